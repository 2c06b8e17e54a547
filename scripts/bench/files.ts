/** What the files beside the pages cost, format by format. */
import { loadSite } from '../../src/atlas.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { FORMATS } from '../../src/site/formats.ts';
import { printTable } from './table.ts';

/** Longer endings first: those of CSV for Excel end like those of CSV. */
const ENDINGS = Object.values(FORMATS)
  .map(({ ending }) => ending)
  .sort((a, b) => b.length - a.length);

interface Cost {
  files: number;
  bytes: number;
  /** Of all threads, milliseconds. */
  cpu: number;
}

export async function benchFiles(): Promise<void> {
  const site = await loadSite();
  const costs = new Map<string, Cost>();
  const count = (what: string, bytes: number, cpu: number) => {
    const cost = costs.get(what) ?? { files: 0, bytes: 0, cpu: 0 };
    costs.set(what, { files: cost.files + 1, bytes: cost.bytes + bytes, cpu: cost.cpu + cpu });
  };
  for (const file of filesOf(site)) {
    const before = process.cpuUsage();
    const content = await file.render(site);
    const { user, system } = process.cpuUsage(before);
    const what = ENDINGS.find((ending) => file.path.endsWith(ending)) ?? 'others';
    for (const each of [what, 'all']) count(each, Buffer.byteLength(content), (user + system) / 1000);
  }
  const all = costs.get('all');
  costs.delete('all');
  const lines = [...costs].sort(([, a], [, b]) => b.cpu - a.cpu);
  printTable([
    ['Format', 'Files', 'Size (MB)', 'CPU (s)', 'CPU per file (ms)'],
    ...[...lines, ...(all === undefined ? [] : ([['all', all]] as const))].map(([what, { files, bytes, cpu }]) => [
      what,
      files.toLocaleString('en'),
      (bytes / 1e6).toFixed(1),
      (cpu / 1000).toFixed(1),
      (cpu / files).toFixed(2),
    ]),
  ]);
}
