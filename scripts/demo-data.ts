/**
 * `npm run data:demo [-- --seed N] [--scale N] [--out DIR]`: writes the demonstration data, 12,000 projects at scale 1.
 * The same seed gives the same bytes. It is invented, on real places: data/sources.csv must call it a demonstration.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { demoAuthorities } from './demo/authorities.ts';
import { demoProjects, type Reference } from './demo/projects.ts';
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
  },
});
const [seed, scale] = [Number(values.seed), Number(values.scale)];
if (!Number.isInteger(seed) || !(scale > 0))
  throw new RangeError('Give a whole number as seed and a positive number as scale.');

const authorities = demoAuthorities(Math.round(SIZE.authorities * scale), randomOf(seed, 'authorities'));
const counts = { projects: Math.round(SIZE.projects * scale), partners: Math.round(SIZE.partners * scale) };
const written = {
  collectivites: authorities.map(({ row }) => row),
  ...demoProjects(authorities, counts, referenceOf('data/reference'), seed),
};

mkdirSync(values.out, { recursive: true });
for (const [name, rows] of Object.entries(written) as [TableName, object[]][]) {
  const columns = Object.keys(tables[name].row.shape);
  const cells = (rows as Record<string, Cell>[]).map((row) => columns.map((column) => textOf(row[column])));
  const path = join(values.out, fileOf({ name }));
  writeFileSync(`${path}.part`, `${Papa.unparse({ fields: columns, data: cells })}\r\n`);
  renameSync(`${path}.part`, path);
  console.log(`${path}: ${rows.length.toLocaleString('en')} rows`);
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
