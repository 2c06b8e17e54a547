/** Feeds held against the grammar of their standard, by the program that Debian calls libxml2-utils. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../folders.ts';

const GRAMMAR = join(PROJECT, 'tests/fixtures/atom.rng');

/** @throws {Error} with what the program says of feeds that are not as RFC 4287 has them */
export function checkFeeds(texts: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-feeds-'));
  try {
    const paths = texts.map((text, i) => {
      const path = join(folder, `${i}.xml`);
      writeFileSync(path, text);
      return path;
    });
    execFileSync('xmllint', ['--noout', '--relaxng', GRAMMAR, ...paths], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
