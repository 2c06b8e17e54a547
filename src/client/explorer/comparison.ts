/** Two selections side by side, in figures. */
import { element, withAttributes } from '../dom.ts';
import { language } from '../words.ts';
import { tally } from './counting.ts';
import type { FacetKey, Projects } from './data.ts';
import { texts } from './words.ts';

export interface Compared {
  sentence: string;
  rows: Uint32Array;
}

/** How many themes and countries of each are compared. */
const TOP = 5;

/** A table with a column for each selection. */
export function comparisonOf(projects: Projects, both: readonly [Compared, Compared]): HTMLElement {
  const figures = both.map(({ rows }) => figuresOf(projects, rows));
  const lines = (Object.keys(texts.figures) as (keyof typeof texts.figures)[]).map((key) =>
    line(
      texts.figures[key],
      figures.map((each) => each[key].toLocaleString(language)),
    ),
  );
  const shares = (['etat', 'thematique', 'pays'] as const).flatMap((key) => shareLines(projects, key, both));
  const head = element(
    'tr',
    {},
    element('td'),
    ...both.map(({ sentence }) => withAttributes(element('th', {}, sentence), { scope: 'col' })),
  );
  return element(
    'table',
    { className: 'side-by-side' },
    element('thead', {}, head),
    element('tbody', {}, ...lines),
    ...shares,
  );
}

/** How many take part in the projects, and what is known of their amounts. */
function figuresOf(projects: Projects, rows: Uint32Array): Record<keyof typeof texts.figures, number> {
  const { collectivites, partenaires, montant_eur: amounts } = projects.columns;
  const different = (valuesOf: (row: number) => readonly number[]): number =>
    new Set([...rows].flatMap((row) => valuesOf(row))).size;
  const known = [...rows].flatMap((row) => amounts[row] ?? []);
  return {
    projects: rows.length,
    authorities: different((row) => collectivites[row] ?? []),
    partners: different((row) => partenaires[row] ?? []),
    countries: different((row) => projects.countries[row] ?? []),
    amount: known.reduce((sum, amount) => sum + amount, 0),
    withAmount: known.length,
  };
}

/** The most frequent values of both, each with its share of either. */
function shareLines(projects: Projects, key: FacetKey, both: readonly [Compared, Compared]): HTMLElement[] {
  const facet = projects.facet(key);
  const counts = both.map(({ rows }) => tally(projects.facet(key).lists, rows));
  const top = new Set(counts.flatMap((figures) => largest(figures, (value) => facet.parentOf?.(value) === undefined)));
  if (top.size === 0) return [];
  const heading = withAttributes(element('th', {}, texts.facets[key]), { scope: 'rowgroup', colspan: '3' });
  return [
    element(
      'tbody',
      {},
      element('tr', {}, heading),
      ...[...top].map((value) =>
        line(
          facet.nameOf(value),
          both.map(({ rows }, i) => {
            const figure = counts[i]?.[value] ?? 0;
            const share = rows.length === 0 ? 0 : figure / rows.length;
            return `${figure.toLocaleString(language)} (${share.toLocaleString(language, { style: 'percent' })})`;
          }),
        ),
      ),
    ),
  ];
}

/** The values with the largest figures, the largest first. */
function largest(figures: Uint32Array, isKept: (value: number) => boolean): number[] {
  return [...figures.keys()]
    .filter((value) => (figures[value] ?? 0) > 0 && isKept(value))
    .sort((a, b) => (figures[b] ?? 0) - (figures[a] ?? 0) || a - b)
    .slice(0, TOP);
}

const line = (name: string, cells: readonly string[]): HTMLElement =>
  element(
    'tr',
    {},
    withAttributes(element('th', {}, name), { scope: 'row' }),
    ...cells.map((text) => element('td', {}, text)),
  );
