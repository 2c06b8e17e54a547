/** Titles and names that spreadsheets, grammars or fonts stumble over: every file is made, and says what they say. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configurationFrom } from '../../src/configuration.ts';
import { unguarded } from '../../src/formats/csv.ts';
import { fieldWords } from '../../src/i18n/field-words.ts';
import { loadAtlas } from '../../src/model/load.ts';
import type { Content } from '../../src/outputs/file.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { makeSite, type Site } from '../../src/site/site.ts';
import { DataFolder } from '../folders.ts';
import { sheetsShown } from './libreoffice.ts';

const TITLES = [
  '=HYPERLINK("https://example.org";"cliquez")',
  '+33 1 et des poussières',
  '-5',
  '@SUM(A1:A9)',
  '＝1+1',
  "'=déjà gardé",
  '"cité", puis ; et\ttabulé',
  '👋🏽 École 学校 مدرسة',
  'Deux\nlignes',
  '<script>alert(1)</script> & ]]>',
  '{name} # $x$ \\ %s',
];

let site: Site;
let folder: string;
const made = new Map<string, Content>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-hostile-'));
  const data = new DataFolder(join(folder, 'data'));
  data.rows('projets.csv', (rows) => rows.map((row, i) => ({ ...row, titre: TITLES[i % TITLES.length] ?? '' })));
  data.rows('partenaires.csv', (rows) =>
    rows.map((row, i) => (i % 3 === 0 ? { ...row, nom: TITLES[i % 5] ?? '' } : row)),
  );
  data.set('projets.csv', '101', 'contexte', 'Sonnette\u0007 et\u000btabulation verticale');
  data.set(
    'projets.csv',
    '104',
    'contexte',
    `Tel 06\u000b12\u000b34\u000b56\u000b78 ${'x '.repeat(45)}jean.dupont@ville.example`,
  );
  const { atlas, report } = await loadAtlas(data.path);
  if (atlas === undefined) throw new Error(`The data has ${report.count('error')} errors.`);
  site = makeSite(atlas, configurationFrom({ ATLAS_DATA: data.path, ATLAS_REPORTS_FROM: 'all' }));
  for (const file of filesOf(site)) made.set(file.path, await file.render(site));
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const text = (path: string): string => String(made.get(path));
const titles = () => site.atlas.projects.map(({ title }) => title);

test('CSV says what they say; that for Excel holds no formula, and can be undone', () => {
  const plain = Papa.parse<Record<string, string>>(text('donnees/atlas.csv'), { header: true, skipEmptyLines: true });
  expect(plain.data.map(({ titre }) => titre)).toEqual(titles());
  const { data } = Papa.parse<string[]>(text('donnees/atlas-excel.csv').slice(1), {
    delimiter: ';',
    skipEmptyLines: true,
  });
  for (const cell of data.flat().filter((each) => !/^-?[\d,]+$/.test(each)))
    expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  const [heads = [], ...rows] = data;
  expect(rows.map((row) => unguarded(row[heads.indexOf('Titre')] ?? ''))).toEqual(titles());
});

test('no sheet holds a formula as LibreOffice opens it', { timeout: 120_000 }, () => {
  const names = ['atlas.xlsx', 'atlas.ods'];
  for (const name of names) writeFileSync(join(folder, name), made.get(`donnees/${name}`) as Uint8Array);
  const shown = sheetsShown(folder, names);
  for (const name of names) {
    const [heads = [], ...rows] = shown.get(name)?.get(fieldWords.fr.sheets.project) ?? [];
    expect(rows.map((row) => row[heads.indexOf('Titre')])).toEqual(titles());
    const [partnerHeads = [], ...partners] = shown.get(name)?.get(fieldWords.fr.sheets.partner) ?? [];
    const partnerNames = new Set(site.atlas.projects.flatMap((project) => project.partners.map((each) => each.name)));
    expect(new Set(partners.map((row) => row[partnerHeads.indexOf('Nom')]))).toEqual(partnerNames);
  }
});

test('JSON, GeoJSON and Parquet say what they say', async () => {
  const { projets } = JSON.parse(text('donnees/atlas.json')) as { projets: { titre: string }[] };
  expect(projets.map(({ titre }) => titre)).toEqual(titles());
  for (const [path, content] of made)
    if (path.endsWith('.geojson')) expect(() => JSON.parse(String(content)) as unknown).not.toThrow();
  const bytes = made.get('donnees/atlas.parquet') as Uint8Array<ArrayBuffer>;
  const rows = await parquetReadObjects({ file: bytes.buffer });
  expect(rows.map(({ titre }) => titre as string)).toEqual(titles());
});

test('no file says what was left out of texts, not even cut or garbled', () => {
  for (const [path, content] of made) {
    if (typeof content !== 'string') continue;
    expect(content, path).not.toMatch(/jean\.dupont|06.12.34.56.78/);
  }
});

test('XML is well-formed everywhere, without control characters', () => {
  for (const [path, content] of made) {
    if (!path.endsWith('.xml')) continue;
    using parsed = XmlDocument.fromString(String(content));
    expect(parsed.root, path).toBeDefined();
  }
  expect(text('donnees/atlas.json')).toContain('Sonnette et tabulation verticale');
});

test('the archive reads again as it was written', async () => {
  const path = join(folder, 'atlas-donnees.zip');
  writeFileSync(path, made.get('donnees/atlas-donnees.zip') as Uint8Array);
  execFileSync('unzip', ['-q', path, '-d', join(folder, 'again')]);
  const { atlas } = await loadAtlas(join(folder, 'again'));
  expect(atlas?.rows).toEqual(site.atlas.rows);
});

test('reports are made, and show a square for what their font lacks', () => {
  const [path, content] = [...made].find(([each]) => /^pays\/.*\.pdf$/.test(each)) ?? [];
  expect(path).toBeDefined();
  writeFileSync(join(folder, 'a.pdf'), content as Uint8Array);
  expect(execFileSync('qpdf', ['--check', join(folder, 'a.pdf')], { encoding: 'utf8' })).toContain('No syntax');
  const shown = [...made]
    .filter(([each]) => each.endsWith('.pdf'))
    .map(([, each], i) => {
      writeFileSync(join(folder, `${i}.pdf`), each);
      return execFileSync('pdftotext', ['-raw', join(folder, `${i}.pdf`), '-'], { encoding: 'utf8' });
    });
  expect(shown.some((each) => each.includes('□'))).toBe(true);
  expect(shown.some((each) => each.includes('=HYPERLINK'))).toBe(true);
});
