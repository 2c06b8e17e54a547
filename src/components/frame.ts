/** What surrounds the content of every page, as HTML made once for all pages of one depth. */
import type { Configuration } from '../configuration.ts';
import { fill, speechOf } from '../i18n/index.ts';
import {
  addressOf,
  MAP_OF_FRANCE,
  MAP_OF_WORLD,
  pathOfIndex,
  pathOfSingle,
  type SingleKind,
} from '../site/addresses.ts';
import { headingOf, indexNames } from '../site/headings.ts';
import type { EntityKind } from '../site/names.ts';
import { isEntityPage, type Page, type Site } from '../site/site.ts';
import { escape, linkTo } from './html.ts';

/**
 * What pages may load: their own files and nothing else, but for the host of a richer map where there is one. WebAssembly is
 * that of the search; Firefox takes the forms of a disk for another origin.
 *
 * @param hasFrames whether the page frames others of the site
 */
export function policyOf({ mapBackground }: Configuration, hasFrames = false): string {
  const host = mapBackground === undefined ? '' : ` ${new URL(mapBackground).origin}`;
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    `img-src 'self' data:${host}`,
    "font-src 'self'",
    "worker-src 'self' blob:",
    `connect-src 'self' blob:${host}`,
    "manifest-src 'self'",
    ...(hasFrames ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self' file:",
  ].join('; ');
}

/**
 * The same of what other sites frame, with the name of the host: in a frame that a strict sandbox keeps from its own origin,
 * 'self' is nowhere for some browsers.
 */
export const policyOfEmbeds = (configuration: Configuration): string =>
  policyOf(configuration)
    .replaceAll("'self'", `'self' ${new URL(configuration.site).origin}`)
    .replace(/ manifest-src [^;]*;/, '')
    .replace(/form-action .*/, "form-action 'none'");

/** The indexes in the main menu. */
const MENU = [
  'continent',
  'country',
  'region',
  'departement',
  'authority',
  'partner',
  'project',
  'theme',
  'sdg',
] as const satisfies readonly EntityKind[];

const FOOTER = ['about', 'data', 'copies', 'embeds', 'legal', 'accessibility'] as const satisfies readonly SingleKind[];

/** Climbs to the root of the site, then down: a link that is the same from every page of a depth. */
const fromDepth = (page: Page, target: string): string => '../'.repeat(page.path.split('/').length - 1) + target;

const frames = new WeakMap<Site, Map<string, string>>();

function once(site: Site, key: string, make: () => string): string {
  let known = frames.get(site);
  if (known === undefined) frames.set(site, (known = new Map<string, string>()));
  let html = known.get(key);
  if (html === undefined) known.set(key, (html = make()));
  return html;
}

/** The entries of the main menu; that of the index on which the visitor is stands out. */
export function menuHtml(page: Page, site: Site): string {
  const current = page.kind === 'index' ? page.subject.of : page.kind;
  const { locale } = page;
  // A page below an index stands in its section without being it.
  const exact = isEntityPage(page) ? 'true' : 'page';
  return once(site, ['menu', locale, page.path.split('/').length, current, exact].join(' '), () => {
    const { words } = speechOf(locale);
    const names: Partial<Record<EntityKind, string>> = words.menu;
    const entries = MENU.filter((kind) => site.indexes.has(kind)).map((kind) => ({
      kind,
      path: pathOfIndex(kind, locale),
      name: names[kind] ?? indexNames[kind](words),
    }));
    const single = (kind: SingleKind & ('explorer' | 'statistics')) => ({
      kind,
      path: pathOfSingle(kind, locale),
      name: words[kind],
    });
    return [...entries, single('statistics'), single('explorer')]
      .map(({ kind, path, name }) => {
        const link = linkTo(fromDepth(page, path), name);
        return `<li>${kind === current ? link.replace('<a ', `<a aria-current="${exact}" `) : link}</li>`;
      })
      .join('');
  });
}

/** The entries of the footer that do not depend on the page. */
export function footerHtml(page: Page, site: Site): string {
  return once(site, ['footer', page.locale, page.path.split('/').length].join(' '), () => {
    const { words } = speechOf(page.locale);
    const names = { ...words, accessibility: words.accessibilityStatus };
    return FOOTER.map(
      (kind) => `<li>${linkTo(fromDepth(page, pathOfSingle(kind, page.locale)), names[kind])}</li>`,
    ).join('');
  });
}

/**
 * The script that opens interactive maps, and where it finds what it needs.
 *
 * @param files bundled files, named from the root of the site
 */
export function mapScriptHtml(
  page: Page,
  site: Site,
  { script, tiles, ...files }: { script: string; engine: string; worker: string; stylesheet: string; tiles: string },
): string {
  return once(site, `maps ${page.path.split('/').length}`, () => {
    const { mapBackground } = site.configuration;
    const fileOf = (bundled: string) => fromDepth(page, bundled.replace(/^\//, ''));
    const needs = {
      ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, fileOf(file)])),
      world: fromDepth(page, MAP_OF_WORLD),
      france: fromDepth(page, MAP_OF_FRANCE),
      root: fromDepth(page, ''),
      ...(mapBackground === undefined ? {} : { background: mapBackground }),
      ...(mapBackground?.endsWith('.pmtiles') === true ? { tiles: fileOf(tiles) } : {}),
    };
    const attributes = Object.entries(needs).map(([name, value]) => ` data-${name}="${escape(value)}"`);
    return `<script defer src="${escape(fileOf(script))}"${attributes.join('')}></script>`;
  });
}

/** The address to which an error on a page is reported: a message with its title and its own address. */
export function reportAddress(page: Page, { configuration }: Site): string {
  const { words } = speechOf(page.locale);
  const { name } = headingOf(page);
  const title = page.kind === 'project' ? `${page.subject.id}, ${name}` : name;
  const subject = encodeURIComponent(fill(words.reportSubject, { title }));
  const body = encodeURIComponent(addressOf(configuration.site, page.path));
  return `mailto:${configuration.contact}?subject=${subject}&body=${body}`;
}
