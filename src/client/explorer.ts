/**
 * The explorer: all projects by words and by filters that count what each choice would leave, as a list, a table or a
 * file; its whole state is in its address.
 */
import { searchWords } from '../i18n/search-text.ts';
import { button, element, withAttributes } from './dom.ts';
import { canRead, publicAddress, readJson } from './files.ts';
import { columnsOf, sorted } from './explorer/columns.ts';
import { comparisonOf } from './explorer/comparison.ts';
import { Projects, type ProjectFile } from './explorer/data.ts';
import type { Taken } from './explorer/exports.ts';
import { chosenParts, makePanel } from './explorer/panel.ts';
import { makeResults } from './explorer/results.ts';
import { SelectedPlaces } from './explorer/places.ts';
import { select, unknownIn } from './explorer/select.ts';
import { readSelection, VIEWS, writeSelection, type Selection } from './explorer/selection.ts';
import { knownAmounts, sentenceOf } from './explorer/sentence.ts';
import { takeAways } from './explorer/take-away.ts';
import { texts } from './explorer/words.ts';
import { Finder, remarkOn, type Answer } from './search/find.ts';
import { marked } from './search/marks.ts';
import { words } from './words.ts';

/** How many pages of places and the like are shown above the projects. */
const PAGES = 6;
/** So much worse than the best answer they may be. */
const NEAR = 2;
/** Milliseconds without a key before the search begins. */
const PAUSE = 150;
/** Milliseconds without a change before it is said: each letter would be interrupted by it. */
const SILENCE = 1000;

const page = document.querySelector<HTMLElement>('.explorer');
const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
if (page !== null && form !== null && field != null) void open(page, form, field);

async function open(page: HTMLElement, form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const message = withAttributes(element('p', {}, texts.loading), { role: 'status' });
  page.prepend(message);
  if (!canRead) {
    message.textContent = words.onDisk;
    return;
  }
  try {
    const finder = new Finder({ root: form.dataset['root'] ?? '', names: form.dataset['names'] ?? '' });
    const [file, entities] = await Promise.all([readJson(page.dataset['projects'] ?? ''), finder.entities()]);
    const projects = new Projects(file as ProjectFile, entities, texts.unknown);
    message.remove();
    explore({ page, form, field, finder, projects, isDemonstration: (file as { demonstration?: true }).demonstration });
  } catch {
    // The browser tells what failed; a page that is left while it loads has nothing to tell.
    message.textContent = texts.failed;
  }
}

interface Stage {
  page: HTMLElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  finder: Finder;
  projects: Projects;
  isDemonstration: true | undefined;
}

function explore({ page, form, field, finder, projects, isDemonstration }: Stage): void {
  const root = form.dataset['root'] ?? '';
  const { title } = document;
  const summary = element('h2', { className: 'selection' });
  const amounts = element('p', { className: 'amounts' });
  const status = withAttributes(element('p', { className: 'unseen' }), { role: 'status' });
  const chips = element('ul', { className: 'chips' });
  const pages = element('div');
  const panel = makePanel(projects, choose);
  const places = new SelectedPlaces(page.dataset['places'] ?? '');
  const results = makeResults(projects, root, page.dataset['places'] ?? '', choose);
  const views = element('div', { className: 'views' });
  const comparison = element('div', { className: 'compared' });
  const ways = takeAways({ taken, places, writer: page.dataset['sheets'] ?? '', sentence: () => summary.textContent });
  const filters = element('details', { open: true }, element('summary', {}, texts.filters), panel.element);
  filters.className = 'panel';
  if (matchMedia('(width < 60rem)').matches) filters.open = false;
  page.append(
    pages,
    element(
      'div',
      { className: 'sides' },
      filters,
      element('div', {}, summary, amounts, status, chips, views, ways, comparison, results.element),
    ),
  );

  let selection = readSelection(location.search, projects);
  let answered: { text: string; answer: Answer } | undefined;
  let rows: Uint32Array = new Uint32Array();
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  field.value = selection.text;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    choose({ ...selection, text: field.value });
  });
  field.addEventListener('input', () => {
    clearTimeout(pause);
    // Letters are no steps to go back to.
    pause = setTimeout(() => void show({ ...selection, text: field.value }, 'replace'), PAUSE);
  });
  addEventListener('popstate', () => {
    selection = readSelection(location.search, projects);
    field.value = selection.text;
    void show(selection);
  });
  void show(selection);

  function choose(next: Selection): void {
    void show(next, 'push');
  }

  async function show(next: Selection, history?: 'push' | 'replace'): Promise<void> {
    const turn = (latest += 1);
    selection = next;
    // The figures come first: where the browser draws a map, an address may take it longer than they do.
    if (history !== undefined)
      setTimeout(() => {
        if (turn === latest) remember(history);
      });
    const text = next.text.trim();
    try {
      if (text !== '' && answered?.text !== text) {
        const answer = await finder.answer(text);
        if (turn !== latest) return;
        answered = { text, answer };
      }
    } catch (error) {
      console.warn(error);
      pages.replaceChildren(element('p', { className: 'notice' }, words.failed));
      say(words.failed);
      return;
    }
    const answer = text === '' ? undefined : answered?.answer;
    const counts = select(projects, next, answer?.projects.ids);
    rows = counts.projects;
    panel.show(next, counts, (key) => unknownIn(projects, next, key, answer?.projects.ids));
    results.show(next, rows);
    showChoices(next);
    showViews(next);
    await showPages(answer, turn);
    await showComparison(next, turn);
  }

  function remember(how: 'push' | 'replace'): void {
    const query = writeSelection(selection, projects);
    const address = `${location.pathname}${query === '' ? '' : `?${query}`}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  function showChoices(selection: Selection): void {
    const parts = chosenParts(projects, selection);
    const sentence = sentenceOf(projects, selection, rows.length);
    // The figure stands out.
    const [, figure = '', rest = ''] = /^([\d\s,]*\d [^\s,]+)(.*)$/u.exec(sentence) ?? ['', '', sentence];
    summary.replaceChildren(element('b', {}, figure), rest);
    amounts.textContent = knownAmounts(projects, rows);
    document.title = parts.length === 0 ? title : `${sentence} – ${title}`;
    say(sentence);
    const focused = chips.contains(document.activeElement);
    chips.replaceChildren(
      ...parts.map(({ name, without }) =>
        element(
          'li',
          {},
          withAttributes(
            button(`${name} ×`, () => {
              field.value = without.text;
              choose(without);
            }),
            { 'aria-label': texts.remove.replace('{name}', () => name) },
          ),
        ),
      ),
      ...(parts.length > 1
        ? [
            element(
              'li',
              {},
              button(texts.clear, () => {
                field.value = '';
                choose({
                  ...selection,
                  text: '',
                  choices: new Map(),
                  score: undefined,
                  ranges: {},
                  updatedSince: undefined,
                });
              }),
            ),
          ]
        : []),
    );
    if (focused) (chips.querySelector('button') ?? field).focus();
  }

  function showViews(selection: Selection): void {
    const focused = views.contains(document.activeElement);
    views.replaceChildren(
      ...VIEWS.map((view) =>
        withAttributes(
          button(texts.views[view], () => {
            choose({ ...selection, view });
          }),
          { 'aria-pressed': String(view === selection.view) },
        ),
      ),
    );
    if (focused) views.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }

  /** Pages of what the words name: places, authorities, partners and themes. */
  async function showPages(answer: Answer | undefined, turn: number): Promise<void> {
    const letters = answer === undefined ? [] : searchWords(answer.asked);
    const all = answer?.names.flatMap((group) => group.matches) ?? [];
    const best = Math.min(...all.map(({ rank }) => rank));
    const matches = all.filter(({ rank }) => rank <= best + NEAR).slice(0, PAGES);
    const items = await Promise.all(
      matches.map(async ({ entity, terms }) => {
        const { path, detail } = await finder.describe(entity);
        const link = element('a', { href: root + path }, ...marked(entity.name, letters, terms));
        return element('li', {}, link, ' ', element('small', {}, detail));
      }),
    );
    if (turn !== latest) return;
    const remark = answer === undefined ? undefined : remarkOn(selection.text.trim(), answer);
    const note = remark === undefined ? [] : [element('p', { className: 'notice' }, remark)];
    pages.replaceChildren(
      ...note,
      ...(items.length === 0 ? [] : [element('ul', { className: 'results pages' }, ...items)]),
    );
  }

  /** The figures of another selection beside those of this one. */
  async function showComparison(next: Selection, turn: number): Promise<void> {
    const { comparedWith } = next;
    if (comparedWith === undefined) {
      const compare = button(texts.compare, () => {
        choose({ ...next, comparedWith: writeSelection(next, projects) });
      });
      comparison.replaceChildren(element('p', {}, compare));
      return;
    }
    const other = readSelection(comparedWith, projects);
    const text = other.text.trim();
    const found = text === '' ? undefined : (await finder.answer(text)).projects.ids;
    if (turn !== latest) return;
    const { projects: others } = select(projects, other, found);
    const table = comparisonOf(projects, [
      { sentence: sentenceOf(projects, other, others.length), rows: others },
      { sentence: sentenceOf(projects, next, rows.length), rows },
    ]);
    const ownAddress = writeSelection({ ...next, comparedWith: undefined }, projects);
    comparison.replaceChildren(
      element('h2', {}, texts.comparison),
      ...(ownAddress === comparedWith ? [element('p', { className: 'notice' }, texts.comparing)] : []),
      withAttributes(element('div', { className: 'scrolling', tabIndex: 0 }, table), {
        role: 'region',
        'aria-label': texts.comparison,
      }),
      element(
        'p',
        { className: 'views' },
        button(texts.swap, () => {
          field.value = other.text;
          choose({ ...other, comparedWith: ownAddress });
        }),
        button(texts.endComparison, () => {
          choose({ ...next, comparedWith: undefined });
        }),
      ),
    );
  }

  /** The same sentence again is said again: a submitted search must not stay silent. */
  function say(sentence: string): void {
    clearTimeout(silence);
    status.textContent = '';
    silence = setTimeout(() => (status.textContent = sentence), SILENCE);
  }

  function taken(): Taken {
    return {
      projects,
      rows: sorted(projects, rows, selection.sort),
      columns: columnsOf(selection.columns),
      addressOf: (row) => new URL(root + projects.pathOf(row), publicAddress()).href,
      isDemonstration: isDemonstration === true,
    };
  }
}
