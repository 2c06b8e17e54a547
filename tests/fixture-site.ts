/** The fixture atlas as a site. */
import { configurationFrom } from '../src/configuration.ts';
import { loadAtlas } from '../src/model/load.ts';
import type { Content } from '../src/outputs/file.ts';
import { filesOf } from '../src/outputs/index.ts';
import { makeSite, type Site } from '../src/site/site.ts';
import { FIXTURE } from './folders.ts';

export async function fixtureSite(environment: Record<string, string> = {}): Promise<Site> {
  const { atlas } = await loadAtlas(FIXTURE);
  if (atlas === undefined) throw new Error('The fixture has errors.');
  return makeSite(atlas, configurationFrom(environment));
}

/** A file of a site. */
export async function contentOf(site: Site, path: string): Promise<Content> {
  const file = filesOf(site).find((each) => each.path === path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return file.render(site);
}

export async function textOf(site: Site, path: string): Promise<string> {
  const content = await contentOf(site, path);
  return typeof content === 'string' ? content : Buffer.from(content).toString();
}
