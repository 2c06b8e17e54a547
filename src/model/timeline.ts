/** Since when, and until when, as far as the projects tell. */
import type { Project } from './atlas.ts';

export interface Span {
  /** The first year in which a project started; absent when none says. */
  first?: number;
  /** The last year that a project bears, as start or as end. */
  last?: number;
  /** Whether a project is ongoing on the date of the data. */
  isOngoing: boolean;
}

export interface Era<Item> {
  item: Item;
  projects: readonly Project[];
  span: Span;
}

/** The projects by what they have in common, with the years that they cover; those of most projects first. */
export function timelineOf<Item>(
  projects: readonly Project[],
  itemsOf: (project: Project) => readonly Item[],
): Era<Item>[] {
  const found = new Map<Item, Project[]>();
  for (const project of projects) {
    for (const item of itemsOf(project)) {
      const known = found.get(item);
      if (known === undefined) found.set(item, [project]);
      else known.push(project);
    }
  }
  return [...found]
    .map(([item, shared]) => ({ item, projects: shared, span: spanOf(shared) }))
    .sort((a, b) => b.projects.length - a.projects.length || (a.span.first ?? 9999) - (b.span.first ?? 9999));
}

export function spanOf(projects: readonly Project[]): Span {
  let first: number | undefined;
  let last: number | undefined;
  for (const { yearStarted, endDate } of projects) {
    if (yearStarted !== undefined && yearStarted < (first ?? Infinity)) first = yearStarted;
    // An end before the start is an error of one of them: the later year is certain to be reached.
    const end = Math.max(yearStarted ?? 0, Number(endDate?.slice(0, 4) ?? 0)) || undefined;
    if (end !== undefined && end > (last ?? 0)) last = end;
  }
  return {
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    isOngoing: projects.some(({ status }) => status === 'active'),
  };
}
