/**
 * Makes the first search lighter: the index names each record by random digits, which are half of the file that every
 * visitor who searches has to load. Named by their file and their place in it, they take next to nothing.
 *
 * The format is that of Pagefind 1.6: a file of the index is gzip of `pagefind_dcd` and its content, JSON for texts and
 * CBOR for the list of records, https://pagefind.app.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const MARK = 'pagefind_dcd';
/** A file of several texts, by the record that each is of. */
const TEXTS = /^([a-z]+)_group_([0-9a-f]+)\.pf_fragment$/;
const RECORDS = /\.pf_meta$/;
/** A record as CBOR: the length of its name, and the name. */
const NAME = /j([a-z]{2}_[0-9a-f]{7})/g;

/**
 * @param folder that of the index
 * @throws {Error} when the index is not as it is expected: another version has to be looked at first
 */
export function shortenIndex(folder: string): void {
  const names = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'fragment'))) {
    const [, language = '', group = ''] = TEXTS.exec(file) ?? [];
    // A small index has a file for each text.
    if (group === '') continue;
    const path = join(folder, 'fragment', file);
    const texts = JSON.parse(read(path)) as Record<string, unknown>;
    const named = Object.entries(texts).map(([name, text], i): [string, unknown] => {
      const short = `${language}_${group}${i.toString(36).padStart(2, '0')}`;
      names.set(name, short);
      return [short, text];
    });
    write(path, JSON.stringify(Object.fromEntries(named)));
  }
  let found = 0;
  for (const file of readdirSync(folder).filter((each) => RECORDS.test(each))) {
    const path = join(folder, file);
    const records = read(path).replace(NAME, (whole, name: string) => {
      const short = names.get(name);
      if (short === undefined) return whole; // the name of a file
      found += 1;
      return String.fromCharCode(0x60 + short.length) + short;
    });
    write(path, records);
  }
  if (found !== names.size)
    throw new Error(
      `The search index names ${names.size} records in its texts and ${found} of them in its lists. Look at scripts/build/shorten-index.ts: this version of Pagefind writes them in another way.`,
    );
}

/** Every byte is a letter, so that what is not text stays as it is. */
function read(path: string): string {
  const content = gunzipSync(readFileSync(path)).toString('latin1');
  if (!content.startsWith(MARK)) throw new Error(`${path} does not begin as a file of the search index.`);
  return content.slice(MARK.length);
}

const write = (path: string, content: string): void => {
  writeFileSync(path, gzipSync(Buffer.from(MARK + content, 'latin1'), { level: 9 }));
};
