/**
 * `npm run bench [-- build files import search explorer]`: what the atlas costs, in tables for README.md: its build against ten
 * times the data and against Hugo; the files beside its pages; the import of an export; its search against other engines; its explorer at ten times
 * the data. The last two need the site in `dist/`. Compare figures of one run only: machines differ, and so do their hours.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBuild } from './bench/build.ts';
import { benchExplorer } from './bench/explorer.ts';
import { benchFiles } from './bench/files.ts';
import { benchImport } from './bench/import.ts';
import { benchSearch } from './bench/search.ts';

const BENCHES = {
  build: benchBuild,
  files: benchFiles,
  import: benchImport,
  search: benchSearch,
  explorer: benchExplorer,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scales: { type: 'string', default: '1,3,10' }, rows: { type: 'string', default: '1200000' } },
});
const chosen = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
for (const name of chosen)
  if (!(name in BENCHES)) throw new Error(`There is no bench "${name}": ${Object.keys(BENCHES).join(', ')}.`);

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.versions.node}`);
const scales = values.scales.split(',').map(Number);
for (const name of chosen as (keyof typeof BENCHES)[]) await BENCHES[name]({ scales, rows: Number(values.rows) });
