/**
 * Checks a built site as a whole: every page that the atlas has is there and no other, each is well formed by itself,
 * and every link and fragment leads somewhere.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pathOfEntity, pathOfSingle } from '../src/site/addresses.ts';
import { embedRoutesOf } from '../src/site/routes.ts';
import { pagesOf, type Site } from '../src/site/site.ts';
import { readPage } from './site-check/page.ts';
import type { Expected, Finding, Share, ShareResult } from './site-check/worker.ts';

export interface SiteSummary {
  files: number;
  bytes: number;
  links: number;
  /** Bytes of HTML. */
  medianPage: number;
  largestPage: { path: string; bytes: number };
}

/** How many findings an error names. */
const NAMED = 20;

/** @throws {Error} that names the first findings and counts them all */
export async function checkSite(folder: string, site: Site): Promise<SiteSummary> {
  const { configuration } = site;
  const sizes = await sizesIn(folder);
  const files = new Set(sizes.keys());
  const pages = new Map(
    configuration.locales.flatMap((locale) =>
      pagesOf(site, locale).map(({ path }): [string, Expected] => [path, { locale, canonical: path, isFrame: false }]),
    ),
  );
  for (const { params, props } of embedRoutesOf(site))
    pages.set(`${params.embed}.html`, {
      locale: props.locale,
      canonical:
        props.page === undefined
          ? pathOfSingle('embeds', props.locale)
          : pathOfEntity(props.page.subject, props.locale),
      isFrame: true,
    });
  const findings: Finding[] = [];
  for (const path of pages.keys()) if (!files.has(path)) findings.push({ path, message: 'the page was not built' });
  for (const path of files)
    if (path.endsWith('.html') && !pages.has(path)) findings.push({ path, message: 'the atlas has no such page' });

  const checked = [...files].filter((path) => pages.has(path) || path.endsWith('.css'));
  const threads = Math.min(4, availableParallelism());
  const results = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      inThread({
        folder,
        files,
        mine: checked.filter((_path, i) => i % threads === thread),
        site: configuration.site,
        pages,
        alternates: configuration.locales.length,
      }),
    ),
  );
  for (const result of results) findings.push(...result.findings);
  findings.push(
    ...(await missingFragments(
      folder,
      results.flatMap((result) => result.fragments),
    )),
  );
  if (findings.length > 0) throw new Error(findingsText(findings));

  const html = [...sizes].filter(([path]) => path.endsWith('.html')).toSorted(([, a], [, b]) => a - b);
  const [largest, middle] = [html.at(-1), html[Math.floor(html.length / 2)]];
  return {
    files: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    links: results.reduce((sum, result) => sum + result.links, 0),
    medianPage: middle?.[1] ?? 0,
    largestPage: { path: largest?.[0] ?? '', bytes: largest?.[1] ?? 0 },
  };
}

/** Every file below a folder with its bytes, by its path with slashes. */
async function sizesIn(folder: string): Promise<Map<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = new Map<string, number>();
  for (const path of paths.toSorted())
    sizes.set(path.slice(join(folder, '/').length).split(sep).join('/'), (await stat(path)).size);
  return sizes;
}

function inThread(share: Share): Promise<ShareResult> {
  return new Promise((settle, fail) => {
    const worker = new Worker(new URL('./site-check/worker.ts', import.meta.url), { workerData: share });
    worker.once('message', settle);
    worker.once('error', fail);
  });
}

async function missingFragments(folder: string, fragments: ShareResult['fragments']): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [target, links] of Map.groupBy(fragments, ([, file]) => file)) {
    const { ids } = readPage(await readFile(join(folder, target), 'utf8'));
    for (const [path, , id] of links)
      if (!ids.has(id))
        findings.push({ path, message: `a link leads to ${target}#${id}, which that page does not have` });
  }
  return findings;
}

function findingsText(findings: readonly Finding[]): string {
  const lines = findings.slice(0, NAMED).map(({ path, message }) => `  ${path}: ${message}`);
  const more = findings.length > NAMED ? [`  and ${(findings.length - NAMED).toLocaleString('en')} more`] : [];
  return ['The site is not sound:', ...lines, ...more].join('\n');
}
