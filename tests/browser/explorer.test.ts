/** The explorer in real browsers, on a part of the demonstration atlas: filters, views, addresses, files, keyboard. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { browserNames, openWithWebgl, type Drawer } from './browsers.ts';
import { build } from './build.ts';
import { serve, type Servers } from './servers.ts';
import { slice, type Slice } from './slice.ts';
import { follow, until } from './visitor.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-explorer-'));
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
  let drawer: Drawer;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    drawer = await openWithWebgl(name);
  });
  afterAll(() => drawer.close());
  beforeEach(async () => {
    page = await drawer.browser.newPage();
    await page.setViewport({ width: 1280, height: 1000 });
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
  const sentence = () => page.$eval('.selection', (element) => element.textContent);

  /** Waits for a sentence that begins so. */
  const says = (beginning: string) =>
    until(
      async () => (await page.$('.selection')) !== null && (await sentence()).startsWith(beginning),
      `the selection says "${beginning}"`,
    );

  /** Ticks a value of a filter, or excludes it. */
  async function tick(filter: string, value: string, part: 'input' | 'button' = 'input'): Promise<void> {
    const found = await page.evaluate(
      (filter, value, part) => {
        const details = [...document.querySelectorAll<HTMLDetailsElement>('.filters details')].find((each) =>
          each.querySelector('summary')?.textContent.startsWith(filter),
        );
        if (details === undefined) return false;
        details.open = true;
        return new Promise<boolean>((resolve) => {
          setTimeout(() => {
            const line = [...details.querySelectorAll('li')].find(
              (each) => each.querySelector('label span')?.textContent === value,
            );
            line?.querySelector<HTMLElement>(part)?.click();
            resolve(line !== undefined);
          });
        });
      },
      filter,
      value,
      part,
    );
    expect(found, `${filter}: ${value}`).toBe(true);
  }

  /** The numbers of the projects of a country, from the tables. */
  function projectsOf(country: string): Set<string> {
    const partners = new Set(data.tables.partenaires.filter(({ pays }) => pays === country).map(({ id }) => id));
    return new Set(
      data.tables.projets_partenaires
        .filter(({ partenaire_id }) => partners.has(partenaire_id ?? ''))
        .map(({ projet_id }) => projet_id ?? ''),
    );
  }

  test('filters narrow down, are in the address, and go back', async () => {
    await visit('explorer.html');
    await says(`${data.tables.projets.length.toLocaleString('fr')} projets – tout l’atlas`);
    const mali = projectsOf('ML');
    await tick('Pays', 'Mali');
    await says(`${mali.size} projets avec le Mali`);
    expect(new URL(page.url()).search).toBe('?pays=ML');
    const active = data.tables.projets.filter(({ id }) => mali.has(id ?? '')).length;
    await tick('Forme juridique', 'Jumelage');
    const twinnings = data.tables.projets.filter(
      ({ id, forme_juridique }) => mali.has(id ?? '') && forme_juridique === 'jumelage',
    ).length;
    expect(twinnings).toBeGreaterThan(0);
    expect(twinnings).toBeLessThan(active);
    await says(`${twinnings} jumelages avec le Mali`);
    await tick('Forme juridique', 'Jumelage', 'button');
    await says(`${active - twinnings} projets`);
    expect(new URL(page.url()).search).toBe('?pays=ML&forme=!jumelage');
    await page.goBack();
    await says(`${twinnings} jumelages`);
    await page.goBack();
    await says(`${mali.size} projets`);
    await page.reload();
    await says(`${mali.size} projets`);
    expect(await page.$eval('.filters input:checked + span', (element) => element.textContent)).toBe('Mali');
    await page.click('.chips button');
    await says(`${data.tables.projets.length.toLocaleString('fr')} projets`);
  });

  test('words and filters together', async () => {
    await visit('explorer.html?q=forages&pays=BF');
    await until(async () => (await page.$('.results li')) !== null, 'projects are shown');
    const some = await page.$$eval('.results:not(.pages) small', (details) =>
      details.map(({ textContent }) => textContent),
    );
    expect(some.every((detail) => detail.includes('Burkina Faso'))).toBe(true);
    expect(await sentence()).toContain('forages');
    const before = await sentence();
    await page.$eval('input[type="search"]', (input) => {
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await says(`${projectsOf('BF').size} projets avec le Burkina Faso`);
    expect(await sentence()).not.toBe(before);
  });

  test('each page leads to its own projects, of which there are as many', async () => {
    for (const path of ['pays/mali.html', 'regions/bretagne.html', 'en/themes/water-and-waste.html', 'odd/6.html']) {
      await visit(path);
      const projects = await page.$eval('.figures strong', (element) => element.textContent.replace(/\D/g, ''));
      await follow(
        page,
        path.startsWith('en') ? 'Filter, sort and take away these projects' : 'Filtrer, trier et emporter ces projets',
      );
      await until(async () => (await page.$('.selection b')) !== null, 'projects are counted');
      expect((await page.$eval('.selection b', (element) => element.textContent)).replace(/\D/g, ''), path).toBe(
        projects,
      );
    }
  });

  test('a table can be sorted and given other columns, and is taken away as it is', async () => {
    await visit('explorer.html?pays=ML&vue=tableau');
    await until(async () => (await page.$('tbody tr')) !== null, 'the table is shown');
    const heads = () => page.$$eval('thead th', (cells) => cells.map(({ textContent }) => textContent));
    await page.click('[data-sort="titre"]');
    expect(await page.$eval('th[aria-sort]', (head) => head.getAttribute('aria-sort'))).toBe('ascending');
    await page.$eval('.column-choice', (details) => ((details as HTMLDetailsElement).open = true));
    await page.click('[data-column="montant"]');
    await until(async () => (await heads()).includes('Montant (€)'), 'the amount is a column');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-column'))).toBe('montant');
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (content: Blob) => {
        void content.text().then((text) => (document.body.dataset['taken'] = text));
        return make(content);
      };
      HTMLAnchorElement.prototype.click = () => undefined; // nothing is to be saved
      const ways = [...document.querySelectorAll<HTMLButtonElement>('.take-away button')];
      ways.find(({ textContent }) => textContent === 'CSV')?.click();
    });
    await until(() => page.evaluate(() => 'taken' in document.body.dataset), 'a file is made');
    const taken = Papa.parse<string[]>((await page.evaluate(() => document.body.dataset['taken'])) ?? '', {
      skipEmptyLines: true,
    });
    expect(taken.errors).toEqual([]);
    const [names = [], ...rows] = taken.data;
    expect(names.slice(0, -2)).toEqual(await heads());
    expect(rows).toHaveLength(projectsOf('ML').size);
    const shown = await page.$$eval('tbody tr', (lines) => lines.map((line) => line.cells[0]?.textContent ?? ''));
    expect(rows.slice(0, shown.length).map(([title]) => title)).toEqual(shown);
  });

  test('with the keyboard alone a filter is ticked, and keeps the focus', async () => {
    await visit('explorer.html');
    await until(async () => (await page.$('.filters li input')) !== null, 'filters are shown');
    await page.focus('.filters details[open] li input');
    const choice = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['choice']);
    const focused = await choice();
    await page.keyboard.press(' ');
    await until(() => Promise.resolve(new URL(page.url()).search !== ''), 'the choice is in the address');
    expect(await choice()).toBe(focused);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
  });

  test('a filter that is taken away by keyboard leaves the focus on the next, or in the box', async () => {
    await visit('explorer.html?pays=ML&forme=jumelage');
    await until(async () => (await page.$$('.chips button')).length === 3, 'what is chosen is shown');
    await page.focus('.chips button');
    await page.keyboard.press('Enter');
    await until(async () => (await page.$$('.chips button')).length === 1, 'one is left');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Jumelage');
    await page.keyboard.press('Enter');
    await until(async () => (await page.$$('.chips button')).length === 0, 'none is left');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('recherche');
  });

  test('the map shows the partners of the selection', async () => {
    await visit('explorer.html?pays=ML&vue=carte');
    await until(async () => (await page.$('#carte-selection .map-visible')) !== null, 'the map is drawn');
    await until(
      async () =>
        (await page.$eval('#carte-selection .map-visible', (element) => element.textContent)).includes('lieux'),
      'places are listed',
    );
    const names = await page.$$eval('#carte-selection .map-list button', (buttons) =>
      buttons.map(({ textContent }) => textContent),
    );
    const ids = projectsOf('ML');
    const partners = new Set(
      data.tables.projets_partenaires
        .filter(({ projet_id }) => ids.has(projet_id ?? ''))
        .map((row) => row['partenaire_id']),
    );
    const all = data.tables.partenaires.filter(({ id }) => partners.has(id)).map(({ nom }) => nom);
    expect(names.length).toBeGreaterThan(10);
    for (const each of names) expect(all).toContain(each);
    // Another selection is shown on the same map.
    const visible = () => page.$eval('#carte-selection .map-visible', (element) => element.textContent);
    const before = await visible();
    await page.$eval('#carte-selection canvas', (canvas) => (canvas.dataset['kept'] = ''));
    await tick('Forme juridique', 'Jumelage');
    await until(async () => (await visible()) !== before, 'the map follows the selection');
    expect(await page.$('#carte-selection canvas[data-kept]')).not.toBeNull();
  });

  test('two selections side by side', async () => {
    await visit('explorer.html?pays=ML');
    await says(`${projectsOf('ML').size} projets`);
    await page.evaluate(() => {
      const compare = [...document.querySelectorAll<HTMLButtonElement>('.compared button')];
      compare.find(({ textContent }) => textContent.startsWith('Comparer'))?.click();
    });
    await until(async () => (await page.$('.side-by-side')) !== null, 'the comparison is open');
    await tick('Pays', 'Mali');
    await tick('Pays', 'Burkina Faso');
    await says(`${projectsOf('BF').size} projets avec le Burkina Faso`);
    const figures = () =>
      page.$$eval('.side-by-side tbody:first-of-type tr:first-child td', (cells) =>
        cells.map(({ textContent }) => Number(textContent)),
      );
    await until(async () => (await figures())[1] === projectsOf('BF').size, 'the second is counted');
    expect(await figures()).toEqual([projectsOf('ML').size, projectsOf('BF').size]);
    await page.reload();
    await until(async () => (await page.$('.side-by-side')) !== null, 'the comparison is in the address');
    expect(await figures()).toEqual([projectsOf('ML').size, projectsOf('BF').size]);
  });

  test('what no project answers is said', async () => {
    await visit('explorer.html?pays=ML&debut=1900-1901');
    await says('0 projet');
    expect(await page.$eval('.shown', (element) => element.textContent)).toContain('Aucun projet');
  });

  // Firefox keeps to the policy of the page, which lets no examiner in.
  if (name !== 'chrome') return;
  test.each(
    [
      '',
      '?pays=ML&etat=!completed&debut=2000-&q=eau',
      '?pays=ML&vue=tableau&tri=-debut',
      '?pays=ML&vue=graphiques',
    ].flatMap((query) =>
      [1280, 390].flatMap((width) => ['light', 'dark'].map((theme) => [query, width, theme] as const)),
    ),
  )('axe finds nothing in "%s" at %i pixels, %s', async (query, width, theme) => {
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await visit(`explorer.html${query}`);
    await until(async () => (await page.$('.selection b')) !== null, 'projects are counted');
    if (width === 390) await page.$eval('.panel', (details) => ((details as HTMLDetailsElement).open = true));
    expect(await faultsOf(page)).toEqual([]);
  });
});
