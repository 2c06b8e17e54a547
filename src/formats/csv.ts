/** Sheets as text, for the build and for the browser: the same bytes from both. */

/** What stands in a cell; `undefined` is not stated. */
export type Cell = string | number | undefined;

/** Comma, UTF-8, the values as they are: https://www.rfc-editor.org/rfc/rfc4180. */
export const csvLine = (cells: readonly Cell[]): string => line(cells, ',', (cell) => String(cell));

/**
 * For Excel as it is set up in France, which takes a file for its own with semicolons, decimal commas, and a mark by which
 * it knows UTF-8: `EXCEL_MARK` has to come first.
 */
export const excelLine = (cells: readonly Cell[]): string =>
  line(cells, ';', (cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : guarded(cell)));

export const EXCEL_MARK = '\ufeff';

/** What Excel takes for the beginning of a formula, https://owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Puts an apostrophe before what Excel would take for a formula. So that it can be taken away again from all of them, what
 * has apostrophes before such a sign gets one more.
 */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);

function line(cells: readonly Cell[], separator: string, textOf: (cell: string | number) => string): string {
  const texts = cells.map((cell) => {
    if (cell === undefined) return '';
    const text = textOf(cell);
    return /["\r\n,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${texts.join(separator)}\r\n`;
}
