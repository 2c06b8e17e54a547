/** What a visitor does with a copy on a disk, from its first page to paper. */
import { expect } from 'vitest';
import type { DiskVisitor } from './disk-visitors.ts';
import { until } from './visitor.ts';

/** What pages are called and say in a language. */
const WORDS = {
  fr: {
    authorities: '/collectivites/',
    countries: '/pays/',
    projects: '/projets/',
    filters: ['Pays', 'Forme juridique', 'État'],
    table: 'Tableau',
    map: 'Carte',
    print: 'Imprimer ou PDF',
    online: 'en ligne',
  },
  en: {
    authorities: '/en/authorities/',
    countries: '/en/countries/',
    projects: '/en/projects/',
    filters: ['Country', 'Legal form', 'Status'],
    table: 'Table',
    map: 'Map',
    print: 'Print or PDF',
    online: 'online',
  },
};

export interface Times {
  /** Milliseconds until the first answer to a question, to the next, until the explorer is ready, and until a map is drawn. */
  first: number;
  next: number;
  explorer: number;
  map: number;
}

/**
 * Home, search box, result, project, authority, country, interactive map, explorer with three filters, table, map, file,
 * other language, paper.
 *
 * @param root the address of the folder of the copy, with its slash
 * @param countryName of one that the copy has
 */
export async function travel(
  visitor: DiskVisitor,
  root: string,
  locale: 'fr' | 'en',
  countryName: string,
): Promise<Times> {
  const words = WORDS[locale];
  const run: DiskVisitor['run'] = (what, ...given) => visitor.run(what, ...given);
  const there = () => run(() => location.href);
  const has = (selector: string) => run((selector) => document.querySelector(selector) !== null, selector);
  /** A page that is left answers nothing. */
  const eventually = (holds: () => Promise<boolean>, what: string) => until(() => holds().catch(() => false), what);
  const shows = (selector: string) => eventually(() => has(selector), `${selector} is there`);
  const clock = async (wait: () => Promise<void>) => {
    const before = performance.now();
    await wait();
    return performance.now() - before;
  };
  /** Follows the first link of the page whose address has a part. */
  async function followTo(part: string): Promise<void> {
    const from = await there();
    const found = await run((part) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
      const link = links.find(
        (each) => each.href.startsWith('file:') && each.href.includes(part) && !each.href.includes('/index'),
      );
      setTimeout(() => link?.click());
      return link?.href;
    }, part);
    expect(found, `a link to ${part} on ${from}`).toBeDefined();
    await eventually(async () => (await there()).split('#')[0] === found?.split('#')[0], `${String(found)} is open`);
    await shows('.site-header .search, main .search');
  }

  // Home, the search box and its suggestions.
  await visitor.open(`${root}index.html`);
  await shows('input[type="search"]');
  await visitor.type('input[type="search"]', countryName);
  const first = await clock(() => shows('[role="option"]'));
  await run(() => {
    setTimeout(() => document.querySelector<HTMLFormElement>('form[role="search"]')?.requestSubmit());
  });
  await shows('.results a');

  // A project from the results, one of its authorities, and the country.
  await followTo(words.projects);
  await followTo(words.authorities);
  await visitor.open(`${root}explorer.html`.replace('explorer', locale === 'fr' ? 'explorer' : 'en/explorer'));
  const explorer = await clock(() => shows('.filters details'));
  await eventually(
    async () => (await run(() => document.querySelector('.selection')?.textContent ?? '')) !== '',
    'the explorer is ready',
  );
  await visitor.type('input[type="search"]', countryName);
  await shows('.pages a');
  await followTo(words.countries);

  // From a page below the first one the search box answers too.
  await visitor.type('input[type="search"]', 'eau');
  await shows('[role="option"]');

  // The interactive map, which opens by itself on some pages.
  await run(() => {
    const map = document.querySelector<HTMLElement>('atlas-map');
    map?.scrollIntoView();
    if (map?.dataset['opens'] !== 'view') map?.querySelector<HTMLElement>('.map-switch')?.click();
  });
  const map = await clock(() => shows('atlas-map.open .map-list li'));
  expect(await run(() => document.querySelector('.map-canvas canvas') !== null)).toBe(true);

  // The explorer with three filters.
  await visitor.open(`${root}explorer.html`.replace('explorer', locale === 'fr' ? 'explorer' : 'en/explorer'));
  await shows('.filters details');
  for (const [i, filter] of words.filters.entries())
    expect(await tick(filter, i === 0 ? countryName : ''), filter).toBe(true);
  await eventually(
    async () => new URLSearchParams(new URL(await there()).search).size === words.filters.length,
    'the address tells of three filters',
  );
  const total = await run(() => Number((document.querySelector('.selection b')?.textContent ?? '').replace(/\D/g, '')));
  expect(total).toBeGreaterThan(0);
  await press(words.table);
  await shows('.explorer table tbody tr');
  await press(words.map);
  await shows('#carte-selection atlas-map.open .map-list li');
  const file = await saved('CSV');
  expect(file.split('\r\n').filter(Boolean)).toHaveLength(total + 1);
  expect(file).toMatch(/https:\/\/[^,]*\.html/);
  expect(file).not.toContain('file:');

  // The next question costs less than the first one.
  await run(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (field !== null) field.value = '';
  });
  await visitor.type('input[type="search"]', 'culture');
  const next = await clock(async () => {
    await eventually(
      async () => new URL(await there()).searchParams.get('q') === 'culture',
      'the words are in the address',
    );
  });

  // The other language is online, and says so.
  const language = await run(() => {
    const link = document.querySelector<HTMLAnchorElement>('.languages a');
    return { href: link?.href ?? '', text: link?.textContent ?? '' };
  });
  expect(language.href).toMatch(/^https:/);
  expect(language.text).toContain(words.online);

  // Paper.
  expect(
    await run(
      (name) =>
        new Promise<boolean>((resolve) => {
          window.print = () => {
            resolve(true);
          };
          const buttons = [...document.querySelectorAll<HTMLButtonElement>('.take-away button')];
          buttons.find((each) => each.textContent === name)?.click();
        }),
      words.print,
    ),
  ).toBe(true);
  const paper = await visitor.print();
  if (paper !== undefined) expect(paper.toString('latin1')).toMatch(/^%PDF/);
  return { first, next, explorer, map };

  /** Ticks a value of a filter: one by its name, or the first. */
  function tick(filter: string, value: string): Promise<boolean> {
    return run(
      async (filter, value) => {
        const details = [...document.querySelectorAll<HTMLDetailsElement>('.filters details')].find((each) =>
          (each.querySelector('summary')?.textContent ?? '').startsWith(filter),
        );
        if (details === undefined) return false;
        details.open = true;
        await new Promise((resolve) => setTimeout(resolve, 200));
        const field = details.querySelector<HTMLInputElement>('input[type="search"], input[type="text"]');
        if (value !== '' && field !== null) {
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
        const line = [...details.querySelectorAll('li')].find(
          (each) => value === '' || each.querySelector('label span')?.textContent === value,
        );
        line?.querySelector<HTMLElement>('input')?.click();
        await new Promise((resolve) => setTimeout(resolve, 200));
        return line !== undefined;
      },
      filter,
      value,
    );
  }

  function press(name: string): Promise<void> {
    return run((name) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.explorer button')];
      buttons.find((each) => each.textContent === name)?.click();
    }, name);
  }

  /** What a button hands to the visitor as a file. */
  function saved(name: string): Promise<string> {
    return run(async (name) => {
      // It is looked at here, and not kept.
      HTMLAnchorElement.prototype.click = () => undefined;
      const file = new Promise<Blob>((resolve) => {
        const make = (what: Blob) => {
          resolve(what);
          return '#';
        };
        URL.createObjectURL = make;
      });
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.take-away button')];
      buttons.find((each) => each.textContent === name)?.click();
      return (await file).text();
    }, name);
  }
}
