/** The French authorities of the demonstration data: real ones, drawn from all of them. */
import { frenchAuthorities, type KnownAuthority } from '../gazetteer/authorities.ts';
import type { Random } from './random.ts';

/** `count` authorities: all régions and départements, many groupings, and communes, the large ones first. */
export function demoAuthorities(count: number, random: Random): KnownAuthority[] {
  const { councils, groupings, communes: towns } = frenchAuthorities();
  const share = Math.min(count, towns.length + groupings.length + councils.length);
  const chosen = [...councils.slice(0, share)];
  const groupingShare = Math.min(groupings.length, Math.round(share * 0.055));
  chosen.push(...drawn(groupings, groupingShare, (each) => each.population ** 0.7, random));
  const communesLeft = Math.min(towns.length, share - chosen.length);
  chosen.push(
    ...drawn(
      towns,
      communesLeft,
      ({ population, overseas }) => (population + 1) ** 1.15 * (overseas ? 0.6 : 1),
      random,
    ),
  );
  return chosen.toSorted((a, b) => (a.row.siren < b.row.siren ? -1 : 1));
}

/** `count` different values, the heavy ones more likely (Efraimidis and Spirakis, 2006). */
function drawn<Value>(
  values: readonly Value[],
  count: number,
  weightOf: (value: Value) => number,
  random: Random,
): Value[] {
  return values
    .map((value) => ({ value, key: Math.log(1 - random.number()) / weightOf(value) }))
    .toSorted((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ value }) => value);
}
