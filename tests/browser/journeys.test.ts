/** What newcomers come for, done by them in real browsers, on a part of the demonstration atlas. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames, open } from './browsers.ts';
import { build } from './build.ts';
import { serve, type Servers } from './servers.ts';
import { slice, type Slice } from './slice.ts';
import { follow, headingOf, until } from './visitor.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-journeys-'));
const dist = join(home, 'dist');

let data: Slice;
let servers: Servers | undefined;

beforeAll(async () => {
  data = slice(join(home, 'data'), ['BF', 'ML'], '53');
  build(data.path, dist);
  servers = await serve(dist, join(home, 'nginx'));
});
afterAll(() => {
  servers?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe.each(browserNames)('in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await open(name);
  });
  afterAll(() => browser.close());
  afterEach(() => page.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  });
  const visit = (path: string) => page.goto((servers?.nginxBelowPath ?? '') + path);

  // Firefox cannot be asked to run no scripts.
  const scripting = name === 'chrome' ? [true, false] : [true];

  test.each(scripting.map((scripts) => [scripts ? 'with scripts' : 'without scripts', scripts] as const))(
    'water projects in Burkina Faso, in two clicks, %s',
    async (_name, scripts) => {
      if (!scripts) await page.setJavaScriptEnabled(false);
      await visit('index.html');
      await follow(page, 'Burkina Faso');
      await follow(page, 'Eau et déchets');
      if (!scripts) await page.setJavaScriptEnabled(true); // to look at the page
      const group = await page.evaluate(() => {
        const heading = document.querySelector(location.hash);
        const { top = -1 } = heading?.getBoundingClientRect() ?? {};
        return {
          name: heading?.textContent ?? '',
          isInView: top >= 0 && top < innerHeight,
          rows: heading?.closest('tbody')?.rows.length ?? 0,
        };
      });
      const water = new Set(
        data.tables.projets.filter((row) => row['sous_thematique'] === 'eau-et-dechets').map((row) => row['id']),
      );
      const burkina = new Set(data.tables.partenaires.filter((row) => row['pays'] === 'BF').map((row) => row['id']));
      const expected = new Set(
        data.tables.projets_partenaires
          .filter((row) => water.has(row['projet_id']) && burkina.has(row['partenaire_id']))
          .map((row) => row['projet_id']),
      );
      expect(group.name).toContain(`Eau et déchets ${expected.size} projets`);
      expect(group.isInView).toBe(true);
      expect(group.rows).toBeGreaterThan(1);
    },
  );

  test('what my town does, in two clicks', async () => {
    await visit('index.html');
    await follow(page, '29 Finistère');
    await follow(page, 'Brest');
    expect(await headingOf(page)).toBe('Brest');
    const brest = data.tables.collectivites.find((row) => row['nom'] === 'Brest')?.['siren'];
    const projects = data.tables.projets_collectivites.filter((row) => row['siren'] === brest).length;
    expect(await page.$eval('.figures strong', (element) => Number(element.textContent))).toBe(projects);
  });

  test('which French authorities work with Mopti, by the search box', async () => {
    await visit('index.html');
    await page.type('input[type="search"]', 'Mopti');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await until(async () => (await page.$('.results a')) !== null, 'results are shown');
    await follow(page, 'Mopti');
    expect(await headingOf(page)).toBe('Mopti');
    const shown = await page.$$eval('[aria-labelledby="collectivites"] tbody th', (cells) =>
      cells.map((cell) => cell.textContent.trim()).sort(),
    );
    const id = data.tables.partenaires.find((row) => row['nom'] === 'Mopti')?.['id'];
    const ids = new Set(
      data.tables.projets_partenaires.filter((row) => row['partenaire_id'] === id).map((row) => row['projet_id']),
    );
    const sirens = new Set(
      data.tables.projets_collectivites.filter((row) => ids.has(row['projet_id'])).map((row) => row['siren']),
    );
    const names = data.tables.collectivites.filter((row) => sirens.has(row['siren'])).map((row) => row['nom']);
    expect(shown).toEqual(names.sort());
  });

  test('active twinnings of Bretagne with Germany, sorted together', async () => {
    await visit('index.html');
    await follow(page, 'Bretagne');
    await follow(page, 'Allemagne');
    const germany = () =>
      page.evaluate(() =>
        [...(document.querySelector(location.hash)?.closest('tbody')?.rows ?? [])]
          .slice(1)
          .map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
      );
    const before = await germany();
    for (const column of ['État', 'Forme']) {
      await page.evaluate((name) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('thead button')];
        buttons.find((button) => button.textContent.trim() === name)?.click();
      }, column);
    }
    const after = await germany();
    expect(after.map(([title]) => title).sort()).toEqual(before.map(([title]) => title).sort());
    const isActiveTwinning = (row: string[]) => row[3] === 'Jumelage' && row[5] === 'En cours';
    const places = after.flatMap((row, i) => (isActiveTwinning(row) ? [i] : []));
    expect(places.length).toBeGreaterThan(5);
    expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(places.length - 1);
    expect(await page.$eval('th[aria-sort]', (element) => element.getAttribute('aria-sort'))).toBe('ascending');
    expect(await page.$eval('.flow [role="status"]', (element) => element.textContent)).toBe(
      'Trié par Forme, en ordre croissant. À l’intérieur de chaque groupe de cette page.',
    );
    const heading = await page.evaluate(() => document.querySelector(location.hash)?.textContent);
    expect(heading).toContain(`(${places.length} jumelages)`);
  });

  test('a department’s page on paper has its figures and its projects, and nothing to click on', async () => {
    await visit('departements/29-finistere.html');
    const paper = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
    expect(paper.startsWith('%PDF')).toBe(true);
    if (name !== 'chrome') return; // Firefox cannot be asked to show a page as paper
    await page.emulateMediaType('print');
    const shown = (selector: string) =>
      page.$$eval(selector, (elements) => elements.filter((element) => element.checkVisibility()).length);
    for (const selector of ['.menu', '.breadcrumb', '.text-size', '.languages', '.ways', '.skip'])
      expect(await shown(selector), selector).toBe(0);
    for (const selector of ['h1', '.figures', '.charts', '.projects tbody tr', '.demonstration'])
      expect(await shown(selector), selector).toBeGreaterThan(0);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });

  test('the search page answers as one types, in the words of the page, and its address can be shared', async () => {
    await visit('en/explorer.html');
    await page.type('input[type="search"]', 'Germany');
    await until(async () => (await page.$('.pages a')) !== null, 'pages are shown');
    expect(await page.$eval('.pages a', (link) => link.textContent)).toBe('Germany');
    const address = page.url();
    await follow(page, 'Germany');
    expect(await headingOf(page)).toBe('Germany');
    await page.goto(address);
    await until(async () => (await page.$('.pages a')) !== null, 'pages are shown again');
    expect(await page.$eval('input[type="search"]', (element) => element.value)).toBe('Germany');
    await page.$eval('input[type="search"]', (element) => (element.value = ''));
    await page.type('input[type="search"]', 'xyzzy');
    await until(
      async () =>
        (await page.$eval('.selection', (element) => element.textContent)).startsWith('0 projects, words “xyzzy”'),
      'nothing is found',
    );
    expect(await page.$('.pages')).toBeNull();
  });

  test('without scripts, and from a disk, the search page leads to the lists', async () => {
    await page.goto(pathToFileURL(join(dist, 'index.html')).href);
    await page.type('input[type="search"]', 'Mali');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await until(
      async () => (await page.$eval('[role="status"]', (element) => element.textContent)) !== '',
      'the page says that it cannot search',
    );
    await follow(page, 'Pays');
    await follow(page, 'Mali');
    expect(await headingOf(page)).toBe('Mali');
  });

  test('a size of text that was chosen stays on other pages, and without scripts none is offered', async () => {
    await visit('index.html');
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const usual = await size();
    await page.click('[data-step="1"]');
    await page.click('[data-step="1"]');
    expect(await size()).toBeCloseTo(1.25 * usual);
    await follow(page, 'Pays');
    expect(await size()).toBeCloseTo(1.25 * usual);
    await page.click('[data-step="-1"]');
    await page.click('[data-step="-1"]');
    await page.click('[data-step="-1"]');
    expect(await size()).toBe(usual);
    if (name !== 'chrome') return;
    await page.setJavaScriptEnabled(false);
    await visit('index.html');
    await page.setJavaScriptEnabled(true);
    expect(await page.$eval('.text-size', (element) => element.checkVisibility())).toBe(false);
  });

  test('with the keyboard alone: past the menu, to a table, and its sorting', async () => {
    await visit('pays/mali.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    const sorted = () => page.$eval('.projects thead th', (element) => element.getAttribute('aria-sort'));
    await page.focus('.projects thead button');
    await page.keyboard.press('Enter');
    expect(await sorted()).toBe('ascending');
    await page.keyboard.press(' ');
    expect(await sorted()).toBe('descending');
    await page.keyboard.press('Enter');
    expect(await sorted()).toBeNull();
  });
});
