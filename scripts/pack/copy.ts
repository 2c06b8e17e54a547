/** What a copy on a disk holds of a finished site. */
import { posix } from 'node:path';
import type { Locale } from '../../src/configuration.ts';
import { escape } from '../../src/components/html.ts';
import { PlacesSeparator, type PlacesFile, type PlacesLists } from '../../src/formats/places-tables.ts';
import { copyWords } from '../../src/i18n/copy-words.ts';
import { fill, speechOf } from '../../src/i18n/index.ts';
import { DATASET, pathOfSingle, relative, SEARCH_FOLDER } from '../../src/site/addresses.ts';
import { checkMapEngine, classicRuntime } from './engines.ts';
import { scriptOfMaps, scriptOfParts } from './frame.ts';
import { bandHtml, pageOfCopy, type CopyOfPages } from './page.ts';
import type { Part } from './part.ts';
import type { SiteFolder } from './site-folder.ts';
import type { Entry } from './zip.ts';

/** What only a server, a search engine or another site asks for. */
const OF_SERVERS =
  /^(?:(?:en\/)?(?:404\.html|opensearch\.xml|site\.webmanifest|embed\/.*)|robots\.txt|sitemap[\w-]*\.xml)$/;
/** What pages show by themselves: images of maps, what stands in `_astro` but for what is held, and the icon. */
const SHOWN =
  /^(?:favicon\.svg|cartes\/.*\.svg|_astro\/(?!maplibre-gl-worker|map-tiles|embed[-.][\w-]{8}\.|embed-by-code|dark).*\.(?:css|js|woff2))$/;
/** What scripts read, and so is held by scripts. */
const READ = /^(?:cartes\/.*\.(?:svg|topojson)|donnees\/colonnes\/[\w-]+\.json|_astro\/maplibre-gl-worker[\w-]*\.js)$/;
const PLACES = /\.geojson$/;
/** The lists of a folder, and the tables of all. */
const LISTS = 'lieux.json';
const TABLES = 'cartes/lieux.json';
const RUNTIME = `${SEARCH_FOLDER}/pagefind.js`;
/** The pages of a part that tell what it is. */
const NOTED = ['explorer', 'copies'] as const;
/** What the script of pages reads in a copy of a part: see src/client/copy-links.ts. */
const CONTENTS = 'copie.json';

interface Version {
  version: string;
  date: string;
}

/**
 * The files of a copy in one language.
 *
 * @param part what it holds of the site, with its own files in the folder; all where it is absent
 * @throws {Error} when a page needs what the copy has not, or what is wrapped is not written as expected
 */
export async function copyOf(site: SiteFolder, locale: Locale, part?: Part): Promise<Entry[]> {
  const home = pathOfSingle('home', locale);
  const version = JSON.parse(site.text(DATASET.version)) as Version;
  const isOwn = (path: string) =>
    part === undefined ? path.startsWith('en/') === (locale === 'en') && !OF_SERVERS.test(path) : part.pages.has(path);
  const pages = site.files.filter((path) => path.endsWith('.html') && isOwn(path));
  const isNeeded = part === undefined ? () => true : neededIn(pages, site);
  const shown = site.files.filter((path) => SHOWN.test(path) && isNeeded(path));
  const held = new Set([...pages, ...shown, home]);
  const copy: CopyOfPages = {
    has: (path, question) => held.has(path) && (question === '' || (part?.questions.has(path + question) ?? true)),
    ...(part === undefined ? {} : { partial: copyWords[locale].partial }),
    online: addressOfHome(site),
    needsNetwork: copyWords[locale].needsNetwork,
    bandOf: bandOf(version, locale, part),
  };
  /** Where figures are of a part, and where copies are told of, that is said. */
  const noted = (html: string, path: string) =>
    copy.partial === undefined || !NOTED.some((kind) => path === pathOfSingle(kind, locale))
      ? html
      : html.replace('<main id="contenu">', (main) => `${main}<p class="notice">${escape(copy.partial ?? '')}</p>`);
  return [
    ...pages.map((path) => ({
      path,
      content: () => Buffer.from(noted(pageOfCopy(site.text(path), path, copy), path)),
    })),
    ...beginningsOf(site, locale, part, copy),
    ...scriptsOf(site, locale, shown),
    ...shown.filter((path) => !path.endsWith('.js')).map((path) => ({ path, content: () => site.bytes(path) })),
    ...site.files
      .filter((path) => READ.test(path) && isNeeded(path))
      .map((path) => holderOf(path, () => site.text(path))),
    ...(await searchOf(site, locale, part)),
    ...placesOf(site, part),
    ...(part === undefined
      ? []
      : [holderOf(CONTENTS, () => JSON.stringify({ site: copy.online, pages: [...held].sort() }))]),
  ];
}

/** Of maps, a part needs those that its pages show. */
function neededIn(pages: readonly string[], site: SiteFolder): (path: string) => boolean {
  const images = new Set(
    pages.flatMap((path) =>
      [...site.text(path).matchAll(/ src="(?:\.\.\/)*(cartes\/[^"]*)"/g)].map(([, image]) => image),
    ),
  );
  return (path) => !/^cartes\/.*\.svg$/.test(path) || images.has(path);
}

/** The address of the site online is that of its first page. */
function addressOfHome(site: SiteFolder): string {
  const address = /<link rel="canonical" href="([^"]*)">/.exec(site.text('index.html'))?.[1];
  if (address === undefined) throw new Error('index.html has no canonical address.');
  return address;
}

function bandOf({ version, date }: Version, locale: Locale, part?: Part): CopyOfPages['bandOf'] {
  const { band, bandOfParts, label, online, about } = copyWords[locale];
  const { day, list } = speechOf(locale);
  const text = fill(part === undefined ? band : bandOfParts, {
    date: day(date),
    version,
    parts: list(part?.names ?? []),
  });
  return (path, address) =>
    bandHtml(path, address, { text, label, online, about, aboutPath: pathOfSingle('copies', locale) });
}

/** Where a visitor begins who opens `index.html`. */
function beginningsOf(site: SiteFolder, locale: Locale, part: Part | undefined, copy: CopyOfPages): Entry[] {
  const home = pathOfSingle('home', locale);
  const page = (path: string, html: string): Entry => ({ path, content: () => Buffer.from(html) });
  const root = home === 'index.html' ? [] : [page('index.html', wayTo(home, locale))];
  if (part === undefined) return root;
  const [first, ...others] = part.beginnings;
  if (first !== undefined && others.length === 0)
    return [...root, page(home, wayTo(relative(home, first.path), locale))];
  return [...root, page(home, listOf(site, locale, part, copy))];
}

/** A page that leads to another at once. */
const wayTo = (path: string, locale: Locale): string =>
  `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>Atlas</title><meta http-equiv="refresh" content="0; url=${path}"></head><body><p><a href="${path}">Atlas</a></p></body></html>\n`;

/** A page of the ways to several parts, in the frame of another. */
function listOf(site: SiteFolder, locale: Locale, part: Part, copy: CopyOfPages): string {
  const home = pathOfSingle('home', locale);
  const about = pathOfSingle('about', locale);
  const own = copy.online + home.replace('index.html', '');
  const frame = pageOfCopy(site.text(about).replaceAll(copy.online + about, own), about, copy);
  const links = part.beginnings.map(
    ({ path, name }) => `<li><a href="${relative(home, path)}">${escape(name)}</a></li>`,
  );
  const title = speechOf(locale).words.siteName;
  return frame
    .replace(/<title>.*?<\/title>/s, () => `<title>${escape(title)}</title>`)
    .replace(
      /(<main id="contenu">).*(<\/main>)/s,
      (_, start: string, end: string) =>
        `${start}<div class="heading"><h1 id="titre">${escape(title)}</h1></div><ul>${links.join('')}</ul>${end}`,
    );
}

/** The scripts of pages; two of them begin with what all pages have in common. */
function scriptsOf(site: SiteFolder, locale: Locale, shown: readonly string[]): Entry[] {
  const [about, home] = [pathOfSingle('about', locale), pathOfSingle('home', locale)];
  const beginnings = new Map([
    [site.bundle('page'), scriptOfParts(site.text(about), about)],
    [site.bundle('map'), scriptOfMaps(site.text(home), home)],
  ]);
  checkMapEngine(site.text(site.bundle('map-engine')), site.text(site.bundle('maplibre-gl-worker')));
  return shown
    .filter((path) => path.endsWith('.js'))
    .map((path) => ({
      path,
      content: () => Buffer.concat([Buffer.from(beginnings.get(path) ?? ''), site.bytes(path)]),
    }));
}

/** A script that holds a file: see src/client/files.ts. */
const holderOf = (path: string, content: () => string): Entry => ({
  path: `${path}.js`,
  content: () => Buffer.from(`document.currentScript.held=${literal(content())}\n`),
});

/** Text as a script has it between single quotation marks: files of JSON are full of double ones. */
const literal = (text: string): string =>
  `'${text.replace(/[\\'\n\r]/g, (sign) => ({ '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' })[sign] ?? sign)}'`;

/** The search engine and its index for one language: the same texts stand in those of others. */
async function searchOf(site: SiteFolder, locale: Locale, part?: Part): Promise<Entry[]> {
  const runtime = await classicRuntime(site.text(RUNTIME));
  const name = new RegExp(
    `^${SEARCH_FOLDER}/(?:pagefind-entry\\.json|(?:.*/)?(?:pagefind\\.|wasm\\.)?${locale}[_.][^/]*)$`,
  );
  const index = site.files.filter((path) => name.test(path) && (part === undefined || part.files.has(path)));
  return [
    { path: RUNTIME, content: () => Buffer.from(runtime) },
    ...index.map((path) => holderOf(path, () => site.bytes(path).toString('base64'))),
  ];
}

/** The lists of all folders with pages that have places, and their tables. */
function placesOf(site: SiteFolder, part?: Part): Entry[] {
  const separator = new PlacesSeparator();
  const folders = new Map<string, PlacesLists>();
  const isOwn = (path: string) => PLACES.test(path) && (part === undefined || part.places.has(path));
  for (const path of site.files.filter(isOwn)) {
    const folder = posix.dirname(path);
    const lists = folders.get(folder) ?? { tables: relative(`${folder}/${LISTS}`, TABLES), pages: {} };
    folders.set(folder, lists);
    lists.pages[posix.basename(path)] = separator.add(JSON.parse(site.text(path)) as PlacesFile);
  }
  // As text they take a tenth of the memory.
  const contents = new Map([[TABLES, JSON.stringify(separator.tables)]]);
  for (const [folder, lists] of folders) contents.set(`${folder}/${LISTS}`, JSON.stringify(lists));
  return [...contents].map(([path, content]) => holderOf(path, () => content));
}
