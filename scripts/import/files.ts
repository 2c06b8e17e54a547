/** A file of any export: how it is written, where its heading is, and its records, mended where that can be done surely. */
import Papa from 'papaparse';
import { readRecords, textChunks, fileDefect } from '../../src/source/csv.ts';
import { keyOf } from '../gazetteer/names.ts';
import { encodingOf, mended, type Encoding } from './decode.ts';
import { tableOf, type ExportedName, type Header, type Headings } from './mapping.ts';

/** What was found out of a file before its rows are read. */
export interface Form {
  encoding: Encoding;
  separator: string;
  /** The row of the heading, from 1. */
  headingRow: number;
  width: number;
  /** What the file is: one of our tables, or rows of a project and a partner each. */
  layout: { table: ExportedName; positions: Record<string, number> } | { header: Header };
}

export interface RowListener {
  /** @param row as spreadsheets number it */
  row(cells: readonly string[], row: number): void;
  /** A row that cannot be read, or is none; the reason is a code of `import-words.ts`. */
  skipped(reason: string, row: number, value: string, isLost: boolean): void;
}

const SEPARATORS = [';', ',', '\t', '|'];
/** Records in which the heading is looked for, below titles and remarks. */
const LOOKED_AT = 20;
/** Headings that have to be known for a record to be the heading. */
const KNOWN = 2;

/** @throws {Error} when the file cannot be read, is no text, or has no heading that anything is known of */
export function formOf(path: string, headings: Headings): Form {
  let encoding: Encoding;
  let start = '';
  try {
    encoding = encodingOf(path);
    for (const chunk of textChunks(path, encoding)) {
      start = chunk;
      break;
    }
  } catch (error) {
    throw new Error(
      `${path}: ${error instanceof Error && !('code' in error) ? error.message : fileDefect(error).message}`,
    );
  }
  if (start.trim() === '') throw new Error(`${path}: the file is empty. Export it again, with at least its heading.`);
  const forms = SEPARATORS.flatMap((separator) => {
    const { data } = Papa.parse<string[]>(start, { delimiter: separator, newline: '\n', preview: LOOKED_AT });
    return data.map((record, i) => ({ separator, headingRow: i + 1, cells: record.map(mended) }));
  });
  const rated = forms.map((form) => ({ ...form, known: knownIn(form.cells, headings) }));
  const best = rated.reduce((a, b) => (b.known > a.known ? b : a), {
    ...(rated[0] ?? { separator: ';', headingRow: 1, cells: [] }),
    known: 0,
  });
  if (best.known < KNOWN) {
    const first = rated.find(({ cells }) => cells.length > 1)?.cells ?? [];
    throw new Error(
      `${path}: no heading is known${
        first.length === 0
          ? ''
          : ` (${first
              .slice(0, 6)
              .map((cell) => `"${cell.trim()}"`)
              .join(', ')}…)`
      }. Say what its columns are in a mapping: npm run import -- --suggest MAPPING ${path}`,
    );
  }
  const { separator, headingRow, cells } = best;
  const table = tableOf(cells);
  return {
    encoding,
    separator,
    headingRow,
    width: cells.length,
    layout: table === undefined ? { header: headings.read(cells) } : { table: table.name, positions: table.positions },
  };
}

function knownIn(cells: readonly string[], headings: Headings): number {
  const table = tableOf(cells);
  if (table !== undefined) return 100 + cells.length;
  return new Set(cells.map((cell) => headings.fieldOf(cell)).filter((field) => field !== undefined)).size;
}

/** Reads the rows below the heading. */
export async function readRows(path: string, form: Form, listener: RowListener): Promise<void> {
  let heading: readonly string[] | undefined;
  await readRecords(
    path,
    {
      record(record, row) {
        if (row < form.headingRow) {
          listener.skipped('heading.above', row, '', false);
          return true;
        }
        const cells = record.map(mended);
        if (heading === undefined) {
          heading = cells.map(keyOf);
          return true;
        }
        if (isHeading(cells, heading)) {
          listener.skipped('heading.repeated', row, '', false);
          return true;
        }
        const whole = ofWidth(cells, form);
        if (whole === undefined) listener.skipped('row.ragged', row, cells.join(form.separator), true);
        else listener.row(whole, row);
        return true;
      },
      defect({ code, message, row }) {
        listener.skipped(code, row ?? 0, message, true);
      },
    },
    { encoding: form.encoding, separator: form.separator },
  );
}

/** Whether a row says what the heading says; most differ in their first cell. */
const isHeading = (cells: readonly string[], heading: readonly string[]): boolean =>
  cells.length >= heading.length && heading.every((key, i) => keyOf(cells[i] ?? '') === key);

/** A record with as many cells as the heading, or `undefined` where nobody can say which cell is which. */
function ofWidth(cells: string[], { width, separator }: Form): string[] | undefined {
  if (cells.length === width) return cells;
  // Spreadsheets leave out cells at the end, or add some.
  if (cells.length < width)
    return cells.length < Math.min(3, width) ? undefined : [...cells, ...Array<string>(width - cells.length).fill('')];
  if (cells.slice(width).every((cell) => cell.trim() === '')) return cells.slice(0, width);
  if (separator !== ',') return undefined;
  // Decimal commas without quotation marks: only where they explain all that is too much.
  const joined: string[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      /^\d{2}\s*€?$/.test(cell) &&
      /\d{1,3}(?:[ \u00a0\u202f]\d{3})+$|^\d{3,}$/.test(last) &&
      joined.length > 1
    )
      joined[joined.length - 1] = `${last},${cell}`;
    else joined.push(cell);
  }
  return joined.length === width ? joined : undefined;
}
