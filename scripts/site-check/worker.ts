/** Checks a share of the files of a site, in a thread. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { LARGEST_PAGE, readPage, styleReferences } from './page.ts';

export interface Share {
  folder: string;
  /** Every file of the site, by its path below the folder. */
  files: ReadonlySet<string>;
  /** The files to check. */
  mine: readonly string[];
  /** The configured address, with its final slash. */
  site: string;
  /** Every page that the atlas has. */
  pages: ReadonlyMap<string, Expected>;
  /** How many alternates a page has. */
  alternates: number;
}

/** What a page has to say of itself. */
export interface Expected {
  locale: string;
  /** The path of the page that it says to be. */
  canonical: string;
  /** Whether other sites frame it: it then stands for another page, and has no alternates. */
  isFrame: boolean;
}

export interface Finding {
  path: string;
  message: string;
}

export interface ShareResult {
  findings: Finding[];
  links: number;
  /** Links to a place within another page, still to be looked up: page, target, identifier. */
  fragments: [string, string, string][];
}

const ELSEWHERE = /^(https?:|mailto:|tel:|data:|blob:)/i;

export function checkShare({ folder, files, mine, site, pages, alternates }: Share): ShareResult {
  const findings: Finding[] = [];
  const fragments: ShareResult['fragments'] = [];
  let links = 0;

  function follow(path: string, reference: string, ids: ReadonlySet<string>): void {
    links += 1;
    if (reference.startsWith('/'))
      return void findings.push({
        path,
        message: `the link "${reference}" works at the root of a server only: make it relative`,
      });
    if (ELSEWHERE.test(reference) && !reference.startsWith(site)) return;
    const [target = '', fragment] = reference.split('#');
    const file = reference.startsWith(site)
      ? pathOf(site, target)
      : resolve(path, decodeURI(target.split('?')[0] ?? ''));
    if (!files.has(file)) findings.push({ path, message: `a link leads to ${file}, which does not exist` });
    else if (fragment !== undefined && fragment !== '' && file === path && !ids.has(decodeURIComponent(fragment))) {
      findings.push({ path, message: `a link leads to #${fragment}, which the page does not have` });
    } else if (fragment !== undefined && fragment !== '' && file !== path)
      fragments.push([path, file, decodeURIComponent(fragment)]);
  }

  for (const path of mine) {
    const content = readFileSync(join(folder, path));
    if (path.endsWith('.css')) {
      for (const reference of styleReferences(content.toString('utf8'))) follow(path, reference, new Set());
      continue;
    }
    const page = readPage(content.toString('utf8'));
    const say = (message: string) => findings.push({ path, message });
    if (content.length > LARGEST_PAGE)
      say(`${content.length.toLocaleString('en')} bytes, more than the ${LARGEST_PAGE.toLocaleString('en')} allowed`);
    if (page.headings !== 1) say(`${page.headings} headings of level one instead of one`);
    if (page.titles !== 1 || page.title.trim() === '') say('no single, filled title');
    const { locale, canonical, isFrame } = pages.get(path) ?? { locale: '', canonical: path, isFrame: false };
    const address = addressOf(site, canonical);
    if (page.lang !== locale) say(`lang is "${page.lang ?? ''}" instead of "${locale}"`);
    if (page.canonical.length !== 1 || page.canonical[0] !== address)
      say(`canonical is "${page.canonical.join(' ')}" instead of ${address}`);
    const spoken = page.alternates.filter(([language]) => language !== 'x-default');
    const expected = isFrame ? 0 : alternates;
    if (spoken.length !== expected) say(`${spoken.length} alternates instead of ${expected}`);
    if (isFrame && !page.isOutOfIndexes) say('search engines are not asked to leave it out');
    for (const id of page.repeatedIds) say(`the identifier "${id}" stands twice`);
    for (const [language, address] of page.alternates) {
      const target = pathOf(site, address);
      if (!files.has(target)) say(`the alternate ${address} does not exist`);
      else if (language !== 'x-default' && pages.get(target)?.locale !== language)
        say(`the alternate ${address} is not in "${language}"`);
    }
    for (const reference of page.references) follow(path, reference, page.ids);
  }
  return { findings, links, fragments };
}

/** A relative address as a path below the site's folder. `..` beyond the folder stays visible, and leads nowhere. */
function resolve(from: string, address: string): string {
  if (address === '') return from;
  const parts = from.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..' && parts.length > 0) parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const addressOf = (site: string, path: string): string => site + path.replace(/(^|\/)index\.html$/, '$1');

function pathOf(site: string, address: string): string {
  const path = decodeURI(address.startsWith(site) ? address.slice(site.length) : address);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

if (parentPort !== null) parentPort.postMessage(checkShare(workerData as Share));
