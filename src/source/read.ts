/** Reads a whole data folder, table after table, in one pass and in bounded memory. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Corrections, type Correction } from './corrections.ts';
import { locateTables } from './folders.ts';
import type { Report } from './problem.ts';
import { readTable } from './read-table.ts';
import { fileOf, type Table } from './table.ts';
import {
  corrections as correctionsTable,
  imports as importsTable,
  sources as sourcesTable,
} from './tables/governance.ts';
import { tables, tableNames, type RowOf, type TableName } from './tables/index.ts';

export type Source = z.output<typeof sourcesTable.row>;
/** What became of rows of an imported file. */
export type Imported = z.output<typeof importsTable.row>;

/** Who wants to see the rows: the checks of the whole, and the model that keeps them. */
export interface TableListener {
  row<Name extends TableName>(table: Name, row: RowOf<Name>, number: number): void;
  rejected?<Name extends TableName>(table: Name, sound: Partial<RowOf<Name>>, key: string, number: number): void;
  /** A table has been read; `rows` is `undefined` when the file could not be read at all. */
  end?(table: TableName, rows: number | undefined): void;
}

/** What is known of a data folder beside its rows. */
export interface Reading {
  sources: Source[];
  /** How the exports came in; empty where they were laid out as our tables already. */
  imported: Imported[];
  corrected: Correction[];
  /** The date of the exports: the latest one that `sources.csv` gives them. */
  date: string;
  /** The rows of each table, absent when the file could not be read. */
  rows: Partial<Record<TableName, number>>;
}

/**
 * Reads every table of `folder`, what is pointed to before what points, and tells each listener of each row.
 *
 * @throws {Error} when the folder does not exist; every other defect goes into the report
 */
export async function readTables(folder: string, report: Report, listeners: TableListener[]): Promise<Reading> {
  const locate = locateTables(folder);
  const sources: Source[] = [];
  const corrections = new Corrections();
  const nobody = { rejected: () => undefined };
  await readTable(
    sourcesTable,
    locate(sourcesTable),
    { report, today: '' },
    { ...nobody, row: (row) => sources.push(row) },
  );
  await readTable(
    correctionsTable,
    locate(correctionsTable),
    { report, today: '' },
    {
      ...nobody,
      row: (row, number) => corrections.add(row, number),
    },
  );
  const imported: Imported[] = [];
  // Only of the folder itself: how other data came in says nothing of this one.
  const pathOfImports = join(folder, fileOf(importsTable));
  if (existsSync(pathOfImports))
    await readTable(
      importsTable,
      pathOfImports,
      { report, today: '' },
      { ...nobody, row: (row) => imported.push(row) },
    );
  reportMissingSources(sources, report);
  const date = dateOf(sources);
  const rows: Reading['rows'] = {};
  for (const name of tableNames) {
    const definition: Table = tables[name];
    const count = await readTable(
      definition,
      locate(definition),
      { report, corrections, today: date },
      {
        row: (row, number) => {
          // The schema of `name` has just validated the row: the two cannot be paired by the compiler.
          for (const listener of listeners) listener.row(name, row as RowOf<typeof name>, number);
        },
        rejected: (sound, key, number) => {
          for (const listener of listeners) listener.rejected?.(name, sound, key, number);
        },
      },
    );
    if (count !== undefined) rows[name] = count;
    for (const listener of listeners) listener.end?.(name, count);
  }
  corrections.reportUnmatched(
    report,
    tableNames.filter((name) => rows[name] === undefined).map((name) => fileOf({ name })),
  );
  reportUnexpectedCounts(sources, rows, report);
  return { sources, imported, corrected: corrections.applied(), date, rows };
}

function dateOf(sources: Source[]): string {
  const exported = new Set(
    tableNames.filter((name) => tables[name].folder === 'exports').map((name) => fileOf({ name })),
  );
  const dates = sources.filter((source) => exported.has(source.file)).map((source) => source.date);
  return dates.sort().at(-1) ?? '';
}

function reportMissingSources(sources: Source[], report: Report): void {
  for (const name of tableNames) {
    const file = fileOf({ name });
    if (tables[name].folder !== 'exports' || sources.some((source) => source.file === file)) continue;
    report.add({
      severity: 'error',
      code: 'source.missing',
      file: 'sources.csv',
      column: 'file',
      value: file,
      message: `no line tells where ${file} comes from. Add its publisher, licence, date and provenance.`,
    });
  }
}

function reportUnexpectedCounts(sources: Source[], rows: Reading['rows'], report: Report): void {
  for (const { file, min_rows, max_rows } of sources) {
    const name = tableNames.find((each) => fileOf({ name: each }) === file);
    const count = name === undefined ? undefined : rows[name];
    if (count === undefined) continue;
    const figure = count.toLocaleString('en');
    if (min_rows !== undefined && count < min_rows) {
      report.add({
        severity: 'warning',
        code: 'rows.few',
        file,
        message: `${figure} rows, fewer than the ${min_rows.toLocaleString('en')} expected in sources.csv. Check that the export is complete.`,
      });
    }
    if (max_rows !== undefined && count > max_rows) {
      report.add({
        severity: 'warning',
        code: 'rows.many',
        file,
        message: `${figure} rows, more than the ${max_rows.toLocaleString('en')} expected in sources.csv. Check that nothing was exported twice.`,
      });
    }
  }
}
