import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shortenIndex } from '../../scripts/build/shorten-index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-index-'));
  mkdirSync(join(folder, 'fragment'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (path: string, content: string) => {
  writeFileSync(join(folder, path), gzipSync(`pagefind_dcd${content}`));
};
const read = (path: string) => gunzipSync(readFileSync(join(folder, path))).toString();

test('records are named by their file and their place in it, in lists and in texts', () => {
  write('fragment/fr_group_d4a14e1.pf_fragment', '{"fr_9c714c1":{"url":"é"},"fr_d912e6d":{"url":"b"}}');
  write('pagefind.fr_1d5c.pf_meta', '\u0083jfr_9c714c1\u0083jfr_d912e6d\u0083jfr_f83f733');
  shortenIndex(folder);
  expect(read('fragment/fr_group_d4a14e1.pf_fragment')).toBe(
    'pagefind_dcd{"fr_d4a14e100":{"url":"é"},"fr_d4a14e101":{"url":"b"}}',
  );
  expect(read('pagefind.fr_1d5c.pf_meta')).toBe('pagefind_dcd\u0083lfr_d4a14e100\u0083lfr_d4a14e101\u0083jfr_f83f733');
});

test('a file for each text stays as it is', () => {
  write('fragment/fr_9c714c1.pf_fragment', '{"url":"a"}');
  write('pagefind.fr_1d5c.pf_meta', 'jfr_9c714c1');
  shortenIndex(folder);
  expect(readdirSync(join(folder, 'fragment'))).toEqual(['fr_9c714c1.pf_fragment']);
  expect(read('pagefind.fr_1d5c.pf_meta')).toBe('pagefind_dcdjfr_9c714c1');
});

test('an index written in another way is an error that says where to look', () => {
  write('fragment/fr_group_d4a14e1.pf_fragment', '{"fr_9c714c1":{}}');
  write('pagefind.fr_1d5c.pf_meta', 'kfr_9c714c1f');
  expect(() => shortenIndex(folder)).toThrow('shorten-index.ts');
});
