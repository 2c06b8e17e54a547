/** The projects of a selection: as a list to read, as a table to sort, on a map, or as charts. */
import { button, counted, element, withAttributes } from '../dom.ts';
import { language } from '../words.ts';
import { chartsOf } from './charts.ts';
import type { MapElement } from '../map.ts';
import { COLUMNS, columnsOf, sorted, type Column } from './columns.ts';
import { tally } from './counting.ts';
import type { Projects } from './data.ts';
import { withValue, type Selection } from './selection.ts';
import { texts } from './words.ts';

/** What a map shows when no place is known: west, south, east, north. */
const WORLD = '-170,-55,180,72';

/** How many projects are shown at first, and more at a time. */
const SHOWN = 25;
/** How many are on paper. */
const PRINTED = 1000;

export interface Results {
  element: HTMLElement;
  show(selection: Selection, rows: Uint32Array): void;
}

/**
 * @param root the way to the root of the site
 * @param places the address of the file of all partners and their places
 * @param choose is told of another order or of other columns
 */
export function makeResults(
  projects: Projects,
  root: string,
  places: string,
  choose: (selection: Selection) => void,
): Results {
  const body = element('div');
  const progress = withAttributes(element('p', { className: 'shown' }), { role: 'status' });
  const more = button(texts.showMore, () => {
    const first = shown;
    shown += SHOWN;
    append(first);
    view?.container.children[first]?.querySelector('a')?.focus();
  });
  const made = element('div', {}, body, progress, more);
  // Paper has no button for what follows.
  addEventListener('beforeprint', () => {
    const first = shown;
    shown = Math.max(shown, PRINTED);
    if (view !== undefined) append(first);
  });
  let shown = SHOWN;
  let rows: readonly number[] = [];
  let view: { container: HTMLElement; item: (row: number) => HTMLElement } | undefined;

  return {
    element: made,
    show(selection, found) {
      if (selection.view === 'carte') {
        view = undefined;
        more.hidden = true;
        progress.textContent = found.length === 0 ? texts.noProject : '';
        map(found);
        return;
      }
      if (selection.view === 'graphiques') {
        view = undefined;
        body.replaceChildren(
          chartsOf(
            projects,
            found,
            (key, value) => {
              choose(withValue(selection, projects, key, value, 'chosen'));
            },
            (year) => {
              const debut = { from: year, to: year, withUnknown: false };
              choose({ ...selection, ranges: { ...selection.ranges, debut } });
            },
          ),
        );
        more.hidden = true;
        progress.textContent = found.length === 0 ? texts.noProject : '';
        return;
      }
      shown = SHOWN;
      rows = sorted(projects, found, selection.sort);
      view = selection.view === 'tableau' ? table(selection) : list();
      append(0);
    },
  };

  function append(from: number): void {
    if (view === undefined) return;
    view.container.append(...rows.slice(from, shown).map(view.item));
    more.hidden = shown >= rows.length;
    progress.textContent =
      rows.length === 0
        ? texts.noProject
        : texts.shown
            .replace('{shown}', Math.min(shown, rows.length).toLocaleString(language))
            .replace('{total}', rows.length.toLocaleString(language));
  }

  function map(found: Uint32Array): void {
    const partners = tally(projects.facet('partenaire').lists, found).filter((figure) => figure > 0).length;
    const host = body.querySelector<MapElement>('#carte-selection atlas-map') ?? mapOf(places, body);
    host
      .closest('figure')
      ?.querySelector('figcaption')
      ?.replaceChildren(element('p', {}, texts.map.replace('{partners}', counted(texts.partners, partners))));
    host.showProjects(new Set(Array.from(found, (row) => projects.ids[row] ?? -1)));
  }

  function list(): NonNullable<typeof view> {
    const container = element('ul', { className: 'results' });
    body.replaceChildren(...(rows.length === 0 ? [] : [container]));
    const details = columnsOf(['collectivites', 'pays', 'debut', 'etat']);
    return {
      container,
      item: (row) =>
        element(
          'li',
          {},
          link(row),
          ' ',
          element(
            'small',
            {},
            details
              .map((column) => String(column.valueOf(projects, row)))
              .filter(Boolean)
              .join(' · '),
          ),
        ),
    };
  }

  function table(selection: Selection): NonNullable<typeof view> {
    const columns = columnsOf(selection.columns);
    const head = element('tr', {}, ...columns.map((column) => heading(column, selection)));
    const container = element('tbody');
    const made = element('table', {}, element('thead', {}, head), container);
    // What is wider than the window is scrolled by itself, by keyboard too.
    const flow = withAttributes(
      element('div', { className: 'scrolling', tabIndex: 0 }, ...(rows.length === 0 ? [] : [made])),
      {
        role: 'region',
        'aria-label': texts.views.tableau,
      },
    );
    body.replaceChildren(chooser(columns, selection), flow);
    return {
      container,
      item: (row) => element('tr', {}, ...columns.map((column) => cell(column, row))),
    };
  }

  function heading({ key, name }: Column, selection: Selection): HTMLTableCellElement {
    const { sort } = selection;
    const made = withAttributes(element('th'), {
      scope: 'col',
      ...(sort === key ? { 'aria-sort': 'ascending' } : sort === `-${key}` ? { 'aria-sort': 'descending' } : {}),
    });
    // Upwards, downwards, and back to the order of all pages.
    const next = sort === key ? `-${key}` : sort === `-${key}` ? undefined : key;
    const sortButton = button(name, () => {
      choose({ ...selection, sort: next });
      body.querySelector<HTMLElement>(`[data-sort="${key}"]`)?.focus();
    });
    sortButton.dataset['sort'] = key;
    made.append(sortButton);
    return made;
  }

  function cell(column: Column, row: number): HTMLTableCellElement {
    if (column.key === 'titre') return withAttributes(element('th', {}, link(row)), { scope: 'row' });
    const value = column.valueOf(projects, row);
    const isAmount = column.key === 'montant' && typeof value === 'number';
    return element(
      'td',
      { className: column.isNumber ? 'number' : '' },
      isAmount ? value.toLocaleString(language) : String(value),
    );
  }

  /** Which columns the table has. */
  function chooser(columns: readonly Column[], selection: Selection): HTMLElement {
    const boxes = COLUMNS.map(({ key, name }) => {
      const box = element('input', { type: 'checkbox', checked: columns.some((column) => column.key === key) });
      box.dataset['column'] = key;
      box.disabled = key === 'titre';
      box.addEventListener('change', () => {
        const others = columns.map((column) => column.key).filter((each) => each !== key);
        choose({ ...selection, columns: box.checked ? [...others, key] : others });
        body.querySelector('details')?.setAttribute('open', '');
        body.querySelector<HTMLElement>(`[data-column="${key}"]`)?.focus();
      });
      return element('label', {}, box, ' ', name);
    });
    return element(
      'details',
      { className: 'column-choice' },
      element('summary', {}, texts.columns),
      element('div', {}, ...boxes),
    );
  }

  function link(row: number): HTMLAnchorElement {
    const made = element('a', { href: root + projects.pathOf(row) }, projects.columns.titre[row] ?? '');
    if (language !== 'fr') made.lang = 'fr';
    return made;
  }
}

/** A map of partners in a figure of its own. */
function mapOf(places: string, body: HTMLElement): MapElement {
  const host = withAttributes(document.createElement('atlas-map') as MapElement, {
    'data-side': 'partner',
    'data-places': places,
    'data-bounds': WORLD,
    'data-fit': '',
  });
  body.replaceChildren(
    element('figure', { className: 'map wide', id: 'carte-selection' }, host, element('figcaption')),
  );
  return host;
}
