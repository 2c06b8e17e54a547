import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refineIndex } from '../../scripts/build/refine-index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-index-'));
  for (const each of ['fragment', 'index']) mkdirSync(join(folder, each));
  writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify({ languages: { fr: { hash: 'fr_1d5c' } } }));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, path), gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(content)])));
};
const read = (path: string) => gunzipSync(readFileSync(join(folder, path))).subarray('pagefind_dcd'.length);

const FILTERS = [['annee', 'fr_f83f733']];
const records = (...names: string[]) => names.map((name) => [name, 100, 'fr_group_d4a14e1']);

function writeLists(names: string[], words: readonly (readonly [string, number])[][]): void {
  const pieces = words.map((piece, i) => {
    const places = (count: number) => Array.from({ length: count }, (_, place) => place);
    write(`index/fr_${i}.pf_index`, encode([piece.map(([word, count]) => [word, [[0, places(count), []]], []])]));
    return [piece[0]?.[0], piece.at(-1)?.[0], `fr_${i}`];
  });
  write('pagefind.fr_1d5c.pf_meta', encode(['1.6.0', records(...names), pieces, FILTERS, [], ['title']]));
}

/** The list that the entry names, and the words of each piece. */
function refined() {
  refineIndex(folder);
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: { fr: { hash: string } };
  };
  const [, records, pieces, filters] = decode(read(`pagefind.${entry.languages.fr.hash}.pf_meta`)) as [
    string,
    unknown[],
    [string, string, string][],
    unknown,
  ];
  const wordsOf = (file: string) => (decode(read(`index/${file}.pf_index`)) as [[string][]])[0].map(([word]) => word);
  return { records, filters, pieces: pieces.map(([from, to, file]) => ({ from, to, words: wordsOf(file) })) };
}

test('records are named by their projects, in lists and in texts', () => {
  write(
    'fragment/fr_group_d4a14e1.pf_fragment',
    '{"fr_9c714c1":{"url":"projets/12-é.html"},"fr_d912e6d":{"url":"projets/345.html"}}',
  );
  writeLists(['fr_9c714c1', 'fr_d912e6d'], []);
  expect(refined()).toEqual({ records: records('fr_n12', 'fr_n345'), filters: FILTERS, pieces: [] });
  expect(read('fragment/fr_group_d4a14e1.pf_fragment').toString()).toBe(
    '{"fr_n12":{"url":"projets/12-é.html"},"fr_n345":{"url":"projets/345.html"}}',
  );
});

test('words that begin alike are in one piece, and every beginning has one', () => {
  writeLists(
    [],
    [
      [
        ['assainir', 2000],
        ['eau', 2900],
        ['transfert', 10],
      ],
      [
        ['transport', 10],
        ['transversal', 10],
        ['travail', 10],
      ],
    ],
  );
  expect(refined().pieces).toEqual([
    { from: 'a', to: 'eau', words: ['assainir', 'eau'] },
    { from: 't', to: 'trav\uffff', words: ['transfert', 'transport', 'transversal', 'travail'] },
  ]);
  expect(readdirSync(join(folder, 'index'))).toHaveLength(2);
});

test('a piece is asked for by the shortest beginning that the one before it has not', () => {
  writeLists(
    [],
    [
      [
        ['transport', 5000],
        ['travail', 10],
      ],
    ],
  );
  expect(refined().pieces.map(({ from, to }) => [from, to])).toEqual([
    ['t', 'tran\uffff'],
    ['trav', 'trav\uffff'],
  ]);
});

test.each([
  ['a record that no list has', 'fr_group_d4a14e1.pf_fragment', '{"fr_9c714c1":{"url":"projets/1.html"}}'],
  ['a file for each text', 'fr_9c714c1.pf_fragment', '{"url":"projets/1.html"}'],
])('an index written in another way is an error that says where to look: %s', (_, file, content) => {
  write(`fragment/${file}`, content);
  writeLists(['fr_other'], []);
  expect(() => {
    refineIndex(folder);
  }).toThrow('refine-index.ts');
});

test('a single text, which is named after its record, is written as a file of several', () => {
  write('fragment/fr_9c714c1.pf_fragment', '{"url":"projets/12-é.html"}');
  write('pagefind.fr_1d5c.pf_meta', encode(['1.6.0', [['fr_9c714c1', 100, '']], [], FILTERS, [], ['title']]));
  expect(refined().records).toEqual([['fr_n12', 100, 'fr_group_9c714c1']]);
  expect(readdirSync(join(folder, 'fragment'))).toEqual(['fr_group_9c714c1.pf_fragment']);
  expect(read('fragment/fr_group_9c714c1.pf_fragment').toString()).toBe('{"fr_n12":{"url":"projets/12-é.html"}}');
});
