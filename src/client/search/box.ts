/**
 * Suggestions below the search box as one types: a combobox with a list of links in groups, as
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ has it. The focus stays in the box.
 */
import { searchWords } from '../../i18n/search-text.ts';
import { counted, element, withAttributes } from '../dom.ts';
import { isPartial } from '../files.ts';
import { words } from '../words.ts';
import { Finder, isGuessed, remarkOn, type Group, type NameGroup } from './find.ts';
import { marked } from './marks.ts';
import type { ProjectMatch } from './projects.ts';

/** How many suggestions a group has, and one that stands alone. */
const SHOWN = 4;
const SHOWN_ALONE = 6;
/** Milliseconds without a key before texts are searched: names are quicker. On a slow network, half of what the last answer took. */
const PAUSE = 90;
const LONGEST_PAUSE = 600;
/** Letters from which on the last word is asked of the texts, where names answer already. */
const LETTERS = 3;
/** Milliseconds without a change before the number of suggestions is said: each letter would be interrupted by it. */
const SILENCE = 800;

/** Makes a search form answer as one types. */
export function suggest(form: HTMLFormElement, field: HTMLInputElement): void {
  const root = form.dataset['root'] ?? '';
  const finder = new Finder({ root, names: form.dataset['names'] ?? '' });
  const list = withAttributes(element('div', { id: `${field.id}-suggestions` }), {
    role: 'listbox',
    'aria-label': words.suggestions,
  });
  const message = element('p', { hidden: true });
  const status = withAttributes(element('p', { className: 'unseen' }), { role: 'status' });
  const popup = element('div', { className: 'suggestions', hidden: true }, message, list);
  field.closest('div')?.append(popup, status);
  withAttributes(field, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  });

  let latest = 0;
  /** The question to which names have answered. */
  let named = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let pauseLength = PAUSE;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let active: HTMLElement | undefined;

  field.addEventListener('input', () => void answer());
  field.addEventListener('focus', () => {
    if (list.childElementCount > 0) setOpen(true);
  });
  field.addEventListener('keydown', onKey);
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) setOpen(false);
  });
  finder.prepare().catch(fail);
  if (field.value.trim() !== '') void answer();

  async function answer(): Promise<void> {
    const turn = (latest += 1);
    const query = field.value.trim();
    clearTimeout(pause);
    if (query === '') {
      show([]);
      setOpen(false);
      return;
    }
    popup.setAttribute('aria-busy', 'true');
    try {
      const names = await finder.names(query);
      // Names that are a guess have to wait for the texts: these may have the very words.
      if (names.length > 0 && !names.some(isGuessed)) {
        const groups = await nameGroups(names, query);
        if (turn === latest) {
          show([...groups, everything(query)]);
          named = turn;
        }
      }
      if (turn !== latest) return;
      // A beginning of so few letters is in all texts: they would be read for nothing.
      if (named === turn && (/\S+$/.exec(query)?.[0].length ?? 0) < LETTERS) popup.setAttribute('aria-busy', 'false');
      else pause = setTimeout(() => void answerWithProjects(turn, query), pauseLength);
    } catch (error) {
      if (turn === latest) fail(error);
    }
  }

  async function answerWithProjects(turn: number, query: string): Promise<void> {
    const began = performance.now();
    try {
      const answer = await finder.answer(query);
      const { asked, names, projects, projectsFirst } = answer;
      const groups = await nameGroups(names, asked);
      const some = await projects.some(0, groups.length === 0 || projectsFirst ? SHOWN_ALONE : SHOWN);
      pauseLength = Math.min(LONGEST_PAUSE, Math.max(PAUSE, (performance.now() - began) / 2));
      if (turn !== latest) return;
      const options = some.map((match) => projectOption(match, searchWords(asked)));
      const texts = options.length === 0 ? [] : [groupOf('projects', options, projects.total)];
      const all = projectsFirst ? [...texts, ...groups] : [...groups, ...texts];
      if (all.length === 0) showNothing(query);
      else show([...all, everything(asked)]);
      const remark = remarkOn(query, answer);
      if (all.length > 0 && remark !== undefined) tell(remark);
      popup.setAttribute('aria-busy', 'false');
    } catch (error) {
      if (turn !== latest) return;
      // Names that have answered are an answer without the texts.
      if (named !== turn) fail(error);
      popup.setAttribute('aria-busy', 'false');
    }
  }

  const nameGroups = (groups: readonly NameGroup[], query: string): Promise<HTMLElement[]> =>
    Promise.all(groups.map((each) => nameGroup(each, query, groups.length)));

  async function nameGroup({ group, matches }: NameGroup, query: string, groups: number): Promise<HTMLElement> {
    const asked = searchWords(query);
    const options = await Promise.all(
      matches.slice(0, groups === 1 ? SHOWN_ALONE : SHOWN).map(async ({ entity, terms }) => {
        const { path, detail } = await finder.describe(entity);
        return option(root + path, marked(entity.name, asked, terms), detail);
      }),
    );
    return groupOf(group, options, matches.length);
  }

  function projectOption({ path, name, detail, language }: ProjectMatch, asked: readonly string[]): HTMLElement {
    const made = option(root + path, marked(name, asked, []), detail);
    if (language !== undefined) made.firstElementChild?.setAttribute('lang', language);
    return made;
  }

  function everything(query: string): HTMLElement {
    const all = new URL(form.action);
    all.searchParams.set('q', query);
    return option(all.href, [words.all.replace('{query}', () => query)], '');
  }

  function show(parts: readonly HTMLElement[]): void {
    const kept = active?.getAttribute('href');
    list.replaceChildren(...parts);
    message.hidden = true;
    const options = optionsIn();
    options.forEach((each, i) => (each.id = `${list.id}-${i}`));
    activate(kept == null ? undefined : options.find((each) => each.getAttribute('href') === kept));
    setOpen(options.length > 0 && form.contains(document.activeElement));
    // The last leads to all the others.
    if (options.length > 1)
      say(words.suggested.replace('{suggestions}', counted(words.suggestion, options.length - 1)));
  }

  function showNothing(query: string): void {
    list.replaceChildren();
    activate(undefined);
    const lists = new URL(form.action);
    lists.hash = 'listes';
    tell(
      `${words.none.replace('{query}', () => query)}${isPartial ? ` ${words.partial}` : ''}`,
      element('a', { href: lists.href }, words.lists),
    );
    setOpen(true);
  }

  function fail(error: unknown): void {
    console.warn(error);
    list.replaceChildren();
    tell(words.failed);
    setOpen(field.value.trim() !== '');
    popup.setAttribute('aria-busy', 'false');
  }

  /** Says a sentence above the list, and to those who do not see it. */
  function tell(sentence: string, ...ways: readonly Node[]): void {
    message.replaceChildren(sentence, ...ways.flatMap((way) => [' ', way]));
    message.hidden = false;
    say(sentence);
  }

  function say(sentence: string): void {
    clearTimeout(silence);
    silence = setTimeout(() => (status.textContent = sentence), SILENCE);
  }

  function setOpen(isOpen: boolean): void {
    popup.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) activate(undefined);
  }

  function optionsIn(): HTMLElement[] {
    return [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  function activate(option: HTMLElement | undefined): void {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (option === undefined) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = optionsIn();
    if (event.key === 'Escape' && !popup.hidden) {
      event.preventDefault();
      setOpen(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      // Beyond either end is the box itself.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const at = active === undefined ? (step === 1 ? -1 : options.length) : options.indexOf(active);
      activate(options[at + step]);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      active.click();
    }
  }
}

function groupOf(group: Group, options: readonly HTMLElement[], total: number): HTMLElement {
  const name = words.groups[group];
  const figure = total > options.length ? element('small', {}, counted(words.results, total)) : undefined;
  const heading = element('span', { className: 'group-name' }, name, ' ', figure);
  return withAttributes(element('div', {}, withAttributes(heading, { role: 'presentation' }), ...options), {
    role: 'group',
    'aria-label': name,
  });
}

function option(href: string, name: readonly (Node | string)[], detail: string): HTMLElement {
  const small = detail === '' ? [] : [' ', element('small', {}, detail)];
  return withAttributes(element('a', { href, tabIndex: -1 }, element('span', {}, ...name), ...small), {
    role: 'option',
    'aria-selected': 'false',
  });
}
