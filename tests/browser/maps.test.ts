/** Interactive maps, drawn by real browsers and used by pointer and by keyboard. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE } from '../folders.ts';
import { faultsOf } from './axe.ts';
import { browserNames, openWithWebgl, type Drawer } from './browsers.ts';
import { build } from './build.ts';
import { worldTiles } from './pmtiles.ts';
import { serve, type Servers } from './servers.ts';
import { headingOf, until } from './visitor.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-maps-'));
const dist = join(home, 'dist');
let servers: Servers | undefined;
/** What reads files of tiles. */
let tilesScript = '';

beforeAll(async () => {
  build(FIXTURE, dist);
  writeFileSync(join(dist, 'fond.pmtiles'), worldTiles('earth'));
  tilesScript = readdirSync(join(dist, '_astro')).find((file) => file.startsWith('map-tiles')) ?? '';
  servers = await serve(dist, join(home, 'nginx'));
});
afterAll(() => {
  servers?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** The maps of a page of each kind, by the figure they stand in. */
const MAPS = [
  ['index.html', 'carte-monde'],
  ['index.html', 'carte-france'],
  ['continents/afrique.html', 'carte-1'],
  ['pays/mali.html', 'carte-1'],
  ['en/countries/germany.html', 'carte-1'],
  ['regions/bretagne.html', 'carte-1'],
  ['regions/bretagne.html', 'carte-2'],
  ['departements/29-finistere.html', 'carte-1'],
  ['departements/988-nouvelle-caledonie.html', 'carte-1'],
  ['collectivites/departement-du-finistere-insee-dep-29.html', 'carte-1'],
  ['partenaires/mopti-1.html', 'carte-1'],
  ['thematiques/eau-et-dechets.html', 'carte-1'],
] as const;

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
    await page.setViewport({ width: 1200, height: 900 });
    complaints = listen(page);
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const visit = (path: string) => page.goto((servers?.nginxRoot ?? '') + path);

  /** Keeps maps from opening by themselves. */
  const saveData = () =>
    page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });

  /** Opens a map, be it by itself in view or by its button. */
  async function openMap(figure: string): Promise<void> {
    const map = `#${figure} atlas-map`;
    await page.$eval(map, (element) => {
      element.scrollIntoView({ block: 'start' });
    });
    await until(
      () =>
        page.$eval(map, (element) => {
          const button = element.querySelector<HTMLButtonElement>('.map-switch');
          if (!('opens' in (element as HTMLElement).dataset) && element.querySelector('.map-stage') === null)
            button?.click();
          return element.classList.contains('open');
        }),
      `the map ${figure} is open`,
    );
  }

  test.each(MAPS)('%s, %s is drawn', async (path, figure) => {
    await visit(path);
    await openMap(figure);
    await until(async () => (await lookAt(page, `#${figure} .map-stage`)).colours > 4, 'the map has colours');
    expect(await page.$eval(`#${figure} .map-visible`, (element) => element.textContent)).toMatch(/\d|Rien|Nothing/);
  });

  test('a click in the middle of a country opens its card, whose link leads to its page', async () => {
    await visit('thematiques/eau-et-dechets.html#carte=carte-1/4.5/18.5/-2.5');
    await openMap('carte-1');
    // Clusters and towns lie further south.
    await page.click('#carte-1 canvas');
    await until(() => page.$eval('#carte-1 .map-card', (card) => !(card as HTMLElement).hidden), 'a card is open');
    expect(await page.$eval('#carte-1 .map-card h3', (title) => title.textContent)).toBe('Mali');
    await Promise.all([page.waitForNavigation(), page.click('#carte-1 .map-card .card-ways a')]);
    expect(await headingOf(page)).toBe('Mali');
  });

  test('the keyboard alone leads from the map to a place, back, and to its page', async () => {
    await visit('pays/mali.html');
    await openMap('carte-1');
    await page.focus('#carte-1 .map-switch');
    const reached: string[] = [];
    const tabTo = async (wanted: string) => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const { activeElement: active } = document;
          return `${active?.tagName ?? ''} ${active?.getAttribute('aria-label') ?? active?.textContent.trim() ?? ''}`;
        });
        reached.push(at);
        if (at.includes(wanted)) return;
      }
      throw new Error(`The keyboard does not reach ${wanted}, but ${reached.join(', ')}.`);
    };
    await tabTo('Mopti');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toBe('Mopti');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Mopti'); // the entry of the list again
    expect(await page.$eval('#carte-1 .map-card', (card) => (card as HTMLElement).hidden)).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo('Ouvrir la page');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await headingOf(page)).toBe('Mopti');
    expect(reached.some((each) => each.startsWith('CANVAS'))).toBe(true);
    expect(reached.some((each) => each.includes('Zoomer'))).toBe(true);
  });

  test('switches narrow the map down, and a shared address shows the same', async () => {
    await visit('pays/mali.html');
    await openMap('carte-1');
    const visible = () => page.$eval('#carte-1 .map-visible', (element) => element.textContent);
    const before = await visible();
    await page.select('#carte-1 label:nth-of-type(2) select', 'suspended');
    await until(async () => (await visible()) !== before, 'the list follows the switch');
    expect(await visible()).toContain('Rien');
    await page.select('#carte-1 label:nth-of-type(2) select', 'active');
    await page.$$eval('#carte-1 .map-tools button', (buttons) => {
      buttons[0]?.click();
    });
    await until(() => Promise.resolve(page.url().includes('etat=active')), 'the address tells the view');
    const shared = await visible();
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await openMap('carte-1');
    expect(await visible()).toBe(shared);
  });

  test('a map can be closed again, and the fixed one is there', async () => {
    await visit('pays/mali.html');
    await openMap('carte-1');
    await page.click('#carte-1 .map-switch');
    await until(() => page.$eval('#carte-1 .sheet', (sheet) => sheet.checkVisibility()), 'the fixed map is back');
    expect(await page.$('#carte-1 canvas')).toBeNull();
  });

  test('axe finds nothing with a map and a card open', async () => {
    if (name === 'chrome') await page.setBypassCSP(true);
    await visit('pays/mali.html');
    await openMap('carte-1');
    await page.click('#carte-1 .map-list button');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('axe finds nothing with two maps open', async () => {
    if (name === 'chrome') await page.setBypassCSP(true);
    await visit('regions/bretagne.html');
    await openMap('carte-1');
    await openMap('carte-2');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('a map is taken away as a picture and as a drawing, with its signs and its credit', async () => {
    await page.evaluateOnNewDocument(() => {
      const saved: Blob[] = ((window as unknown as { saved: Blob[] }).saved = []);
      const give = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        if (blob.type.startsWith('image/')) saved.push(blob);
        return give(blob);
      };
    });
    await visit('pays/mali.html');
    await openMap('carte-1');
    await page.$$eval('#carte-1 .map-tools button', (buttons) => {
      for (const each of buttons.slice(1, 3)) each.click(); // PNG, SVG
    });
    const saved = () => page.evaluate(() => (window as unknown as { saved: Blob[] }).saved.length);
    await until(async () => (await saved()) === 2, 'two files are saved');
    const files = await page.evaluate(async () => {
      const mark = getComputedStyle(document.querySelector('#carte-1') as Element).getPropertyValue('--map-mark');
      return Promise.all(
        (window as unknown as { saved: Blob[] }).saved.map(async (blob) => {
          const bytes = new Uint8Array(await blob.arrayBuffer());
          const text = blob.type === 'image/png' ? '' : new TextDecoder().decode(bytes);
          const image = new Image();
          image.src = `data:${blob.type};base64,${btoa(String.fromCharCode(...bytes))}`;
          await image.decode();
          const canvas = new OffscreenCanvas(600, 600);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0, 600, 600);
          const pixels = context?.getImageData(0, 0, 600, 600).data ?? [];
          const wanted = [1, 3, 5].map((at) => parseInt(mark.trim().slice(at, at + 2), 16));
          let marked = 0;
          for (let i = 0; i < pixels.length; i += 4)
            if (wanted.every((value, at) => Math.abs(value - (pixels[i + at] ?? 0)) < 8)) marked += 1;
          return { type: blob.type, marked, text };
        }),
      );
    });
    expect(files.map(({ type }) => type).sort()).toEqual(['image/png', 'image/svg+xml']);
    for (const { type, marked } of files) expect(marked, type).toBeGreaterThan(20);
    const drawing = files.map(({ text }) => text).join('');
    for (const words of ['Mali', 'commune', 'Natural Earth', 'pays/mali.html']) expect(drawing).toContain(words);
  });

  test('a file of tiles lies beneath a map, in the colours of the page', async () => {
    await saveData();
    await visit('pays/mali.html');
    await page.$eval('script[data-engine]', (script, needs) => Object.assign((script as HTMLElement).dataset, needs), {
      tiles: `../_astro/${tilesScript}`,
      background: `${servers?.nginxRoot ?? ''}fond.pmtiles`,
    });
    await page.evaluate(() => {
      history.replaceState(null, '', '#carte=carte-1/4/10/-25'); // in the Atlantic
      document.querySelector<HTMLElement>('#carte-1 .map-switch')?.click();
    });
    await until(() => page.$eval('#carte-1 atlas-map', (map) => map.classList.contains('open')), 'the map is open');
    const land = await page.$eval('#carte-1', (figure) => getComputedStyle(figure).getPropertyValue('--map-land'));
    await until(async () => (await lookAt(page, '#carte-1 canvas')).middle === land.trim(), 'the sea is earth');
  });

  test('without WebGL the fixed map stays, and the page says why', async () => {
    await page.evaluateOnNewDocument(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await visit('pays/mali.html');
    await page.$eval('#carte-1 atlas-map', (element) => {
      element.scrollIntoView();
    });
    await until(
      () => page.$eval('#carte-1 .map-status', (status) => status.textContent.includes('n’a pas pu')),
      'the page says that the map could not open',
    );
    expect(await page.$eval('#carte-1 .sheet', (sheet) => sheet.checkVisibility())).toBe(true);
    complaints.length = 0; // it says so in the console too
  });

  test('nothing is loaded before a map is asked for or in view, nor with Save-Data', async () => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const ofMaps = () => loaded.filter((url) => /map-engine|maplibre|topojson|geojson/.test(url));
    await saveData();
    await visit('pays/mali.html');
    await page.$eval('#carte-1 atlas-map', (element) => {
      element.scrollIntoView();
    });
    await new Promise((settle) => setTimeout(settle, 500));
    expect(ofMaps()).toEqual([]);
    await page.click('#carte-1 .map-switch');
    await until(() => page.$eval('#carte-1 atlas-map', (map) => map.classList.contains('open')), 'the map is open');
    expect(ofMaps().length).toBeGreaterThan(3);
  });
});

/** What the page complains of: errors of scripts, refused or failed requests, and requests to other hosts. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Drivers of graphics in software say that reading pixels back is slow.
    if (['error', 'warn'].includes(message.type()) && !/GPU stall|WebGL warning|GL Driver/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(request.url());
  });
  return complaints;
}

/** How many colours a part of the page has, in a coarse count, and the one in its middle. */
async function lookAt(page: Page, selector: string): Promise<{ colours: number; middle: string }> {
  const element = await page.$(selector);
  const picture = await element?.screenshot({ encoding: 'base64' });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data ?? ''}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const counts = new Map<string, number>();
    for (let i = 0; i < pixels.length; i += 4) {
      const colour = [pixels[i], pixels[i + 1], pixels[i + 2]].map((value) => (value ?? 0) >> 4).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const middle = 4 * (image.width * (image.height >> 1) + (image.width >> 1));
    const hex = [...pixels.slice(middle, middle + 3)].map((value) => value.toString(16).padStart(2, '0'));
    return { colours: [...counts.values()].filter((count) => count > 40).length, middle: `#${hex.join('')}` };
  }, picture);
}
