/** Every kind of page, examined by axe in real browsers, in both languages, both themes, wide and narrow. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE } from '../folders.ts';
import { faultsOf } from './axe.ts';
import { browserNames, open } from './browsers.ts';
import { build } from './build.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-axe-'));
const dist = join(home, 'dist');

/** A page of each kind, in French and English. */
const PAGES = [
  ['index.html', 'en/index.html'],
  ['continents/afrique.html', 'en/continents/africa.html'],
  ['pays/mali.html', 'en/countries/mali.html'],
  ['regions/bretagne.html', 'en/regions/bretagne.html'],
  ['anciennes-regions/alsace.html', 'en/former-regions/alsace.html'],
  ['departements/29-finistere.html', 'en/departements/29-finistere.html'],
  ['collectivites/strasbourg-216704825.html', 'en/authorities/strasbourg-216704825.html'],
  ['partenaires/9.html', 'en/partners/9.html'],
  [
    'projets/12380-hydraulique-villageoise-dans-le-cercle-de-bankass.html',
    'en/projects/12380-hydraulique-villageoise-dans-le-cercle-de-bankass.html',
  ],
  ['thematiques/eau-et-dechets.html', 'en/themes/water-and-waste.html'],
  ['odd/6.html', 'en/sdgs/6.html'],
  ['orientations/pays-en-developpement.html', 'en/orientations/developing-countries.html'],
  ['collectivites/index.html', 'en/authorities/index.html'],
  ['projets/index.html', 'en/projects/index.html'],
  ['collectivites/par-type.html', 'en/authorities/by-type.html'],
  ['explorer.html', 'en/explorer.html'],
  ['statistiques.html', 'en/statistics.html'],
  ['a-propos.html', 'en/about.html'],
  ['donnees/index.html', 'en/data/index.html'],
  ['hors-ligne/index.html', 'en/offline/index.html'],
  ['integrer.html', 'en/embedding.html'],
  ['embed/code.html', 'en/embed/code.html'],
  ['mentions-legales.html', 'en/legal-notice.html'],
  ['accessibilite.html', 'en/accessibility.html'],
  ['404.html', 'en/404.html'],
].flat();

beforeAll(() => {
  build(FIXTURE, dist);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.each(browserNames.flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]))(
  'in %s, %s',
  (name, theme) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await open(name, theme === 'dark');
    });
    afterAll(() => browser.close());

    test.each([1280, 320])('no page has a fault or runs over: %d pixels', async (width) => {
      const page = await browser.newPage();
      // The pages' own policy lets no script in; the examiner is one.
      if (name === 'chrome') await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      if (name === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      const faults: string[] = [];
      for (const path of PAGES) {
        await page.goto(pathToFileURL(join(dist, path)).href);
        const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
        expect(isDark).toBe(theme === 'dark');
        faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
      await page.close();
    });
  },
);
