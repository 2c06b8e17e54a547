import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkShare } from '../../scripts/site-check/worker.ts';
import { temporaryFolder } from '../folders.ts';

const SITE = 'https://host.example/a/';

const html = (path: string, body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><title>T</title><link rel="canonical" href="${SITE}${path}"><link rel="alternate" hreflang="fr" href="${SITE}${path}">${head}</head><body><h1>T</h1>${body}</body></html>`;

/** The findings about `pays/mali.html`, beside which stand a home page and a file. */
function findingsOf(page: string, extra: Record<string, string> = {}): string[] {
  const folder = temporaryFolder();
  const files: Record<string, string> = {
    'pays/mali.html': page,
    'index.html': html('', '<p id="debut"></p>'),
    'favicon.svg': '<svg/>',
    ...extra,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { findings, fragments } = checkShare({
    folder,
    files: new Set(Object.keys(files)),
    mine: Object.keys(files).filter((path) => path !== 'favicon.svg' && path !== 'index.html'),
    site: SITE,
    pages: new Map(
      ['pays/mali.html', 'index.html'].map((path) => [path, { locale: 'fr', canonical: path, isFrame: false }]),
    ),
    alternates: 1,
  });
  return [
    ...findings.map(({ message }) => message),
    ...fragments.map(([, target, id]) => `to look up: ${target}#${id}`),
  ];
}

test('a sound page has nothing to be told', () => {
  expect(
    findingsOf(
      html(
        'pays/mali.html',
        '<a href="../index.html">A</a><a href="#x">x</a><p id="x"></p><img src="../favicon.svg"><a href="https://elsewhere.example/">e</a>',
      ),
    ),
  ).toEqual([]);
});

describe('each defect is told', () => {
  test.each<[string, string, string | RegExp]>([
    [
      'a missing page',
      html('pays/mali.html', '<a href="niger.html">N</a>'),
      'a link leads to pays/niger.html, which does not exist',
    ],
    [
      'a link out of the site',
      html('pays/mali.html', '<a href="../../x.html">N</a>'),
      'a link leads to ../x.html, which does not exist',
    ],
    [
      'a link from the root',
      html('pays/mali.html', '<a href="/index.html">A</a>'),
      /works at the root of a server only/,
    ],
    ['a link to a folder', html('pays/mali.html', '<a href="../">A</a>'), /which does not exist/],
    [
      'a missing fragment',
      html('pays/mali.html', '<a href="#y">y</a>'),
      'a link leads to #y, which the page does not have',
    ],
    ['a fragment elsewhere', html('pays/mali.html', '<a href="../index.html#fin">y</a>'), 'to look up: index.html#fin'],
    [
      'a missing image',
      html('pays/mali.html', '<img src="x.png">'),
      'a link leads to pays/x.png, which does not exist',
    ],
    [
      'a missing page of the site named in full',
      html('pays/mali.html', `<a href="${SITE}pays/niger.html">N</a>`),
      'a link leads to pays/niger.html, which does not exist',
    ],
    ['two headings', html('pays/mali.html', '<h1>U</h1>'), '2 headings of level one instead of one'],
    ['an empty title', html('pays/mali.html', '').replace('<title>T', '<title>'), 'no single, filled title'],
    ['another language', html('pays/mali.html', '').replace('lang="fr"', 'lang="en"'), 'lang is "en" instead of "fr"'],
    ['another canonical address', html('pays/niger.html', ''), /canonical is/],
    ['no alternate', html('pays/mali.html', '').replace('hreflang="fr"', ''), '0 alternates instead of 1'],
    [
      'an identifier that stands twice',
      html('pays/mali.html', '<p id="a"></p><p id="a"></p>'),
      'the identifier "a" stands twice',
    ],
    ['too many bytes', html('pays/mali.html', 'x'.repeat(250_001)), /more than the 250,000 allowed/],
  ])('%s', (_name, page, expected) => {
    expect(findingsOf(page)).toEqual(
      expect.arrayContaining([typeof expected === 'string' ? expected : expect.stringMatching(expected)]),
    );
  });

  test('a missing font of a style sheet', () => {
    const style = { '_astro/site.css': '@font-face{src:url(./a.woff2)} p{background:url("data:image/png;base64,x")}' };
    expect(findingsOf(html('pays/mali.html', ''), style)).toEqual([
      'a link leads to _astro/a.woff2, which does not exist',
    ]);
  });
});
