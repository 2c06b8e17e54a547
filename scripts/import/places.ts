/** Where a foreign town is: by its name in any of several languages, within its country. */
import { distance, keyOf, looseKeyOf, wordsOf } from '../gazetteer/names.ts';
import { divisionName, places, type Place } from '../gazetteer/places.ts';
import type { Decided } from './authorities.ts';

/** How names begin that say that they are of a town. */
const TOWNS =
  /^(?:ville|commune|commune urbaine|commune rurale|municipalite|mairie|communaute urbaine|city|town|municipality|city council|village|stadt|gemeinde|ciudad|municipio|comune|citta|gmina|miasto|wilaya|prefecture)(?: (?:de la|de l|des|du|de|d|of|di))? /;

/** Degrees within which two entries of a name are the same town told twice, some ten kilometres. */
const SAME = 0.1;

interface Gazetteer {
  byName: Map<string, Place[]>;
  byLooseName: Map<string, Place[]>;
}

export class Towns {
  readonly #gazetteers = new Map<string, Gazetteer>();
  /** For each country, names of one town by each other. */
  readonly #otherNames = new Map<string, Map<string, Set<string>>>();

  /** @param otherNames a name, the country and the usual name of a town */
  constructor(otherNames: readonly { name: string; country: string; town: string }[]) {
    for (const { name, country, town } of otherNames) {
      let names = this.#otherNames.get(country);
      if (names === undefined) this.#otherNames.set(country, (names = new Map<string, Set<string>>()));
      const [a, b] = [keyOf(name), keyOf(town)];
      // All names of one town are one set.
      const all = new Set([a, b, ...(names.get(a) ?? []), ...(names.get(b) ?? [])]);
      for (const each of all) names.set(each, all);
    }
  }

  /** @param subdivision a region or province of the country, where it is told */
  find(name: string, country: string, subdivision = ''): Decided<Place> {
    const gazetteer = this.#gazetteerOf(country);
    const key = keyOf(name);
    const bare = key.replace(TOWNS, '');
    const names = this.#otherNames.get(country);
    for (const [keys, map, why, confidence] of [
      [[key, bare], gazetteer.byName, 'name', 0.97],
      [[...(names?.get(key) ?? []), ...(names?.get(bare) ?? [])], gazetteer.byName, 'name in another language', 0.96],
      [[looseKeyOf(bare.split(' '))], gazetteer.byLooseName, 'name but for small words', 0.93],
    ] as const) {
      const found = [...new Set(keys.flatMap((each) => map.get(each) ?? []))];
      if (found.length === 0) continue;
      return among(found, country, subdivision, why, confidence);
    }
    return { why: 'no town of that name', confidence: 0, candidates: this.#alike(bare, gazetteer) };
  }

  /** Those whose name is a letter or two away: for those who decide. */
  #alike(key: string, { byName }: Gazetteer): Place[] {
    if (key.length < 5) return [];
    const near: Place[] = [];
    for (const [name, found] of byName) if (name[0] === key[0] && distance(name, key, 1) <= 1) near.push(...found);
    return near.slice(0, 5);
  }

  #gazetteerOf(country: string): Gazetteer {
    let gazetteer = this.#gazetteers.get(country);
    if (gazetteer === undefined) {
      gazetteer = { byName: new Map(), byLooseName: new Map() };
      for (const place of places(country)) {
        const words = wordsOf(place.name);
        push(gazetteer.byName, words.join(' '), place);
        push(gazetteer.byLooseName, looseKeyOf(words), place);
      }
      this.#gazetteers.set(country, gazetteer);
    }
    return gazetteer;
  }
}

function among(
  found: readonly Place[],
  country: string,
  subdivision: string,
  why: string,
  confidence: number,
): Decided<Place> {
  const inside = subdivision === '' ? [] : found.filter((place) => isIn(place, country, subdivision));
  const left = inside.length > 0 ? inside : found;
  const [first] = left;
  const isSame = (place: Place) =>
    first !== undefined &&
    Math.abs(place.latitude - first.latitude) < SAME &&
    Math.abs(place.longitude - first.longitude) < SAME;
  if (first !== undefined && left.every(isSame))
    return { chosen: first, why: inside.length > 0 ? `${why} and subdivision` : why, confidence, candidates: [] };
  return { why: `${left.length} towns of that name`, confidence: 0, candidates: left.slice(0, 5) };
}

function isIn({ admin1 }: Place, country: string, subdivision: string): boolean {
  const [told, known] = [subdivision, divisionName(country, admin1) ?? ''].map((name) => looseKeyOf(wordsOf(name)));
  return told !== undefined && known !== undefined && known !== '' && (told.includes(known) || known.includes(told));
}

function push(map: Map<string, Place[]>, key: string, place: Place): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [place]);
  else others.push(place);
}
