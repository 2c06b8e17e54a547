/** Which country is meant: by its code, or by a name of today or before, in one of several languages. */
import { distance, keyOf } from '../gazetteer/names.ts';
import type { Decided } from './authorities.ts';

/** What is known of a country: its code and the names that the atlas has for it. */
export interface KnownCountry {
  code: string;
  alpha3: string;
  /** Those of other times and parts of it among them. */
  names: readonly string[];
}

/** Languages in which partners and their sheets name countries. */
const LANGUAGES = ['fr', 'en', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'ro'];

/** Names of what has become several countries: nobody can tell which one is meant. */
const SEVERAL: Record<string, readonly string[]> = {
  urss: ['RU', 'UA', 'BY'],
  ussr: ['RU', 'UA', 'BY'],
  yougoslavie: ['RS', 'HR', 'SI', 'BA', 'MK', 'ME', 'XK'],
  'ex yougoslavie': ['RS', 'HR', 'SI', 'BA', 'MK', 'ME', 'XK'],
  tchecoslovaquie: ['CZ', 'SK'],
  'serbie et montenegro': ['RS', 'ME'],
  coree: ['KR', 'KP'],
};

/** Words with which states call themselves. */
const STATES =
  /^(?:the )?(?:republique|republic|republica|royaume|kingdom|principaute|principality|grand duche|etat|state|federation|union|sultanat|commonwealth)(?: (?:federale|federal|democratique|democratic|populaire|islamique|islamic|arabe|arab|socialiste|unie|bolivarienne|plurinational|democratique populaire))*(?: (?:de la|de l|des|du|de|d|of the|of))? /;

/** A letter in so long a name may be wrong. */
const LONG = 7;

export class Countries {
  readonly #byCode = new Map<string, KnownCountry>();
  readonly #byName = new Map<string, Set<string>>();

  constructor(countries: readonly KnownCountry[]) {
    for (const country of countries) {
      this.#byCode.set(country.code, country);
      for (const name of country.names) this.#add(keyOf(name), country.code);
    }
    for (const language of LANGUAGES) {
      const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      for (const { code } of countries) this.#add(keyOf(names.of(code) ?? ''), code);
    }
    for (const [name, codes] of Object.entries(SEVERAL)) this.#byName.set(name, new Set(codes));
  }

  find(told: string): Decided<string> {
    const text = told.trim();
    const upper = text.toUpperCase();
    if (this.#byCode.has(upper)) return { chosen: upper, why: 'ISO code', confidence: 1, candidates: [] };
    const alpha3 = /^[A-Z]{3}$/.test(upper) && [...this.#byCode.values()].find((country) => country.alpha3 === upper);
    if (alpha3) return { chosen: alpha3.code, why: 'ISO code', confidence: 1, candidates: [] };
    const key = keyOf(text);
    const parts = text.split(/[,/()]/).map((part) => keyOf(part));
    for (const [tried, why, confidence] of [
      [[key], 'name', 0.99],
      [[key.replace(STATES, '')], 'name of the state', 0.97],
      [parts.toReversed(), 'part of the name', 0.95],
      [parts.map((part) => part.replace(STATES, '')).toReversed(), 'part of the name', 0.95],
    ] as const)
      for (const each of tried) {
        const codes = [...(this.#byName.get(each) ?? [])];
        const [code] = codes;
        if (codes.length === 1 && code !== undefined) return { chosen: code, why, confidence, candidates: [] };
        if (codes.length > 1)
          return { why: `${codes.length} countries of that name`, confidence: 0, candidates: codes };
      }
    return this.#alike(key);
  }

  /** The country whose name is but a letter away, if it is the only one. */
  #alike(key: string): Decided<string> {
    if (key.length < LONG) return { why: 'no country of that name', confidence: 0, candidates: [] };
    const near = new Set<string>();
    for (const [name, codes] of this.#byName) if (distance(name, key, 1) <= 1) for (const code of codes) near.add(code);
    const [code] = near;
    return near.size === 1 && code !== undefined
      ? { chosen: code, why: 'a letter differs', confidence: 0.85, candidates: [] }
      : { why: 'no country of that name', confidence: 0, candidates: [...near] };
  }

  #add(key: string, code: string): void {
    if (key === '') return;
    const known = this.#byName.get(key);
    if (known === undefined) this.#byName.set(key, new Set([code]));
    else known.add(code);
  }
}
