/** From the bytes of a CSV file to its records, in bounded memory: RFC 4180, in UTF-8 and separated by `,` `;` or tab unless told otherwise. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';

/** What makes a file or one of its records unreadable. */
export interface CsvDefect {
  code: string;
  /** The record it stands in, as a spreadsheet numbers it; absent for the whole file. */
  row?: number;
  message: string;
}

/** What a reader of records is told; returning `false` from `record` ends the reading. */
export interface RecordListener {
  record(cells: string[], row: number): boolean;
  defect(defect: CsvDefect): void;
}

/** How a file is written, where that is known. */
export interface CsvForm {
  /** A label of the Encoding Standard, https://encoding.spec.whatwg.org/#names-and-labels; UTF-8 without it. */
  encoding?: string;
  /** One sign; without it the one that the first line holds most. */
  separator?: string;
}

const CHUNK_BYTES = 1 << 20;

/** A record that has not ended after this many chunks is an unclosed quotation mark, not a text. */
const LONGEST_RECORD_CHUNKS = 8;

/**
 * Reads a CSV file record by record. Blank lines and rows of empty cells, which spreadsheets leave behind, are left
 * out, yet counted.
 * Bytes that are not UTF-8 become U+FFFD, which the caller finds in the cell where they stand.
 * Never throws for what the file holds or for a file that cannot be read: both are defects.
 */
export async function readRecords(path: string, listener: RecordListener, form: CsvForm = {}): Promise<void> {
  let chunks: Generator<string>;
  let first: IteratorResult<string>;
  try {
    chunks = textChunks(path, form.encoding);
    first = chunks.next();
  } catch (error) {
    listener.defect(fileDefect(error));
    return;
  }
  if (first.done === true || first.value.trim() === '') {
    listener.defect({ code: 'file.empty', message: 'the file is empty. Export it again, with at least its heading.' });
    return;
  }
  const start = first.value;
  await parse(Readable.from(prepend(start, chunks)), form.separator ?? delimiterOf(start), listener);
}

function parse(stream: Readable, delimiter: string, listener: RecordListener): Promise<void> {
  return new Promise((resolve) => {
    let row = 0;
    let emptyChunks = 0;
    Papa.parse<string[]>(stream, {
      delimiter,
      newline: '\n',
      chunk(results, parser) {
        for (const error of results.errors) {
          if (error.type !== 'Quotes') continue;
          listener.defect({
            code: 'row.quotes',
            row: row + 1 + (error.row ?? 0),
            message:
              'a quotation mark is not closed, or text follows its end. Double each quotation mark inside a quoted cell.',
          });
        }
        for (const cells of results.data) {
          row += 1;
          if (cells.every((cell) => cell === '' || cell.trim() === '')) continue;
          if (!listener.record(cells, row)) {
            parser.abort();
            return;
          }
        }
        emptyChunks = results.data.length === 0 ? emptyChunks + 1 : 0;
        if (emptyChunks > LONGEST_RECORD_CHUNKS) {
          listener.defect({
            code: 'row.quotes',
            row: row + 1,
            message:
              'a quotation mark is opened here and never closed. Close it, or double it if it belongs to the text.',
          });
          parser.abort();
        }
      },
      complete: () => {
        stream.destroy();
        resolve();
      },
      error: (error) => {
        listener.defect(fileDefect(error));
        stream.destroy();
        resolve();
      },
    });
  });
}

/** The separator of a file: the one that its first line holds most. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.indexOf('\n') >>> 0);
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: heading.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

function* prepend(first: string, rest: Generator<string>): Generator<string> {
  yield first;
  yield* rest;
}

/** The text of a file in pieces: without its byte order mark, with LF line ends. */
export function* textChunks(path: string, encoding = 'utf-8'): Generator<string> {
  // Before it is opened: a pipe without a writer would be waited for.
  if (!statSync(path).isFile()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder(encoding);
    const buffer = new Uint8Array(CHUNK_BYTES);
    let carried = ''; // a CR at the end of a piece waits for its LF
    for (;;) {
      const length = readSync(file, buffer, 0, CHUNK_BYTES, null);
      const decoded = carried + decoder.decode(buffer.subarray(0, length), { stream: length > 0 });
      carried = length > 0 && decoded.endsWith('\r') ? '\r' : '';
      const text = carried === '' ? decoded : decoded.slice(0, -1);
      if (text !== '') yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
      if (length === 0) return;
    }
  } finally {
    closeSync(file);
  }
}

/** What kept a file from being read. */
export function fileDefect(error: unknown): CsvDefect {
  const reason =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
  if (reason === 'ENOENT') {
    return { code: 'file.missing', message: 'the file is missing. Put the export there under this name.' };
  }
  if (reason === 'EISDIR') {
    return {
      code: 'file.not_a_file',
      message: 'a folder or a device stands where the file should be. Replace it by the file.',
    };
  }
  return {
    code: 'file.unreadable',
    message: `the file cannot be read (${reason}). Check its permissions, its content and the disk.`,
  };
}
