/**
 * `npm run build`: makes the whole site in a folder of its own, checks it, and only then puts it in the place of the
 * last one. Whatever goes wrong before leaves `dist/` untouched.
 */
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'astro';
import { loadSite } from '../src/atlas.ts';
import { pagesOf, type Site } from '../src/site/site.ts';
import { checkSite, type SiteSummary } from './check-site.ts';
import { Steps } from './steps.ts';

const TARGET = process.env['ATLAS_OUT'] ?? 'dist';
/** Beside the target, so that it can take its place by a mere renaming. */
const WORK = join(dirname(TARGET), `.${basename(TARGET)}-${process.pid}`);

async function main(): Promise<void> {
  const steps = new Steps(['check data', 'render', 'check site', 'publish']);
  const site = await steps.run('check data', loadSite, describeData);
  await steps.run('render', () => render(), undefined, countPages);
  const summary = await steps.run(
    'check site',
    () => checkSite(WORK, site),
    ({ links }) => `${format(links)} links lead somewhere`,
  );
  await steps.run('publish', publish);
  console.log(`\n${summaryText(site, summary)}\n${steps.summary()}\n${TARGET}/ is ready: npm run serve shows it.`);
}

async function render(): Promise<void> {
  process.env['ATLAS_OUT'] = WORK;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ logLevel: 'warn' });
}

async function publish(): Promise<void> {
  const previous = `${WORK}-previous`;
  const replaces = existsSync(TARGET);
  if (replaces) await rename(TARGET, previous);
  try {
    await rename(WORK, TARGET);
  } catch (error) {
    if (replaces) await rename(previous, TARGET);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

function describeData({ atlas }: Site): string {
  const { projects, authorities, partners, countries, warnings } = atlas;
  const found = warnings.reduce((sum, { count }) => sum + count, 0);
  const with_ = countries.filter((country) => country.projects.length > 0).length;
  return (
    `${format(projects.length)} projects, ${format(authorities.length)} authorities, ${format(partners.length)} partners, ` +
    `${format(with_)} countries; ${format(found)} warnings${found > 0 ? ' (npm run check:data lists them)' : ''}`
  );
}

async function countPages(): Promise<string> {
  if (!existsSync(WORK)) return 'preparing';
  const names = await readdir(WORK, { recursive: true });
  return `${format(names.filter((name) => name.endsWith('.html')).length)} pages`;
}

function summaryText(site: Site, summary: SiteSummary): string {
  const { locales } = site.configuration;
  const counts = new Map<string, Map<string, number>>();
  for (const locale of locales) {
    for (const { kind } of pagesOf(site, locale)) {
      const row = counts.get(kind) ?? new Map<string, number>();
      counts.set(kind, row.set(locale, (row.get(locale) ?? 0) + 1));
    }
  }
  const rows = [...counts].map(([kind, row]) => [kind, ...locales.map((locale) => format(row.get(locale) ?? 0))]);
  const total = ['all pages', ...locales.map((locale) => format(pagesOf(site, locale).length))];
  const megabytes = (summary.bytes / 1e6).toFixed(1);
  return [
    table([['pages', ...locales], ...rows, total]),
    `${format(summary.files)} files, ${megabytes} MB; pages of ${format(summary.medianPage)} bytes (median) to ${format(summary.largestPage.bytes)} (${summary.largestPage.path})`,
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string {
  return rows
    .map(([first = '', ...figures]) => first.padEnd(14) + figures.map((figure) => figure.padStart(9)).join(''))
    .join('\n');
}

const format = (number: number): string => number.toLocaleString('en');

try {
  await main();
} catch (error) {
  console.error(
    `\n${error instanceof Error ? error.message : String(error)}\n\nNothing was published: ${join(TARGET, '/')} is as it was.`,
  );
  process.exitCode = 1;
} finally {
  await rm(WORK, { recursive: true, force: true });
}
