/** Writes spreadsheets; loaded when one is asked for. */
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

export interface Sheet {
  name: string;
  heads: readonly string[];
  lines: readonly (readonly (string | number)[])[];
}

export interface SheetWriter {
  /** The first row stays in view; cells are text or numbers, and never formulas. */
  xlsx(sheets: readonly Sheet[]): Promise<Uint8Array>;
  ods(sheets: readonly Sheet[]): Promise<Uint8Array>;
}

declare global {
  interface Window {
    atlasSheets?: SheetWriter;
  }
}

/** The widest column, in characters. */
const WIDEST = 60;

/** What no sheet can hold: control characters. */

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

const bookOf = (sheets: readonly Sheet[]) => ({
  sheets: sheets.map(({ name, heads, lines }) => ({
    name,
    columns: heads.map((head, i) => ({
      width: Math.min(
        WIDEST,
        2 + Math.max(head.length, ...lines.slice(0, 200).map((line) => String(line[i] ?? '').length)),
      ),
    })),
    rows: [heads, ...lines].map((line) =>
      line.map((value) => (value === '' ? null : typeof value === 'string' ? value.replace(CONTROLS, '') : value)),
    ),
    freezePane: { rows: 1 },
  })),
});

window.atlasSheets = {
  xlsx: (sheets) => writeXlsx(bookOf(sheets)),
  ods: (sheets) => writeOds(bookOf(sheets)),
};
