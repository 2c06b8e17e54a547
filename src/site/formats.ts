/**
 * Which files each kind of page offers, in one table: what is not in it is neither written nor offered. Files stand beside
 * their page under the same name; those without words of a language stand beside the French one alone.
 */
import type { Configuration, Locale } from '../configuration.ts';
import { anniversariesOf } from '../model/anniversaries.ts';
import type { Atlas } from '../model/atlas.ts';
import { speechOf } from '../i18n/index.ts';
import { addressOf, DATA_FILES, pathOfEntity, pathOfSingle } from './addresses.ts';
import { nameOf, type Entity, type EntityKind } from './names.ts';
import type { Site } from './site.ts';

/** How a format is known: its ending, its media type, and whether it has words of a language. */
export const FORMATS = {
  pdf: { ending: '.pdf', type: 'application/pdf', isWorded: true },
  xlsx: {
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isWorded: true,
  },
  ods: { ending: '.ods', type: 'application/vnd.oasis.opendocument.spreadsheet', isWorded: true },
  excel: { ending: '-excel.csv', type: 'text/csv', isWorded: false },
  csv: { ending: '.csv', type: 'text/csv', isWorded: false },
  json: { ending: '.json', type: 'application/json', isWorded: false },
  geojson: { ending: '.geojson', type: 'application/geo+json', isWorded: false },
  iati: { ending: '.iati.xml', type: 'application/xml', isWorded: false },
  atom: { ending: '.atom.xml', type: 'application/atom+xml', isWorded: true },
  ics: { ending: '.ics', type: 'text/calendar', isWorded: true },
} as const satisfies Record<string, { ending: string; type: string; isWorded: boolean }>;

export type Format = keyof typeof FORMATS;

/** What has files: an entity, or the whole atlas. */
export type Filed = Entity | Atlas;

const EVERYTHING = Object.keys(FORMATS) as Format[];
/** Workbooks of all themes would take longer to write than all other files: the explorer writes them when they are asked for. */
const OF_SUBJECTS: readonly Format[] = ['pdf', 'excel', 'csv', 'json', 'geojson', 'atom'];

const OFFERED: Record<EntityKind | 'atlas', readonly Format[]> = {
  atlas: EVERYTHING.filter((format) => format !== 'geojson' && format !== 'pdf'), // its places have files of their own, and nobody reads it whole
  continent: EVERYTHING,
  country: EVERYTHING,
  region: EVERYTHING,
  formerRegion: EVERYTHING,
  departement: EVERYTHING,
  theme: OF_SUBJECTS,
  sdg: OF_SUBJECTS,
  orientation: EVERYTHING,
  authority: ['pdf', 'csv', 'json', 'geojson', 'atom'],
  partner: ['geojson'],
  project: ['geojson'],
};

/** What there is less of on a host that takes few files: authorities are most of the pages. */
const COMPACT: Partial<typeof OFFERED> = { authority: ['csv'] };

/** The formats that pages of a kind can have. */
export const formatsOfKind = (kind: Filed['kind'], { profile }: Configuration): readonly Format[] =>
  (profile === 'compact' ? COMPACT[kind] : undefined) ?? OFFERED[kind];

/**
 * The formats of a page. Without a project there is no report; authorities have one from as many on as the configuration says.
 * Without an anniversary there is no calendar.
 */
export function formatsOf(
  subject: Filed,
  { atlas: { date }, configuration }: Pick<Site, 'atlas' | 'configuration'>,
): readonly Format[] {
  const offered = formatsOfKind(subject.kind, configuration);
  if (subject.kind === 'project') return offered;
  const least = subject.kind === 'authority' ? configuration.reportsFrom : 1;
  const first = Number(date.slice(0, 4));
  const left: readonly Format[] = [
    ...(subject.projects.length >= least ? [] : (['pdf'] as const)),
    ...(subject.projects.some((project) => anniversariesOf(project, first).length > 0) ? [] : (['ics'] as const)),
  ];
  return left.length === 0 ? offered : offered.filter((format) => !left.includes(format));
}

/**
 * Where a file stands.
 *
 * @example
 * pathOfFile(mali, 'csv', 'en') // => 'pays/mali.csv'
 * pathOfFile(mali, 'xlsx', 'en') // => 'en/countries/mali.xlsx'
 */
export function pathOfFile(subject: Filed, format: Format, locale: Locale): string {
  const { ending, isWorded } = FORMATS[format];
  const own = isWorded ? locale : 'fr';
  const stem =
    subject.kind === 'atlas'
      ? `${own === 'fr' ? '' : `${own}/`}${DATA_FILES}/atlas`
      : pathOfEntity(subject, own).replace(/\.html$/, '');
  return stem + ending;
}

/** The public address of the page of what has files, where it has one: that of the whole atlas is the home page. */
export function addressOfPage(subject: Filed, locale: Locale, site: Site): string | undefined {
  if (!site.configuration.locales.includes(locale)) return undefined;
  const path = subject.kind === 'atlas' ? pathOfSingle('home', locale) : site.pathOf(subject, locale);
  return path === undefined ? undefined : addressOf(site.configuration.site, path);
}

/** What the subject of a file is called. */
export const nameOfFiled = (subject: Filed, locale: Locale): string =>
  subject.kind === 'atlas' ? speechOf(locale).words.siteName : nameOf(subject, locale);

/**
 * What a file is called where it is kept, so that it is still known among others: what it is about, and the month of its
 * data.
 *
 * @example
 * fileNameOf('pays/mali-excel.csv', '2026-11-23') // => 'atlas-mali-excel-2026-11.csv'
 */
export function fileNameOf(path: string, date: string): string {
  const [, folder = '', stem = '', ending = ''] = /([^/]*)\/([^/.]+)(\.[^/]+)$/.exec(path) ?? [];
  // A goal is known by its number alone.
  const subject = /^\d+(-excel)?$/.test(stem) ? `${folder}-${stem}` : stem;
  const language = /^([a-z]{2})\//.exec(path)?.[1];
  return [
    ...(subject.startsWith('atlas') ? [] : ['atlas']),
    subject,
    ...(language === undefined ? [] : [language]),
    `${date.slice(0, 7)}${ending}`,
  ].join('-');
}
