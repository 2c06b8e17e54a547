/** The two ways to read a data folder: to check it, holding nothing, and to link it. */
import { fileDefect } from '../source/csv.ts';
import { shapesFolder } from '../source/folders.ts';
import { Report } from '../source/problem.ts';
import { readTables, type Reading } from '../source/read.ts';
import { tableNames, type RowOf, type TableName } from '../source/tables/index.ts';
import type { Atlas } from './atlas.ts';
import { integrityChecks } from './integrity.ts';
import { link, type Rows } from './link.ts';
import { readShapes, type Shapes } from './shapes.ts';

export interface Checked {
  report: Report;
  reading: Reading;
}

/**
 * Reads and checks a data folder in bounded memory.
 *
 * @throws {Error} when the folder does not exist
 */
export async function checkData(folder: string): Promise<Checked> {
  return read(folder, () => undefined);
}

/**
 * Reads, checks and links a data folder. With errors in the report there is no atlas.
 *
 * @throws {Error} when the folder does not exist
 */
export async function loadAtlas(folder: string): Promise<Checked & { atlas?: Atlas }> {
  const rows = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
  const checked = await read(folder, (name, row) => (rows[name] as RowOf<TableName>[]).push(row));
  if (checked.report.count('error') > 0) return checked;
  return { ...checked, atlas: link(rows, checked.reading, checked.report) };
}

async function read(folder: string, keep: (name: TableName, row: RowOf<TableName>) => void): Promise<Checked> {
  const report = new Report();
  const checks = integrityChecks(report, countryShapes(folder, report));
  const reading = await readTables(folder, report, [checks, { row: keep }]);
  checks.finish();
  return { report, reading };
}

function countryShapes(folder: string, report: Report): Shapes {
  try {
    return readShapes(shapesFolder(folder), 'pays');
  } catch (error) {
    report.add({ severity: 'error', file: 'pays.geojson', ...fileDefect(error) });
    return new Map();
  }
}
