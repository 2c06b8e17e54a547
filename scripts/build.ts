/**
 * `npm run build`: makes the whole site in a folder of its own, checks it, and only then puts it in the place of the
 * last one. Whatever goes wrong before leaves `dist/` untouched.
 */
import { existsSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { loadSite } from '../src/atlas.ts';
import { pagesOf, type Site } from '../src/site/site.ts';
import { stopApart, type Apart } from './build/apart.ts';
import { moveFiles, writeFilesApart, type Written } from './build/files.ts';
import { packApart, type Packed } from './build/pack.ts';
import { publish, waitingFolder } from './build/publish.ts';
import { writeSearchIndex } from './build/search-index.ts';
import { checkSite, type SiteSummary } from './check-site.ts';
import { isRunning, Steps } from './steps.ts';

const TARGET = process.env['ATLAS_OUT'] ?? 'dist';
const FOLDER = '.build';
/** Inside the project: Astro makes builds that write elsewhere share one folder, so that two at once would mix. */
const WORK = join(FOLDER, `site-${process.pid}`);
const FILES = join(FOLDER, `files-${process.pid}`);

async function main(): Promise<void> {
  await removeLeftovers();
  const steps = new Steps(['check data', 'write files', 'render', 'index search', 'pack', 'check site', 'publish']);
  const site = await steps.run('check data', prepare, describeData);
  const { cpuSeconds, memory } = await steps.run('write files', () => writeFilesApart(site, FILES), describeFiles);
  steps.credit('write files', cpuSeconds, memory);
  await steps.run('render', render, undefined, countPages);
  await steps.run(
    'index search',
    () => writeSearchIndex(site, WORK),
    (records) => `${format(records)} records`,
  );
  const packed = await steps.run('pack', () => packApart(site, WORK), describeCopies);
  steps.credit('pack', packed.cpuSeconds, packed.memory);
  const summary = await steps.run(
    'check site',
    () => checkSite(WORK, site),
    ({ links }) => `${format(links)} links lead somewhere`,
  );
  await steps.run('publish', () => publish(WORK, TARGET));
  console.log(`\n${summaryText(site, summary)}\n${steps.summary()}\n${TARGET}/ is ready: npm run serve shows it.`);
}

/** Loads the site and makes all its addresses, so that two pages of one address stop the build before it begins. */
async function prepare(): Promise<Site> {
  const site = await loadSite();
  for (const locale of site.configuration.locales) pagesOf(site, locale);
  return site;
}

/** How many files there are, and what reports could not show of names and titles. */
function describeFiles({ result: { files, lacking } }: Apart<Written>): string {
  const signs = lacking.map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `${format(files.length)} files${signs.length === 0 ? '' : `; the font of reports lacks ${signs.join(', ')}`}`;
}

function describeCopies({ copies }: Packed): string {
  const sizes = copies.map(({ path, bytes }) => `${path} ${(bytes / 1e6).toFixed(1)} MB`);
  return sizes.length > 4 ? `${format(sizes.length)} copies` : sizes.join(', ');
}

async function render(): Promise<void> {
  process.env['ATLAS_OUT'] = WORK;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Whatever the build is started by: a test runner says in these what it is itself.
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE']) Reflect.deleteProperty(process.env, name);
  await build({ logLevel: 'warn' });
  await moveFiles(FILES, WORK);
}

/** Builds that were killed leave their folder behind: its name tells the process, which is gone. */
async function removeLeftovers(): Promise<void> {
  const names = existsSync(FOLDER) ? await readdir(FOLDER) : [];
  for (const name of names) {
    const pid = /^(?:site|files)-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(FOLDER, name), { recursive: true, force: true });
  }
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

function removeWork(): void {
  for (const folder of [WORK, FILES, waitingFolder(TARGET)])
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopApart();
    removeWork();
    console.error(`\nStopped. Nothing was published: ${join(TARGET, '/')} is as it was.`);
    process.exit(1);
  });
}
try {
  await main();
} catch (error) {
  console.error(
    `\n${error instanceof Error ? error.message : String(error)}\n\nNothing was published: ${join(TARGET, '/')} is as it was.`,
  );
  process.exitCode = 1;
} finally {
  removeWork();
}
