/**
 * What is the same on all pages of a copy and of no use without scripts: there it would be a tenth of the archive, so that
 * the script of all pages puts it in.
 */

import { posix } from 'node:path';

interface Part {
  pattern: RegExp;
  /** What it stands beside in the header, and on which side. */
  beside: string;
  side: 'beforebegin' | 'afterend';
}

const PARTS: readonly Part[] = [
  { pattern: /<div class="text-size".*?<\/div>\s*/s, beside: '.site-name', side: 'afterend' },
  { pattern: /<form class="search".*?<\/form>\s*/s, beside: '.menu', side: 'beforebegin' },
];

const HEADER = /<header class="site-header">.*?<\/header>/s;
const MAP_SCRIPT = /<script defer src="[^"]*_astro\/map-[^"]*"[^>]*>/;
/** The ways from a page to files and to the root. */
const WAYS = / (action|data-(?:script|root|names))(?:="([^"]*)")?(?=[ >])/g;
/** What a map needs of its own files, and where the root is; what only a network brings is left out. */
const NEEDS = / data-(?!root|background|tiles)([\w-]+)="([^"]*)"/g;

/** The page without what the scripts put in. */
export const withoutParts = (html: string): string =>
  html
    .replace(HEADER, (header) => PARTS.reduce((rest, { pattern }) => rest.replace(pattern, ''), header))
    .replace(MAP_SCRIPT, (tag) => tag.replace(/ data-(?!root)[\w-]+="[^"]*"/g, ''));

/**
 * What the script of all pages begins with.
 *
 * @param html of a page with all parts
 * @param path of this page
 * @throws {Error} when a part is not there
 */
export function scriptOfParts(html: string, path: string): string {
  const header = HEADER.exec(html)?.[0] ?? '';
  const parts = PARTS.map(({ pattern, beside, side }) => {
    const part = pattern.exec(header)?.[0];
    if (part === undefined)
      throw new Error(`The header of ${path} has no ${String(pattern)}: look at scripts/pack/frame.ts.`);
    const fromRoot = part
      .trim()
      .replace(WAYS, (_, name: string, way: string | undefined = '') => ` ${name}="{root}${resolved(path, way)}"`);
    return { beside, side, html: fromRoot };
  });
  return `{
const root = document.currentScript.getAttribute('src').replace(/_astro\\/.*/, '');
document.addEventListener('DOMContentLoaded', () => {
  for (const { beside, side, html } of ${JSON.stringify(parts)})
    if (!html.startsWith('<form') || document.querySelector('form.search') === null)
      document.querySelector('.site-header ' + beside).insertAdjacentHTML(side, html.replaceAll('{root}', root));
});
}
`;
}

/**
 * What the script of maps begins with.
 *
 * @param html of a page with a map
 * @param path of this page
 * @throws {Error} when it has none
 */
export function scriptOfMaps(html: string, path: string): string {
  const tag = MAP_SCRIPT.exec(html)?.[0];
  if (tag === undefined) throw new Error(`${path} has no script of maps: look at scripts/pack/frame.ts.`);
  const needs = Object.fromEntries(
    [...tag.matchAll(NEEDS)].map(([, name = '', way = '']) => [name, resolved(path, way)]),
  );
  return `{
const { dataset } = document.currentScript;
for (const [name, path] of Object.entries(${JSON.stringify(needs)})) dataset[name] = dataset.root + path;
}
`;
}

/** Where a way leads from a page, from the root of the site. */
const resolved = (path: string, way: string): string => posix.join(posix.dirname(path), way).replace(/^\.$/, '');
