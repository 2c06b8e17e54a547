/** The site for hosts that take few files. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { configurationFrom } from '../../src/configuration.ts';
import { authorityView } from '../../src/maps/views.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { formatsOf } from '../../src/site/formats.ts';
import { firstPageOf, makeSite, pagesOf, type Site } from '../../src/site/site.ts';
import { PROJECT } from '../folders.ts';

/** What hosts take, https://developers.cloudflare.com/pages/platform/limits/. */
const MOST = 20_000;
/** Of the search: a file for eight projects at most, and its lists of words. */
const SEARCH = (projects: number) => projects / 8 + 400;

let site: Site;
beforeAll(async () => {
  const { atlas } = await loadAtlas(join(PROJECT, 'data'));
  if (atlas === undefined) throw new Error('The data of the project has errors.');
  site = makeSite(atlas, configurationFrom({ ATLAS_PROFILE: 'compact' }));
});

test('has fewer than 20,000 files, in French', () => {
  const { atlas, configuration } = site;
  expect(configuration.locales).toEqual(['fr']);
  const pages = pagesOf(site, 'fr');
  expect(pages.filter(({ kind }) => kind === 'project' || kind === 'partner')).toEqual([]);
  const all = pages.length + filesOf(site).length + SEARCH(atlas.projects.length);
  expect(all).toBeLessThan(MOST);
  // It would be no use if it were nearly empty.
  expect(all).toBeGreaterThan(MOST / 2);
});

test('authorities have a sheet and a fixed map, territories everything', () => {
  const { atlas } = site;
  for (const authority of atlas.authorities.slice(0, 50)) {
    expect(formatsOf(authority, site)).toEqual(['csv']);
    expect(authorityView(authority, firstPageOf(authority, 'fr'), site).interactive).toBeUndefined();
  }
  const mali = atlas.countries.find(({ code }) => code === 'ML');
  if (mali === undefined) throw new Error('There is no Mali.');
  expect(formatsOf(mali, site)).toContain('pdf');
});

test('other settings prevail where they are given', () => {
  const { locales, kinds } = configurationFrom({
    ATLAS_PROFILE: 'compact',
    ATLAS_LOCALES: 'fr,en',
    ATLAS_KINDS: 'project',
  });
  expect(locales).toEqual(['fr', 'en']);
  expect(kinds.has('project')).toBe(true);
  expect(kinds.has('partner')).toBe(false);
});
