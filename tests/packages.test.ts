/** What `npm ci` needs of the lock file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './folders.ts';

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as Lock;

/** Where Node finds a package from another one: beside it, or further up. */
function found(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return undefined;
  }
}

test('the lock file has the parts of every package for every platform, in the right version', () => {
  const wrong: string[] = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const part = found(name, path);
      const isExact = /^\d/.test(version);
      if (part === undefined || (isExact && packages[part]?.version !== version))
        wrong.push(`${path}: ${name} ${version}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
