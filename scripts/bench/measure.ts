/** Runs one job in a process of its own and prints what it cost, as JSON: `node measure.ts check|link|render|import DATA [OUT]`. */
import { build } from 'astro';
import { loadSite } from '../../src/atlas.ts';
import { checkData } from '../../src/model/load.ts';
import { pagesOf } from '../../src/site/site.ts';
import { mappingSchema } from '../import/mapping.ts';
import { runImport } from '../import/run.ts';

export interface Cost {
  /** What was worked through: rows of all tables, or pages. */
  items: number;
  milliseconds: number;
  /** Of all threads, milliseconds. */
  cpu: number;
  /** Peak resident memory in megabytes. */
  memory: number;
}

const [job = '', data = '', out = ''] = process.argv.slice(2);

async function measured(job: () => Promise<number>): Promise<Cost> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const items = await job();
  const { user, system } = process.cpuUsage(cpu);
  return {
    items,
    milliseconds: Math.round(performance.now() - began),
    cpu: Math.round((user + system) / 1000),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const rowsOf = (rows: Partial<Record<string, number>>) =>
  Object.values(rows).reduce<number>((sum, count) => sum + (count ?? 0), 0);

const jobs = {
  check: (data: string) => measured(async () => rowsOf((await checkData(data)).reading.rows)),
  import: (file: string) =>
    measured(async () => {
      const { files } = await runImport({
        files: [file],
        mapping: mappingSchema.parse({}),
        out,
        source: { publisher: 'x', licence: 'x', date: '2026-01-31', provenance: 'demonstration' },
      });
      return files.reduce((sum, { read }) => sum + read, 0);
    }),
  link: () => measured(async () => (await loadSite()).atlas.projects.length),
  render: async () => {
    const site = await loadSite();
    const pages = site.configuration.locales.reduce((sum, locale) => sum + pagesOf(site, locale).length, 0);
    return measured(async () => {
      await build({ logLevel: 'error' });
      return pages;
    });
  },
};

if (!(job in jobs)) throw new Error(`There is no job "${job}".`);
process.env['ATLAS_DATA'] = data;
process.env['ATLAS_OUT'] = out;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
console.log(JSON.stringify(await jobs[job as keyof typeof jobs](data)));
