/** The import table: data flows one way, and a folder imports only from those before it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './folders.ts';

const MAY_IMPORT: Record<string, readonly string[]> = {
  source: [],
  i18n: [],
  formats: [],
  model: ['source'],
  site: ['model', 'i18n', 'source'],
  maps: ['model', 'i18n', 'formats', 'site'],
  outputs: ['model', 'i18n', 'formats', 'site', 'source', 'maps'],
  client: ['i18n', 'formats'],
  components: ['model', 'i18n', 'formats', 'site', 'maps', 'outputs', 'styles', 'client'],
  templates: ['model', 'i18n', 'site', 'source', 'maps', 'outputs', 'components', 'styles', 'client'],
  pages: ['model', 'i18n', 'site', 'outputs', 'components', 'templates', 'styles'],
  styles: [],
};

/** Only pages come through the door to the data. The configuration is plain values, open to those that make pages. */
const DOOR = ['pages'];
const CONFIGURED = ['site', 'maps', 'outputs', 'components', 'templates', 'pages'];

const files = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|astro|css)$/.test(path));

/** The project's own modules that a module imports; types alone do not tie modules together when they run. */
function importsOf(path: string, what: 'all' | 'values' = 'all'): string[] {
  const statements = readFileSync(join(PROJECT, 'src', path), 'utf8').matchAll(
    /(import|export)\s(type\s)?[^;]*?'(\.[^']+)'/g,
  );
  return [...statements]
    .filter(([, , type]) => what === 'all' || type === undefined)
    .map(([, , , target = '']) => posix.join(dirname(path), target.replace(/\?.*$/, '')));
}

describe('each folder imports only what it may', () => {
  test.each(files.filter((path) => path.includes('/')))('src/%s', (path) => {
    const folder = path.split('/')[0] ?? '';
    const allowed = MAY_IMPORT[folder];
    expect(allowed, `src/${folder} is not in the import table`).toBeDefined();
    for (const target of importsOf(path)) {
      const from = target.split('/')[0] ?? '';
      if (from === folder) continue;
      if (target === 'atlas.ts') expect(DOOR, `${path} imports ${target}`).toContain(folder);
      else if (target === 'configuration.ts') expect(CONFIGURED, `${path} imports ${target}`).toContain(folder);
      else expect(allowed, `${path} imports ${target}`).toContain(from);
    }
  });
});

test('nothing in src imports a script or a test', () => {
  for (const path of files) for (const target of importsOf(path)) expect(target, path).not.toMatch(/^\.\./);
});

test('no two modules import each other, not even in a circle', () => {
  const visiting = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, way: string[]): void => {
    if (done.has(path) || !files.includes(path)) return;
    expect(visiting.has(path), [...way, path].join(' → ')).toBe(false);
    visiting.add(path);
    for (const target of importsOf(path, 'values')) visit(target, [...way, path]);
    visiting.delete(path);
    done.add(path);
  };
  for (const path of files) visit(path, []);
});

test('the top level holds what it should and nothing more', () => {
  const allowed = new Set([
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
    'src',
    'data',
    'public',
    'scripts',
    'tests',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'node_modules',
    'dist',
  ]);
  for (const name of readdirSync(PROJECT)) if (!name.startsWith('.')) expect([...allowed]).toContain(name);
});
