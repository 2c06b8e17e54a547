/** One site, unchanged, on real servers and from a disk, in real browsers. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE } from '../folders.ts';
import { browserNames, open } from './browsers.ts';
import { build } from './build.ts';
import { serve, type Servers } from './servers.ts';
import { follow, headingOf } from './visitor.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-browser-'));
const dist = join(home, 'dist');
/** Signs that mean something in addresses, and a letter beyond ASCII. */
const onDisk = join(home, 'mon atlas #1 100%+é');

/** A page of each kind. */
const PAGES = [
  'index.html',
  'en/index.html',
  'continents/afrique.html',
  'pays/mali.html',
  'pays/index.html',
  'regions/bretagne.html',
  'anciennes-regions/alsace.html',
  'departements/2a-corse-du-sud.html',
  'departements/988-nouvelle-caledonie.html',
  'collectivites/strasbourg-216704825.html',
  'collectivites/index.html',
  'partenaires/9.html',
  'projets/12380-hydraulique-villageoise-dans-le-cercle-de-bankass.html',
  'projets/102-script-alert-1-script-guillemets-apostrophe.html',
  'projets/index.html',
  'thematiques/eau-et-dechets.html',
  'odd/6.html',
  'orientations/pays-en-developpement.html',
  'statistiques.html',
  'explorer.html',
  'a-propos.html',
  'donnees/index.html',
  'mentions-legales.html',
  'accessibilite.html',
  'en/projects/12380-hydraulique-villageoise-dans-le-cercle-de-bankass.html',
];

let servers: Servers | undefined;

beforeAll(async () => {
  build(FIXTURE, dist);
  cpSync(dist, onDisk, { recursive: true });
  servers = await serve(dist, join(home, 'nginx'));
});
afterAll(() => {
  servers?.stop();
  rmSync(home, { recursive: true, force: true });
});

const places = {
  'nginx at the root': () => servers?.nginxRoot ?? '',
  'nginx below a path': () => servers?.nginxBelowPath ?? '',
  'the server of Python': () => servers?.python ?? '',
  'a disk': () => `${pathToFileURL(onDisk).href}/`,
};

describe.each(browserNames)('in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await open(name);
  });
  afterAll(() => browser.close());

  describe.each(Object.entries(places))('from %s', (_place, rootOf) => {
    test('every page shows with its style, its font and its icon, without a complaint', async () => {
      const page = await browser.newPage();
      const complaints = listen(page);
      const links = new Set<string>();
      for (const path of PAGES) {
        await page.goto(rootOf() + path);
        const seen = await page.evaluate(async () => {
          await document.fonts.ready;
          return {
            heading: document.querySelector('h1')?.textContent,
            background: getComputedStyle(document.querySelector('.site-header') ?? document.body).borderBottomStyle,
            fonts: [...document.fonts].filter((font) => font.status === 'loaded').length,
            // Links of a drawing have no address as text.
            links: [...document.querySelectorAll('a[href]')].map(
              (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href,
            ),
          };
        });
        expect(seen.heading?.trim(), path).toBeTruthy();
        expect(seen.background, path).toBe('solid');
        expect(seen.fonts, path).toBeGreaterThan(0);
        for (const link of seen.links) links.add(link);
      }
      expect(complaints).toEqual([]);
      await expectAllToLead([...links], rootOf());
      await page.close();
    });

    test('a visitor finds the way from the home page to a project and its partner, and to the other language', async () => {
      const page = await browser.newPage();
      const complaints = listen(page);
      await page.goto(`${rootOf()}index.html`);
      for (const [text, heading] of [
        ['Pays', 'Pays'],
        ['Mali', 'Mali'],
        ['Hydraulique villageoise dans le cercle de Bankass', 'Hydraulique villageoise dans le cercle de Bankass'],
        ['Cercle de Bankass', 'Cercle de Bankass'],
        ['English', 'Cercle de Bankass'],
      ]) {
        await follow(page, text ?? '');
        expect(await headingOf(page)).toBe(heading);
      }
      expect(await page.$eval('html', (element) => element.lang)).toBe('en');
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
});

/** What only servers can give: Chromium takes neither from a disk, and finds the font by the style sheet there. */
const FOR_SERVERS = /file:\S*(-latin-wght-normal\.\S+\.woff2|\/site\.webmanifest)/;

/** Collects what the browser complains of: failed requests, refusals of the security policy, errors of scripts. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page breaks off what it still asks for, such as its icon.
    if (!/ABORTED/.test(reason) && !FOR_SERVERS.test(request.url())) complaints.push(`${reason}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url ?? ''}`;
    if (['error', 'warn'].includes(message.type()) && !FOR_SERVERS.test(text)) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Addresses as the browser resolved them lead to a page, of the server or of the disk. */
async function expectAllToLead(links: string[], root: string): Promise<void> {
  const inside = links.filter((link) => link.startsWith(root));
  expect(inside.length).toBeGreaterThan(100);
  const strays = links.filter(
    (link) =>
      !link.startsWith(root) && !/^(mailto:|https:\/\/(www\.departement\.example|www\.strasbourg\.eu))/.test(link),
  );
  expect(strays).toEqual([]);
  const lost: string[] = [];
  for (const link of new Set(inside.map((each) => each.replace(/#.*$/, '')))) {
    const leads = link.startsWith('file:')
      ? existsSync(fileURLToPath(link))
      : (await fetch(link, { method: 'HEAD' })).ok;
    if (!leads) lost.push(link);
  }
  expect(lost).toEqual([]);
}
