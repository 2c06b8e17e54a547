/**
 * The door to the data: the site, loaded once per process. Only pages, scripts and the configuration of Astro come
 * through it, so that everything else can be tested with a hand-made atlas.
 */
import { configurationFrom } from './configuration.ts';
import { changesSince, loadAtlas } from './model/load.ts';
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

async function load(): Promise<Site> {
  const configuration = configurationFrom(process.env);
  const { atlas, report, reading } = await loadAtlas(configuration.dataFolder);
  if (atlas === undefined) throw new Error(`The data has errors.\n\n${reportText(report, reading.corrected)}`);
  const previous = configuration.previous ?? pathOfReleaseBefore(configuration.dataFolder);
  if (previous === undefined) return makeSite(atlas, configuration);
  return makeSite(atlas, configuration, await changesSince(previous, atlas));
}
