/** The anniversaries that twinnings celebrate. */
import type { Project } from './atlas.ts';

/** Years ahead of the date of the data, its own among them. */
const YEARS = 5;
/** Anniversaries that are celebrated. */
const ROUND = 5;

/** The years, from a first one on, in which a twinning that goes on has a round anniversary. */
export function anniversariesOf({ legalForm, status, yearSigned }: Project, first: number): number[] {
  if (legalForm?.code !== 'jumelage' || status === 'completed' || yearSigned === undefined) return [];
  return Array.from({ length: YEARS }, (_, i) => first + i).filter(
    (year) => year > yearSigned && (year - yearSigned) % ROUND === 0,
  );
}
