/** The search page: answers as one types, from the index beside the pages, under a heading for each kind of thing. */
import { queryText } from '../i18n/search-text.ts';
import { language, words } from './words.ts';

/** What is used of the search engine, https://pagefind.app/docs/api/. */
interface Engine {
  options(options: { baseUrl: string }): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Found[] }>;
}
interface Found {
  data(): Promise<{ raw_url: string; meta: { title: string; detail: string; language?: string } }>;
}

type Group = keyof typeof words.groups;
const GROUPS = Object.keys(words.groups) as Group[];

/** How many results of a group are shown at first, and at a time. */
const SHOWN = 8;
/** Milliseconds without a key before the search begins. */
const PAUSE = 200;
/** Milliseconds without a change before the number of results is said: each letter would be interrupted by it. */
const SILENCE = 1000;

const page = document.querySelector<HTMLElement>('.found');
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
if (page !== null && form !== null && field != null) explore(page, form, field);

function explore(page: HTMLElement, form: HTMLFormElement, field: HTMLInputElement): void {
  const root = page.dataset['root'] ?? '';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const results = document.createElement('div');
  page.prepend(status, results);

  let engine: Promise<Engine> | undefined;
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const { title } = document;

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value !== '') void answer(field.value);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(field.value);
  });
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void answer(field.value), PAUSE);
  });

  async function answer(query: string): Promise<void> {
    const turn = (latest += 1);
    if (location.protocol === 'file:') {
      say(words.onDisk);
      return;
    }
    document.title = query.trim() === '' ? title : `${query} – ${title}`;
    const address = new URL(location.href);
    if (query.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    if (query.trim() === '') {
      say('');
      results.replaceChildren();
      return;
    }
    try {
      const found = await search(query);
      if (turn === latest) show(query, found);
    } catch (error) {
      engine = undefined; // the next question tries again
      if (turn === latest) say(words.failed);
      throw error;
    }
  }

  /** The same sentence again is said again: a submitted search must not stay silent. */
  function say(sentence: string): void {
    clearTimeout(silence);
    status.textContent = '';
    silence = setTimeout(() => (status.textContent = sentence), SILENCE);
  }

  async function search(query: string): Promise<[Group, Found[]][]> {
    engine ??= load(new URL(`${root}pagefind/pagefind.js`, document.baseURI).href);
    const loaded = await engine;
    return Promise.all(
      GROUPS.map(async (group): Promise<[Group, Found[]]> => {
        const { results } = await loaded.search(queryText(query), { filters: { group } });
        return [group, results];
      }),
    );
  }

  function show(query: string, found: [Group, Found[]][]): void {
    const total = found.reduce((sum, [, results]) => sum + results.length, 0);
    // By a function: signs such as "$&" in a question stand for themselves.
    const sentence = total === 0 ? words.none : words.found.replace('{results}', counted(total));
    say(sentence.replace('{query}', () => query));
    results.replaceChildren(
      ...found.filter(([, results]) => results.length > 0).map(([group, results]) => section(group, results)),
    );
  }

  const counted = (number: number): string =>
    (new Intl.PluralRules(language).select(number) === 'one' ? words.results.one : words.results.other).replace(
      '#',
      number.toLocaleString(language),
    );

  function section(group: Group, found: Found[]): HTMLElement {
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    const small = document.createElement('small');
    small.textContent = counted(found.length);
    heading.append(`${words.groups[group]} `, small);
    const list = document.createElement('ul');
    list.className = 'results';
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = words.more;
    more.setAttribute('aria-label', `${words.more}, ${words.groups[group]}`);
    more.addEventListener('click', () => void extend());
    section.append(heading, list);

    let shown = 0;
    async function extend(): Promise<void> {
      const from = shown;
      shown += SHOWN; // before the wait, so that a second click asks for those that follow
      const next = await Promise.all(found.slice(from, shown).map((each) => each.data()));
      const items = next.map(({ raw_url, meta }) => item(root + raw_url, meta));
      list.append(...items);
      if (shown < found.length) section.append(more);
      else more.remove();
      if (from > 0) items[0]?.querySelector('a')?.focus();
    }

    void extend();
    return section;
  }
}

async function load(address: string): Promise<Engine> {
  const engine = (await import(/* @vite-ignore */ address)) as Engine;
  await engine.options({ baseUrl: '/' });
  return engine;
}

function item(href: string, meta: { title: string; detail: string; language?: string }): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = meta.title;
  if (meta.language !== undefined) link.lang = meta.language;
  const small = document.createElement('small');
  small.textContent = meta.detail;
  item.append(link, ' ', small);
  return item;
}
