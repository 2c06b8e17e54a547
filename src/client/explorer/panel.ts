/** The filters beside the results: for each what may be chosen, with how many projects each choice would leave. */
import { slugOf } from '../../i18n/slug.ts';
import { button, counted, element, withAttributes } from '../dom.ts';
import { language } from '../words.ts';
import type { Counts } from './counting.ts';
import { SCORES, type Facet, type Projects, type Score } from './data.ts';
import { amountText, dayText, rangeText } from './sentence.ts';
import { withChoice, withValue, type Range, type RangeKey, type Selection } from './selection.ts';
import { texts } from './words.ts';

/** How many values a filter shows at first, and more at a time. */
const SHOWN = 10;
const MORE = 50;
/** From so many values on a filter can be searched itself. */
const MANY = 20;

export interface Panel {
  element: HTMLElement;
  /** @param unknownIn how many projects would be left without a range, and do not state what it is about */
  show(selection: Selection, counts: Counts, unknownIn: (key: RangeKey) => number): void;
}

/** @param choose is told of every selection that the visitor makes */
export function makePanel(projects: Projects, choose: (selection: Selection) => void): Panel {
  const filters = projects.facets.map((facet, i) => facetFilter(projects, facet, i, choose));
  const ranges = [rangeFilter('debut', texts.years, choose), rangeFilter('montant', texts.amount, choose)];
  const since = dayFilter(choose);
  const panel = element('div', { className: 'filters' });
  panel.append(...filters.map((each) => each.element), ...ranges.map((each) => each.element), since.element);
  return {
    element: panel,
    show(...state) {
      for (const filter of [...filters, ...ranges, since]) filter.show(...state);
    },
  };
}

/** Filters that are open at first: those of most questions. */
const OPEN: ReadonlySet<string> = new Set(['pays', 'thematique', 'etat', 'region']);

function facetFilter(projects: Projects, facet: Facet, index: number, choose: (selection: Selection) => void): Panel {
  const { key, codes, lists } = facet;
  const summary = element('summary');
  const list = element('ul');
  const more = button('', () => {
    shown += MORE;
    render();
  });
  const field = withAttributes(element('input', { type: 'search' }), {
    'aria-label': `${texts.find}, ${texts.facets[key]}`,
    placeholder: texts.find,
  });
  field.addEventListener('input', () => {
    shown = SHOWN;
    render();
  });
  const scores =
    facet.listsFrom === undefined
      ? undefined
      : scoreFilter((score) => {
          if (current !== undefined) choose({ ...current.selection, score });
        });
  const none = element('p', { hidden: true }, texts.noValue);
  const note = key === 'thematique' ? element('p', { className: 'note' }, texts.severalThemes) : undefined;
  const body = element('div', {}, ...(lists.size > MANY ? [field] : []), scores?.element, note, list, none, more);
  const details = element('details', { open: OPEN.has(key) }, summary, body);
  details.addEventListener('toggle', () => {
    if (details.open) render();
  });
  let shown = SHOWN;
  let current: { selection: Selection; counts: Counts } | undefined;
  let folded: readonly string[] | undefined;

  return {
    element: details,
    show(selection, counts) {
      current = { selection, counts };
      const { chosen = new Set(), excluded = new Set() } = selection.choices.get(key) ?? {};
      const number = chosen.size + excluded.size + (scores !== undefined && selection.score !== undefined ? 1 : 0);
      scores?.show(selection.score);
      summary.replaceChildren(texts.facets[key], ...(number > 0 ? [' ', element('b', {}, String(number))] : []));
      // A closed filter costs nothing, but for one by which the selection is narrowed down.
      if (number > 0) details.open = true;
      if (details.open) render();
    },
  };

  function render(): void {
    if (current === undefined) return;
    const { selection, counts } = current;
    const figures = counts.valuesOf(index);
    const { chosen = new Set<number>(), excluded = new Set<number>() } = selection.choices.get(key) ?? {};
    const values = valuesShown(figures, chosen, excluded);
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['choice'] : undefined;
    list.replaceChildren(
      ...values.slice(0, shown).map((value) => row(value, figures[value] ?? 0, chosen.has(value), excluded.has(value))),
    );
    const rest = values.length - shown;
    none.hidden = values.length > 0 || field.value.trim() === '';
    more.hidden = rest <= 0;
    more.textContent = counted(texts.more, Math.min(rest, MORE));
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-choice="${focused}"]`)?.focus();
  }

  /** Values with a project, and those that are chosen; of an order from wide to narrow, what lies below a choice. */
  function valuesShown(figures: Uint32Array, chosen: ReadonlySet<number>, excluded: ReadonlySet<number>): number[] {
    const asked = slugOf(field.value, Infinity);
    folded ??= asked === '' ? undefined : codes.map((_, value) => slugOf(facet.nameOf(value), Infinity));
    const begins = new RegExp(`(^|-)${asked}`);
    const joined = asked.replaceAll('-', '');
    const has = (value: number) => chosen.has(value) || excluded.has(value);
    const isShown = (value: number): boolean => {
      if ((figures[value] ?? 0) === 0 && !has(value)) return false;
      if (asked !== '') {
        const name = folded?.[value] ?? '';
        // Viêt Nam is Vietnam to many.
        return begins.test(name) || name.replaceAll('-', '').startsWith(joined);
      }
      const parent = facet.parentOf?.(value);
      return parent === undefined || has(value) || isOpen(parent, has);
    };
    const all = codes.map((_, value) => value).filter(isShown);
    const weight = (value: number) => (has(value) ? Infinity : (figures[value] ?? 0));
    const byFigure = (a: number, b: number) => {
      const [x, y] = [weight(a), weight(b)];
      return x === y ? a - b : y - x;
    };
    if (facet.parentOf === undefined || asked !== '') return all.sort(byFigure);
    // Below each value those that it holds.
    const below = (parent: number | undefined): number[] =>
      all
        .filter((value) => facet.parentOf?.(value) === parent)
        .sort(byFigure)
        .flatMap((value) => [value, ...below(value)]);
    return below(undefined);
  }

  /** Whether a value is chosen or holds one that is. */
  function isOpen(value: number, has: (value: number) => boolean): boolean {
    if (has(value)) return true;
    return codes.some((_, other) => {
      if (!has(other)) return false;
      for (let at = facet.parentOf?.(other); at !== undefined; at = facet.parentOf?.(at)) if (at === value) return true;
      return false;
    });
  }

  function row(value: number, figure: number, isChosen: boolean, isExcluded: boolean): HTMLLIElement {
    const name = facet.labelOf(value);
    const box = element('input', { type: 'checkbox', checked: isChosen });
    box.dataset['choice'] = `${key}-${value}`;
    box.addEventListener('change', () => {
      if (current !== undefined) choose(withValue(current.selection, projects, key, value, 'chosen'));
    });
    const except = withAttributes(
      button('≠', () => {
        if (current !== undefined) choose(withValue(current.selection, projects, key, value, 'excluded'));
      }),
      {
        'aria-pressed': String(isExcluded),
        'aria-label': texts.exclude.replace('{name}', () => name),
        title: texts.exclude.replace('{name}', () => name),
        'data-choice': `${key}-${value}-except`,
      },
    );
    const made = element(
      'li',
      { className: isExcluded ? 'excluded' : '' },
      element(
        'label',
        {},
        box,
        ' ',
        element('span', {}, name),
        ' ',
        element('small', {}, figure.toLocaleString(language)),
      ),
      except,
    );
    const depth = depthOf(value);
    if (depth > 0) made.dataset['depth'] = String(depth);
    return made;
  }

  function depthOf(value: number): number {
    const parent = facet.parentOf?.(value);
    return parent === undefined ? 0 : 1 + depthOf(parent);
  }
}

/** How strongly projects must contribute to a goal. */
function scoreFilter(choose: (score: Score | undefined) => void): {
  element: HTMLElement;
  show(score: Score | undefined): void;
} {
  const field = element('select');
  field.append(...SCORES.map((score) => element('option', { value: String(score) }, texts.scores[score])));
  field.addEventListener('change', () => {
    choose(SCORES.find((score) => score > 1 && String(score) === field.value));
  });
  return {
    element: element('label', { className: 'score' }, texts.score, ' ', field),
    show(score) {
      field.value = String(score ?? 1);
    },
  };
}

function rangeFilter(key: RangeKey, name: string, choose: (selection: Selection) => void): Panel {
  const bound = (label: string) =>
    withAttributes(element('input', { type: 'number', min: '0' }), { 'aria-label': `${name}, ${label}` });
  const [from, to] = [bound(texts.from), bound(texts.to)];
  const unknown = element('input', { type: 'checkbox' });
  const number = element('small');
  let countUnknown = () => 0;
  const details = element(
    'details',
    {},
    element('summary', {}, name),
    element('div', { className: 'range' }, texts.from, from, texts.to, to),
    element('label', {}, unknown, ' ', texts.withUnknown, ' ', number),
  );
  const showUnknown = () => {
    if (details.open) number.textContent = countUnknown().toLocaleString(language);
  };
  details.addEventListener('toggle', showUnknown);
  let current: Selection | undefined;
  for (const input of [from, to, unknown]) input.addEventListener('change', change);
  return {
    element: details,
    show(selection, _, unknownIn) {
      current = selection;
      const range = selection.ranges[key];
      if (range !== undefined) details.open = true;
      countUnknown = () => unknownIn(key);
      showUnknown();
      from.value = String(range?.from ?? '');
      to.value = String(range?.to ?? '');
      if (range !== undefined) unknown.checked = range.withUnknown;
    },
  };

  function change(): void {
    if (current === undefined) return;
    const ranges = { ...current.ranges };
    const numberOf = (input: HTMLInputElement) => (input.value === '' ? undefined : Number(input.value));
    const range: Range = { from: numberOf(from), to: numberOf(to), withUnknown: unknown.checked };
    if (range.from === undefined && range.to === undefined) Reflect.deleteProperty(ranges, key);
    else ranges[key] = range;
    choose({ ...current, ranges });
  }
}

function dayFilter(choose: (selection: Selection) => void): Panel {
  const field = withAttributes(element('input', { type: 'date' }), { 'aria-label': texts.updated });
  const details = element(
    'details',
    {},
    element('summary', {}, texts.updated),
    element('div', { className: 'range' }, field),
  );
  let current: Selection | undefined;
  field.addEventListener('change', () => {
    if (current !== undefined) choose({ ...current, updatedSince: field.value === '' ? undefined : field.value });
  });
  return {
    element: details,
    show(selection) {
      current = selection;
      if (selection.updatedSince !== undefined) details.open = true;
      field.value = selection.updatedSince ?? '';
    },
  };
}

/** What is chosen, each with a button that takes it away, and in words. */
export function chosenParts(projects: Projects, selection: Selection): { name: string; without: Selection }[] {
  const parts: { name: string; without: Selection }[] = [];
  if (selection.text.trim() !== '')
    parts.push({
      name: texts.text.replace('{text}', () => selection.text.trim()),
      without: { ...selection, text: '' },
    });
  for (const [key, { chosen, excluded }] of selection.choices) {
    const facet = projects.facet(key);
    const without = (as: 'chosen' | 'excluded', value: number) => {
      const sets = { chosen: new Set(chosen), excluded: new Set(excluded) };
      sets[as].delete(value);
      return withChoice(selection, key, sets);
    };
    const label = texts.facets[key];
    for (const value of chosen)
      parts.push({ name: labelled(label, facet.labelOf(value)), without: without('chosen', value) });
    for (const value of excluded) {
      const name = texts.except.replace('{name}', () => facet.labelOf(value));
      parts.push({ name: labelled(label, name), without: without('excluded', value) });
    }
  }
  if (selection.score !== undefined)
    parts.push({
      name: labelled(texts.score, texts.scores[selection.score]),
      without: { ...selection, score: undefined },
    });
  for (const [key, label] of [
    ['debut', texts.years],
    ['montant', texts.amount],
  ] as const) {
    const range = selection.ranges[key];
    if (range === undefined) continue;
    const ranges = { ...selection.ranges };
    Reflect.deleteProperty(ranges, key);
    parts.push({
      name: labelled(label, key === 'debut' ? rangeText(range, true) : amountText(range)),
      without: { ...selection, ranges },
    });
  }
  if (selection.updatedSince !== undefined) {
    parts.push({
      name: `${texts.updated} ${dayText(selection.updatedSince)}`,
      without: { ...selection, updatedSince: undefined },
    });
  }
  return parts;
}

const labelled = (label: string, name: string): string =>
  texts.labelled.replace('{label}', label).replace('{name}', () => name);
