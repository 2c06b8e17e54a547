/** Sheets as a workbook, for the build and for the browser. */
import type { Cell } from './csv.ts';

export interface Sheet {
  name: string;
  heads: readonly string[];
  lines: readonly (readonly Cell[])[];
}

/** The widest column, in characters. */
const WIDEST = 60;
/** How many lines are looked at for the width of a column. */
const LOOKED_AT = 200;

/** What no sheet can hold: control characters, but for a new line and a tabulator. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What a workbook says of itself. */
export interface About {
  title: string;
  /** The day of its data, ISO 8601: the same data makes the same file. */
  date: string;
}

/** What hucre writes as XLSX or ODS: the first row stays in view; cells are text or numbers, and never formulas. */
export const workbookOf = (sheets: readonly Sheet[], { title, date }: About) => ({
  properties: { title, created: new Date(date), modified: new Date(date) },
  sheets: sheets.map(({ name, heads, lines }) => ({
    name,
    columns: heads.map((head, column) => ({ width: widthOf(head, lines, column) })),
    rows: [heads, ...lines].map((line) =>
      line.map((cell) =>
        cell === undefined || cell === '' ? null : typeof cell === 'string' ? cell.replace(CONTROLS, '') : cell,
      ),
    ),
    freezePane: { rows: 1 },
  })),
});

function widthOf(head: string, lines: Sheet['lines'], column: number): number {
  let width = head.length;
  for (let i = 0; i < lines.length && i < LOOKED_AT; i += 1)
    width = Math.max(width, String(lines[i]?.[column] ?? '').length);
  return Math.min(WIDEST, width + 2);
}
