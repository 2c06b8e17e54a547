/** What a table of the contract is: the schema of its rows, its key, and what its columns point to. */
import { z } from 'zod';
import type { Defect } from './cells.ts';

/** Where a table stands below the data folder: what the ministry exports, what we keep, and what governs both. */
export type Folder = 'exports' | 'reference' | '';

/** A defect that needs several cells of one row. It is shown at `column`. */
export interface RowDefect extends Defect {
  column: string;
  /** A poorer but true row is a warning; by default a defect is an error. */
  severity?: 'warning';
}

export interface Table<Name extends string = string, Row extends z.ZodObject = z.ZodObject> {
  readonly name: Name;
  readonly folder: Folder;
  /** One sentence for the dictionary, in French. */
  readonly description: string;
  /** The schema of a row: each column with its cell, its description and an example. */
  readonly row: Row;
  /** The columns that together name a row. */
  readonly key: readonly (keyof z.output<Row> & string)[];
  /** Column to the table whose only key column it holds. */
  readonly references: Partial<Record<keyof z.output<Row> & string, string>>;
  /** Checks that need several cells of a row. `today` is the date of the data, an ISO 8601 day. */
  readonly check?: (row: z.output<Row>, today: string) => RowDefect[];
}

/** Declares a table; it only helps the compiler to infer the row's type. */
export function table<const Name extends string, Row extends z.ZodObject>(
  definition: Table<Name, Row>,
): Table<Name, Row> {
  return definition;
}

/** The file of a table, which is also how problems and corrections name it: `projets.csv`. */
export const fileOf = (definition: { name: string }): string => `${definition.name}.csv`;

/** The path of a table below the data folder: `exports/projets.csv`. */
export const pathOfTable = (definition: { name: string; folder: Folder }): string =>
  definition.folder === '' ? fileOf(definition) : `${definition.folder}/${fileOf(definition)}`;
