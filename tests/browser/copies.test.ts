/** Copies on a disk, unpacked by other programs into a folder with a difficult name, and used without a network. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../folders.ts';
import { build } from './build.ts';
import { diskVisitors, type DiskVisitor } from './disk-visitors.ts';
import { slice } from './slice.ts';
import { until } from './visitor.ts';
import { travel } from './copy-journey.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-copies-'));
const dist = join(home, 'dist');
const data = join(home, 'data');
/** Signs that mean something in addresses, and letters beyond ASCII. */
const folder = join(home, 'Téléchargements', 'mon atlas #1 100%+é');
/** Finished copies that are tried instead of those of a part of the atlas: those of the whole, in one browser. */
const finished = process.env['ATLAS_TEST_COPIES'];
const site = finished ?? dist;

const pack = (...parameters: string[]) =>
  execFileSync(process.execPath, ['scripts/pack.ts', ...parameters], {
    cwd: PROJECT,
    env: { ...process.env, ATLAS_DATA: data, ATLAS_OUT: dist },
    encoding: 'utf8',
  });
const archiveOf = (name: string) => join(site, 'hors-ligne', `atlas-hors-ligne-${name}.zip`);

beforeAll(() => {
  if (finished === undefined) {
    slice(data, ['BF', 'ML'], '53');
    build(data, dist);
  }
  for (const name of ['fr', 'en']) unpack(name);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const unpack = (name: string): void => {
  mkdirSync(join(folder, name), { recursive: true });
  execFileSync('unzip', ['-q', archiveOf(name), '-d', join(folder, name)]);
};

describe.each(finished === undefined ? (['chrome', 'firefox', 'webkit'] as const) : (['firefox', 'webkit'] as const))(
  'in %s',
  (name) => {
    let visitor: DiskVisitor;
    beforeAll(async () => {
      visitor = await diskVisitors[name]();
      for (const each of ['fr', 'en']) visitor.listenIn(join(folder, each));
    });
    afterAll(() => visitor.close());

    test('what a browser complains of is heard', async () => {
      await visitor.open(`${pathToFileURL(join(folder, 'fr')).href}/a-propos.html`);
      await visitor.run(() => {
        console.error('a complaint');
      });
      await until(async () => (await visitor.complaints()).length > 0, 'the complaint is heard');
    });

    test.each(['fr', 'en'] as const)('a whole copy, %s: from its first page to paper', async (locale) => {
      const times = await travel(visitor, `${pathToFileURL(join(folder, locale)).href}/`, locale, 'Mali');
      console.log(`${name}, ${locale}:`, times);
      expect(await visitor.complaints()).toEqual([]);
    });
  },
);
