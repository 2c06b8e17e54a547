/** Examines a page by axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, the French RGAA 4, and what is good practice besides. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds, and whether the page or frame is wider than its window. Its own policy must let the examiner in. */
export async function faultsOf(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, surplus } = await page.evaluate(async (rules: RunOptions) => {
    const { axe: examiner } = window as unknown as { axe: { run: (rules: RunOptions) => Promise<AxeResults> } };
    const { scrollWidth } = document.documentElement;
    return { violations: (await examiner.run(rules)).violations, surplus: scrollWidth - window.innerWidth };
  }, RULES);
  return [
    ...violations.map(({ id, nodes }) => `${id}, ${nodes.length} times, first ${nodes[0]?.html.slice(0, 200) ?? ''}`),
    ...(surplus > 0 ? [`${surplus} pixels wider than the window`] : []),
  ];
}
