/** The checker of the W3C on every page of the fixture atlas. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE, PROJECT, temporaryFolder } from '../folders.ts';

/** The path of the checker, a program in Java. */
const checker = createRequire(import.meta.url)('vnu-jar') as string;

test('no page has an error in its HTML', () => {
  const dist = join(temporaryFolder(), 'dist');
  const built = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: PROJECT,
    env: { ...process.env, ATLAS_DATA: FIXTURE, ATLAS_OUT: dist },
    encoding: 'utf8',
  });
  expect(built.status, built.stderr).toBe(0);
  const options = ['--skip-non-html', '--errors-only', '--stdout'];
  const { stdout, stderr, status } = spawnSync('java', ['-Xss4m', '-jar', checker, ...options, dist], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout.split('\n').slice(0, 20)).toEqual(['']);
  expect(status).toBe(0);
});
