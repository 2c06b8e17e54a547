/** The search page: answers as one types, under a heading for each kind of thing, at an address that can be shared. */
import { searchWords } from '../i18n/search-text.ts';
import { button, counted, element, withAttributes } from './dom.ts';
import { Finder, type Answer, type Group } from './search/find.ts';
import { marked } from './search/marks.ts';
import { words } from './words.ts';

/** How many results of a group are shown at first, and at a time. */
const SHOWN = 8;
/** Milliseconds without a key before the search begins. */
const PAUSE = 150;
/** Milliseconds without a change before the number of results is said: each letter would be interrupted by it. */
const SILENCE = 1000;

/** What stands under one heading. */
interface Results {
  group: Group;
  total: number;
  items: (from: number, to: number) => Promise<HTMLLIElement[]>;
}

const page = document.querySelector<HTMLElement>('.found');
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
if (page !== null && form !== null && field != null) explore(page, form, field);

function explore(page: HTMLElement, form: HTMLFormElement, field: HTMLInputElement): void {
  const root = form.dataset['root'] ?? '';
  const finder = new Finder({ root, names: form.dataset['names'] ?? '' });
  const status = withAttributes(element('p'), { role: 'status' });
  const results = element('div');
  page.prepend(status, results);

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
      const answer = await finder.answer(query.trim());
      if (turn === latest) show(query, answer);
    } catch (error) {
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

  function resultsOf({ asked, names, projects }: Answer): Results[] {
    const letters = searchWords(asked);
    return [
      ...names.map(({ group, matches }): Results => ({
        group,
        total: matches.length,
        items: (from, to) =>
          Promise.all(
            matches.slice(from, to).map(async ({ entity, terms }) => {
              const { path, detail } = await finder.describe(entity);
              return item(root + path, marked(entity.name, letters, terms), detail);
            }),
          ),
      })),
      {
        group: 'projects' as const,
        total: projects.total,
        items: async (from: number, to: number) =>
          (await projects.some(from, to)).map(({ path, name, detail, language }) =>
            item(root + path, marked(name, letters, []), detail, language),
          ),
      },
    ].filter(({ total }) => total > 0);
  }

  function show(query: string, answer: Answer): void {
    const found = resultsOf(answer);
    const total = found.reduce((sum, each) => sum + each.total, 0);
    const sentence =
      total === 0
        ? words.none
        : answer.asked === query.trim()
          ? words.found.replace('{results}', counted(words.results, total))
          : words.corrected;
    // By functions: signs such as "$&" in a question stand for themselves.
    say(sentence.replace('{query}', () => query).replace('{corrected}', () => answer.asked));
    results.replaceChildren(...found.map(section));
  }
}

function section({ group, total, items }: Results): HTMLElement {
  const name = words.groups[group];
  const list = element('ul', { className: 'results' });
  const more = withAttributes(
    button(words.more, () => extend()),
    { 'aria-label': `${words.more}, ${name}` },
  );
  const heading = element('h2', {}, name, ' ', element('small', {}, counted(words.results, total)));
  const made = element('section', {}, heading, list);
  let shown = 0;
  void extend();
  return made;

  async function extend(): Promise<void> {
    const from = shown;
    shown += SHOWN; // before the wait, so that a second click asks for those that follow
    const next = await items(from, shown);
    list.append(...next);
    if (shown < total) made.append(more);
    else more.remove();
    if (from > 0) next[0]?.querySelector('a')?.focus();
  }
}

function item(href: string, name: readonly (Node | string)[], detail: string, language?: string): HTMLLIElement {
  const link = element('a', { href }, ...name);
  if (language !== undefined) link.lang = language;
  return element('li', {}, link, ' ', element('small', {}, detail));
}
