/** A selection as files, with the rows, the order and the columns of the table. */
import { csvLine, EXCEL_MARK, excelLine, type Cell } from '../../formats/csv.ts';
import type { Column } from './columns.ts';
import type { Projects } from './data.ts';
import { texts } from './words.ts';

export interface Taken {
  projects: Projects;
  rows: readonly number[];
  columns: readonly Column[];
  /** The address of the page of a project. */
  addressOf: (row: number) => string;
  isDemonstration: boolean;
}

/** As any program reads it. */
export const csv = (taken: Taken): Blob => sheet(taken, '', csvLine);

/** As Excel reads it in France. */
export const excelCsv = (taken: Taken): Blob => sheet(taken, EXCEL_MARK, excelLine);

function sheet(taken: Taken, mark: string, lineOf: (cells: readonly Cell[]) => string): Blob {
  const { heads, lines } = tableOf(taken);
  return new Blob([mark, ...[heads, ...lines].map(lineOf)], { type: 'text/csv;charset=utf-8' });
}

/** Objects by the keys of the columns; what is not stated is `null`. */
export function json({ projects, rows, columns, addressOf, isDemonstration }: Taken): Blob {
  const all = rows.map((row) => ({
    ...Object.fromEntries(
      columns.map(({ key, valueOf }) => {
        const value = valueOf(projects, row);
        return [key, value === '' ? null : value];
      }),
    ),
    page: addressOf(row),
  }));
  const content = { date: projects.date, ...(isDemonstration ? { demonstration: true } : {}), projets: all };
  return new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: 'application/json' });
}

/** The table with the address of each project, and a column that says so where the data is invented. */
export function tableOf({ projects, rows, columns, addressOf, isDemonstration }: Taken): {
  heads: string[];
  lines: (string | number)[][];
} {
  return {
    heads: [...columns.map(({ name }) => name), 'page', ...(isDemonstration ? [texts.demonstration] : [])],
    lines: rows.map((row) => [
      ...columns.map(({ valueOf }) => valueOf(projects, row)),
      addressOf(row),
      ...(isDemonstration ? [texts.demonstration] : []),
    ]),
  };
}
