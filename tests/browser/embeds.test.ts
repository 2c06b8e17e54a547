/** The atlas inside pages of other sites, in real browsers: a host with a strict policy, on an origin of its own. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { unfurl } from 'unfurl.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE } from '../folders.ts';
import { faultsOf } from './axe.ts';
import { browserNames, openWithWebgl, type Drawer } from './browsers.ts';
import { build } from './build.ts';
import { freePorts, serve, type Servers } from './servers.ts';
import { until } from './visitor.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-embeds-'));
const dist = join(home, 'dist');

/** Other sites: pages by their path, each host with its own policy. */
interface Host {
  address: string;
  pages: Map<string, string>;
  server: Server;
}

let servers: Servers | undefined;
let atlas = '';
let host: Host;
let hostile: Host;

/** What a ministry allows: its own styles, and the atlas. */
const strict = () => `default-src 'none'; style-src 'self'; frame-src ${atlas} ${hostile.address}; script-src ${atlas}`;

async function startHost(policyOf: () => string): Promise<Host> {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url);
    if (page === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf() });
    response.end(page);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, pages, server };
}

beforeAll(async () => {
  const [port] = await freePorts();
  atlas = `http://127.0.0.1:${port}`;
  build(FIXTURE, dist, { ATLAS_SITE: `${atlas}/`, ATLAS_COPIES: 'none' });
  servers = await serve(dist, join(home, 'nginx'), { port });
  hostile = await startHost(() => "default-src 'unsafe-inline' *");
  host = await startHost(strict);
});
afterAll(() => {
  servers?.stop();
  host.server.close();
  hostile.server.close();
  rmSync(home, { recursive: true, force: true });
});

const TEN = [
  ['allemagne', 280],
  ['benin', 300],
  ['etats-unis', 340],
  ['haiti', 400],
  ['kosovo', 480],
  ['libye', 560],
  ['palestine', 640],
  ['royaume-uni', 760],
  ['senegal', 900],
  ['mali', 1200],
] as const;

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const frameOf = (path: string, width: number, sandbox = SANDBOX) =>
  `<iframe src="${atlas}/${path}" title="${path}" width="${width}" height="300" frameborder="0" sandbox="${sandbox}"></iframe>`;
const page = (body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Hôte</title></head><body>${body}</body></html>`;
const script = () => `<script async src="${atlas}/embed.js"></script>`;

describe.each(browserNames)('in %s', (name) => {
  let drawer: Drawer;
  let browser: Browser;
  let visited: Page;
  beforeAll(async () => {
    drawer = await openWithWebgl(name);
    ({ browser } = drawer);
  });
  afterAll(() => drawer.close());
  beforeEach(async () => {
    visited = await browser.newPage();
    await visited.setViewport({ width: 1280, height: 900 });
  });
  afterEach(() => visited.close());

  /** Opens a page of the host whose content is given. */
  async function open(body: string, at = host): Promise<void> {
    at.pages.set('/page.html', page(body));
    await visited.goto(`${at.address}/page.html`);
  }

  const frames = () => visited.$$('iframe');
  async function firstFrame(): Promise<ElementHandle<HTMLIFrameElement>> {
    const [element] = await frames();
    if (element === undefined) throw new Error('There is no frame.');
    return element;
  }
  const contentOf = (element: ElementHandle<HTMLIFrameElement>): Promise<Frame> => element.contentFrame();
  const heightOf = (element: ElementHandle<HTMLIFrameElement>) => element.evaluate((each) => each.clientHeight);
  /** How high the content of a frame is, and whether it has a scroll bar. */
  const insideOf = async (element: ElementHandle<HTMLIFrameElement>) =>
    (await contentOf(element)).evaluate(() => {
      const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
      return {
        height: Math.ceil(document.body.getBoundingClientRect().height),
        scrolls: scrollHeight > clientHeight || scrollWidth > clientWidth,
      };
    });

  const isWhole = async (element: ElementHandle<HTMLIFrameElement>) =>
    (await heightOf(element)) === (await insideOf(element)).height;

  test('ten embeds of different countries and widths have their full height, at once and for good', async () => {
    await visited.evaluateOnNewDocument(() => {
      if (window !== top) return;
      const sizes = ((window as unknown as { sizes: number[][] }).sizes = [] as number[][]);
      const look = () => {
        document.querySelectorAll('iframe').forEach((frame, i) => {
          const known = (sizes[i] ??= []);
          if (known.at(-1) !== frame.clientHeight) known.push(frame.clientHeight);
        });
        requestAnimationFrame(look);
      };
      look();
    });
    await open(TEN.map(([country, width]) => frameOf(`embed/pays/${country}.html`, width)).join('\n') + script());
    const all = await frames();
    expect(all.length).toBe(TEN.length);
    for (const [i, element] of all.entries()) {
      const what = TEN[i]?.join(' ') ?? '';
      await until(() => isWhole(element), `${what} is whole`);
      const inside = await insideOf(element);
      expect(inside.scrolls, what).toBe(false);
      expect(inside.height, what).toBeGreaterThan(400);
    }
    // From the height that the page gives to that of the content, and no other ever after.
    await new Promise((settle) => setTimeout(settle, 1500));
    const sizes = await visited.evaluate(() => (window as unknown as { sizes: number[][] }).sizes);
    for (const [i, known] of sizes.entries())
      expect(known.length, `${TEN[i]?.join(' ')}: ${known.join()}`).toBeLessThanOrEqual(2);
  });

  test('a frame follows when its width or its content changes', async () => {
    await open(frameOf('embed/pays/mali.html', 900) + script());
    const element = await firstFrame();
    const whole = () => isWhole(element);
    await until(whole, 'the frame is whole');
    const wide = await heightOf(element);
    await element.evaluate((frame) => {
      frame.width = '300';
    });
    await until(
      async () => (await whole()) && (await heightOf(element)) > wide,
      'the frame is higher where it is narrow',
    );
    const narrow = await heightOf(element);
    await (
      await contentOf(element)
    ).$eval('summary', (summary) => {
      summary.click();
    });
    await until(async () => (await whole()) && (await heightOf(element)) > narrow, 'the frame holds what opened');
  });

  test('nobody else can size a frame, nor move what it shows', async () => {
    hostile.pages.set(
      '/attack.html',
      page(`<script>
        setInterval(() => {
          const messages = [{ type: 'atlas:height', height: 5555 }, { message: 'height', value: 5555, secret: 'x' }];
          for (const message of messages) {
            parent.postMessage(message, '*');
            for (let i = 0; i < parent.length; i += 1) parent[i].postMessage(message, '*');
          }
          for (let i = 0; i < parent.length; i += 1) {
            parent[i].postMessage({ type: 'atlas:ping' }, '*');
            try { if (parent[i] !== window) parent[i].location = 'http://127.0.0.1:9/stolen'; } catch {}
          }
        }, 20);
      </script>`),
    );
    // The attacker may run scripts of an origin of its own, and of none.
    const attack = (sandbox: string) =>
      `<iframe src="${hostile.address}/attack.html" title="attack" width="100" height="100"${sandbox}></iframe>`;
    await open(
      frameOf('embed/pays/mali.html', 500) +
        attack('') +
        attack(' sandbox="allow-scripts"') +
        frameOf('embed/pays/mali.html', 500, `${SANDBOX} allow-same-origin`) +
        script(),
    );
    const all = await frames();
    const [first, , , last] = all;
    if (first === undefined || last === undefined) throw new Error('Frames are missing.');
    for (const element of [first, last]) await until(() => isWhole(element), 'the frame is whole');
    await new Promise((settle) => setTimeout(settle, 1000));
    for (const element of [first, last]) {
      expect(await heightOf(element)).toBe((await insideOf(element)).height);
      expect((await contentOf(element)).url()).toBe(`${atlas}/embed/pays/mali.html`);
    }
    for (const element of all.slice(1, 3)) expect(await heightOf(element)).toBe(100);
  });

  test('a hostile page around cannot make an embed go elsewhere, nor learn anything but its height', async () => {
    const addresses = [
      'embed/pays/mali.html?variant=__proto__&theme=javascript:alert(1)&accent=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&rows=1e9',
      'embed/pays/mali.html?variant=constructor&rows=-1&accent=url(http://127.0.0.1:9)#javascript:alert(1)',
      'embed/code.html?country=ML&continent=//evil.example/&next=http://127.0.0.1:9/',
      'embed/code.html?country=//evil.example/',
    ];
    hostile.pages.set('/around.html', page(addresses.map((address) => frameOf(address, 500, SANDBOX)).join('')));
    const requested: string[] = [];
    visited.on('request', (request) => requested.push(request.url()));
    visited.on('dialog', (dialog) => {
      requested.push('a dialog');
      void dialog.dismiss();
    });
    await visited.evaluateOnNewDocument(() => {
      if (window !== top) return;
      const heard = ((window as unknown as { heard: unknown[] }).heard = [] as unknown[]);
      addEventListener('message', ({ data }) => heard.push(data));
    });
    await visited.goto(`${hostile.address}/around.html`);
    await visited.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe'))
        for (const message of [
          'go',
          null,
          { type: 'atlas:ping', url: 'http://127.0.0.1:9/' },
          { type: 'atlas:navigate', url: 'http://127.0.0.1:9/' },
          { type: 'atlas:height', height: 1 },
          { __proto__: { type: 'atlas:ping' } },
        ])
          frame.contentWindow?.postMessage(message, '*');
    });
    await new Promise((settle) => setTimeout(settle, 1500));
    const all = await frames();
    const urls = await Promise.all(all.map(async (element) => (await contentOf(element)).url()));
    expect(urls.map((url) => url.slice(0, atlas.length + 7))).toEqual(addresses.map(() => `${atlas}/embed/`));
    expect(urls[2]).toContain('/embed/pays/mali.html');
    expect(urls[3]).toContain('/embed/code.html');
    const strangers = requested.filter((url) => !url.startsWith(`${atlas}/`) && !url.startsWith(hostile.address));
    expect(strangers).toEqual([]);
    const heard = await visited.evaluate(() => (window as unknown as { heard: object[] }).heard);
    expect(heard.length).toBeGreaterThan(2);
    for (const message of heard) expect(Object.keys(message).sort()).toEqual(['height', 'type']);
  });

  test('no embed stores anything', async () => {
    await open(
      frameOf('embed/pays/mali.html', 500, `${SANDBOX} allow-same-origin`) +
        frameOf('embed/pays/mali.html?variant=map', 500, `${SANDBOX} allow-same-origin`) +
        script(),
    );
    for (const element of await frames()) {
      await until(() => isWhole(element), 'the frame is whole');
      const stored = await (
        await contentOf(element)
      ).evaluate(async () => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        (await caches.keys()).length,
      ]);
      expect(stored).toEqual(['', 0, 0, 0]);
    }
  });

  test('without scripts a frame of a fixed height scrolls, and has everything', async () => {
    await open(frameOf('embed/pays/mali.html', 500, '') + frameOf('embed/regions/bretagne.html', 900, 'allow-popups'));
    for (const element of await frames()) {
      expect(await heightOf(element)).toBe(300);
      const box = await element.boundingBox();
      await visited.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 50);
      await visited.mouse.wheel({ deltaY: 200 });
    }
    const html = readFileSync(join(dist, 'embed/pays/mali.html'), 'utf8');
    for (const part of ['<h1>', 'class="figures"', '<svg viewBox', 'class="rows"', 'id="partenaires"', '<details>'])
      expect(html).toContain(part);
  });

  describe.each([300, 1000])('at %i pixels', (width) => {
    test.each(['', '?theme=dark', '?variant=list&theme=light', '?theme=dark&accent=ffee00', '?accent=ffee00'])(
      'axe finds nothing in an embed %s',
      async (options) => {
        if (name === 'chrome') await visited.setBypassCSP(true);
        await open(frameOf(`embed/pays/mali.html${options}`, width) + script());
        const element = await firstFrame();
        await until(() => isWhole(element), 'the frame is whole');
        expect(await faultsOf(await contentOf(element))).toEqual([]);
      },
    );
  });

  test('the keyboard reaches every link, and shows where it is', async () => {
    await open(frameOf('embed/pays/mali.html', 500) + script());
    const element = await firstFrame();
    await until(() => isWhole(element), 'the frame is whole');
    const inside = await contentOf(element);
    const wanted = await inside.$$eval('a[href], summary', (all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.textContent.trim()),
    );
    expect(wanted.length).toBeGreaterThan(6);
    const reached: string[] = [];
    for (let i = 0; i < wanted.length + 5; i += 1) {
      await visited.keyboard.press('Tab');
      const at = await inside.evaluate(() => {
        const { activeElement: active } = document;
        if (active === null || active === document.body || !document.hasFocus()) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        return { text: active.textContent.trim(), outline: `${outlineStyle} ${outlineWidth}` };
      });
      if (at === undefined) continue;
      reached.push(at.text);
      expect(at.outline, at.text).toBe('solid 3px');
    }
    expect(new Set(reached)).toEqual(new Set(wanted));
  });

  test('the element makes a frame by a code or by the address of a page, also when it comes late', async () => {
    await open(
      `<atlas-embed country="ML" lang="fr" rows="2"><a href="${atlas}/pays/mali.html">Mali</a></atlas-embed>
       <atlas-embed region="53" lang="en" variant="list" theme="dark"><a href="${atlas}/en/regions/bretagne.html">Bretagne</a></atlas-embed>
       <atlas-embed page="collectivites/strasbourg-216704825.html" height="200">Strasbourg</atlas-embed>
       <atlas-embed country="../../pays/mali"></atlas-embed><atlas-embed page="../../pays/mali.html">x</atlas-embed>${script()}`,
    );
    await until(
      () => visited.$$eval('atlas-embed', (all) => all.filter((each) => each.shadowRoot !== null).length >= 4),
      'elements have frames',
    ).catch(() => undefined);
    await visited.evaluate(() => {
      const late = document.createElement('atlas-embed');
      late.setAttribute('departement', '29');
      document.body.append(late);
    });
    const framesOf = async () =>
      (await visited.evaluateHandle(() =>
        [...document.querySelectorAll('atlas-embed')].flatMap((each) => each.shadowRoot?.querySelector('iframe') ?? []),
      )) as unknown as { getProperties: () => Promise<Map<string, ElementHandle<HTMLIFrameElement>>> };
    const made = [...(await (await framesOf()).getProperties()).values()].filter((each) => 'contentFrame' in each);
    const urls = [
      'embed/pays/mali.html?rows=2',
      'en/embed/regions/bretagne.html?variant=list&theme=dark',
      'embed/collectivites/strasbourg-216704825.html',
    ];
    for (const [i, url] of urls.entries()) {
      const element = made[i];
      if (element === undefined) throw new Error(`No frame leads to ${url}.`);
      await element.scrollIntoView();
      await until(async () => (await contentOf(element)).url() === `${atlas}/${url}`, `a frame leads to ${url}`);
      await until(() => isWhole(element), `${url} is whole`);
      expect(await element.evaluate((frame) => frame.title)).toMatch(/Mali|Bretagne|Strasbourg/);
    }
    const late = made.at(-1);
    if (late === undefined) throw new Error('No frame came late.');
    await late.scrollIntoView();
    await until(
      async () => (await contentOf(late)).url().endsWith('/29-finistere.html'),
      'the late one leads to its page',
    );
    await until(() => isWhole(late), 'the late one is whole');
    // A code that nobody knows says so, and no more; a path that leads out of the embeds is none.
    expect(made.length).toBe(5);
    const [, , , unknown] = made;
    if (unknown === undefined) throw new Error('There is no frame for a code that nobody knows.');
    await until(() => isWhole(unknown), 'the message is whole');
    const said = await (await contentOf(unknown)).$eval('.unknown', (text) => text.checkVisibility());
    expect([said, (await insideOf(unknown)).height < 300]).toEqual([true, true]);
    // What stands in the element stays below the frame.
    expect(await visited.$$eval('atlas-embed', (all) => all.map((each) => each.checkVisibility()))).not.toContain(
      false,
    );
    expect(await visited.$eval('atlas-embed a', (link) => link.checkVisibility())).toBe(true);
  });

  test('the element can be hidden, moved and changed', async () => {
    await open(
      `<div id="a"><atlas-embed country="ML" lang="fr" hidden>Mali</atlas-embed></div><div id="b"></div>${script()}`,
    );
    await until(() => visited.$eval('atlas-embed', (each) => each.shadowRoot !== null), 'the element has a frame');
    expect(await visited.$eval('atlas-embed', (each) => each.checkVisibility())).toBe(false);
    const steps = await visited.evaluate(() => history.length);
    await visited.$eval('atlas-embed', (each) => {
      each.removeAttribute('hidden');
      document.querySelector('#b')?.append(each);
      each.setAttribute('country', 'BJ');
      each.setAttribute('title', 'Le Bénin');
    });
    const frame = async () =>
      (await visited.evaluateHandle(() =>
        document.querySelector('atlas-embed')?.shadowRoot?.querySelector('iframe'),
      )) as unknown as ElementHandle<HTMLIFrameElement>;
    await until(
      async () => (await contentOf(await frame())).url().endsWith('/benin.html'),
      'the other country is there',
    );
    await until(async () => isWhole(await frame()), 'it is whole');
    expect(await (await frame()).evaluate((each) => each.title)).toBe('Le Bénin');
    expect(await visited.evaluate(() => history.length)).toBe(steps);
    await visited.$eval('atlas-embed', (each) => {
      each.removeAttribute('country');
    });
    expect(await visited.$eval('atlas-embed', (each) => each.shadowRoot?.querySelector('iframe') ?? null)).toBeNull();
  });

  test('what a page calls currentScript leads nowhere', async () => {
    await open(
      `<img name="currentScript" src="${hostile.address}/evil/x.png" alt=""><atlas-embed country="ML">Mali</atlas-embed><script src="${atlas}/embed.js"></script>`,
    );
    await new Promise((settle) => setTimeout(settle, 500));
    expect(await visited.$eval('atlas-embed', (each) => each.shadowRoot)).toBeNull();
  });

  test('rules of the host do not cut a frame', async () => {
    host.pages.set('/rules.css', '');
    await open(frameOf('embed/pays/mali.html', 500) + script());
    const element = await firstFrame();
    await visited.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('iframe{height:auto!important;max-height:200px;box-sizing:border-box;padding:5px}');
      document.adoptedStyleSheets = [sheet];
    });
    await until(
      async () => (await element.evaluate((each) => each.clientHeight - 10)) === (await insideOf(element)).height,
      'the frame is whole',
    );
  });

  test('a frame that comes late is sized too', async () => {
    await open(script());
    await visited.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${atlas}/embed/continents/afrique.html`);
    const element = await firstFrame();
    await until(() => isWhole(element), 'the frame is whole');
  });

  test.each([300, 1000])('the interactive map opens in a frame of %i pixels, whose height it keeps', async (width) => {
    if (name === 'chrome') await visited.setBypassCSP(true);
    await open(
      frameOf('embed/pays/mali.html?variant=map', width, `${SANDBOX} allow-same-origin allow-downloads`) + script(),
    );
    const element = await firstFrame();
    const whole = () => isWhole(element);
    await until(whole, 'the frame is whole');
    const before = await heightOf(element);
    const inside = await contentOf(element);
    await until(() => inside.$eval('atlas-map', (map) => map.classList.contains('open')), 'the map is open');
    await until(whole, 'the frame is whole');
    expect(await heightOf(element)).toBe(before);
    expect((await insideOf(element)).scrolls).toBe(false);
    expect(await faultsOf(inside)).toEqual([]);
    // Links of its cards open beside the page of the host, not in the frame.
    expect(await inside.$eval('base', (base) => base.target)).toBe('_blank');
    await inside.$$eval('.map-tools button', (buttons) => {
      buttons.at(-1)?.click();
    });
    expect(await inside.$eval('.map-message textarea', (field) => field.value)).toContain(
      '/embed/pays/mali.html?variant=map"',
    );
  });

  test('WordPress is told the height in its own words', async () => {
    await visited.evaluateOnNewDocument(() => {
      if (window !== top) return;
      const heard = ((window as unknown as { heard: unknown[] }).heard = [] as unknown[]);
      addEventListener('message', ({ data }) => heard.push(data));
    });
    await open(frameOf('embed/pays/mali.html#?secret=a1B2', 500, 'allow-scripts'));
    const element = await firstFrame();
    const heardOf = () => visited.evaluate(() => (window as unknown as { heard: { secret?: string }[] }).heard);
    await until(async () => (await heardOf()).some(({ secret }) => secret === 'a1B2'), 'the height is told');
    const { height } = await insideOf(element);
    expect(await heardOf()).toContainEqual({ message: 'height', value: height, secret: 'a1B2' });
  });

  test('it works from a page on a disk', async () => {
    const path = join(home, 'hôte #1.html');
    writeFileSync(
      path,
      page(`${frameOf('embed/pays/mali.html', 600)}<atlas-embed country="BJ">Bénin</atlas-embed>${script()}`),
    );
    await visited.goto(pathToFileURL(path).href);
    const element = await firstFrame();
    await until(() => isWhole(element), 'the frame is whole');
    expect((await insideOf(element)).scrolls).toBe(false);
    await until(
      () =>
        visited.$eval('atlas-embed', (each) => (each.shadowRoot?.querySelector('iframe')?.clientHeight ?? 0) !== 640),
      'the element is whole',
    );
  });

  test('a pinned script runs, and another one does not', async () => {
    await visited.goto(`${atlas}/integrer.html`);
    const pinned = await visited.$$eval('pre', (all) =>
      all.map((each) => each.textContent).find((text) => text.includes('integrity=')),
    );
    if (pinned === undefined) throw new Error('The page shows no pinned script.');
    await open(frameOf('embed/pays/mali.html', 500) + pinned);
    const element = await firstFrame();
    await until(() => isWhole(element), 'the frame is whole');
    await open(frameOf('embed/pays/mali.html', 500) + pinned.replace(/sha256-...../, 'sha256-AAAAA'));
    await new Promise((settle) => setTimeout(settle, 1000));
    const [other] = await frames();
    expect(other === undefined ? 0 : await heightOf(other)).toBe(300);
  });

  test('the builder makes the code of what is chosen, and shows it', async () => {
    await visited.goto(`${atlas}/pays/mali.html`);
    await Promise.all([
      visited.waitForNavigation(),
      visited.$eval('a[href*="integrer.html?page="]', (link) => {
        link.click();
      }),
    ]);
    const code = () => visited.$eval('textarea#code', (field) => field.value);
    await until(async () => (await code()).includes('/embed/pays/mali.html"'), 'the code is that of the page');
    await visited.$eval('input#sujet', (field) => {
      field.value = '';
      field.focus();
    });
    await visited.keyboard.type('zzzz');
    await visited.keyboard.press('Tab');
    expect(await code()).toBe('');
    expect(await visited.$eval('#sujet-erreur', (text) => text.checkVisibility())).toBe(true);
    expect(await visited.$eval('button.copy-code', (button) => button.disabled)).toBe(true);
    for (const [typed, path] of [
      ['216 704 825', 'collectivites/strasbourg-216704825.html'],
      ['29', 'departements/29-finistere.html'],
    ] as const) {
      await visited.$eval('input#sujet', (field) => {
        field.value = '';
        field.focus();
      });
      await visited.keyboard.type(typed);
      await visited.keyboard.press('Tab');
      await until(async () => (await code()).includes(path), `the code is that of ${path}`);
    }
    await visited.$eval('input#sujet', (field) => {
      field.value = '';
      field.focus();
    });
    await visited.keyboard.type('benin');
    await visited.keyboard.press('Tab');
    await until(async () => (await code()).includes('/embed/pays/benin.html'), 'the code is that of Benin');
    await visited.click('input[value="list"]');
    await visited.select('#couleurs', 'dark');
    await visited.click('input[value="frame"]');
    expect(await code()).toContain('benin.html?variant=list&amp;theme=dark"');
    expect(await code()).not.toContain('<script');
    for (const [field, wrong, written] of [
      ['#hauteur', '-5', 'height="-5'],
      ['#lignes', '99', 'rows=99'],
    ] as const) {
      await visited.type(field, wrong);
      expect(await code()).not.toContain(written);
      await visited.$eval(`input${field}`, (input) => {
        input.value = '';
      });
    }
    await visited.click('input[value="element"]');
    expect(await code()).toContain('<atlas-embed country="BJ" lang="fr"');
    await visited.click('input[name="integrity"]');
    expect(await code()).toMatch(/embed-1\.0\.js" integrity="sha256-[\w+/]{43}=" crossorigin="anonymous"/);
    await visited.select('#langue', 'en');
    await visited.click('input[value="resized"]');
    expect(await code()).toContain('/en/embed/countries/benin.html?');
    if (name === 'firefox') expect(await faultsOf(visited)).toEqual([]);
    await until(
      () =>
        visited.$$eval('.embed-preview iframe', (all) =>
          all.some(({ src }) => src.endsWith('en/embed/countries/benin.html?variant=list&theme=dark')),
        ),
      'the preview shows the same',
    );
  });
});

test('the script of embeds is at most 2 kB', () => {
  const [name = ''] = readdirSync(join(dist, '_astro')).filter((each) => /^embed-[\w-]{8}\.js$/.test(each));
  expect(statSync(join(dist, '_astro', name)).size).toBeLessThanOrEqual(2000);
});

test('an embed with all that it loads is at most 40 kB by gzip', () => {
  for (const path of [
    'embed/pays/mali.html',
    'embed/pays/etats-unis.html',
    'embed/continents/asie.html',
    'embed/collectivites/strasbourg-216704825.html',
  ]) {
    const html = readFileSync(join(dist, path), 'utf8');
    const shown = html.replace(/<template>[^]*<\/template>/, '');
    const needs = [...shown.matchAll(/(?:src|href)="((?:\.\.\/)+(?:_astro|cartes)\/[^"]+)"/g)].map(
      ([, link = '']) => link,
    );
    expect(needs.length, path).toBeGreaterThan(2);
    const bytes = [path, ...needs.map((link) => join(path, '..', link))].map(
      (file) => gzipSync(readFileSync(join(dist, file))).length,
    );
    expect(
      bytes.reduce((sum, each) => sum + each, 0),
      path,
    ).toBeLessThan(40_000);
  }
});

test('a library that previews links finds the frame and the image of a page', async () => {
  for (const path of ['pays/mali.html', 'en/countries/mali.html', 'regions/bretagne.html']) {
    const found = await unfurl(`${atlas}/${path}`);
    expect(found.oEmbed?.type).toBe('rich');
    expect(found.oEmbed).toHaveProperty('html', expect.stringContaining('/embed/'));
    expect(found.oEmbed?.thumbnails?.[0]?.url).toBe(found.open_graph.images?.[0]?.url);
    const image = await fetch(found.open_graph.images?.[0]?.url ?? '');
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
  }
});

test('servers that name the sites that may frame keep all others out', async () => {
  const [port] = await freePorts();
  const choosy = await serve(dist, join(home, 'choosy'), {
    port,
    embedHosts: ['https://www.example.org'],
  });
  const drawer = await openWithWebgl('chrome');
  try {
    const visited = await drawer.browser.newPage();
    hostile.pages.set(
      '/choosy.html',
      page(`<iframe src="http://127.0.0.1:${port}/embed/pays/mali.html" title="x"></iframe>`),
    );
    await visited.goto(`${hostile.address}/choosy.html`);
    await until(
      async () => (await (await visited.$('iframe'))?.contentFrame())?.url().startsWith('chrome-error:') === true,
      'the frame is refused',
    );
  } finally {
    await drawer.close();
    choosy.stop();
  }
});
