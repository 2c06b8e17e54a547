/**
 * The search engine and the map engine in a copy on a disk. Browsers load no module from there, read no file and start no
 * worker: the runtime of Pagefind becomes a classic script that reads through the loader of the pages, and the worker of
 * MapLibre is held as text. Both lean on how these two are written, which is looked at here each time.
 */
import { transform } from 'esbuild';

/** What the classic script reads files with, and what it makes known: see src/client/search/projects.ts. */
const READER = 'atlasFetch';
const ENGINE = 'atlasPagefind';

interface Expected {
  what: string;
  found: number;
  expected: number;
}

/**
 * The runtime of Pagefind, `pagefind.js`, as a classic script.
 *
 * @throws {Error} when it is not written as expected, with what has to be looked at
 */
export async function classicRuntime(code: string): Promise<string> {
  const count = (text: RegExp) => [...code.matchAll(text)].length;
  expect('pagefind.js', /pagefind_version="([^"]*)"/.exec(code)?.[1], [
    { what: 'calls of fetch', found: count(/\bfetch\(/g), expected: 2 },
    { what: 'requests by XMLHttpRequest', found: count(/XMLHttpRequest/g), expected: 0 },
    { what: 'imports', found: count(/\bimport\s*[({*]/g), expected: 0 },
    { what: 'options "noWorker" that are read', found: Math.min(1, count(/\bnoWorker\b/g)), expected: 1 },
    { what: 'options "basePath" that are read', found: Math.min(1, count(/\bbasePath\b/g)), expected: 1 },
    { what: 'exports of createInstance', found: count(/export\s*\{[^}]*\bcreateInstance\b/g), expected: 1 },
  ]);
  const { code: classic } = await transform(code, {
    format: 'iife',
    globalName: ENGINE,
    define: { fetch: READER, 'import.meta.url': '""' },
    minify: true,
    legalComments: 'none',
  });
  return classic;
}

/**
 * Checks the bundles of MapLibre: that the engine starts a classic worker for an address that ends in `#.cjs`, and that
 * the worker is a classic script that needs no other file.
 *
 * @throws {Error} when they are not written as expected
 */
export function checkMapEngine(engine: string, worker: string): void {
  const count = (code: string, text: RegExp) => [...code.matchAll(text)].length;
  expect('map-engine.js', undefined, [
    { what: 'tests for ".cjs"', found: Math.min(1, count(engine, /endsWith\([`'"]\.cjs[`'"]\)/g)), expected: 1 },
  ]);
  expect('maplibre-gl-worker.js', undefined, [
    { what: 'imports', found: count(worker, /(?:^|[;}\s])import\s*[{*"'`]|\bimport\.meta\b/g), expected: 0 },
    { what: 'exports', found: count(worker, /(?:^|[;}\s])export\s*[{*]|(?:^|[;}\s])export default\b/g), expected: 0 },
  ]);
}

function expect(file: string, version: string | undefined, all: readonly Expected[]): void {
  const wrong = all.filter(({ found, expected }) => found !== expected);
  if (wrong.length === 0) return;
  const list = wrong.map(({ what, found, expected }) => `  ${what}: ${found}, expected ${expected}`).join('\n');
  throw new Error(
    `${file}${version === undefined ? '' : ` of version ${version}`} is not written as the offline copy needs it:\n${list}\nLook at what has changed there, then at scripts/pack/engines.ts and src/client/files.ts; or go back to the version before.`,
  );
}
