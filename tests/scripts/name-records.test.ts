import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameRecords } from '../../scripts/build/name-records.ts';

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

test('records are named by their projects, in lists and in texts', () => {
  write(
    'fragment/fr_group_d4a14e1.pf_fragment',
    '{"fr_9c714c1":{"url":"projets/12-é.html"},"fr_d912e6d":{"url":"projets/345.html"}}',
  );
  write('pagefind.fr_1d5c.pf_meta', '\u0003jfr_9c714c1\u0003jfr_d912e6d\u0003jfr_f83f733');
  nameRecords(folder);
  expect(read('fragment/fr_group_d4a14e1.pf_fragment')).toBe(
    'pagefind_dcd{"fr_n12":{"url":"projets/12-é.html"},"fr_n345":{"url":"projets/345.html"}}',
  );
  expect(read('pagefind.fr_1d5c.pf_meta')).toBe('pagefind_dcd\u0003ffr_n12\u0003gfr_n345\u0003jfr_f83f733');
});

test.each([
  ['a record that no list has', 'fr_group_d4a14e1.pf_fragment', '{"fr_9c714c1":{"url":"projets/1.html"}}'],
  ['a file for each text', 'fr_9c714c1.pf_fragment', '{"url":"projets/1.html"}'],
])('an index written in another way is an error that says where to look: %s', (_, file, content) => {
  write(`fragment/${file}`, content);
  write('pagefind.fr_1d5c.pf_meta', 'kfr_9c714c1f');
  expect(() => {
    nameRecords(folder);
  }).toThrow('name-records.ts');
});
