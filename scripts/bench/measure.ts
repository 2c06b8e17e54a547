/** Runs one job in a process of its own and prints what it cost, as JSON: `node measure.ts check|link|render DATA [OUT]`. */
import { loadSite } from '../../src/atlas.ts';
import { checkData } from '../../src/model/load.ts';
import { pagesOf } from '../../src/site/site.ts';
import { renderSite } from '../build/render.ts';

export interface Cost {
  /** What was worked through: rows of all tables, or pages. */
  items: number;
  milliseconds: number;
  /** Of all threads and processes, milliseconds. */
  cpu: number;
  /** Peak resident memory of all processes together, in megabytes. */
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
  link: () => measured(async () => (await loadSite()).atlas.projects.length),
  render: async () => {
    const site = await loadSite();
    const { locales } = site.configuration;
    const pages = locales.reduce((sum, locale) => sum + pagesOf(site, locale).length, 0);
    const began = performance.now();
    const { costs } = await renderSite(locales, out);
    return {
      items: pages,
      milliseconds: Math.round(performance.now() - began),
      cpu: Math.round(costs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) * 1000),
      memory: Math.round(costs.reduce((sum, { megabytes }) => sum + megabytes, 0)),
    };
  },
};

if (!(job in jobs)) throw new Error(`There is no job "${job}".`);
process.env['ATLAS_DATA'] = data;
console.log(JSON.stringify(await jobs[job as keyof typeof jobs](data)));
