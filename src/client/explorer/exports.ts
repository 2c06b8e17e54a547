/** A selection as files, with the rows, the order and the columns of the table. */
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

/** RFC 4180, in UTF-8: the values as they are. */
export const csv = (taken: Taken): Blob => sheet(taken, ',', '', String);

/**
 * For Excel as it is set up in France: semicolons, decimal commas, and a mark by which it knows UTF-8. What it would take
 * for a formula, https://owasp.org/www-community/attacks/CSV_Injection, has an apostrophe before it; so has what has
 * apostrophes before such a sign, so that one can be taken away from all of them to have the values as they were.
 */
export const excelCsv = (taken: Taken): Blob =>
  sheet(taken, ';', '\ufeff', (value) =>
    typeof value === 'number' ? String(value).replace('.', ',') : FORMULA.test(value) ? `'${value}` : value,
  );

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

function sheet(taken: Taken, separator: string, mark: string, textOf: (value: string | number) => string): Blob {
  const { heads, lines } = tableOf(taken);
  const cell = (value: string | number): string => {
    const text = textOf(value);
    return /["\r\n,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = [heads, ...lines].map((line) => `${line.map(cell).join(separator)}\r\n`).join('');
  return new Blob([mark + text], { type: 'text/csv;charset=utf-8' });
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
