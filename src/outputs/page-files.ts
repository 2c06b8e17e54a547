/** The files that stand beside pages, as the table of formats has it. */
import type { Locale } from '../configuration.ts';
import { FORMATS, formatsOf, pathOfFile, type Filed, type Format } from '../site/formats.ts';
import type { Site } from '../site/site.ts';
import { atom } from './atom.ts';
import { calendar } from './calendar.ts';
import type { Content, File } from './file.ts';
import { geojson } from './geojson.ts';
import { iati } from './iati.ts';
import { json } from './json.ts';
import { pdf } from './report/pdf.ts';
import { csv, excelCsv, ods, xlsx, type Subject } from './sheets.ts';

type Writer = (subject: Subject, locale: Locale, site: Site) => Content | Promise<Content>;

const WRITERS: Record<Exclude<Format, 'geojson' | 'pdf'>, Writer> = {
  xlsx,
  ods,
  excel: (subject, _, site) => excelCsv(subject, site),
  csv: (subject, _, site) => csv(subject, site),
  json: (subject, _, site) => json(subject, site),
  iati: (subject, _, site) => iati(subject, site),
  atom,
  ics: calendar,
};

export function* pageFiles(site: Site): Generator<File> {
  for (const subject of subjectsOf(site))
    for (const format of formatsOf(subject, site)) {
      const locales = FORMATS[format].isWorded ? site.configuration.locales : (['fr'] as const);
      for (const locale of locales) yield fileOf(subject, format, locale);
    }
}

/** The whole atlas, then all that has pages. */
const subjectsOf = ({ atlas, indexes }: Site): Filed[] => [
  atlas,
  ...[...indexes.values()].flatMap(({ entries }) => entries),
];

function fileOf(subject: Filed, format: Format, locale: Locale): File {
  const path = pathOfFile(subject, format, locale);
  if (subject.kind !== 'project' && format !== 'geojson' && format !== 'pdf')
    return { path, render: (site) => WRITERS[format](subject, locale, site) };
  if (subject.kind !== 'atlas' && format === 'geojson') return { path, render: (site) => geojson(subject, site) };
  if (subject.kind !== 'atlas' && subject.kind !== 'project' && format === 'pdf')
    return { path, render: (site) => pdf(subject, locale, site) };
  throw new Error(`There is no file of ${subject.kind} as ${format}.`);
}
