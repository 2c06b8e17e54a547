/** The selection in figures: by theme, country, status, form and région, and year by year; a click narrows it down. */
import { button, counted, element, withAttributes } from '../dom.ts';
import { language, words } from '../words.ts';
import { tally } from './counting.ts';
import type { FacetKey, Projects } from './data.ts';
import { texts } from './words.ts';

const CHARTS = ['thematique', 'pays', 'etat', 'forme', 'region', 'type'] as const satisfies readonly FacetKey[];

/** How many bars a chart has. */
const BARS = 10;
/** Height of the columns in their own units; each is one unit wide, and as much of it is drawn. */
const HEIGHT = 40;
const FILLED = 0.76;
/** One project alone must not look like the peak of something. */
const LEAST = 4;

/**
 * @param choose is told of the value on which the visitor clicks
 * @param chooseYear is told of the year
 */
export function chartsOf(
  projects: Projects,
  rows: Uint32Array,
  choose: (key: FacetKey, value: number) => void,
  chooseYear: (year: number) => void,
): HTMLElement {
  const charts = CHARTS.map((key) => bars(projects, rows, key, choose)).filter((chart) => chart !== undefined);
  const years = columns(projects, rows, chooseYear);
  return element('div', { className: 'charts' }, ...(years === undefined ? [] : [years]), ...charts);
}

function bars(
  projects: Projects,
  rows: Uint32Array,
  key: FacetKey,
  choose: (key: FacetKey, value: number) => void,
): HTMLElement | undefined {
  const facet = projects.facet(key);
  const figures = tally(facet.lists, rows);
  const shown = [...figures.keys()]
    // Of values that hold others the widest alone: their parts are in them.
    .filter((value) => (figures[value] ?? 0) > 0 && facet.parentOf?.(value) === undefined)
    .sort((a, b) => (figures[b] ?? 0) - (figures[a] ?? 0) || a - b)
    .slice(0, BARS);
  if (shown.length === 0) return undefined;
  const largest = figures[shown[0] ?? 0] ?? 1;
  const title = element('h3', { id: `graphique-${key}` }, texts.facets[key]);
  const lines = shown.map((value) => {
    const figure = figures[value] ?? 0;
    const share = shareText(figure / rows.length);
    return element(
      'tr',
      {},
      withAttributes(
        element(
          'th',
          {},
          button(facet.nameOf(value), () => {
            choose(key, value);
          }),
          bar(figure / largest),
        ),
        { scope: 'row' },
      ),
      element('td', {}, figure.toLocaleString(language), ' ', element('small', {}, share)),
    );
  });
  const note = key === 'thematique' ? element('p', { className: 'note' }, texts.severalThemes) : undefined;
  return element('section', {}, title, note, tableOf(title.id, [texts.facets[key], words.groups.projects], lines));
}

/** In whole per cent; a small share is not none. */
const shareText = (share: number): string =>
  share < 0.005
    ? `<\u00a0${(0.01).toLocaleString(language, { style: 'percent' })}`
    : share.toLocaleString(language, { style: 'percent' });

function columns(projects: Projects, rows: Uint32Array, choose: (year: number) => void): HTMLElement | undefined {
  const figures = new Map<number, number>();
  let unknown = 0;
  for (const row of rows) {
    const year = projects.columns.debut[row];
    if (year == null) unknown += 1;
    else figures.set(year, (figures.get(year) ?? 0) + 1);
  }
  if (figures.size < 2) return undefined;
  const [first, last] = [Math.min(...figures.keys()), Math.max(...figures.keys())];
  const largest = Math.max(LEAST, ...figures.values());
  const bars = [...figures].map(([year, figure]) => {
    const height = (figure / largest) * HEIGHT;
    const title = svg('title');
    title.textContent = `${year} – ${counted(words.projects, figure)}`;
    const bar = withAttributes(svg('rect', title), {
      x: String(year - first),
      y: String(HEIGHT - height),
      width: String(FILLED),
      height: String(height),
    });
    bar.addEventListener('click', () => {
      choose(year);
    });
    return bar;
  });
  const drawing = withAttributes(svg('svg', ...bars), {
    class: 'columns',
    'aria-hidden': 'true',
    viewBox: `0 0 ${last - first + FILLED} ${HEIGHT}`,
    preserveAspectRatio: 'none',
  });
  const title = element('h3', { id: 'graphique-annees' }, texts.years);
  const lines = [...figures]
    .sort(([a], [b]) => a - b)
    .map(([year, figure]) =>
      element(
        'tr',
        {},
        withAttributes(
          element(
            'th',
            {},
            button(String(year), () => {
              choose(year);
            }),
          ),
          { scope: 'row' },
        ),
        element('td', {}, figure.toLocaleString(language)),
      ),
    );
  return element(
    'section',
    { className: 'wide' },
    title,
    drawing,
    withAttributes(
      element('p', { className: 'axis' }, element('span', {}, String(first)), element('span', {}, String(last))),
      { 'aria-hidden': 'true' },
    ),
    ...(unknown === 0
      ? []
      : [
          element(
            'p',
            {},
            texts.labelled.replace('{label}', texts.unknown).replace('{name}', counted(words.projects, unknown)),
          ),
        ]),
    element(
      'details',
      {},
      element('summary', {}, texts.yearsTable),
      tableOf(title.id, [texts.years, words.groups.projects], lines),
    ),
  );
}

function tableOf(labelledby: string, heads: readonly string[], lines: readonly HTMLElement[]): HTMLElement {
  const head = element('tr', {}, ...heads.map((name) => withAttributes(element('th', {}, name), { scope: 'col' })));
  return withAttributes(
    element('table', { className: 'bars' }, element('thead', {}, head), element('tbody', {}, ...lines)),
    { 'aria-labelledby': labelledby },
  );
}

const bar = (share: number): SVGElement =>
  withAttributes(
    svg('svg', withAttributes(svg('rect'), { width: `${Math.round(share * 1000) / 10}%`, height: '100%' })),
    { 'aria-hidden': 'true' },
  );

function svg(name: string, ...children: readonly SVGElement[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  made.append(...children);
  return made;
}
