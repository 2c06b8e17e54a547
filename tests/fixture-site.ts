/** The fixture atlas as a site. */
import { configurationFrom } from '../src/configuration.ts';
import { loadAtlas } from '../src/model/load.ts';
import { makeSite, type Site } from '../src/site/site.ts';
import { FIXTURE } from './folders.ts';

export async function fixtureSite(environment: Record<string, string> = {}): Promise<Site> {
  const { atlas } = await loadAtlas(FIXTURE);
  if (atlas === undefined) throw new Error('The fixture has errors.');
  return makeSite(atlas, configurationFrom(environment));
}
