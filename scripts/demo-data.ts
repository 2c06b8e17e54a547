/**
 * `npm run data:demo [-- --seed N] [--scale N] [--out DIR] [--previous FILE]`: writes the demonstration data, 12,000 projects
 * at scale 1, and what might have been the release before.
 * The same seed gives the same bytes. It is invented, on real places: data/sources.csv must call it a demonstration.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { demoAuthorities } from './demo/authorities.ts';
import { demoProjects, type Reference } from './demo/projects.ts';
import { DAY_BEFORE, releaseBefore } from './demo/release-before.ts';
import { randomOf } from './demo/random.ts';
import { readBaseMap, shapesOf } from '../src/model/shapes.ts';
import { fileOf } from '../src/source/table.ts';
import { tables, type TableName } from '../src/source/tables/index.ts';

/** The figures that the ministry's atlas published in 2010. */
const SIZE = { projects: 12_000, authorities: 4755, partners: 9700 };

type Cell = string | number | string[] | undefined;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2010' },
    scale: { type: 'string', default: '1' },
    out: { type: 'string', default: 'data/exports' },
    previous: { type: 'string' },
  },
});
const [seed, scale] = [Number(values.seed), Number(values.scale)];
if (!Number.isInteger(seed) || !(scale > 0))
  throw new RangeError('Give a whole number as seed and a positive number as scale.');

const sources = readFileSync('data/sources.csv', 'utf8').replaceAll(/\d{4}-\d{2}-\d{2}/g, DAY_BEFORE);
if (!sources.includes('demonstration'))
  throw new Error(
    'data/sources.csv calls no table a demonstration: what is invented must not stand beside official data.',
  );

const authorities = demoAuthorities(Math.round(SIZE.authorities * scale), randomOf(seed, 'authorities'));
const counts = { projects: Math.round(SIZE.projects * scale), partners: Math.round(SIZE.partners * scale) };
const projects = demoProjects(authorities, counts, referenceOf('data/reference'), seed);
const collectivites = authorities.map(({ row }) => row);

mkdirSync(values.out, { recursive: true });
for (const [name, rows] of tablesOf({ collectivites, ...projects }))
  writeWhole(join(values.out, fileOf({ name })), tableText(name, rows), `${rows.length.toLocaleString('en')} rows`);

const before = releaseBefore(projects, randomOf(seed, 'release before'));
const entries = Object.fromEntries([
  ...tablesOf({ collectivites, ...before }).map(
    ([name, rows]) => [`exports/${fileOf({ name })}`, strToU8(tableText(name, rows))] as const,
  ),
  ['sources.csv', strToU8(sources)] as const,
]);
const [year = 0, month = 1, day = 1] = DAY_BEFORE.split('-').map(Number);
const archive = zipSync(entries, { level: 9, mtime: new Date(year, month - 1, day, 12) });
writeWhole(
  values.previous ?? join(values.out, '../precedente.zip'),
  archive,
  `${before.projets.length.toLocaleString('en')} projects`,
);

function tablesOf(written: Partial<Record<TableName, object[]>>): [TableName, object[]][] {
  return Object.entries(written) as [TableName, object[]][];
}

function tableText(name: TableName, rows: object[]): string {
  const columns = Object.keys(tables[name].row.shape);
  const cells = (rows as Record<string, Cell>[]).map((row) => columns.map((column) => textOf(row[column])));
  return `${Papa.unparse({ fields: columns, data: cells })}\r\n`;
}

function writeWhole(path: string, content: string | Uint8Array, told: string): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
  console.log(`${path}: ${told}`);
}

function textOf(value: Cell): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join('|') : String(value);
}

function referenceOf(folder: string): Reference {
  const rows = (name: string) =>
    Papa.parse<Record<string, string>>(readFileSync(join(folder, `${name}.csv`), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  return {
    countries: new Map(
      rows('pays').map((row) => [
        row.code ?? '',
        { name: row.nom_fr ?? '', continent: row.continent ?? '', orientation: row.orientation ?? '' },
      ]),
    ),
    parents: new Map(
      rows('thematiques')
        .filter((row) => row.parent !== '')
        .map((row) => [row.code ?? '', row.parent ?? '']),
    ),
    shapes: shapesOf(readBaseMap(join(folder, 'shapes'))),
  };
}
