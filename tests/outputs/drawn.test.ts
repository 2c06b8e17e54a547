/**
 * Files of entities that are drawn anew each time, of the data of the project itself, each read by a program that has nothing
 * to do with the one that wrote it, and held against the figures of the page.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configurationFrom } from '../../src/configuration.ts';
import { fieldWords } from '../../src/i18n/field-words.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { isExpressible } from '../../src/outputs/iati.ts';
import { schemaOfJson } from '../../src/outputs/json.ts';
import { unguarded } from '../../src/formats/csv.ts';
import { FORMATS, formatsOf, pathOfFile, type Format } from '../../src/site/formats.ts';
import { nameOf, type Entity } from '../../src/site/names.ts';
import { makeSite, type Site } from '../../src/site/site.ts';
import { PROJECT } from '../folders.ts';
import { checkFeeds } from './atom.ts';
import { sheetsShown } from './libreoffice.ts';

type Listed = Exclude<Entity, { kind: 'project' | 'partner' }>;

/** What is drawn can be drawn again: a failure tells the seed. */
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000);
const DRAWN = 30;

let folder: string;
let site: Site;
let drawn: Listed[];
/** The path of each file that was written, by format and place among what was drawn. */
const written = new Map<string, { subject: Listed; format: Format; locale: 'fr' | 'en'; name: string }>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-drawn-'));
  const { atlas } = await loadAtlas(join(PROJECT, 'data'));
  if (atlas === undefined) throw new Error('The data of the project has errors.');
  site = makeSite(atlas, configurationFrom({}));
  const kinds: (readonly Listed[])[] = [
    atlas.continents,
    atlas.countries,
    atlas.countries,
    atlas.regions,
    atlas.formerRegions,
    atlas.departements,
    atlas.departements,
    atlas.orientations,
    atlas.themes,
    atlas.sdgs,
    atlas.authorities,
    atlas.authorities,
  ];
  drawn = draw(kinds, seed);
  const files = new Map(filesOf(site).map((file) => [file.path, file]));
  mkdirSync(join(folder, 'files'));
  for (const [i, subject] of drawn.entries())
    for (const format of formatsOf(subject, site)) {
      const locale = FORMATS[format].isWorded && i % 2 === 1 ? 'en' : 'fr';
      const path = pathOfFile(subject, format, locale);
      const file = files.get(path);
      if (file === undefined) throw new Error(`There is no ${path}.`);
      const name = `${i}${FORMATS[format].ending}`;
      writeFileSync(join(folder, 'files', name), await file.render(site));
      written.set(`${format} ${i}`, { subject, format, locale, name });
    }
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Entities of all kinds in turn, each with its own chance. The generator is that of Park and Miller. */
function draw(kinds: readonly (readonly Listed[])[], from: number): Listed[] {
  let state = (from % 2_147_483_646) + 1;
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const chosen = new Set<Listed>();
  for (let i = 0; chosen.size < DRAWN; i += 1) {
    const list = kinds[i % kinds.length] ?? [];
    const entity = list[Math.floor(chance() * list.length)];
    if (entity !== undefined) chosen.add(entity);
  }
  return [...chosen];
}

const of = (format: Format) => [...written.values()].filter((each) => each.format === format);
const read = (name: string): string => readFileSync(join(folder, 'files', name), 'utf8');
const about = ({ subject }: { subject: Listed }): string => `${subject.kind} ${nameOf(subject, 'fr')}, seed ${seed}`;

/** What the module csv of Python reads, which knows nothing of how these were written. */
function readByPython(names: readonly string[], delimiter: string): Record<string, string>[][] {
  const program = `import csv, json, sys
csv.field_size_limit(10**8)
print(json.dumps([list(csv.DictReader(open(name, encoding='utf-8-sig', newline=''), delimiter=sys.argv[1], strict=True)) for name in sys.argv[2:]]))`;
  const paths = names.map((name) => join(folder, 'files', name));
  const text = execFileSync('python3', ['-c', program, delimiter, ...paths], { encoding: 'utf8', maxBuffer: 1e9 });
  return JSON.parse(text) as Record<string, string>[][];
}

const sumOf = (amounts: readonly (string | undefined)[]): number =>
  amounts.reduce((sum, amount) => sum + Number(amount ?? 0), 0);
const codesIn = (cells: readonly (string | undefined)[]): number =>
  new Set(cells.flatMap((cell) => (cell === undefined || cell === '' ? [] : cell.split('|')))).size;

test('CSV agrees with the page', { timeout: 120_000 }, () => {
  const files = of('csv');
  for (const [i, rows] of readByPython(
    files.map(({ name }) => name),
    ',',
  ).entries()) {
    const file = files[i];
    if (file === undefined) continue;
    const { totals, projects } = file.subject;
    expect(rows.length, about(file)).toBe(totals.projects);
    expect(rows.map(({ titre }) => titre)).toEqual(projects.map(({ title }) => title));
    expect(sumOf(rows.map(({ montant_eur }) => montant_eur)), about(file)).toBeCloseTo(totals.budget, 2);
    expect(codesIn(rows.map(({ collectivites_siren }) => collectivites_siren)), about(file)).toBe(totals.authorities);
    expect(rows.filter(({ etat_code }) => etat_code === 'active').length, about(file)).toBe(totals.active);
    expect(rows.filter(({ etat_code }) => etat_code === 'completed').length, about(file)).toBe(totals.completed);
  }
});

test('CSV for Excel agrees with the page', { timeout: 120_000 }, () => {
  const files = of('excel');
  const heads = fieldWords.fr.project;
  for (const [i, rows] of readByPython(
    files.map(({ name }) => name),
    ';',
  ).entries()) {
    const file = files[i];
    if (file === undefined) continue;
    expect(rows.map((row) => unguarded(row[heads.titre] ?? ''))).toEqual(
      file.subject.projects.map(({ title }) => title),
    );
    expect(sumOf(rows.map((row) => row[heads.montant_eur]?.replace(',', '.'))), about(file)).toBeCloseTo(
      file.subject.totals.budget,
      2,
    );
  }
});

test('workbooks agree with the page as LibreOffice shows them', { timeout: 300_000 }, () => {
  const files = [...of('xlsx'), ...of('ods')];
  const shown = sheetsShown(
    join(folder, 'files'),
    files.map(({ name }) => name),
  );
  for (const file of files) {
    const words = fieldWords[file.locale];
    const { totals, projects } = file.subject;
    const [heads = [], ...rows] = shown.get(file.name)?.get(words.sheets.project) ?? [];
    const column = (name: string) => rows.map((row) => row[heads.indexOf(name)]);
    expect(column(words.project.titre), about(file)).toEqual(projects.map(({ title }) => title.trim()));
    expect(sumOf(column(words.project.montant_eur)), about(file)).toBeCloseTo(totals.budget, 2);
    const lines = (sheet: string) => (shown.get(file.name)?.get(sheet) ?? []).length - 1;
    expect([lines(words.sheets.authority), lines(words.sheets.partner)], about(file)).toEqual([
      totals.authorities,
      totals.partners,
    ]);
  }
});

test('JSON is as its schema says, and agrees with the page', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(schemaOfJson.render(site)) as object);
  for (const file of of('json')) {
    const content = JSON.parse(read(file.name)) as { projets: { titre: string; montant_eur: number | null }[] };
    expect(validate(content), `${about(file)}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    expect(content.projets.map(({ titre }) => titre)).toEqual(file.subject.projects.map(({ title }) => title));
    expect(sumOf(content.projets.map(({ montant_eur }) => String(montant_eur ?? 0))), about(file)).toBeCloseTo(
      file.subject.totals.budget,
      2,
    );
  }
});

test('GeoJSON is as RFC 7946 has it, and tells of every project', () => {
  for (const file of of('geojson')) {
    const { features } = check(read(file.name)) as unknown as {
      features: { properties: { genre: string; projets: { numero: number }[] } }[];
    };
    const told = new Set(features.flatMap(({ properties }) => properties.projets.map(({ numero }) => numero)));
    const own = file.subject.projects.filter(({ partners }) => partners.length > 0);
    for (const { id } of own) expect(told, about(file)).toContain(id);
  }
});

test('feeds are as RFC 4287 has them', () => {
  checkFeeds(of('atom').map(({ name }) => read(name)));
});

test('files of the aid transparency initiative are as their schema says, and tell of what can be told', () => {
  using grammar = XmlDocument.fromString(readFileSync(join(PROJECT, 'tests/fixtures/iati.xsd'), 'utf8'));
  using validator = XsdValidator.fromDoc(grammar);
  for (const file of of('iati')) {
    using content = XmlDocument.fromString(read(file.name));
    validator.validate(content);
    expect([...read(file.name).matchAll(/<iati-activity /g)].length, about(file)).toBe(
      file.subject.projects.filter(isExpressible).length,
    );
  }
});

test('reports are sound, tagged, titled, and hold the projects', { timeout: 300_000 }, () => {
  for (const file of of('pdf')) {
    const path = join(folder, 'files', file.name);
    const ask = (program: string, ...parameters: string[]): string =>
      execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
    const information = ask('pdfinfo', path);
    expect(information, about(file)).toMatch(/Tagged: +yes/);
    expect(information, about(file)).toContain(nameOf(file.subject, file.locale));
    expect(ask('qpdf', '--check', path), about(file)).toContain('No syntax or stream encoding errors');
    const text = ask('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, '');
    for (const project of file.subject.projects.slice(0, 500))
      expect(text.includes(nameOf(project, file.locale).replaceAll(/\s+/g, '')), `${about(file)}: ${project.id}`).toBe(
        true,
      );
  }
});
