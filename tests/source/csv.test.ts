import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../src/model/load.ts';
import { reportText } from '../../src/source/report-text.ts';
import { DataFolder, FIXTURE } from '../folders.ts';

const separated = (by: string) => (text: string) =>
  `${Papa.unparse(Papa.parse<string[]>(text, { skipEmptyLines: true }).data, { delimiter: by })}\r\n`;

/** Each is the same table to a spreadsheet. */
const variants: [string, (text: string) => string][] = [
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['semicolons', separated(';')],
  ['semicolons and a byte order mark', (text) => `\ufeff${separated(';')(text)}`],
  ['tabs', separated('\t')],
  ['line feeds', (text) => text.replaceAll('\r\n', '\n')],
  ['old line ends of the Macintosh', (text) => text.replaceAll('\r\n', '\r')],
  ['no line end at the end', (text) => text.trimEnd()],
  ['blank lines between rows', (text) => text.replaceAll('\r\n', '\r\n\r\n')],
  ['rows of empty cells at the end', (text) => `${text},,,,\r\n,,,,\r\n`],
  [
    'everything quoted',
    (text) => `${Papa.unparse(Papa.parse<string[]>(text, { skipEmptyLines: true }).data, { quotes: true })}\r\n`,
  ],
  [
    'columns in another order',
    (text) =>
      `${Papa.unparse(Papa.parse<string[]>(text, { skipEmptyLines: true }).data.map((row) => row.toReversed()))}\r\n`,
  ],
  [
    'blanks around cells',
    (text) =>
      `${Papa.unparse(Papa.parse<string[]>(text, { skipEmptyLines: true }).data.map((row) => row.map((cell) => ` ${cell} `)))}\r\n`,
  ],
];

const readingOf = async (folder: string) => {
  const { atlas, report, reading } = await loadAtlas(folder);
  const projects = atlas?.projects.map(({ id, title, context, status, budget, authorities, partners }) => ({
    id,
    title,
    context,
    status,
    budget,
    authorities: authorities.map(({ siren }) => siren),
    partners: partners.map(({ name }) => name),
  }));
  return { projects, report: reportText(report, reading.corrected) };
};

describe('the same table, written differently, reads the same', () => {
  test.each(variants)('%s', async (_name, change) => {
    const data = new DataFolder();
    for (const file of [
      'projets',
      'collectivites',
      'partenaires',
      'projets_collectivites',
      'projets_partenaires',
      'projets_thematiques',
      'projets_odd',
    ]) {
      data.edit(`${file}.csv`, change);
    }
    const [expected, found] = [await readingOf(FIXTURE), await readingOf(data.path)];
    expect(found.projects).toEqual(expected.projects);
    expect(found.projects).toHaveLength(21);
  });
});

test('line ends may be mixed, except within a quoted cell where they are kept as one', async () => {
  const data = new DataFolder().edit('projets.csv', (text) => {
    let turn = 0;
    return text.replaceAll('\r\n', () => ['\r\n', '\n'][turn++ % 2] ?? '\n');
  });
  const { projects } = await readingOf(data.path);
  expect(projects?.find(({ id }) => id === 12_380)?.context).toBe(
    'Partenariat né d’un accord de 2008.\n\nDeuxième paragraphe.',
  );
});

test('a bare folder of exports is read with the reference tables of the project', async () => {
  const data = new DataFolder();
  const { atlas } = await loadAtlas(`${data.path}/exports`);
  expect(atlas?.projects).toHaveLength(21);
});
