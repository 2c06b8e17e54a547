/** Reads a data folder: to check it, holding nothing, to link it, or to compare another release with it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from '../source/archive.ts';
import { fileDefect } from '../source/csv.ts';
import { shapesFolder } from '../source/folders.ts';
import { Report } from '../source/problem.ts';
import { readTables, type Reading } from '../source/read.ts';
import { reportText } from '../source/report-text.ts';
import { tableNames, type RowOf, type TableName } from '../source/tables/index.ts';
import type { Atlas, Rows } from './atlas.ts';
import { changesBetween, type Changes } from './changes.ts';
import { integrityChecks } from './integrity.ts';
import { link } from './link.ts';
import { readBaseMap, ShapesError, shapesOf, type BaseMap } from './shapes.ts';

export interface Checked {
  report: Report;
  reading: Reading;
}

interface Read extends Checked {
  /** Absent when the shapes cannot be read, which the report then says. */
  baseMap?: BaseMap;
}

/**
 * Reads and checks a data folder in bounded memory.
 *
 * @throws {Error} when the folder does not exist
 */
export async function checkData(folder: string): Promise<Checked> {
  return read(folder, () => undefined);
}

export interface Loaded {
  atlas: Atlas;
  /** The atlas of some projects, by their numbers, with what they refer to and nothing else. */
  partOf: (numbers: ReadonlySet<number>) => Atlas;
}

/**
 * Reads, checks and links a data folder. With errors in the report there is no atlas.
 *
 * @throws {Error} when the folder does not exist
 */
export async function loadAtlas(folder: string): Promise<Checked & Partial<Loaded>> {
  const rows = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Rows;
  const { baseMap, ...checked } = await read(folder, (name, row) => (rows[name] as RowOf<TableName>[]).push(row));
  if (baseMap === undefined || checked.report.count('error') > 0) return checked;
  return {
    ...checked,
    atlas: link(rows, checked.reading, checked.report, baseMap),
    partOf: (numbers) => link(rowsOfProjects(rows, numbers), checked.reading, checked.report, baseMap),
  };
}

/**
 * What has changed since another release.
 *
 * @throws {Error} when that cannot be read, or is invented while this one is not
 */
export async function changesSince(path: string, atlas: Atlas): Promise<Changes> {
  const before = await loadRelease(path);
  if (before.isDemonstration && !atlas.isDemonstration)
    throw new Error(
      `The release before, "${path}", is the demonstration: official data cannot be compared with it. Remove the file; from the next release on, put the archive that the site online publishes in its place.`,
    );
  return changesBetween(before, atlas);
}

/**
 * The atlas of another release: a data folder, or the archive of all tables that it published.
 *
 * @throws {Error} when it cannot be read, or has errors
 */
export const loadRelease = (path: string): Promise<Atlas> =>
  withFolder(path, async (folder) => {
    if (!existsSync(join(folder, 'sources.csv')))
      throw new Error(
        `The release before, "${path}", has no sources.csv, which tells of what day it is. Add it, or remove the release.`,
      );
    const { atlas, report, reading } = await loadAtlas(folder);
    if (atlas !== undefined) return atlas;
    throw new Error(
      `The release before, "${path}", has errors, so that nothing can be compared with it. Mend it, or remove it.\n\n${reportText(report, reading.corrected)}`,
    );
  });

function rowsOfProjects(rows: Rows, numbers: ReadonlySet<number>): Rows {
  const own = <Row extends { projet_id: number }>(all: readonly Row[]) =>
    all.filter(({ projet_id: number }) => numbers.has(number));
  const authorities = own(rows.projets_collectivites);
  const partners = own(rows.projets_partenaires);
  const sirens = new Set(authorities.map(({ siren }) => siren));
  const ids = new Set(partners.map(({ partenaire_id: id }) => id));
  return {
    ...rows,
    projets: rows.projets.filter(({ id }) => numbers.has(id)),
    projets_collectivites: authorities,
    projets_partenaires: partners,
    projets_thematiques: own(rows.projets_thematiques),
    projets_odd: own(rows.projets_odd),
    collectivites: rows.collectivites.filter(({ siren }) => sirens.has(siren)),
    partenaires: rows.partenaires.filter(({ id }) => ids.has(id)),
  };
}

async function read(folder: string, keep: (name: TableName, row: RowOf<TableName>) => void): Promise<Read> {
  const report = new Report();
  const baseMap = baseMapOf(folder, report);
  const checks = integrityChecks(report, baseMap === undefined ? new Map() : shapesOf(baseMap));
  const reading = await readTables(folder, report, [checks, { row: keep }]);
  checks.finish();
  return { report, reading, ...(baseMap === undefined ? {} : { baseMap }) };
}

function baseMapOf(folder: string, report: Report): BaseMap | undefined {
  try {
    return readBaseMap(shapesFolder(folder));
  } catch (error) {
    if (!(error instanceof ShapesError)) throw error;
    report.add({ severity: 'error', file: error.file, ...fileDefect(error.cause) });
    return undefined;
  }
}
