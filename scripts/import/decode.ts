/** In which letters a file is written, and texts that were written twice in them. */
import { closeSync, openSync, readSync } from 'node:fs';

/** Labels of the Encoding Standard, https://encoding.spec.whatwg.org/. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What else than text a file turns out to be, by how it begins. */
const OTHERS: [begins: string, what: string][] = [
  ['PK\u0003\u0004', 'a workbook (XLSX, ODS) or an archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old workbook (XLS)'],
  ['%PDF', 'a PDF document'],
];
/** A table saved by a web page under the name of a sheet. */
const MARKUP = /^\s*<(?:!doctype|html|table|\?xml)/i;

const CHUNK_BYTES = 1 << 20;
/** Bytes by which text in two bytes a letter is told. */
const SAMPLE = 4096;

/**
 * The encoding of a whole file, whatever its name ends in. What is not UTF-8 from end to end is taken for Windows-1252,
 * which also holds ISO 8859-1.
 *
 * @throws {Error} when the file cannot be read or is no text, saying what it is
 */
export function encodingOf(path: string): Encoding {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(CHUNK_BYTES);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let isFirst = true;
    for (;;) {
      const length = readSync(file, buffer, 0, CHUNK_BYTES, null);
      const bytes = buffer.subarray(0, length);
      if (isFirst) {
        refuseOthers(bytes);
        const wide = wideEncodingOf(bytes);
        if (wide !== undefined) return wide;
        isFirst = false;
      }
      try {
        decoder.decode(bytes, { stream: length > 0 });
      } catch {
        return 'windows-1252';
      }
      if (length === 0) return 'utf-8';
    }
  } finally {
    closeSync(file);
  }
}

function refuseOthers(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const other =
    OTHERS.find(([begins]) => start.startsWith(begins))?.[1] ??
    (MARKUP.test(start) ? 'a page of HTML or XML' : undefined);
  if (other !== undefined)
    throw new Error(`it is ${other}, whatever its name says. Open it in a spreadsheet and save it as "CSV UTF-8".`);
}

/** By its mark, or by the zero bytes that western letters have in it. */
function wideEncodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && odd > 4 * even) return 'utf-16le';
  if (even > sample.length / 4 && even > 4 * odd) return 'utf-16be';
  return undefined;
}

/** The signs that Windows-1252 has where ISO 8859-1 has none, by their byte. */
const BYTES = new Map(
  Array.from({ length: 0x20 }, (_, i) => 0x80 + i).map((byte) => [
    new TextDecoder('windows-1252').decode(new Uint8Array([byte])),
    byte,
  ]),
);
/** A letter of two or more bytes in UTF-8, each taken for a letter of its own. */
const TWICE =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;

/**
 * Text that was UTF-8, read as Windows-1252 and saved as UTF-8 again, once or twice; other text as it is.
 *
 * @example
 * mended('SÃ©nÃ©gal') // => 'Sénégal'
 */
export function mended(text: string): string {
  let known = text;
  for (let i = 0; i < 2 && TWICE.test(known); i += 1) {
    const bytes: number[] = [];
    for (const letter of known) {
      const code = letter.codePointAt(0) ?? 0;
      const byte = code < 0x100 ? (BYTES.get(letter) ?? code) : BYTES.get(letter);
      // A letter beyond: parts of the text alone were written twice.
      if (byte === undefined) return mendedInParts(known);
      bytes.push(byte);
    }
    try {
      known = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    } catch {
      return mendedInParts(known);
    }
  }
  return known;
}

/** Runs of letters that make sense as bytes of UTF-8, one by one. */
function mendedInParts(text: string): string {
  const signs = [...BYTES.keys()].join('').replace(/[\\\]^-]/g, '\\$&');
  return text.replace(new RegExp(`[\\u00c2-\\u00f4][\\u0080-\\u00ff${signs}]{1,3}`, 'g'), (run) => {
    const bytes = run.split('').map((letter) => BYTES.get(letter) ?? letter.charCodeAt(0));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
    } catch {
      return run;
    }
  });
}
