/** What copies on a disk are made with: pages, engines, archives. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { close, createIndex } from 'pagefind';
import { afterAll, describe, expect, test } from 'vitest';
import { checkMapEngine, classicRuntime } from '../../scripts/pack/engines.ts';
import { pageOfCopy, type CopyOfPages } from '../../scripts/pack/page.ts';
import { writeZip } from '../../scripts/pack/zip.ts';
import { temporaryFolder } from '../folders.ts';

describe('engines', () => {
  afterAll(() => close());

  /** The runtime of the search engine as it is installed. */
  async function runtime(): Promise<string> {
    const { index } = await createIndex();
    const files = await index?.getFiles();
    const file = files?.files.find(({ path }) => path === 'pagefind.js');
    return Buffer.from(file?.content ?? []).toString('utf8');
  }

  test('the search engine becomes a classic script that reads as it is told', async () => {
    const classic = await classicRuntime(await runtime());
    expect(classic).toMatch(/^(?:"use strict";)?var atlasPagefind=/);
    expect(classic).toContain('atlasFetch(');
    expect(classic).not.toMatch(/\bfetch\(|import\.meta|^export/m);
  });

  test.each([
    [
      'another way to read',
      (code: string) => code.replace('await fetch(', 'await load('),
      'calls of fetch: 1, expected 2',
    ],
    ['one more', (code: string) => `fetch('/x');${code}`, 'calls of fetch: 3, expected 2'],
    ['parts of its own', (code: string) => `import('./part.js');${code}`, 'imports: 1, expected 0'],
    [
      'no choice to do without a worker',
      (code: string) => code.replaceAll('noWorker', 'worker'),
      'options "noWorker" that are read: 0, expected 1',
    ],
  ])('a search engine with %s is refused, with what to look at', async (_what, change, said) => {
    const changed = classicRuntime(change(await runtime()));
    await expect(changed).rejects.toThrow(said);
    await expect(changed).rejects.toThrow(
      /^pagefind\.js of version 1\.\S+ is not written as the offline copy needs it:[^]*Look at what has changed there, then at scripts\/pack\/engines\.ts/,
    );
  });

  test('a map engine that starts no classic worker, or a worker that is none, is refused', () => {
    const engine = readFileSync(createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.mjs'), 'utf8');
    const worker = '(function(){"use strict";let e=1})();';
    expect(() => {
      checkMapEngine(engine, worker);
    }).not.toThrow();
    expect(() => {
      checkMapEngine(engine.replaceAll('.cjs', '.js'), worker);
    }).toThrow('tests for ".cjs": 0, expected 1');
    expect(() => {
      checkMapEngine(engine, `import{a}from"./shared.mjs";${worker}`);
    }).toThrow('maplibre-gl-worker.js is not written as the offline copy needs it:\n  imports: 1, expected 0');
  });
});

describe('pages', () => {
  const copy: CopyOfPages = {
    has: (path) => ['pays/index.html', 'pays/mali.html', '_astro/site.css', 'cartes/ml.svg'].includes(path),
    online: 'https://atlas.example.org/',
    needsNetwork: 'en ligne',
    bandOf: () => '<aside class="copy"></aside>',
  };
  const HEAD =
    '<link rel="canonical" href="https://atlas.example.org/pays/mali.html"><link rel="stylesheet" href="../_astro/site.css">';
  const pageWith = (main: string, head = HEAD) =>
    pageOfCopy(
      `<!DOCTYPE html><html lang="fr"><head>${head}</head><body><header class="site-header"></header><main>${main}</main></body></html>`,
      'pays/mali.html',
      copy,
    );

  test('say that they are of a copy, above their header', () => {
    expect(pageWith('')).toContain('<html lang="fr" data-copy="whole">');
    expect(pageWith('')).toContain('<aside class="copy"></aside><header');
  });

  test.each([
    ['a page of the copy', '<a href="index.html">Pays</a>', '<a href="index.html">Pays</a>'],
    ['a place of the page', '<a href="#carte">Carte</a>', '<a href="#carte">Carte</a>'],
    ['the page itself', '<a href="?x=1">Filtre</a>', '<a href="?x=1">Filtre</a>'],
    [
      'a file that is online',
      '<a href="mali.pdf" download="m.pdf">PDF</a>',
      '<a data-online href="https://atlas.example.org/pays/mali.pdf">PDF<span class="unseen"> (en ligne)</span></a>',
    ],
    [
      'an index that is online',
      '<a class="x" href="../regions/index.html?p=2#a">R</a>',
      '<a data-online class="x" href="https://atlas.example.org/regions/?p=2#a">R<span class="unseen"> (en ligne)</span></a>',
    ],
    [
      'another site',
      '<a href="https://example.org/">E</a>',
      '<a data-online href="https://example.org/">E<span class="unseen"> (en ligne)</span></a>',
    ],
    [
      'a message',
      '<a href="mailto:a@example.org?subject=S&amp;body=B">M</a>',
      '<a href="mailto:a@example.org?body=B">M</a>',
    ],
  ])('a link to %s', (_what, link, expected) => {
    expect(pageWith(link)).toContain(`<main>${expected}</main>`);
  });

  test('drawings say in the titles of links what others say after them', () => {
    const drawing =
      '<svg viewBox="0 0 9 9"><a href="../pays/fidji.html"><title>Fidji</title><path d="M0 0h1"/></a></svg>';
    expect(pageWith(`${drawing}<a href="../odd/index.html">ODD</a>`)).toContain(
      '<a data-online href="https://atlas.example.org/pays/fidji.html"><title>Fidji (en ligne)</title><path d="M0 0h1"/></a></svg><a data-online href="https://atlas.example.org/odd/">ODD<span class="unseen"> (en ligne)</span></a>',
    );
  });

  test('keep the spaces that are seen, and no others', () => {
    expect(pageWith(' <p> <a href="index.html">a</a> <b>b</b> </p> \n <ul> <li>x</li> </ul> ')).toContain(
      '<main><p><a href="index.html">a</a> <b>b</b></p><ul><li>x</li></ul></main>',
    );
  });

  test('lack what only machines and servers read', () => {
    const html = pageWith(
      '',
      `${HEAD}<meta property="og:title" content="M"><link rel="alternate" hreflang="en" href="x"><script type="application/ld+json">{"a":"</b>"}</script>`,
    );
    expect(html).not.toMatch(/og:|alternate|ld\+json|<\/b>/);
  });

  test('that need what the copy has not stop it', () => {
    expect(() => pageWith('<img src="../cartes/xx.svg">')).toThrow(
      'pays/mali.html needs ../cartes/xx.svg, which the copy has not.',
    );
    expect(() => pageWith('', '')).toThrow('look at scripts/pack/page.ts');
  });
});

describe('archives', () => {
  const entry = (path: string, text = path) => ({ path, content: () => Buffer.from(text) });
  const write = (entries: Parameters<typeof writeZip>[1], date = '2026-11-23') => {
    const file = join(temporaryFolder(), 'a.zip');
    return { ...writeZip(file, entries, date), content: readFileSync(file) };
  };

  test('hold what they are given, in one order', () => {
    const { content, entries, bytes } = write([entry('b/e'), entry('a'), entry('B')]);
    expect(Object.keys(unzipSync(content))).toEqual(['B', 'a', 'b/e']);
    expect(entries).toBe(3);
    expect(bytes).toBe(content.length);
  });

  test('are the same bytes in every time zone', () => {
    const zone = process.env['TZ'];
    const made = ['Pacific/Kiritimati', 'America/Adak', 'UTC'].map((each) => {
      process.env['TZ'] = each;
      return write([entry('a'), entry('b')]).sha256;
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(made).size).toBe(1);
  });

  test('have names for every system, or are refused with all that would not do', () => {
    expect(() => write([entry('a/é'), entry('x'), entry('X'), entry('n'.repeat(141))])).toThrow(
      /^Some names would not do on every system:\n {2}a\/é has other signs.*\n {2}X and x are one name on Windows and macOS\n {2}n+ is longer than 140 characters$/,
    );
  });

  test('that old programs would not open are refused, with a way out', () => {
    const many = Array.from({ length: 65_536 }, (_, i) => entry(String(i)));
    expect(() => write(many)).toThrow(/would hold 65,?536 files[^]*npm run pack -- --continent afrique/);
  });
});
