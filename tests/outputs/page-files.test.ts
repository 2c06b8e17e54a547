/** The files beside pages, read by other programs than wrote them, against the figures of the pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { unguarded } from '../../src/formats/csv.ts';
import { fieldWords } from '../../src/i18n/field-words.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { schemaOfJson } from '../../src/outputs/json.ts';
import { fileNameOf, FORMATS, formatsOf, pathOfFile, type Filed, type Format } from '../../src/site/formats.ts';
import type { Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';
import { PROJECT } from '../folders.ts';
import { checkFeeds } from './atom.ts';

let site: Site;
let subjects: Exclude<Filed, { kind: 'project' | 'partner' }>[];
beforeAll(async () => {
  site = await fixtureSite();
  const { atlas } = site;
  subjects = [
    atlas,
    ...atlas.continents,
    ...atlas.countries,
    ...atlas.regions,
    ...atlas.formerRegions,
    ...atlas.departements,
    ...atlas.orientations,
    ...atlas.themes,
    ...atlas.sdgs,
    ...atlas.authorities,
  ];
});

async function read(subject: Filed, format: Format, locale: 'fr' | 'en' = 'fr'): Promise<string | Uint8Array> {
  const path = pathOfFile(subject, format, locale);
  const file = filesOf(site).find((each) => each.path === path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return file.render(site);
}

const offering = (format: Format) => subjects.filter((subject) => formatsOf(subject, site).includes(format));
const country = (code: string) => {
  const found = site.atlas.countries.find((each) => each.code === code);
  if (found === undefined) throw new Error(`There is no ${code}.`);
  return found;
};

test('every file that is offered is made, and no other stands beside a page', () => {
  const paths = filesOf(site).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const entities = [...subjects, ...site.atlas.partners, ...site.atlas.projects];
  const offered = entities.flatMap((subject) =>
    formatsOf(subject, site).flatMap((format) =>
      (['fr', 'en'] as const).map((locale) => pathOfFile(subject, format, locale)),
    ),
  );
  const made = new Set(paths);
  expect(offered.filter((path) => !made.has(path))).toEqual([]);
  const known = new Set(offered);
  const beside = paths.filter((path) =>
    /^(en\/)?(?!en\/|cartes\/|images\/|oembed\/|donnees\/(?!atlas\.)|donnees\/atlas\.parquet)[^/]+\//.test(path),
  );
  expect(beside.filter((path) => !known.has(path))).toEqual([]);
});

test('a file is called after what it is about', () => {
  expect(fileNameOf('pays/mali-excel.csv', '2026-11-23')).toBe('atlas-mali-excel-2026-11.csv');
  expect(fileNameOf('en/countries/mali.atom.xml', '2026-11-23')).toBe('atlas-mali-en-2026-11.atom.xml');
  expect(fileNameOf('donnees/atlas.csv', '2026-11-23')).toBe('atlas-2026-11.csv');
  expect(fileNameOf('donnees/atlas-donnees.zip', '2026-11-23')).toBe('atlas-donnees-2026-11.zip');
  expect(fileNameOf('odd/12.csv', '2026-11-23')).toBe('atlas-odd-12-2026-11.csv');
  expect(fileNameOf('departements/74-haute-savoie.csv', '2026-11-23')).toBe('atlas-74-haute-savoie-2026-11.csv');
});

test('CSV has a line for each project, with codes, words of both languages and amounts', async () => {
  for (const subject of offering('csv')) {
    const { data, errors, meta } = Papa.parse<Record<string, string>>(String(await read(subject, 'csv')), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(meta.delimiter).toBe(',');
    expect(data.map(({ numero }) => Number(numero))).toEqual(subject.projects.map(({ id }) => id));
    const sum = data.reduce((total, { montant_eur }) => total + Number(montant_eur), 0);
    expect(sum).toBeCloseTo(subject.totals.budget, 2);
    expect(new Set(data.flatMap(({ collectivites_siren = '' }) => collectivites_siren.split('|'))).size).toBe(
      subject.totals.authorities,
    );
    for (const row of data) expect(row['donnees']).toBe('démonstration');
  }
});

test('CSV for Excel has the words of the French workbook', async () => {
  const text = String(await read(country('ML'), 'excel'));
  expect(text.startsWith('\ufeffNuméro;Titre;')).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
  const [heads = [], ...rows] = data;
  const book = await readXlsx((await read(country('ML'), 'xlsx')) as Uint8Array);
  const [bookHeads, ...bookRows] = book.sheets[0]?.rows ?? [];
  expect(heads).toEqual(bookHeads);
  const plain = (cell: unknown) =>
    typeof cell === 'number' ? String(cell).replace('.', ',') : typeof cell === 'string' ? cell : '';
  expect(rows.map((row) => row.map(unguarded))).toEqual(
    bookRows.map((row) => heads.map((_, i) => plain(row[i]).replaceAll('\r', ''))),
  );
});

describe.each(['fr', 'en'] as const)('workbooks in %s', (locale) => {
  test('have four sheets that agree with the figures of the page, in both formats', async () => {
    const words = fieldWords[locale];
    for (const subject of offering('xlsx').slice(0, 25)) {
      const books = [
        await readXlsx((await read(subject, 'xlsx', locale)) as Uint8Array),
        await readOds((await read(subject, 'ods', locale)) as Uint8Array),
      ];
      for (const { sheets } of books) {
        expect(sheets.map(({ name }) => name)).toEqual(Object.values(words.sheets));
        const rows = sheets.map((sheet) => sheet.rows.length - 1);
        const { projects, authorities, partners } = subject.totals;
        expect(rows.slice(0, 3)).toEqual([projects, authorities, partners]);
        const amounts = sheets[0]?.rows[0]?.indexOf(words.project.montant_eur) ?? -1;
        const sum = sheets[0]?.rows.slice(1).reduce((total, row) => total + Number(row[amounts] ?? 0), 0);
        expect(sum).toBeCloseTo(subject.totals.budget, 2);
      }
    }
  });
});

test('JSON is as its schema says, and agrees with the page', async () => {
  const schema = z.fromJSONSchema(JSON.parse(schemaOfJson.render(site)) as Parameters<typeof z.fromJSONSchema>[0]);
  for (const subject of offering('json')) {
    const content = JSON.parse(String(await read(subject, 'json'))) as {
      totaux: { projets: number; montant_eur: number };
      projets: { numero: number; montant_eur: number | null }[];
    };
    expect(schema.safeParse(content).error).toBeUndefined();
    expect(content.projets.map(({ numero }) => numero)).toEqual(subject.projects.map(({ id }) => id));
    expect(content.totaux.projets).toBe(subject.totals.projects);
    expect(content.projets.reduce((sum, { montant_eur }) => sum + (montant_eur ?? 0), 0)).toBeCloseTo(
      content.totaux.montant_eur,
      2,
    );
  }
});

test('feeds are as their standard says, with the latest changes first and days that sheets state', async () => {
  const feeds: string[] = [];
  for (const subject of offering('atom')) {
    const text = String(await read(subject, 'atom', 'en'));
    feeds.push(text);
    const days = [...text.matchAll(/<entry>[^]*?<updated>(.*?)T/g)].map(([, day]) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect(days.length).toBe(Math.min(50, subject.projects.filter(({ updatedOn }) => updatedOn !== undefined).length));
  }
  checkFeeds(feeds);
});

describe('files for the International Aid Transparency Initiative', () => {
  const validate = async (path: string, url?: string) => {
    using grammar = XmlDocument.fromString(readFileSync(path, 'utf8'), url === undefined ? {} : { url });
    using validator = XsdValidator.fromDoc(grammar);
    for (const subject of offering('iati')) {
      using file = XmlDocument.fromString(String(await read(subject, 'iati')));
      validator.validate(file);
    }
  };

  test('are as the atlas writes them', () => validate(join(PROJECT, 'tests/fixtures/iati.xsd')));

  // The schema of the standard cannot be had from the registries: IATI_SCHEMA names iati-activities-schema.xsd where it is.
  const schema = process.env['IATI_SCHEMA'];
  test.skipIf(schema === undefined)('are as the schema of the standard wants them', async () => {
    xmlRegisterFsInputProviders();
    await validate(schema ?? '', schema);
  });

  test('tell of the projects that have a start, a state and one continent, and say how many these are', async () => {
    const text = String(await read(site.atlas, 'iati'));
    const told = [...text.matchAll(/<iati-identifier>XX-ATLAS-(\d+)</g)].map(([, id]) => Number(id));
    const expected = site.atlas.projects.filter(
      ({ status, yearStarted, countries }) =>
        status !== 'unknown' &&
        yearStarted !== undefined &&
        new Set(countries.map(({ continent }) => continent.code)).size === 1,
    );
    expect(told).toEqual(expected.map(({ id }) => id));
    expect(text).toContain(`${told.length} projets sur ${site.atlas.projects.length}`);
    expect(told.length).toBeLessThan(site.atlas.projects.length);
  });

  test('end nothing before it began', async () => {
    for (const activity of (await read(site.atlas, 'iati')).toString().split('<iati-activity ').slice(1)) {
      const days = [...activity.matchAll(/<activity-date type="\d" iso-date="([\d-]+)"/g)].map(([, day]) => day ?? '');
      expect(days.length).toBeGreaterThan(0);
      expect(days).toEqual([...days].sort());
    }
  });

  test('say of nothing that is to come that it has been', async () => {
    const text = String(await read(site.atlas, 'iati'));
    for (const [, type, day = ''] of text.matchAll(/<activity-date type="(\d)" iso-date="([\d-]+)"/g))
      if (type === '2' || type === '4') expect(day <= site.atlas.date).toBe(true);
  });
});

test('calendars have round anniversaries, in lines that are not too long', async () => {
  const text = String(await read(site.atlas, 'ics'));
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const events = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  for (const event of events) {
    const [, years = ''] = /SUMMARY:(\d+) ans/.exec(event) ?? [];
    const [, year = ''] = /DTSTART;VALUE=DATE:(\d{4})0101/.exec(event) ?? [];
    const [, signed = ''] = /Signé en (\d{4})/.exec(event) ?? [];
    expect(Number(year) - Number(signed)).toBe(Number(years));
    expect(Number(years) % 5).toBe(0);
  }
});

test('every format has a media type', () => {
  for (const { type } of Object.values(FORMATS)) expect(type).toMatch(/^\w+\/[\w.+-]+$/);
});

test('the same bytes every time', async () => {
  for (const format of ['xlsx', 'ods'] as const) {
    const [first, second] = [await read(country('ML'), format), await read(country('ML'), format)];
    expect(Buffer.from(first as Uint8Array).equals(Buffer.from(second as Uint8Array))).toBe(true);
  }
});
