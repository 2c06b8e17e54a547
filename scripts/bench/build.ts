/**
 * What checking, linking and rendering cost on 1, 3 and 10 times the demonstration data, and the same pages by Hugo where
 * it is installed.
 */
import {
  cpSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadSite } from '../../src/atlas.ts';
import { demonstration, FOLDER, run } from './demonstration.ts';
import { writeHugoProject } from './hugo.ts';
import type { Cost } from './measure.ts';
import { printTable } from './table.ts';

interface Line {
  what: string;
  scale: string;
  cost: Cost;
}

/** @param rows of projects for the largest check */
export async function benchBuild({ scales, rows }: { scales: readonly number[]; rows: number }): Promise<void> {
  const lines: Line[] = [];
  rmSync(FOLDER, { recursive: true, force: true });
  for (const scale of scales) {
    const data = await demonstration(scale);
    lines.push({ what: 'check data', scale: `${scale}×`, cost: await measure('check', data) });
    lines.push({ what: 'check and link', scale: `${scale}×`, cost: await measure('link', data) });
    const out = join(FOLDER, 'dist');
    lines.push({ what: 'render', scale: `${scale}×`, cost: await measure('render', data, out) });
    console.log(`${scale}×: ${kilobytesPerPage(out)} kB of HTML a page`);
    rmSync(out, { recursive: true, force: true });
    const cost = scale === 1 ? await renderByHugo() : undefined;
    if (cost !== undefined) lines.push({ what: 'the same pages by Hugo', scale: '1×', cost });
  }
  const data = await repeated(await demonstration(Math.max(...scales)), rows);
  lines.push({ what: 'check data', scale: 'rows', cost: await measure('check', data) });
  rmSync(FOLDER, { recursive: true, force: true });
  report(lines);
}

async function measure(job: string, data: string, out = ''): Promise<Cost> {
  const output = await run('node', [
    '--max-semi-space-size=32',
    '--max-old-space-size=16000',
    'scripts/bench/measure.ts',
    job,
    data,
    out,
  ]);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Cost;
}

async function renderByHugo(): Promise<Cost | undefined> {
  const source = join(FOLDER, 'hugo');
  try {
    await run('hugo', ['version']);
  } catch {
    console.log('Hugo is not installed: no comparison (Debian: apt-get install hugo).');
    return undefined;
  }
  const items = writeHugoProject(await loadSite(), source);
  const began = performance.now();
  // `times` prints the CPU of the shell, then that of its children: user and system.
  const output = await run('sh', ['-c', `hugo --quiet --source '${source}' --destination '${source}/dist' && times`]);
  const milliseconds = Math.round(performance.now() - began);
  const [user = 0, system = 0] = (output.trim().split('\n').at(-1) ?? '').split(/\s+/).map(secondsOf);
  console.log(`Hugo: ${kilobytesPerPage(join(source, 'dist'))} kB of HTML a page`);
  return { items, milliseconds, cpu: Math.round((user + system) * 1000), memory: NaN };
}

function secondsOf(text: string): number {
  const [, minutes = '0', seconds = '0'] = /(\d+)m([\d.]+)s/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** A demonstration, its projects and their links repeated under new numbers until there are `count` rows of projects. */
async function repeated(source: string, count: number): Promise<string> {
  const target = join(FOLDER, 'data-rows');
  mkdirSync(join(target, 'exports'), { recursive: true });
  cpSync(join(source, 'sources.csv'), join(target, 'sources.csv'));
  for (const name of ['collectivites', 'partenaires'])
    cpSync(join(source, 'exports', `${name}.csv`), join(target, 'exports', `${name}.csv`));
  const length = readFileSync(join(source, 'exports/projets.csv'), 'utf8').match(/\r\n/g)?.length ?? 1;
  const times = Math.ceil(count / (length - 1));
  for (const name of [
    'projets',
    'projets_collectivites',
    'projets_partenaires',
    'projets_thematiques',
    'projets_odd',
  ]) {
    const out = createWriteStream(join(target, 'exports', `${name}.csv`));
    for (let time = 0; time < times; time += 1) {
      let first = true;
      for await (const line of createInterface({ input: createReadStream(join(source, 'exports', `${name}.csv`)) })) {
        const comma = line.indexOf(',');
        const text = first ? line : `${Number(line.slice(0, comma)) + time * 10_000_000}${line.slice(comma)}`;
        if (!(first && time > 0) && !out.write(`${text}\r\n`)) await once(out, 'drain');
        first = false;
      }
    }
    out.end();
    await once(out, 'finish');
  }
  return target;
}

function kilobytesPerPage(folder: string): string {
  if (!existsSync(folder)) return '?';
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  return (pages.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) / pages.length / 1000).toFixed(1);
}

function report(lines: readonly Line[]): void {
  const number = (value: number) => (Number.isNaN(value) ? '–' : value.toLocaleString('en'));
  printTable([
    ['Step', 'Data', 'Rows or pages', 'Time (ms)', 'CPU (ms)', 'CPU per item (ms)', 'Peak memory (MB)'],
    ...lines.map(({ what, scale, cost }) => [
      what,
      scale,
      number(cost.items),
      number(cost.milliseconds),
      number(cost.cpu),
      (cost.cpu / cost.items).toFixed(3),
      number(cost.memory),
    ]),
  ]);
  const perPage = (scale: string, what = 'render') => {
    const cost = lines.find((line) => line.what === what && line.scale === scale)?.cost;
    return cost === undefined ? NaN : cost.cpu / cost.items;
  };
  console.log(
    `\nCost per page, 3× to 1×: ${(perPage('3×') / perPage('1×')).toFixed(2)}; to Hugo: ${(perPage('1×') / perPage('1×', 'the same pages by Hugo')).toFixed(2)}`,
  );
}
