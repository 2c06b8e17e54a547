/**
 * Writes a ZIP archive of many files in little memory: the same files make the same bytes on any day, in any time zone and on
 * any version of Node, since what compresses is no part of Node.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';

export interface Entry {
  /** In ASCII, with slashes. */
  path: string;
  content(): Uint8Array;
}

export interface Archive {
  entries: number;
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** Without the extension that old programs do not know, a directory holds so many entries, and an archive so many bytes. */
const MOST_ENTRIES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;
/** Windows takes paths of 260 characters, and people unpack in folders within folders. */
const LONGEST_PATH = 140;
/** A window of 2^12 by four bits: larger ones compress pages of some kilobytes no better, and take five times as long. */
const COMPRESSION = { level: 6, mem: 4 } as const;

/**
 * @param date ISO 8601, of all entries
 * @throws {Error} when names would not do on every system, or the archive would be too large for old programs
 */
export function writeZip(file: string, entries: readonly Entry[], date: string): Archive {
  checkNames(entries.map(({ path }) => path));
  if (entries.length > MOST_ENTRIES)
    throw new Error(
      `${file} would hold ${entries.length} files, and archives that every program opens hold at most ${MOST_ENTRIES}. ${WAY_OUT}`,
    );
  // Archives know local times alone: the fields of the day are the same everywhere.
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const hash = createHash('sha256');
  const target = openSync(file, 'w');
  let bytes = 0;
  try {
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new Error(`${file} would be larger than 4 GB. ${WAY_OUT}`);
      hash.update(chunk);
      writeSync(target, chunk);
    });
    for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const stream = new ZipDeflate(entry.path, COMPRESSION);
      stream.mtime = mtime;
      zip.add(stream);
      stream.push(entry.content(), true);
    }
    zip.end();
  } finally {
    closeSync(target);
  }
  return { entries: entries.length, bytes, sha256: hash.digest('hex') };
}

const WAY_OUT = 'Make copies of parts instead, such as npm run pack -- --continent afrique.';

/** @throws {Error} that lists the names that some system would not take */
function checkNames(paths: readonly string[]): void {
  const known = new Map<string, string>();
  const wrong = paths.flatMap((path) => {
    const other = known.get(path.toLowerCase());
    known.set(path.toLowerCase(), path);
    if (other !== undefined) return [`${path} and ${other} are one name on Windows and macOS`];
    if (!/^[\w.~-]+(?:\/[\w.~-]+)*$/.test(path)) return [`${path} has other signs than letters, digits and - _ . ~`];
    return path.length > LONGEST_PATH ? [`${path} is longer than ${LONGEST_PATH} characters`] : [];
  });
  if (wrong.length > 0)
    throw new Error(`Some names would not do on every system:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
}
