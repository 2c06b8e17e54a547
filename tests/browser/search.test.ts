/**
 * The search box in real browsers: questions with the page that must come first, on the names and the texts of the whole
 * demonstration atlas; and what visitors do with it by keyboard, by pointer and on a phone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../../scripts/build/search-index.ts';
import { configurationFrom } from '../../src/configuration.ts';
import type { Atlas } from '../../src/model/atlas.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { codes, entityColumns } from '../../src/outputs/entity-columns.ts';
import { searchWordsFile } from '../../src/outputs/search-words.ts';
import { makeSite } from '../../src/site/site.ts';
import { FIXTURE, PROJECT } from '../folders.ts';
import { faultsOf } from './axe.ts';
import { browserNames, open } from './browsers.ts';
import { build } from './build.ts';
import { serve, type Servers } from './servers.ts';
import { headingOf, until } from './visitor.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-search-'));
const dist = join(home, 'dist');
let servers: Servers | undefined;
let atlas: Atlas;

interface Question {
  langue: 'fr' | 'en';
  question: string;
  page: string;
  rang: string;
}
const questions = Papa.parse<Question>(readFileSync(join(PROJECT, 'tests/browser/questions.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

beforeAll(async () => {
  build(FIXTURE, dist);
  // The pages of the whole atlas would take minutes: what is searched is that of the whole atlas, though.
  const loaded = await loadAtlas(join(PROJECT, 'data'));
  if (loaded.atlas === undefined) throw new Error('The demonstration atlas has errors.');
  ({ atlas } = loaded);
  const site = makeSite(atlas, configurationFrom({}));
  for (const file of [entityColumns, codes, searchWordsFile]) {
    mkdirSync(dirname(join(dist, file.path)), { recursive: true });
    writeFileSync(join(dist, file.path), file.render(site));
  }
  rmSync(join(dist, 'pagefind'), { recursive: true });
  await writeSearchIndex(site, dist);
  servers = await serve(dist, join(home, 'nginx'));
});
afterAll(() => {
  servers?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe.each(browserNames)('in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await open(name);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const visit = (path: string) => page.goto((servers?.nginxBelowPath ?? '') + path);
  const field = '#recherche';
  const options = () => page.$$('.suggestions [role="option"]');

  /** Types a question and waits for all that answers it. */
  async function ask(question: string): Promise<void> {
    await page.$eval(field, (input) => {
      (input as HTMLInputElement).value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.type(field, question);
    await until(async () => (await page.$('.suggestions[aria-busy="false"]')) !== null, `"${question}" is answered`);
  }

  /** The pages of the suggestions from the root of the site, but for the last, which leads to all results. */
  const suggested = () =>
    page.$$eval('.suggestions [role="group"] [role="option"]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname.replace('/a/b/', '')),
    );

  test('at least 95 of 100 questions lead to their page at the place where it is expected', async () => {
    const misses: string[] = [];
    for (const language of ['fr', 'en'] as const) {
      await visit(language === 'fr' ? 'mentions-legales.html' : 'en/legal-notice.html');
      for (const { question, page: expected, rang } of questions.filter(({ langue }) => langue === language)) {
        await ask(question);
        const found = await suggested();
        const place = found.indexOf(expected) + 1;
        if (place === 0 || place > Number(rang)) misses.push(`${question}: ${found.slice(0, 3).join(', ')}`);
      }
    }
    console.info(`${name}: ${misses.length} misses of ${questions.length}\n${misses.join('\n')}`);
    expect(questions.length).toBeGreaterThanOrEqual(120);
    expect(misses.length).toBeLessThanOrEqual(questions.length / 20);
  });

  test('nothing is loaded before the box is turned to; then names, and texts with the first letters', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit('mentions-legales.html');
    expect(asked.filter((path) => /search|colonnes|pagefind/.test(path))).toEqual([]);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('recherche');
    await until(() => Promise.resolve(asked.some((path) => path.endsWith('entites.json'))), 'names are read');
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    await ask('eau mali');
    expect(asked.filter((path) => path.includes('pagefind')).length).toBeGreaterThan(0);
  });

  test('with the keyboard alone: arrows, Escape, Enter', async () => {
    await visit('mentions-legales.html');
    await page.keyboard.press('/');
    await ask('Mali');
    const state = () =>
      page.$eval(field, (input) => ({
        expanded: input.getAttribute('aria-expanded'),
        active: document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '',
      }));
    expect(await state()).toEqual({ expanded: 'true', active: '' });
    await page.keyboard.press('ArrowDown');
    expect((await state()).active).toContain('Mali');
    await page.keyboard.press('ArrowUp');
    expect((await state()).active).toBe('');
    await page.keyboard.press('ArrowUp');
    expect((await state()).active).toBe('Tous les résultats pour «\u00a0Mali\u00a0»');
    await page.keyboard.press('Escape');
    expect(await state()).toEqual({ expanded: 'false', active: '' });
    expect(await page.$eval(field, (input) => (input as HTMLInputElement).value)).toBe('Mali');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await headingOf(page)).toBe('Mali');
  });

  test('Enter without a choice leads to all results', async () => {
    await visit('en/legal-notice.html');
    await page.click(field);
    await ask('germany');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe('/a/b/en/explorer.html');
    expect(new URL(page.url()).searchParams.get('q')).toBe('germany');
    await until(async () => (await page.$('.results a')) !== null, 'results are shown');
    expect(await page.$eval('.results a', (link) => link.textContent)).toBe('Germany');
    expect(await page.$eval('.results mark', (mark) => mark.textContent)).toBe('Germany');
  });

  test('what nothing answers is said, with ways on', async () => {
    await visit('mentions-legales.html');
    await page.click(field);
    await ask('xyzzyplugh');
    expect(await options()).toEqual([]);
    expect(await page.$eval('.suggestions', (popup) => popup.textContent)).toContain('«\u00a0xyzzyplugh\u00a0»');
    await until(
      async () => (await page.$eval('.search [role="status"]', (status) => status.textContent)).includes('xyzzyplugh'),
      'it is said to those who do not see it',
    );
    const ways = await page.$$eval('.suggestions p a', (links) => links.map(({ pathname }) => pathname));
    expect(ways).toContain('/a/b/explorer.html');
  });

  test.each([
    [1280, 900],
    [390, 800],
  ])('at %i pixels the suggestions lie over the page, inside it, and have no fault', async (width, height) => {
    await page.setViewport({ width, height });
    if (name === 'chrome') await page.setBypassCSP(true);
    await visit('pays/index.html');
    await page.focus(field);
    await ask('bretagne');
    const box = await page.$eval('.suggestions', (popup) => popup.getBoundingClientRect().toJSON() as DOMRect);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    const surplus = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(surplus).toBeLessThanOrEqual(0);
    await page.keyboard.press('ArrowDown');
    if (name === 'chrome') expect(await faultsOf(page)).toEqual([]); // Firefox keeps to the policy of the page
  });

  test('without the texts, names still answer', async () => {
    await visit('mentions-legales.html');
    await page.$eval('form[role="search"]', (form) => (form.dataset['root'] = 'nowhere/'));
    await page.click(field);
    await ask('bamako');
    expect((await suggested())[0]).toContain('nowhere/partenaires/bamako');
    complaints = []; // the browser tells that the index is not there
  });

  test('a word that no text has is corrected', async () => {
    await visit('mentions-legales.html');
    await page.click(field);
    await ask('asainissement edukation');
    expect(await page.$eval('.suggestions p', (message) => message.textContent)).toContain('assainissement');
  });

  test('a name is that name, and not all that begins like it', async () => {
    const nantes = atlas.authorities.find((authority) => authority.name === 'Nantes');
    await visit('mentions-legales.html');
    await page.click(field);
    await ask('Nantes');
    const figures = await page.$$eval('.suggestions .group-name small', (all) => all.map((each) => each.textContent));
    expect(figures.at(-1)).toBe(`${nantes?.totals.projects} résultats`);
  });

  test.each([
    ['fr', 'Burkna Faso', 'Burkina Faso'],
    ['fr', 'jumelages Polgne', 'Pologne'],
    ['en', 'drinking water Ouagadougou', '“drinking” was left out'],
  ])('in %s, "%s" has an answer that says why', async (language, question, remark) => {
    await visit(language === 'fr' ? 'mentions-legales.html' : 'en/legal-notice.html');
    await page.click(field);
    await ask(question);
    expect(await page.$eval('.suggestions p', (message) => message.textContent)).toContain(remark);
    expect((await suggested()).some((path) => /projets|projects/.test(path))).toBe(true);
  });
});
