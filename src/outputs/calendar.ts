/**
 * Round anniversaries of the twinnings of a page as a calendar, https://www.rfc-editor.org/rfc/rfc5545, with the name and the
 * description of https://www.rfc-editor.org/rfc/rfc7986. Only the year of a signature is known: an anniversary is an event of
 * the whole year, and says so.
 */
import type { Locale } from '../configuration.ts';
import { fileWords } from '../i18n/file-words.ts';
import { fill } from '../i18n/index.ts';
import { anniversariesOf } from '../model/anniversaries.ts';
import type { Project } from '../model/atlas.ts';
import { addressOfPage, nameOfFiled } from '../site/formats.ts';
import type { Site } from '../site/site.ts';
import type { Subject } from './sheets.ts';

export function calendar(subject: Subject, locale: Locale, site: Site): string {
  const { atlas } = site;
  const name = nameOfFiled(subject, locale);
  const first = Number(atlas.date.slice(0, 4));
  const events = subject.projects.flatMap((project) =>
    anniversariesOf(project, first).flatMap((year) => eventOf(project, year, locale, site)),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Atlas de la coopération décentralisée//FR',
    `NAME:${text(fill(fileWords[locale].calendar, { name }))}`,
    `X-WR-CALNAME:${text(fill(fileWords[locale].calendar, { name }))}`,
    ...(atlas.isDemonstration ? [`DESCRIPTION:${text(fileWords[locale].demonstration)}`] : []),
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(project: Project, year: number, locale: Locale, site: Site): string[] {
  const { atlas, configuration } = site;
  const { yearSigned, authorities, partners } = project;
  if (yearSigned === undefined) return [];
  const words = fileWords[locale];
  const remark = [
    fill(words.yearOnly, { year: String(yearSigned) }),
    ...(atlas.isDemonstration ? [words.demonstration] : []),
  ];
  const page = addressOfPage(project, locale, site);
  const names = [...authorities, ...partners].map(({ name }) => name).join(' – ');
  const summary = fill(words.anniversary, { years: String(year - yearSigned), names });
  return [
    'BEGIN:VEVENT',
    `UID:jumelage-${project.id}-${year}@${new URL(configuration.site).hostname}`,
    `DTSTAMP:${compact(atlas.date)}T000000Z`,
    `DTSTART;VALUE=DATE:${year}0101`,
    `DTEND;VALUE=DATE:${year + 1}0101`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(remark.join(' '))}`,
    ...(page === undefined ? [] : [`URL:${page}`]),
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

const text = (value: string): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Bytes of a line but for the space before what goes on. */
const LONGEST = 74;

/** Lines of at most 75 bytes; what follows is set in. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST) return line;
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LONGEST) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
