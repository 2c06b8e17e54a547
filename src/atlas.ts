/**
 * The door to the data: the site, loaded once per process. Only pages, scripts and the configuration of Astro come
 * through it, so that everything else can be tested with a hand-made atlas.
 */
import { configurationFrom, type Configuration, type Locale } from './configuration.ts';
import { changesSince, loadAtlas, type Loaded } from './model/load.ts';
import { pathOfReleaseBefore } from './source/folders.ts';
import { reportText } from './source/report-text.ts';
import { makeSite, type Site } from './site/site.ts';

/** The pages are bundled apart from the configuration of Astro that also asks for the site: they share it here. */
const shared = globalThis as { [key: symbol]: Promise<Site> | undefined };
const KEY = Symbol.for('atlas.site');

/**
 * The site of the configured data folder.
 *
 * @throws {Error} with the whole report when the data has errors
 */
export function loadSite(): Promise<Site> {
  return (shared[KEY] ??= load());
}

/** The site, and the sites of some of its projects, by their numbers, in one language. */
export interface SiteWithParts {
  site: Site;
  partOf(numbers: ReadonlySet<number>, locale: Locale): Site;
}

/**
 * The site of the configured data folder, of which parts can be made.
 *
 * @throws {Error} with the whole report when the data has errors
 */
export async function loadSiteWithParts(): Promise<SiteWithParts> {
  const configuration = configurationFrom(process.env);
  const { atlas, partOf } = await loadValid(configuration);
  return {
    site: makeSite(atlas, configuration),
    partOf: (numbers, locale) => makeSite(partOf(numbers), { ...configuration, locales: [locale] }),
  };
}

async function load(): Promise<Site> {
  const configuration = configurationFrom(process.env);
  const { atlas } = await loadValid(configuration);
  const previous = configuration.previous ?? pathOfReleaseBefore(configuration.dataFolder);
  if (previous === undefined) return makeSite(atlas, configuration);
  return makeSite(atlas, configuration, await changesSince(previous, atlas));
}

async function loadValid({ dataFolder }: Configuration): Promise<Loaded> {
  const { atlas, partOf, report, reading } = await loadAtlas(dataFolder);
  if (atlas === undefined || partOf === undefined)
    throw new Error(`The data has errors.\n\n${reportText(report, reading.corrected)}`);
  return { atlas, partOf };
}
