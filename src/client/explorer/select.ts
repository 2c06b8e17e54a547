/** Applies a selection to the projects. */
import { count, passing, type Counts } from './counting.ts';
import { FACETS, type Projects } from './data.ts';
import type { Range, RangeKey, Selection } from './selection.ts';

/**
 * @param found the numbers of the projects whose texts have the words of the selection; `undefined` without words
 */
export function select(projects: Projects, selection: Selection, found: ReadonlySet<number> | undefined): Counts {
  const { ranges, updatedSince } = selection;
  const { debut, montant_eur: amounts, mise_a_jour: updates } = projects.columns;
  const lists = projects.facets.map((facet) =>
    selection.score === undefined ? facet.lists : (facet.listsFrom?.(selection.score) ?? facet.lists),
  );
  const passes = FACETS.map((key, facet) => {
    const choice = selection.choices.get(key);
    const own = lists[facet];
    return choice === undefined || own === undefined ? undefined : passing(own, choice);
  });
  const others: Uint8Array[] = [];
  const pass = (isKept: (row: number) => boolean) => {
    const kept = new Uint8Array(projects.total);
    for (let row = 0; row < kept.length; row += 1) kept[row] = isKept(row) ? 1 : 0;
    others.push(kept);
  };
  const { debut: years, montant } = ranges;
  if (years !== undefined) pass((row) => isWithin(debut[row] ?? null, years));
  if (montant !== undefined) pass((row) => isWithin(amounts[row] ?? null, montant));
  // Days as ISO 8601 are in the order of their letters.
  if (updatedSince !== undefined) pass((row) => (updates[row] ?? '') >= updatedSince);
  if (found !== undefined) pass((row) => found.has(projects.ids[row] ?? -1));
  return count(lists, passes, others);
}

const isWithin = (value: number | null, { from, to, withUnknown }: Range): boolean =>
  value === null ? withUnknown : (from === undefined || value >= from) && (to === undefined || value <= to);

/** How many projects a selection would hold without one of its ranges that do not state what it is about. */
export function unknownIn(
  projects: Projects,
  selection: Selection,
  key: RangeKey,
  found: ReadonlySet<number> | undefined,
): number {
  const ranges = { ...selection.ranges };
  Reflect.deleteProperty(ranges, key);
  const column = key === 'debut' ? projects.columns.debut : projects.columns.montant_eur;
  return select(projects, { ...selection, ranges }, found).projects.filter((row) => column[row] == null).length;
}
