/**
 * Makes the index of the search lighter for those who load it, and surer.
 *
 * The engine names records by random digits, which are half of the file that every visitor who searches has to load;
 * here they are named by the numbers of their projects, so that the explorer knows which projects answer without reading
 * their texts. The engine cuts its list of words into pieces of 20 kB wherever they are full, and reads one piece for
 * each word of a question: what begins alike but lies in the next piece is missed. Here pieces are a third of that, and
 * what begins alike lies together.
 *
 * The format is that of Pagefind 1.6: a file of the index is gzip of `pagefind_dcd` and its content, JSON for texts,
 * CBOR for lists, https://pagefind.app and https://github.com/CloudCannon/pagefind/tree/main/pagefind/src/index.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

const MARK = Buffer.from('pagefind_dcd');
const ENTRY = 'pagefind-entry.json';
/** A file of several texts, by the records that they are of; or of a single one, which it is then named after. */
const TEXTS = /^([a-z]+)_(?:group_)?[0-9a-f]+\.pf_fragment$/;
const GROUP = /_group_/;
/** The number in the address of a project, or in the fragment where it has no page of its own. */
const NUMBER = /(\d+)[^/#]*$/;

/** Bytes of a piece of the list of words, before it is compressed to about a third. */
const PIECE = 12_000;
/** Words that have so many first letters in common are kept together. */
const ALIKE = 4;
/** After every letter. */
const LAST = '\uffff';

/** What the lists hold of CBOR: numbers, negative ones too, texts and arrays. */
const KINDS = ['number', 'number', undefined, 'text', 'array'] as const;
/** The head of an array of one item. */
const ONE = Uint8Array.of(0x81);

interface Entry {
  languages: Record<string, { hash: string }>;
}
/** The name of a record, its length in words, and the file of its text. */
type ListedRecord = [name: string, length: number, file: string];
/** The first and the last beginning of a word for which a piece is asked, and the name of its file. */
type Piece = [from: string, to: string, file: string];
type Lists = [version: string, records: ListedRecord[], pieces: Piece[], ...others: unknown[]];
/** A word and all about it in CBOR. */
interface Word {
  word: string;
  content: Buffer;
}

/**
 * @param folder that of the index
 * @throws {Error} when the index is not as it is expected: another version has to be looked at first
 */
export function refineIndex(folder: string): void {
  const names = nameTexts(join(folder, 'fragment'));
  const entry = JSON.parse(readFileSync(join(folder, ENTRY), 'utf8')) as Entry;
  let found = 0;
  for (const [language, about] of Object.entries(entry.languages)) {
    const path = join(folder, `pagefind.${about.hash}.pf_meta`);
    const [version, records, pieces, ...others] = decode(read(path)) as Lists;
    const named = records.map(([name, length, file]): ListedRecord => {
      const { own, group } = names.get(name) ?? { own: name, group: file };
      return [own, length, group];
    });
    found += records.filter(([name]) => names.has(name)).length;
    const cut = cutPieces(pieces, join(folder, 'index'), language);
    const content = encode([version, named, cut, ...others] satisfies Lists);
    rmSync(path);
    about.hash = nameOf(content, language);
    write(join(folder, `pagefind.${about.hash}.pf_meta`), content);
  }
  if (found !== names.size) throw unexpected(`it names ${names.size} records in its texts, and ${found} in its lists`);
  writeFileSync(join(folder, ENTRY), JSON.stringify(entry));
}

/** Names the texts by their projects, all in files of several, and tells which name each had. */
function nameTexts(folder: string): Map<string, { own: string; group: string }> {
  const names = new Map<string, { own: string; group: string }>();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const [, language] = TEXTS.exec(file) ?? [];
    if (language === undefined) throw unexpected(`a file of texts is called ${file}`);
    const path = join(folder, file);
    const content = read(path);
    const stem = file.replace(/\.pf_fragment$/, '');
    const isGroup = GROUP.test(file);
    const parsed: unknown = JSON.parse(content.toString());
    const texts = (isGroup ? parsed : { [stem]: parsed }) as Record<string, { url: string }>;
    const group = isGroup ? stem : stem.replace('_', '_group_');
    const named = Object.entries(texts).map(([name, text]) => {
      const own = `${language}_n${NUMBER.exec(text.url)?.[1] ?? ''}`;
      names.set(name, { own, group });
      return [own, text] as const;
    });
    rmSync(path);
    write(join(folder, `${group}.pf_fragment`), Buffer.from(JSON.stringify(Object.fromEntries(named))));
  }
  return names;
}

/** Writes the list of words in other pieces. */
function cutPieces(pieces: readonly Piece[], folder: string, language: string): Piece[] {
  const cut: Piece[] = [];
  let piece: Word[] = [];
  let size = 0;
  let before = '';
  for (const [, , file] of pieces) {
    const path = join(folder, `${file}.pf_index`);
    for (const word of wordsOf(read(path))) {
      if (size >= PIECE && piece.at(-1)?.word.slice(0, ALIKE) !== word.word.slice(0, ALIKE)) finish();
      piece.push(word);
      size += word.content.length;
    }
    rmSync(path);
  }
  if (piece.length > 0) finish();
  return cut;

  function finish(): void {
    const [first, last] = [piece[0]?.word ?? '', piece.at(-1)?.word ?? ''];
    const content = Buffer.concat([ONE, lengthOf(piece), ...piece.map((word) => word.content)]);
    const file = nameOf(content, language);
    write(join(folder, `${file}.pf_index`), content);
    const to = last.length < ALIKE ? last : last.slice(0, ALIKE) + LAST;
    cut.push([beginningOf(first, before), to, file]);
    [piece, size, before] = [[], 0, last];
  }
}

/** The words of a piece, which is an array of one array of them; all that they hold would be too much to read. */
function* wordsOf(piece: Buffer): Generator<Word> {
  const words = headAt(piece, 1);
  let at = words.end;
  for (let i = 0; i < words.value; i += 1) {
    const name = headAt(piece, headAt(piece, at).end);
    const end = itemEnd(piece, at);
    yield { word: piece.toString('utf8', name.end, name.end + name.value), content: piece.subarray(at, end) };
    at = end;
  }
}

/** Where an item of CBOR ends. */
function itemEnd(bytes: Buffer, at: number): number {
  const { kind, value, end } = headAt(bytes, at);
  if (kind === 'text') return end + value;
  let after = end;
  if (kind === 'array') for (let i = 0; i < value; i += 1) after = itemEnd(bytes, after);
  return after;
}

/** The head of an item of CBOR, https://www.rfc-editor.org/rfc/rfc8949#section-3: how many it holds, or a number. */
function headAt(bytes: Buffer, at: number): { kind: 'number' | 'text' | 'array'; value: number; end: number } {
  const [kind, short] = [KINDS[(bytes[at] ?? 0) >> 5], (bytes[at] ?? 0) & 0x1f];
  if (kind === undefined || short > 26) throw unexpected(`byte ${at} of a piece is ${bytes[at] ?? 'missing'}`);
  if (short < 24) return { kind, value: short, end: at + 1 };
  const length = 1 << (short - 24);
  return { kind, value: bytes.readUIntBE(at + 1, length), end: at + 1 + length };
}

/** The head of an array is all of an array of nulls but for them. */
const lengthOf = (items: readonly unknown[]): Uint8Array => encode(items.map(() => null)).subarray(0, -items.length);

/** The shortest beginning of a word by which it comes after another. */
function beginningOf(word: string, before: string): string {
  let length = 1;
  while (length < word.length && before.startsWith(word.slice(0, length))) length += 1;
  return word.slice(0, length);
}

const nameOf = (content: Uint8Array, language: string): string =>
  `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;

const unexpected = (what: string): Error =>
  new Error(
    `The search index is not written as expected: ${what}. Look at scripts/build/refine-index.ts: this version of Pagefind may write it in another way.`,
  );

function read(path: string): Buffer {
  if (!existsSync(path)) throw unexpected(`there is no ${path}`);
  const content = gunzipSync(readFileSync(path));
  if (!content.subarray(0, MARK.length).equals(MARK))
    throw unexpected(`${path} does not begin with ${MARK.toString()}`);
  return content.subarray(MARK.length);
}

const write = (path: string, content: Uint8Array): void => {
  writeFileSync(path, gzipSync(Buffer.concat([MARK, content]), { level: 9 }));
};
