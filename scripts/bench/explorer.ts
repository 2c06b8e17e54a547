/** Clicks on the filters of the explorer, in each of its views, at one and at ten times the demonstration data. */
import type { Page } from 'puppeteer-core';
import { configurationFrom } from '../../src/configuration.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { entityColumns } from '../../src/outputs/entity-columns.ts';
import { placesOfAtlas } from '../../src/outputs/geojson.ts';
import { projectColumns } from '../../src/outputs/project-columns.ts';
import { makeSite } from '../../src/site/site.ts';
import { demonstration } from './demonstration.ts';
import { percentile, visit } from './visitor.ts';
import { printTable } from './table.ts';

const SCALES = [1, 10];
const VIEWS = ['liste', 'tableau', 'carte', 'graphiques'];
const CLICKS = 60;

export async function benchExplorer(): Promise<void> {
  const rows: string[][] = [];
  for (const scale of SCALES) {
    const files = await filesOf(scale);
    for (const view of VIEWS) {
      const { bytes, ready, clicks } = await visit('dist', files, async ({ page, address, sent }) => {
        const began = performance.now();
        await page.goto(`${address}explorer.html${view === 'liste' ? '' : `?vue=${view}`}`);
        await page.waitForSelector('.selection');
        const ready = performance.now() - began;
        // A map draws on for a while after its files have come.
        if (view === 'carte') await page.waitForSelector('.map-visible');
        await rest(page);
        const bytes = sent();
        const clicks: Click[] = [];
        for (let i = 0; i < CLICKS; i += 1) clicks.push(await costOfClick(page, i));
        return { bytes, ready, clicks };
      });
      rows.push([
        view,
        `${scale}×`,
        (bytes / 1000).toFixed(0),
        ready.toFixed(0),
        ...(['own', 'all'] as const).flatMap((part) => {
          const costs = clicks.map((click) => click[part]);
          return [percentile(costs, 50).toFixed(0), percentile(costs, 95).toFixed(0)];
        }),
      ]);
    }
  }
  printTable([
    [
      'Explorer',
      'Data',
      'Loaded (kB)',
      'Ready (ms)',
      'Click p50 (ms)',
      'p95 (ms)',
      'With drawing p50 (ms)',
      'p95 (ms)',
    ],
    ...rows,
  ]);
}

/** What the explorer reads, for an atlas of another size. */
async function filesOf(scale: number): Promise<Map<string, { content: string }>> {
  const { atlas } = await loadAtlas(await demonstration(scale));
  if (atlas === undefined) throw new Error('The demonstration atlas has errors.');
  const site = makeSite(atlas, configurationFrom({}));
  return new Map(
    [entityColumns, projectColumns, ...placesOfAtlas].map((file) => [file.path, { content: file.render(site) }]),
  );
}

/** Milliseconds of script. */
interface Click {
  /** Until counts, list or table and map have been given their content. */
  own: number;
  /** Until the page is at rest: the map draws itself in several steps. */
  all: number;
}

/** Clicks on a value of a filter. */
async function costOfClick(page: Page, turn: number): Promise<Click> {
  const before = await scriptTime(page);
  const own = await page.evaluate((turn) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.filters li input')].filter((box) =>
      box.checkVisibility(),
    );
    // One after another, from all over the filters; what is chosen is let go again before nothing is left.
    const chosen = boxes.filter(({ checked }) => checked);
    const box = chosen.length > 2 ? chosen[0] : boxes[(turn * 7) % boxes.length];
    const began = performance.now();
    box?.click();
    return performance.now() - began;
  }, turn);
  await rest(page);
  return { own, all: (await scriptTime(page)) - before };
}

const scriptTime = async (page: Page): Promise<number> => ((await page.metrics()).ScriptDuration ?? NaN) * 1000;

/** Waits until nothing is asked for and drawn any more. */
async function rest(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 100 });
  await page.evaluate(() => new Promise((settle) => requestIdleCallback(settle, { timeout: 2000 })));
}
