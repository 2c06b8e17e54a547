/** The tables of the contract with their rows, as anyone may read them: corrected, and without personal contacts. */
import { csvLine, type Cell } from '../../formats/csv.ts';
import type { Atlas } from '../../model/atlas.ts';
import { DATA_FILES } from '../../site/addresses.ts';
import { contractTables } from '../../source/contract.ts';
import { pathOfTable, type Table } from '../../source/table.ts';
import type { TextFile } from '../file.ts';

/** A row as its schema leaves it: lists of codes come apart, dates are ISO 8601. */
type Row = Readonly<Record<string, Cell | readonly string[]>>;

/** The rows of a table of the contract, in the order in which they were read. */
export function rowsOf({ name }: Table, { rows, sources, corrections }: Atlas): readonly Row[] {
  if (name === 'sources') return sources;
  if (name === 'corrections') return corrections;
  return (rows as Readonly<Record<string, readonly Row[]>>)[name] ?? [];
}

/** A table as CSV, so that reading it gives the same rows again. */
export function tableText(table: Table, atlas: Atlas): string {
  const columns = Object.keys(table.row.shape);
  return [columns, ...rowsOf(table, atlas).map((row) => columns.map((column) => cellOf(row[column])))]
    .map(csvLine)
    .join('');
}

const cellOf = (value: Cell | readonly string[]): Cell => (typeof value === 'object' ? value.join('|') : value);

/** Each table at the place that the Data Package gives it. */
export const tableFiles: readonly TextFile[] = contractTables.map((table) => ({
  path: `${DATA_FILES}/${pathOfTable(table)}`,
  render: ({ atlas }) => tableText(table, atlas),
}));
