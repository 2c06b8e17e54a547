/** What a copy on a disk holds of a finished site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative as relativePath } from 'node:path';
import type { Locale } from '../../src/configuration.ts';
import { PlacesSeparator, type PlacesFile, type PlacesLists } from '../../src/formats/places-tables.ts';
import { copyWords } from '../../src/i18n/copy-words.ts';
import { fill, speechOf } from '../../src/i18n/index.ts';
import { DATASET, pathOfSingle, relative, SEARCH_FOLDER } from '../../src/site/addresses.ts';
import { checkMapEngine, classicRuntime } from './engines.ts';
import { scriptOfMaps, scriptOfParts } from './frame.ts';
import { bandHtml, pageOfCopy, type CopyOfPages } from './page.ts';
import type { Entry } from './zip.ts';

/** What only a server or a search engine asks for. */
const OF_SERVERS = /^(?:(?:en\/)?(?:404\.html|opensearch\.xml|site\.webmanifest)|robots\.txt|sitemap[\w-]*\.xml)$/;
/** What the pages show by themselves. */
const SHOWN = /^(?:favicon\.svg|cartes\/.*\.svg|_astro\/(?!maplibre-gl-worker|map-tiles).*\.(?:css|js|woff2))$/;
/** What scripts read, and so is held by scripts. */
const READ = /^(?:cartes\/.*\.(?:svg|topojson)|donnees\/colonnes\/[\w-]+\.json|_astro\/maplibre-gl-worker[\w-]*\.js)$/;
const PLACES = /\.geojson$/;
/** The lists of a folder, and the tables of all. */
const LISTS = 'lieux.json';
const TABLES = 'cartes/lieux.json';
const RUNTIME = `${SEARCH_FOLDER}/pagefind.js`;

/**
 * The files of a copy in one language.
 *
 * @param folder that of the finished site
 * @throws {Error} when a page needs what the copy has not, or what is wrapped is not written as expected
 */
export async function copyOf(folder: string, locale: Locale): Promise<Entry[]> {
  const site = new Folder(folder);
  const { files } = site;
  const isOwn = (path: string) => path.startsWith('en/') === (locale === 'en') && !OF_SERVERS.test(path);
  const pages = files.filter((path) => path.endsWith('.html') && isOwn(path));
  const shown = files.filter((path) => SHOWN.test(path));
  const held = new Set([...pages, ...shown]);
  const home = pathOfSingle('home', locale);
  const root = relative(home, '');
  checkMapEngine(site.text(site.bundle('map-engine')), site.text(site.bundle('maplibre-gl-worker')));
  const beginnings = new Map([
    [site.bundle('page'), scriptOfParts(site.text(pathOfSingle('about', locale)), root)],
    [site.bundle('map'), scriptOfMaps(site.text(home), root)],
  ]);
  const runtime = await classicRuntime(site.text(RUNTIME));
  const copy: CopyOfPages = {
    has: (path) => held.has(path),
    online: addressOfHome(site),
    needsNetwork: copyWords[locale].needsNetwork,
    bandOf: bandOf(JSON.parse(site.text(DATASET.version)) as Version, locale),
  };
  return [
    ...pages.map((path) => ({ path, content: () => Buffer.from(pageOfCopy(site.text(path), path, copy)) })),
    ...shown.map((path) => ({
      path,
      content: () => Buffer.concat([Buffer.from(beginnings.get(path) ?? ''), site.bytes(path)]),
    })),
    ...files.filter((path) => READ.test(path)).map((path) => holderOf(path, () => site.text(path))),
    { path: RUNTIME, content: () => Buffer.from(runtime) },
    ...files
      .filter((path) => isOfSearch(path, locale))
      .map((path) => holderOf(path, () => site.bytes(path).toString('base64'))),
    ...placesOf(site).map(([path, content]) => holderOf(path, () => content)),
    ...(held.has('index.html') ? [] : [{ path: 'index.html', content: () => Buffer.from(wayTo(home)) }]),
  ];
}

/** A folder of files, by their paths from there. */
class Folder {
  readonly files: readonly string[];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relativePath(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  }

  bytes(path: string): Buffer {
    return readFileSync(join(this.#folder, path));
  }

  text(path: string): string {
    return this.bytes(path).toString('utf8');
  }

  /** The path of a bundled script. */
  bundle(name: string): string {
    const path = this.files.find((each) => new RegExp(`^_astro/${name}-[\\w-]{8}\\.js$`).test(each));
    if (path === undefined)
      throw new Error(`There is no script _astro/${name}-….js: is ${this.#folder} a finished site?`);
    return path;
  }
}

/** A script that holds a file: see src/client/files.ts. */
const holderOf = (path: string, content: () => string): Entry => ({
  path: `${path}.js`,
  content: () => Buffer.from(`document.currentScript.held=${literal(content())}\n`),
});

interface Version {
  version: string;
  date: string;
}

/** The address of the site online is that of its first page. */
function addressOfHome(site: Folder): string {
  const address = /<link rel="canonical" href="([^"]*)">/.exec(site.text('index.html'))?.[1];
  if (address === undefined) throw new Error('index.html has no canonical address.');
  return address;
}

function bandOf({ version, date }: Version, locale: Locale): CopyOfPages['bandOf'] {
  const { band, label, online, about } = copyWords[locale];
  const text = fill(band, { date: speechOf(locale).day(date), version });
  return (path, address) =>
    bandHtml(path, address, { text, label, online, about, aboutPath: pathOfSingle('copies', locale) });
}

/** The files of the search engine for one language: the same words stand in those of others. */
const isOfSearch = (path: string, locale: Locale): boolean =>
  path === `${SEARCH_FOLDER}/pagefind-entry.json` ||
  (path.startsWith(`${SEARCH_FOLDER}/`) && new RegExp(`/(?:pagefind\\.|wasm\\.)?${locale}[_.][^/]*$`).test(path));

/** The lists of all folders with pages that have places, and their tables. */
function placesOf(site: Folder): [path: string, content: string][] {
  const separator = new PlacesSeparator();
  const folders = new Map<string, PlacesLists>();
  for (const path of site.files.filter((each) => PLACES.test(each))) {
    const folder = posix.dirname(path);
    const lists = folders.get(folder) ?? { tables: relative(`${folder}/${LISTS}`, TABLES), pages: {} };
    folders.set(folder, lists);
    lists.pages[posix.basename(path)] = separator.add(JSON.parse(site.text(path)) as PlacesFile);
  }
  return [
    [TABLES, JSON.stringify(separator.tables)],
    ...[...folders].map(([folder, lists]): [string, string] => [`${folder}/${LISTS}`, JSON.stringify(lists)]),
  ];
}

/** Text as a script has it between single quotation marks: files of JSON are full of double ones. */
const literal = (text: string): string =>
  `'${text.replace(/[\\'\n\r]/g, (sign) => ({ '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' })[sign] ?? sign)}'`;

/** A page that leads to another at once. */
const wayTo = (path: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Atlas</title><meta http-equiv="refresh" content="0; url=${path}"></head><body><p><a href="${path}">Atlas</a></p></body></html>\n`;
