/** What a visitor has chosen, as an address that can be shared: `?pays=ML,SN&etat=!completed&debut=2010-2020`. */
import type { Choice } from './counting.ts';
import { FACETS, SCORES, type FacetKey, type Projects, type Score } from './data.ts';

/** Years, or euros; an end that is absent is open. */
export interface Range {
  from?: number | undefined;
  to?: number | undefined;
  /** Whether projects that do not state it are kept. */
  withUnknown: boolean;
}

export const RANGES = ['debut', 'montant'] as const;
export type RangeKey = (typeof RANGES)[number];

export const VIEWS = ['liste', 'tableau', 'carte', 'graphiques'] as const;
export type View = (typeof VIEWS)[number];

export interface Selection {
  text: string;
  choices: ReadonlyMap<FacetKey, Choice>;
  /** The least score with which a project counts for a goal, where it is more than any. */
  score?: Score | undefined;
  ranges: Partial<Record<RangeKey, Range>>;
  /** ISO 8601 day. */
  updatedSince?: string | undefined;
  view: View;
  /** A column, with a minus before it when it descends; the order of the data where it is absent. */
  sort?: string | undefined;
  /** The columns of the table; the usual ones where it is absent. */
  columns?: readonly string[] | undefined;
  /** The address of another selection beside which this one is shown. */
  comparedWith?: string | undefined;
}

const OTHER_UNKNOWN = 'inconnu';

/** Codes that the data does not have are left out: an old address still leads to what is left of it. */
export function readSelection(query: string, projects: Projects): Selection {
  const parameters = new URLSearchParams(query);
  const choices = new Map<FacetKey, Choice>();
  for (const key of FACETS) {
    const codes = list(parameters.get(key));
    if (codes.length === 0) continue;
    const known = new Map(projects.facet(key).codes.map((code, value) => [code, value]));
    const valuesOf = (some: readonly string[]) => new Set(some.flatMap((code) => known.get(code) ?? []));
    const choice = {
      chosen: valuesOf(codes.filter((code) => !code.startsWith('!'))),
      excluded: valuesOf(codes.filter((code) => code.startsWith('!')).map((code) => code.slice(1))),
    };
    if (choice.chosen.size + choice.excluded.size > 0) choices.set(key, choice);
  }
  const since = parameters.get('maj') ?? '';
  const columns = list(parameters.get('colonnes'));
  return {
    text: parameters.get('q') ?? '',
    choices,
    score: SCORES.find((score) => score > 1 && String(score) === parameters.get('score')),
    ranges: Object.fromEntries(
      RANGES.flatMap((key) => {
        const range = readRange(parameters.get(key));
        return range === undefined ? [] : [[key, range]];
      }),
    ),
    updatedSince: /^\d{4}-\d\d-\d\d$/.test(since) ? since : undefined,
    view: VIEWS.find((view) => view === parameters.get('vue')) ?? 'liste',
    sort: parameters.get('tri') ?? undefined,
    columns: columns.length === 0 ? undefined : columns,
    comparedWith: parameters.get('avec') ?? undefined,
  };
}

export function writeSelection(selection: Selection, projects: Projects): string {
  const { text, choices, score, ranges, updatedSince, view, sort, columns, comparedWith } = selection;
  const parameters: [string, string][] = [];
  if (text.trim() !== '') parameters.push(['q', text]);
  for (const key of FACETS) {
    const choice = choices.get(key);
    if (choice === undefined) continue;
    const { codes } = projects.facet(key);
    const written = [
      ...[...choice.chosen].map((value) => codes[value] ?? ''),
      ...[...choice.excluded].map((value) => `!${codes[value] ?? ''}`),
    ];
    if (written.length > 0) parameters.push([key, written.join(',')]);
  }
  if (score !== undefined) parameters.push(['score', String(score)]);
  for (const key of RANGES) {
    const range = ranges[key];
    if (range !== undefined) parameters.push([key, writeRange(range)]);
  }
  if (updatedSince !== undefined) parameters.push(['maj', updatedSince]);
  if (view !== 'liste') parameters.push(['vue', view]);
  if (sort !== undefined) parameters.push(['tri', sort]);
  if (columns !== undefined) parameters.push(['colonnes', columns.join(',')]);
  if (comparedWith !== undefined) parameters.push(['avec', comparedWith]);
  // Commas and exclamation marks may stand in a query as they are, and are easier to read.
  return parameters.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
}

const list = (text: string | null): string[] => (text ?? '').split(',').filter((each) => each !== '');

/** "2010-2020", "2010-", "-2020", each with ",inconnu" where those are kept that do not state it. */
function readRange(text: string | null): Range | undefined {
  const [bounds = '', unknown] = (text ?? '').split(',');
  const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(bounds) ?? [];
  if (from === '' && to === '') return undefined;
  return {
    from: from === '' ? undefined : Number(from),
    to: to === '' ? undefined : Number(to),
    withUnknown: unknown === OTHER_UNKNOWN,
  };
}

const writeRange = ({ from, to, withUnknown }: Range): string =>
  `${from ?? ''}-${to ?? ''}${withUnknown ? `,${OTHER_UNKNOWN}` : ''}`;

/** A selection with one value more or less of a facet; a value that is chosen takes the place of those that hold it. */
export function withValue(
  selection: Selection,
  projects: Projects,
  key: FacetKey,
  value: number,
  as: 'chosen' | 'excluded',
): Selection {
  const facet = projects.facet(key);
  const { chosen = new Set<number>(), excluded = new Set<number>() } = selection.choices.get(key) ?? {};
  const sets = { chosen: new Set(chosen), excluded: new Set(excluded) };
  const wasThere = sets[as].has(value);
  sets.chosen.delete(value);
  sets.excluded.delete(value);
  if (!wasThere) {
    for (let at = facet.parentOf?.(value); at !== undefined; at = facet.parentOf?.(at)) sets[as].delete(at);
    sets[as].add(value);
  }
  return withChoice(selection, key, sets);
}

export function withChoice(selection: Selection, key: FacetKey, choice: Choice | undefined): Selection {
  const choices = new Map(selection.choices);
  if (choice === undefined || choice.chosen.size + choice.excluded.size === 0) choices.delete(key);
  else choices.set(key, choice);
  return { ...selection, choices };
}
