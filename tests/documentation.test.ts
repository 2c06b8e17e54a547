/** What the documents say of commands, files and settings is true. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../src/configuration.ts';
import { PROJECT } from './folders.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const documents = ['README.md', 'data/README.md', 'CHANGELOG.md'];

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('names only commands that exist', () => {
    for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  test('names only files that exist', () => {
    const paths = [
      ...text.matchAll(/`((?:src|scripts|tests|data|public|\.ci)\/[\w./[\]-]*)`/g),
      ...text.matchAll(/\]\(((?!https?:|#|mailto:)[^)]+)\)/g),
    ];
    for (const [, path = ''] of paths) expect(existsSync(join(PROJECT, path)), path).toBe(true);
  });
});

test('the README explains every setting and every command', () => {
  const readme = read('README.md');
  for (const name of Object.keys(settings)) expect(readme).toContain(`\`${name}\``);
  for (const name of Object.keys(scripts)) {
    const call = ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;
    expect(readme, name).toContain(call);
  }
});
