/**
 * The search box against two engines that keep their whole index in the browser, on the same French records: names and
 * texts of projects. Theirs is made beforehand and loaded whole.
 */
import { create, insertMultiple, save } from '@orama/orama';
import MiniSearch from 'minisearch';
import type { Page } from 'puppeteer-core';
import { loadSite } from '../../src/atlas.ts';
import { nameOf } from '../../src/site/names.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import type { Site } from '../../src/site/site.ts';
import { memoryOf, percentile, visit } from './visitor.ts';
import { printTable } from './table.ts';

const LOCALE = 'fr';
/** The first search of a visitor, then words that are typed letter by letter. */
const FIRST = 'eau potable Bénin';
const FIRST_NAME = 'Strasbourg';
const WORDS = ['Bretagne', 'jumelage Allemagne', 'eau potable', 'Strasbourg', 'francophonie', 'Ouagadougou déchets'];
const LETTERS = WORDS.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)).slice(1));

interface Measures {
  bytes: number;
  first: number;
  letters: number[];
  memory: number;
}

export async function benchSearch(): Promise<void> {
  const site = await loadSite();
  const records = recordsOf(site);
  const measures: [name: string, measures: Measures][] = [
    ['Atlas: names', await boxMeasures('names')],
    ['Atlas: names and texts', await boxMeasures('all')],
    ['MiniSearch', await engineMeasures(miniSearchIndex(records), searchByMiniSearch)],
    ['Orama', await engineMeasures(await oramaIndex(records), searchByOrama)],
  ];
  printTable([
    ['Search', 'First answer (kB)', 'First answer (ms)', 'Letters p50 (ms)', 'Letters p95 (ms)', 'Memory (MB)'],
    ...measures.map(([name, { bytes, first, letters, memory }]) => [
      name,
      (bytes / 1000).toFixed(0),
      first.toFixed(0),
      percentile(letters, 50).toFixed(0),
      percentile(letters, 95).toFixed(0),
      memory.toFixed(0),
    ]),
  ]);
}

interface Record {
  id: string;
  title: string;
  text: string;
}

/** All that has a page, as the search box finds it. */
function recordsOf(site: Site): Record[] {
  const { atlas } = site;
  const named = [
    ...atlas.continents,
    ...atlas.countries,
    ...atlas.regions,
    ...atlas.departements,
    ...atlas.authorities,
    ...atlas.partners,
    ...atlas.themes,
  ].map((entity, i) => ({ id: String(i), title: nameOf(entity, LOCALE), text: '' }));
  const projects = [...searchRecords(site, LOCALE)].map(({ path, title, content }) => ({
    id: path,
    title,
    text: content,
  }));
  return [...named, ...projects];
}

/** The search box on a page of the site: until names answer, or until all that answers is there. */
const boxMeasures = (what: 'names' | 'all'): Promise<Measures> =>
  visit('dist', new Map(), async ({ page, address, sent }) => {
    await page.goto(`${address}mentions-legales.html`);
    const before = sent();
    const began = performance.now();
    await page.focus('#recherche');
    await page.waitForSelector('[role="combobox"]');
    await ask(page, what === 'all' ? FIRST : FIRST_NAME, what);
    const [first, bytes] = [performance.now() - began, sent() - before];
    const letters = [];
    for (const letter of LETTERS) letters.push(await ask(page, letter, what));
    return { bytes, first, letters, memory: await memoryOf(page) };
  });

/** Milliseconds from a question to what answers it, in the page. */
const ask = (page: Page, question: string, what: 'names' | 'all'): Promise<number> =>
  page.evaluate(
    (question, what) =>
      new Promise<number>((settle) => {
        const field = document.querySelector<HTMLInputElement>('#recherche');
        const popup = document.querySelector('.suggestions');
        if (field === null || popup === null) throw new Error('This page has no search box.');
        const began = performance.now();
        const observer = new MutationObserver(() => {
          if (what === 'all' && popup.getAttribute('aria-busy') !== 'false') return;
          if (what === 'names' && popup.querySelector('[role="group"]') === null) return;
          observer.disconnect();
          settle(performance.now() - began);
        });
        field.value = question;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        observer.observe(popup, { attributes: true, childList: true, subtree: true });
      }),
    question,
    what,
  );

type Search = (question: string) => Promise<number>;

const engineMeasures = (index: string, makeSearch: () => Promise<Search>): Promise<Measures> =>
  visit(
    'dist',
    new Map([
      ['bench/index.json', { content: index }],
      ['bench/blank.html', { content: '<!doctype html><title>bench</title>' }],
      ['bench/minisearch/', { path: 'node_modules/minisearch/dist/es/' }],
      ['bench/orama/', { path: 'node_modules/@orama/orama/dist/browser/' }],
    ]),
    async ({ page, address, sent }) => {
      await page.goto(`${address}bench/blank.html`);
      const before = sent();
      const began = performance.now();
      const search = await page.evaluateHandle(makeSearch);
      const ask = (question: string) =>
        page.evaluate(
          async (search, question) => {
            const began = performance.now();
            await search(question);
            return performance.now() - began;
          },
          search,
          question,
        );
      await ask(FIRST);
      const [first, bytes] = [performance.now() - began, sent() - before];
      const letters = [];
      for (const letter of LETTERS) letters.push(await ask(letter));
      return { bytes, first, letters, memory: await memoryOf(page) };
    },
  );

function miniSearchIndex(records: readonly Record[]): string {
  const index = new MiniSearch<Record>({ fields: ['title', 'text'], storeFields: ['title'] });
  index.addAll(records);
  return JSON.stringify(index);
}

async function oramaIndex(records: readonly Record[]): Promise<string> {
  const index = create({ schema: { title: 'string', text: 'string' }, language: 'french' });
  await insertMultiple(index, [...records]);
  return JSON.stringify(save(index));
}

// These run in the page.

async function searchByMiniSearch(): Promise<Search> {
  const { default: Engine } = (await import(`${location.origin}/bench/minisearch/index.js`)) as {
    default: typeof MiniSearch;
  };
  const text = await (await fetch('/bench/index.json')).text();
  const index = Engine.loadJSON(text, { fields: ['title', 'text'], storeFields: ['title'] });
  return (question) =>
    Promise.resolve(
      index.search(question, { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 2 } }).length,
    );
}

async function searchByOrama(): Promise<Search> {
  const { create, load, search } = (await import(
    `${location.origin}/bench/orama/index.js`
  )) as typeof import('@orama/orama');
  const index = create({ schema: { title: 'string', text: 'string' }, language: 'french' });
  load(index, (await (await fetch('/bench/index.json')).json()) as Parameters<typeof load>[1]);
  return async (question) => (await search(index, { term: question, tolerance: 1, boost: { title: 2 } })).count;
}
