/** From a CSV file to the validated rows of a table, reporting every problem on the way. */
import { z } from 'zod';
import type { Corrections } from './corrections.ts';
import { readRecords } from './csv.ts';
import { withoutContacts } from './personal-data.ts';
import type { Problem, Report } from './problem.ts';
import { fileOf, type Table } from './table.ts';

export interface RowListener<Row> {
  /** A row that passed every check of its cells. */
  row(row: Row, number: number): void;
  /**
   * A row that did not. `sound` holds those of its cells that are right by themselves, so that all that is wrong with a
   * row is told at once; `key` is what stands in its key columns, so that those who point to it are not blamed.
   */
  rejected(sound: Partial<Row>, key: string, number: number): void;
}

/**
 * Reads one table. Returns the number of its rows, good or bad, or `undefined` when the file or its
 * heading are such that no row could be read.
 *
 * @param today the date of the data, an ISO 8601 day, against which an end date has passed or not
 */
export async function readTable<Row extends z.ZodObject>(
  definition: Table<string, Row>,
  path: string,
  context: { report: Report; corrections?: Corrections; today: string },
  listener: RowListener<z.output<Row>>,
): Promise<number | undefined> {
  const { report } = context;
  const file = fileOf(definition);
  const freeText = freeTextColumns(definition.row);
  let header: Header | undefined;
  const table = { rows: 0, readable: true };

  await readRecords(path, {
    defect({ code, row, message }) {
      report.add({ severity: 'error', code, file, message, ...(row === undefined ? {} : { row }) });
      if (row === undefined) table.readable = false;
    },
    record(record, number) {
      if (header === undefined) {
        header = readHeader(record, number, definition, report);
        table.readable = header.complete;
        return table.readable;
      }
      table.rows += 1;
      const cells = cellsOf(record, header);
      const controlled = leaveOutControls(cells);
      const key = definition.key.map((column) => cells[column] ?? '').join('|');
      if (record.length !== header.width) {
        report.add({
          severity: 'error',
          code: 'row.ragged',
          file,
          row: number,
          value: record.join(' ; '),
          message: `${record.length} cells where the heading has ${header.width}. Look for a missing or surplus separator or quotation mark.`,
        });
        listener.rejected({}, key, number);
        return true;
      }
      for (const { column, value } of controlled)
        report.add({
          severity: 'warning',
          code: 'encoding.control',
          file,
          row: number,
          record: key,
          column,
          value,
          message: 'the cell holds a control character; it was left out. Remove it at the source.',
        });
      if (reportBrokenText(cells, file, number, report)) {
        listener.rejected({}, key, number);
        return true;
      }
      context.corrections?.apply(file, key, cells);
      const parsed = definition.row.safeParse(cells);
      if (!parsed.success) {
        const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')));
        for (const issue of parsed.error.issues) {
          const column = String(issue.path[0] ?? '');
          const defect = issue.code === 'custom' ? String(issue.params?.['defect'] ?? 'invalid') : 'invalid';
          report.add({
            severity: 'error',
            code: `${column}.${defect}`,
            file,
            row: number,
            record: key,
            column,
            value: cells[column] ?? '',
            message: issue.message,
          });
        }
        const sound = soundCells(definition.row, cells, wrong);
        leaveOutContacts(sound, freeText, { file, row: number, record: key }, report);
        listener.rejected(sound, key, number);
        return true;
      }
      leaveOutContacts(parsed.data, freeText, { file, row: number, record: key }, report);
      const defects = definition.check?.(parsed.data, context.today) ?? [];
      for (const { column, defect, message, severity } of defects) {
        report.add({
          severity: severity ?? 'error',
          code: `${column}.${defect}`,
          file,
          row: number,
          record: key,
          column,
          value: cells[column] ?? '',
          message,
        });
      }
      if (defects.every(({ severity }) => severity === 'warning')) listener.row(parsed.data, number);
      else listener.rejected(parsed.data, key, number);
      return true;
    },
  });
  return table.readable ? table.rows : undefined;
}

/** More surplus columns than this are no misspelt headings: the file has none, or is another one. */
const NAMED_SURPLUS = 5;

/** Where a problem is. */
type Place = Pick<Problem, 'file' | 'row' | 'record'>;

interface Header {
  /** Column name to its position, for the columns of the contract. */
  positions: [column: string, position: number][];
  width: number;
  complete: boolean;
}

function readHeader(record: string[], row: number, definition: Table, report: Report): Header {
  const file = fileOf(definition);
  const names = record.map((name) => name.trim());
  const columns = Object.keys(definition.row.shape);
  const problem = (code: string, column: string, message: string, severity: 'error' | 'warning' = 'error') =>
    report.add({ severity, code, file, row, column, message });
  const surplus = names.filter((name) => !columns.includes(name));
  let complete = true;
  if (names.some((name) => BROKEN_TEXT.test(name))) {
    complete = false;
    report.add({
      severity: 'error',
      code: 'encoding.not_utf8',
      file,
      row,
      value: names.join(' ; '),
      message: 'the heading is not UTF-8 text. Export the file again as "CSV UTF-8".',
    });
    return { positions: [], width: record.length, complete };
  }
  for (const column of columns) {
    const found = names.filter((name) => name === column).length;
    if (found === 0) {
      const others =
        surplus.length === 0 || surplus.length > NAMED_SURPLUS
          ? ''
          : ` The file has, beyond the contract: ${surplus.map((name) => `"${name.slice(0, 60)}"`).join(', ')}.`;
      problem(
        'header.missing',
        column,
        `the column "${column}" is missing.${others} Restore the heading; data/README.md lists them all.`,
      );
      complete = false;
    } else if (found > 1) {
      problem('header.duplicate', column, `the column "${column}" stands ${found} times. Keep one.`);
      complete = false;
    }
  }
  if (surplus.includes('')) {
    report.add({
      severity: 'warning',
      code: 'header.unknown',
      file,
      row,
      message: 'there are columns without a heading; they are ignored. Name them, or remove them.',
    });
  }
  for (const name of surplus.filter((each) => each !== '')) {
    problem(
      'header.unknown',
      name,
      `the column "${name}" is not in the contract and is ignored. Remove it, or see data/README.md for the name meant.`,
      'warning',
    );
  }
  return { positions: columns.map((column) => [column, names.indexOf(column)]), width: record.length, complete };
}

function cellsOf(record: string[], header: Header): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [column, position] of header.positions) cells[column] = (record[position] ?? '').trim();
  return cells;
}

/** Control characters that word processors and old databases leave in texts: they show nothing, and few formats can hold them. */
const CONTROLS = / ?[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]+ ?/g;

/** The cells that held some, as they were. The words around a control character stay apart, as it may have kept them. */
function leaveOutControls(cells: Record<string, string>): { column: string; value: string }[] {
  return Object.entries(cells).flatMap(([column, value]) => {
    const text = value.replace(CONTROLS, ' ').trim();
    if (text === value) return [];
    cells[column] = text;
    return [{ column, value }];
  });
}

/** NUL, bytes that were not UTF-8, and the traces of UTF-8 read as Windows-1252. */
const BROKEN_TEXT =
  /[\u0000\ufffd\ufffe\uffff]|[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|â€|Å[\u0093\u201c\u2019]/;

function reportBrokenText(cells: Record<string, string>, file: string, row: number, report: Report): boolean {
  let broken = false;
  for (const column in cells) {
    const value = cells[column] ?? '';
    const found = BROKEN_TEXT.exec(value)?.[0];
    if (found === undefined) continue;
    broken = true;
    const [code, message] =
      found === '\ufffd'
        ? ['encoding.not_utf8', 'the text is not UTF-8. Export the file again as "CSV UTF-8".']
        : found.length > 1
          ? [
              'encoding.mojibake',
              'accents were garbled by an earlier conversion. Export the file again from the source as "CSV UTF-8".',
            ]
          : ['encoding.control', 'the cell holds a character that no text has, such as NUL. Remove it at the source.'];
    report.add({
      severity: 'error',
      code,
      file,
      row,
      column,
      value,
      message,
    });
  }
  return broken;
}

/** The values of the cells of a row that are right by themselves. */
function soundCells<Row extends z.ZodObject>(
  row: Row,
  cells: Record<string, string>,
  wrong: ReadonlySet<string>,
): Partial<z.output<Row>> {
  const values: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row.shape)) {
    if (!wrong.has(column)) values[column] = z.parse(cell as z.ZodType, cells[column]);
  }
  // Each value comes from the schema of its own column.
  return values as Partial<z.output<Row>>;
}

/** Personal contacts go no further than the report. */
function leaveOutContacts(
  row: Record<string, unknown>,
  columns: readonly string[],
  place: Place,
  report: Report,
): void {
  for (const column of columns) {
    const value = row[column];
    if (typeof value !== 'string') continue;
    const { text, contacts } = withoutContacts(value);
    if (contacts.length === 0) continue;
    row[column] = text;
    report.add({
      severity: 'warning',
      code: `${column}.personal_data`,
      ...place,
      column,
      value: contacts.join(', '),
      message: 'a text holds an e-mail address or a telephone number; it was left out. Take it out at the source.',
    });
  }
}

/** The columns of a table that people fill in with sentences. */
export function freeTextColumns(row: z.ZodObject): string[] {
  return Object.entries(row.shape)
    .filter(([, cell]) => isFreeText(cell as z.ZodType))
    .map(([column]) => column);
}

/** Whether a cell was made by `text()`, filled or optional: the mark is kept in the schema's metadata. */
function isFreeText(cell: z.ZodType): boolean {
  return z.toJSONSchema(cell, { io: 'output' })['freeText'] === true;
}
