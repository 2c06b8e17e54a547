import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import {
  elementCode,
  frameCode,
  HEIGHTS,
  resizedCode,
  type Embedded,
  type EmbedOptions,
} from '../../src/formats/embed-code.ts';

const MALI: Embedded = {
  frame: 'https://atlas.example/embed/pays/mali.html',
  page: 'https://atlas.example/pays/mali.html',
  title: 'Mali – Atlas',
  link: 'Mali dans l’Atlas',
  reference: ['country', 'ML'],
  language: 'fr',
};
const SCRIPT = { address: 'https://atlas.example/embed.js' };

/** The elements of a code with their attributes, as a browser reads them. */
function elementsOf(code: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
  parser.end(code);
  return elements;
}

test('a frame has a title, a height and a strict sandbox, and a link stands below it', () => {
  const [frame, paragraph, link] = elementsOf(frameCode(MALI, {}));
  expect(frame).toEqual({
    name: 'iframe',
    attributes: {
      src: MALI.frame,
      title: MALI.title,
      width: '100%',
      height: String(HEIGHTS.card),
      loading: 'lazy',
      sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      referrerpolicy: 'no-referrer',
      frameborder: '0',
    },
  });
  expect(paragraph?.name).toBe('p');
  expect(link?.attributes).toEqual({ href: MALI.page });
});

test('no code asks the page of the host for a style of its own', () => {
  for (const code of [frameCode(MALI, {}), resizedCode(MALI, {}, SCRIPT), elementCode(MALI, {}, SCRIPT)])
    expect(code).not.toMatch(/style|onload|javascript:/);
});

describe('what is chosen is in the code, and nothing else', () => {
  test.each<[EmbedOptions, string]>([
    [{}, MALI.frame],
    [{ variant: 'card' }, MALI.frame],
    [{ variant: 'list', rows: 0 }, `${MALI.frame}?variant=list&rows=0`],
    [
      { variant: 'map', theme: 'dark', accent: 'b8430a', rows: 3, height: 500 },
      `${MALI.frame}?variant=map&theme=dark&accent=b8430a&rows=3`,
    ],
  ])('%j', (options, address) => {
    const [frame] = elementsOf(frameCode(MALI, options));
    expect(frame?.attributes['src']).toBe(address);
    expect(frame?.attributes['height']).toBe(String(options.height ?? HEIGHTS[options.variant ?? 'card']));
    const [element] = elementsOf(elementCode(MALI, options, SCRIPT));
    const { height, ...others } = options;
    const chosen = { ...others, ...(height === undefined ? {} : { height }) };
    for (const [name, value] of Object.entries(chosen)) expect(element?.attributes[name]).toBe(String(value));
  });
});

test('interactive maps may read the files of their own origin', () => {
  const [frame] = elementsOf(frameCode(MALI, { variant: 'map' }));
  expect(frame?.attributes['sandbox']?.split(' ')).toContain('allow-same-origin');
  expect(frame?.attributes['allow']).toBe('fullscreen');
});

test('the element names a territory by its code, and holds a link for pages without scripts', () => {
  const [element, link, script] = elementsOf(elementCode(MALI, {}, { ...SCRIPT, integrity: 'sha256-abc=' }));
  expect(element).toEqual({ name: 'atlas-embed', attributes: { country: 'ML', lang: 'fr', title: MALI.title } });
  expect(link?.attributes).toEqual({ href: MALI.page });
  expect(script?.attributes).toEqual({
    async: '',
    src: SCRIPT.address,
    integrity: 'sha256-abc=',
    crossorigin: 'anonymous',
    referrerpolicy: 'no-referrer',
  });
});

test('no name breaks out of the code', () => {
  const hostile = { ...MALI, title: '"><script>alert(1)</script>', link: '</a><img src=x onerror=alert(1)>' };
  for (const code of [frameCode(hostile, {}), elementCode(hostile, {}, SCRIPT)]) {
    const names = elementsOf(code).map(({ name }) => name);
    expect(names.filter((name) => !['iframe', 'p', 'a', 'atlas-embed', 'script'].includes(name))).toEqual([]);
    expect(elementsOf(code)[0]?.attributes['title']).toBe(hostile.title);
  }
});
