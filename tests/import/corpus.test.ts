/** One export, written in all the ways in which exports are: each makes the same tables as the clean one, or is refused by name. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mappingSchema, type Mapping } from '../../scripts/import/mapping.ts';
import { runImport, type ImportResult } from '../../scripts/import/run.ts';
import { columnOf, csvOf, flatSheet, withColumn, type Sheet } from '../../scripts/demo/flat-sheet.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-import-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const PROJECTS = 150;
const source = { publisher: 'Essai', licence: 'Licence Ouverte 2.0', date: '2026-01-31', provenance: 'demonstration' };
let runs = 0;

/** The rows of each table, in an order of their own. */
type Tables = Record<string, string[]>;

async function imported(
  files: Record<string, string | Uint8Array>,
  mapping: Mapping = mappingSchema.parse({}),
): Promise<{ tables: Tables; result: ImportResult }> {
  const folder = mkdtempSync(join(home, 'run-'));
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const out = join(folder, `out-${(runs += 1)}`);
  const result = await runImport({ files: paths, mapping, out, source });
  const exported = join(out, 'exports');
  const tables = Object.fromEntries(
    readdirSync(exported).map((name) => [name, readFileSync(join(exported, name), 'utf8').split('\r\n').sort()]),
  );
  return { tables, result };
}

let clean: Sheet;
let expected: Tables;
beforeAll(async () => {
  clean = flatSheet(PROJECTS);
  ({ tables: expected } = await imported({ 'propre.csv': csvOf(clean) }));
});

test('the clean export makes whole tables', () => {
  expect(expected['projets.csv']?.length).toBe(PROJECTS + 2);
  expect(expected['projets_collectivites.csv']?.length).toBeGreaterThan(PROJECTS);
  expect(expected['partenaires.csv']?.length).toBeGreaterThan(50);
});

const utf16 = (text: string, isBig = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const latin = (text: string): Uint8Array => {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, i) => [new TextDecoder('windows-1252').decode(new Uint8Array([i])), i]),
  );
  return Uint8Array.from(text.split('').map((letter) => bytes.get(letter) ?? 63));
};
/** Letters that Windows-1252 has. */
const western = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.filter((row) => row.every((cell) => !latin(cell).includes(63) || cell.includes('?'))),
});
const twice = (text: string): string => new TextDecoder('windows-1252').decode(Buffer.from(text));
const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const headed = (sheet: Sheet, change: (heading: string) => string): Sheet => ({
  ...sheet,
  headings: sheet.headings.map(change),
});
const quoted = (sheet: Sheet): string =>
  [sheet.headings, ...sheet.rows]
    .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`)
    .join('');
const lines = (sheet: Sheet) => csvOf(sheet).split('\r\n');
/** Rows without line breaks in cells, so that lines are rows. */
const added = (sheet: Sheet, heading: string, cell: string): Sheet => ({
  headings: [...sheet.headings, heading],
  rows: sheet.rows.map((row) => [...row, cell]),
});

const WRITTEN: [string, (sheet: Sheet) => Record<string, string | Uint8Array>][] = [
  ['UTF-8 with a mark', (sheet) => ({ 'a.csv': `\ufeff${csvOf(sheet)}` })],
  ['UTF-16, little end first', (sheet) => ({ 'a.csv': utf16(`\ufeff${csvOf(sheet)}`) })],
  ['UTF-16, big end first', (sheet) => ({ 'a.csv': utf16(`\ufeff${csvOf(sheet)}`, true) })],
  ['UTF-16 without a mark', (sheet) => ({ 'a.csv': utf16(csvOf(sheet)) })],
  ['UTF-8 read as Windows-1252 and saved again', (sheet) => ({ 'a.csv': twice(csvOf(sheet)) })],
  ['the same done twice', (sheet) => ({ 'a.csv': twice(twice(csvOf(sheet))) })],
  [
    'half of the rows saved twice',
    (sheet) => ({
      'a.csv': lines(sheet)
        .map((line, i) => (i % 2 === 0 ? line : twice(line)))
        .join('\r\n'),
    }),
  ],
  ['commas', (sheet) => ({ 'a.csv': csvOf(sheet, ',') })],
  ['tabs', (sheet) => ({ 'a.csv': csvOf(sheet, '\t') })],
  ['bars', (sheet) => ({ 'a.csv': csvOf(sheet, '|') })],
  ['the ending of another program', (sheet) => ({ 'a.xls': csvOf(sheet, '\t') })],
  ['no ending', (sheet) => ({ export: csvOf(sheet) })],
  ['line ends of Unix', (sheet) => ({ 'a.csv': csvOf(sheet, ';', '\n') })],
  ['line ends of old Macs', (sheet) => ({ 'a.csv': csvOf(sheet, ';', '\r') })],
  [
    'line ends of all kinds',
    (sheet) => ({
      'a.csv': lines(sheet)
        .map((line, i) => line + (['\r\n', '\n', '\r'][i % 3] ?? ''))
        .join(''),
    }),
  ],
  ['quotation marks around every cell', (sheet) => ({ 'a.csv': quoted(sheet) })],
  ['no line end at the end', (sheet) => ({ 'a.csv': csvOf(sheet).trimEnd() })],
  ['blank lines', (sheet) => ({ 'a.csv': lines(sheet).join('\r\n\r\n') })],
  [
    'a title and a remark above',
    (sheet) => ({
      'a.csv': `Export du 31/01/2026;;;\r\n;;;\r\nSource : ministère;;\r\n${csvOf(sheet)}`,
    }),
  ],
  [
    'the heading three times',
    (sheet) => {
      const [first = '', ...rest] = lines(sheet);
      return { 'a.csv': [first, first, ...rest.slice(0, 5), first, ...rest.slice(5)].join('\r\n') };
    },
  ],
  ['line breaks in headings', (sheet) => ({ 'a.csv': csvOf(headed(sheet, (heading) => heading.replace(' ', '\n'))) })],
  ['headings in capitals', (sheet) => ({ 'a.csv': csvOf(headed(sheet, (heading) => heading.toUpperCase())) })],
  ['headings without accents', (sheet) => ({ 'a.csv': csvOf(headed(sheet, unaccented)) })],
  [
    'headings with spaces around, hard ones too',
    (sheet) => ({
      'a.csv': csvOf(headed(sheet, (heading) => ` ${heading.replaceAll(' ', '\u00a0')}  `)),
    }),
  ],
  [
    'columns in another order',
    (sheet) => ({
      'a.csv': csvOf({ headings: sheet.headings.toReversed(), rows: sheet.rows.map((row) => row.toReversed()) }),
    }),
  ],
  ['a column that nobody knows', (sheet) => ({ 'a.csv': csvOf(added(sheet, 'Zone géographique', 'Afrique')) })],
  [
    'columns of personal data',
    (sheet) => ({
      'a.csv': csvOf(added(added(sheet, 'Courriel', 'jean@example.org'), 'Téléphone du contact', '01 23 45 67 89')),
    }),
  ],
  [
    'surplus separators at the end',
    (sheet) => ({
      'a.csv': lines(sheet)
        .map((line) => (line === '' ? line : `${line};;`))
        .join('\r\n'),
    }),
  ],
  ['every row twice', (sheet) => ({ 'a.csv': csvOf({ ...sheet, rows: sheet.rows.flatMap((row) => [row, row]) }) })],
  [
    'several files',
    (sheet) => ({
      'afrique.csv': csvOf({ ...sheet, rows: sheet.rows.slice(0, 60) }),
      'europe.csv': csvOf({ ...sheet, rows: sheet.rows.slice(60) }, ','),
    }),
  ],
  [
    'cells of spaces, and hard spaces',
    (sheet) => ({
      'a.csv': csvOf({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => ` ${cell}\u00a0`)) }),
    }),
  ],
  [
    'signs for nothing',
    (sheet) => ({
      'a.csv': csvOf({
        ...sheet,
        rows: sheet.rows.map((row, i) =>
          row.map((cell) => (cell === '' ? (['NA', '-', 'Non renseigné', 'néant', '#N/A'][i % 5] ?? '') : cell)),
        ),
      }),
    }),
  ],
  [
    'days as ISO 8601 has them',
    (sheet) => ({
      'a.csv': csvOf(withColumn(sheet, 'Date de fin du partenariat', (cell) => cell.split('/').reverse().join('-'))),
    }),
  ],
  [
    'days with times',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Date de fin du partenariat', (cell) => (cell === '' ? '' : `${cell} 00:00:00`)),
      ),
    }),
  ],
  [
    'amounts as French people write them',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Montant total', (cell) =>
          cell === '' ? '' : `${Number(cell).toLocaleString('fr-FR', { minimumFractionDigits: 2 })} €`,
        ),
      ),
    }),
  ],
  [
    'amounts as English people write them',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Montant total', (cell) =>
          cell === '' ? '' : Number(cell).toLocaleString('en', { minimumFractionDigits: 2 }),
        ),
      ),
    }),
  ],
  [
    'years of spreadsheets',
    (sheet) => ({
      'a.csv': csvOf(withColumn(sheet, 'Année de début du partenariat', (cell) => (cell === '' ? '' : `${cell}.0`))),
    }),
  ],
  [
    'numbers with spaces',
    (sheet) => ({
      'a.csv': csvOf(withColumn(sheet, 'Numéro de la fiche', (cell) => Number(cell).toLocaleString('fr-FR'))),
    }),
  ],
  [
    'states in capitals',
    (sheet) => ({
      'a.csv': csvOf(withColumn(sheet, 'Le partenariat est :', (cell) => cell.toUpperCase())),
    }),
  ],
  [
    'themes without accents',
    (sheet) => ({
      'a.csv': csvOf(withColumn(sheet, "Thématique d'intervention", (cell) => unaccented(cell).toUpperCase())),
    }),
  ],
  [
    'authorities in capitals without accents',
    (sheet) => ({
      'a.csv': csvOf(withColumn(sheet, 'Collectivité', (cell) => unaccented(cell).toUpperCase())),
    }),
  ],
  [
    'authorities with what they are',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Collectivité', (cell) =>
          /^(Région|Département|Communauté|Collectivité|Ville)|Métropole|Grand|Polynésie|Calédonie|Territoire/i.test(
            cell,
          )
            ? cell
            : `Ville de ${cell}`,
        ),
      ),
    }),
  ],
  [
    'councils as they were called',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Collectivité', (cell) =>
          cell.replace(/^Département/, 'Conseil général').replace(/^Région/, 'Conseil régional de'),
        ),
      ),
    }),
  ],
  [
    'groupings in short',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Collectivité', (cell) =>
          cell
            .replace(/^Communauté de communes/, 'CC')
            .replace(/^Communauté d’agglomération/, 'C.A.')
            .replace(/\bSaint\b/g, 'St'),
        ),
      ),
    }),
  ],
  [
    'countries by code',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Pays', (cell) => ({ Mali: 'ML', Allemagne: 'DEU', Italie: 'it' })[cell] ?? cell),
      ),
    }),
  ],
  [
    'countries of other times and languages',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(
          sheet,
          'Pays',
          (cell) =>
            ({
              'République démocratique du Congo': 'Zaïre',
              'Royaume-Uni': 'England, United Kingdom',
              Madagascar: 'Madagaskar',
              Irlande: 'Republic of Ireland',
              'Burkina Faso': 'Haute-Volta',
              Allemagne: 'Deutschland',
              Italie: 'République italienne (Italie)',
            })[cell] ?? cell,
        ),
      ),
    }),
  ],
  [
    'départements by number',
    (sheet) => ({
      'a.csv': csvOf(
        withColumn(sheet, 'Département', (cell) => ({ Finistère: '29', Nord: '59 - Nord', Paris: '75' })[cell] ?? cell),
      ),
    }),
  ],
  [
    'control characters in texts',
    (sheet) => ({
      'a.csv': csvOf(withColumn(sheet, 'Objectifs', (cell) => cell))
        .replace(';En cours;', ';En cours\u0000;')
        .replaceAll('\u0000', ''),
    }),
  ],
];

test('there are enough ways', () => {
  expect(WRITTEN.length).toBeGreaterThanOrEqual(45);
});

describe('the same tables come of', () => {
  test.each(WRITTEN)('%s', async (_name, write) => {
    const { tables } = await imported(write(clean));
    for (const [name, rows] of Object.entries(expected)) expect(tables[name], name).toEqual(rows);
  });

  test('Windows-1252, of what it can write', async () => {
    const sheet = western(clean);
    expect(sheet.rows.length).toBeGreaterThan(100);
    const { tables: plain } = await imported({ 'a.csv': csvOf(sheet) });
    const { tables } = await imported({ 'nomme_utf8.csv': latin(csvOf(sheet)) });
    expect(tables).toEqual(plain);
  });

  test('decimal commas without quotation marks, in a file separated by commas', async () => {
    const at = columnOf(clean, 'Montant total');
    const simple = clean.rows
      .filter((row) => row.every((cell) => !/[",\n]/.test(cell)) && row[at] !== '')
      .map((row) => row.map((cell, i) => (i === at ? cell.replace(/\..*/, '') : cell)));
    expect(simple.length).toBeGreaterThan(5);
    const { tables: plain } = await imported({ 'a.csv': csvOf({ ...clean, rows: simple }) });
    const broken = [clean.headings, ...simple]
      .map((row, i) => row.map((cell, j) => (i > 0 && j === at ? `${cell},00` : cell)).join(','))
      .join('\r\n');
    expect((await imported({ 'a.csv': broken })).tables).toEqual(plain);
  });

  test('headings of one’s own, with a mapping', async () => {
    const own = headed(clean, (heading) => ({ Titre: 'Libellé', Pays: 'Destination' })[heading] ?? heading);
    const mapping = mappingSchema.parse({ columns: { titre: ['Libellé'], pays: ['Destination'] } });
    expect((await imported({ 'a.csv': csvOf(own) }, mapping)).tables).toEqual(expected);
  });
});

describe('these are refused, by name', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['a workbook', 'a.csv', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), /a\.csv: it is a workbook/],
    ['an old workbook', 'a.csv', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /an old workbook/],
    ['a page', 'a.xls', '<html><table><tr><td>Titre</td></tr></table></html>', /a page of HTML/],
    ['a document', 'a.csv', '%PDF-1.7\n', /a PDF document/],
    ['nothing', 'a.csv', '', /the file is empty/],
    [
      'a file without known headings',
      'a.csv',
      'x;y;z\r\n1;2;3\r\n',
      /no heading is known \("x", "y", "z"…\).*--suggest/,
    ],
  ])('%s', async (_name, file, content, message) => {
    await expect(imported({ [file]: content })).rejects.toThrow(message);
  });

  test('all of them at once', async () => {
    await expect(imported({ 'a.csv': '', 'b.csv': '%PDF-1.7' })).rejects.toThrow(/a\.csv: .*\n.*b\.csv: /);
  });
});
