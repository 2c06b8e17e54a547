/**
 * Names the records of the search index by the numbers of their projects. The engine names them by random digits, which
 * are half of the file that every visitor who searches has to load; and by numbers, the explorer knows which projects
 * answer without reading their texts.
 *
 * The format is that of Pagefind 1.6: a file of the index is gzip of `pagefind_dcd` and its content, JSON for texts and
 * CBOR for the list of records, https://pagefind.app.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const MARK = 'pagefind_dcd';
/** A file of several texts, by the records that they are of. */
const TEXTS = /^([a-z]+)_group_[0-9a-f]+\.pf_fragment$/;
const RECORDS = /\.pf_meta$/;
/** A record as CBOR: the length of its name, and the name. */
const NAME = /j([a-z]{2}_[0-9a-f]{7})/g;
/** The number in the address of a project. */
const NUMBER = /(\d+)[^/]*$/;

/**
 * @param folder that of the index
 * @throws {Error} when the index is not as it is expected: another version has to be looked at first
 */
export function nameRecords(folder: string): void {
  const texts = join(folder, 'fragment');
  const names = new Map<string, string>();
  for (const file of existsSync(texts) ? readdirSync(texts) : []) {
    const [, language] = TEXTS.exec(file) ?? [];
    if (language === undefined) throw unexpected(`a file of texts is called ${file}`);
    const path = join(texts, file);
    const named = Object.entries(JSON.parse(read(path)) as Record<string, { url: string }>).map(([name, text]) => {
      // No random digit is an n.
      const own = `${language}_n${NUMBER.exec(text.url)?.[1] ?? ''}`;
      names.set(name, own);
      return [own, text] as const;
    });
    write(path, JSON.stringify(Object.fromEntries(named)));
  }
  let found = 0;
  for (const file of readdirSync(folder).filter((each) => RECORDS.test(each))) {
    const path = join(folder, file);
    const records = read(path).replace(NAME, (whole, name: string) => {
      const own = names.get(name);
      if (own === undefined) return whole; // the name of a file
      found += 1;
      return String.fromCharCode(0x60 + own.length) + own;
    });
    write(path, records);
  }
  if (found !== names.size) throw unexpected(`it names ${names.size} records in its texts, and ${found} in its lists`);
}

const unexpected = (what: string): Error =>
  new Error(
    `The search index is not written as expected: ${what}. Look at scripts/build/name-records.ts: this version of Pagefind may write it in another way.`,
  );

/** Every byte is a letter, so that what is not text stays as it is. */
function read(path: string): string {
  const content = gunzipSync(readFileSync(path)).toString('latin1');
  if (!content.startsWith(MARK)) throw unexpected(`${path} does not begin with ${MARK}`);
  return content.slice(MARK.length);
}

const write = (path: string, content: string): void => {
  writeFileSync(path, gzipSync(Buffer.from(MARK + content, 'latin1'), { level: 9 }));
};
