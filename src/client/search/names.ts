/** Finds entities by their names and codes: from the first letters on, with a wrong letter, in any of the languages. */
import MiniSearch from 'minisearch';
import { slugOf } from '../../i18n/slug.ts';
import { ORDINARY, searchWords } from '../../i18n/search-text.ts';
import type { Entity } from './entities.ts';

export interface NameMatch {
  entity: Entity;
  /** How well it answers: the smaller, the better. */
  rank: number;
  /** The words of its name by which it was found. */
  terms: readonly string[];
}

/**
 * Kinds of answers, the best first: the name itself to the letter, without its title or its plural, with its place beside
 * it, or in another language.
 */
const RANKS = {
  letters: -1,
  exact: 0,
  otherLanguage: 0.5,
  place: 1,
  firstWords: 2,
  firstLetters: 3,
  words: 4,
  beginnings: 5,
  contained: 7,
  mistyped: 8,
} as const;

/** How many of those are given that share a name which a question contains. */
const NAMESAKES = 3;

/** Words for kinds of authorities and partners, in the singular as words of a question are. */
const KINDS = new Set(
  'region province etat departement department commune communaute agglomeration urbaine metropole ville conseil pay'.split(
    ' ',
  ),
);

/** The letters of a long word that may be wrong, missing or too many; two letters changed over count as two. */
export const mistakesIn = (word: string): number => (/\d/.test(word) || word.length < 5 ? 0 : word.length < 7 ? 1 : 2);

/** Whether a match is only alike what was asked for. */
export const isMistyped = ({ rank }: NameMatch): boolean => rank >= RANKS.mistyped;

/** Whether a match answers to a part of the question, or is only alike. */
export const isGuess = ({ rank }: NameMatch): boolean => rank >= RANKS.contained;

export class Names {
  readonly #entities: readonly Entity[];
  readonly #index: MiniSearch<{ id: number; name: string; context: string }>;
  readonly #byCode = new Map<string, Entity[]>();
  #bySpelling: ReadonlyMap<string, readonly Entity[]> | undefined;

  constructor(entities: readonly Entity[]) {
    this.#entities = entities;
    this.#index = new MiniSearch({
      fields: ['name', 'context'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
    });
    this.#index.addAll(
      entities.map(({ spellings, otherSpellings, context }, id) => ({
        id,
        name: [...spellings, ...otherSpellings].join(' '),
        context,
      })),
    );
    // Régions have codes of two digits too, but people have départements in mind.
    const ordered = [...entities].sort((a, b) => Number(b.kind === 'departements') - Number(a.kind === 'departements'));
    for (const entity of ordered) for (const code of entity.codes) this.addCode(code, entity);
  }

  addCode(code: string, entity: Entity): void {
    const known = this.#byCode.get(code);
    if (known === undefined) this.#byCode.set(code, [entity]);
    else known.push(entity);
  }

  /** Whether something is called so, to the last letter; ordinary words do not count. */
  has(spelling: string): boolean {
    this.#bySpelling ??= bySpelling(this.#entities);
    return this.#bySpelling.has(spelling) && !ORDINARY.has(spelling);
  }

  /**
   * The best first. Where nothing answers to all words, what kind of thing is asked for does not matter; then the names
   * that the question contains are given, and at last those that are merely alike.
   */
  find(query: string): NameMatch[] {
    const letters = slugOf(query, Infinity);
    const coded = (this.#byCode.get(letters) ?? []).map((entity) => ({ entity, rank: RANKS.letters, terms: [] }));
    const words = searchWords(query);
    const telling = words.filter((word) => !KINDS.has(word));
    const tries = [
      () => this.#search(words, false),
      ...(telling.length < words.length ? [() => this.#search(telling, false)] : []),
      () => this.#contained(words),
      ...(coded.length > 0 ? [] : [() => this.#search(words, true)]),
    ];
    for (const search of words.length === 0 ? [] : tries) {
      const found = search().filter(({ entity }) => !coded.some((each) => each.entity === entity));
      if (found.length === 0) continue;
      const isSame = ({ entity }: NameMatch) => slugOf(entity.name, Infinity) === letters;
      return [
        ...coded,
        ...found.filter(isSame).map((match) => ({ ...match, rank: RANKS.letters })),
        ...found.filter((match) => !isSame(match)),
      ];
    }
    return coded;
  }

  /** The names that a question contains, the longest in the place of those in it. */
  #contained(words: readonly string[]): NameMatch[] {
    this.#bySpelling ??= bySpelling(this.#entities);
    const matches: NameMatch[] = [];
    const taken = new Set<number>();
    for (let length = words.length - 1; length > 0; length -= 1)
      for (let from = 0; from + length <= words.length; from += 1) {
        const places = Array.from({ length }, (_, i) => from + i);
        const name = words.slice(from, from + length).join(' ');
        const entities = this.#bySpelling.get(name);
        if (entities === undefined || ORDINARY.has(name) || places.some((place) => taken.has(place))) continue;
        for (const place of places) taken.add(place);
        const best = [...entities].sort((a, b) => b.projects - a.projects).slice(0, NAMESAKES);
        matches.push(...best.map((entity) => ({ entity, rank: RANKS.contained, terms: [] })));
      }
    return matches;
  }

  #search(words: readonly string[], mistyped: boolean): NameMatch[] {
    if (words.length === 0) return [];
    const results = this.#index.search(words.join(' '), {
      combineWith: 'AND',
      prefix: true,
      fuzzy: mistyped ? mistakesIn : false,
      ...(words.length === 1 ? { fields: ['name'] } : {}),
    });
    const matches: (NameMatch & { weight: number })[] = [];
    for (const { id, terms, score } of results) {
      const entity = this.#entities[Number(id)];
      if (entity === undefined) continue;
      const isAnswer = !mistyped || words.every((word) => terms.some((term) => isAlike(word, term)));
      const rank = mistyped ? RANKS.mistyped : rankOf(entity, words);
      // Of names that are alike, the likelier is the better known.
      const weight = mistyped ? score * Math.log2(2 + entity.projects) : entity.projects;
      if (isAnswer && rank !== undefined) matches.push({ entity, rank, terms, weight });
    }
    return matches.sort((a, b) => a.rank - b.rank || b.weight - a.weight);
  }
}

/** Whether a word may be another one mistyped: people hit the first letter, change letters over, or miss the first one. */
function isAlike(typed: string, term: string): boolean {
  if (term.startsWith(typed)) return true;
  if (Math.abs(typed.length - term.length) > 1) return false;
  const letters = (word: string) => word.split('').sort().join('');
  return (
    typed[0] === term[0] ||
    letters(typed) === letters(term) ||
    typed.slice(1) === term.slice(1) ||
    typed === term.slice(1)
  );
}

function bySpelling(entities: readonly Entity[]): Map<string, Entity[]> {
  const all = new Map<string, Entity[]>();
  for (const entity of entities)
    for (const spelling of [...entity.spellings, ...entity.otherSpellings]) {
      const known = all.get(spelling);
      if (known === undefined) all.set(spelling, [entity]);
      else if (!known.includes(entity)) known.push(entity);
    }
  return all;
}

/** How an entity whose name and context have all words answers; not at all where its name has none of them. */
function rankOf({ spellings, otherSpellings, context }: Entity, words: readonly string[]): number | undefined {
  const rank = rankOfName(spellings, words);
  if (rank !== undefined) return rank;
  const elsewhere = rankOfName(otherSpellings, words);
  if (elsewhere !== undefined) return elsewhere + RANKS.otherLanguage;
  const around = context.split(' ');
  const own = words.filter((word) => !around.some((other) => other.startsWith(word)));
  if (own.length === 0) return undefined;
  const all = [...spellings, ...otherSpellings];
  const named = own.length < words.length ? rankOfName(all, own) : undefined;
  if (named !== undefined) return named + RANKS.place;
  const names = all.flatMap((spelling) => spelling.split(' '));
  return words.some((word) => names.some((name) => name.startsWith(word))) ? RANKS.beginnings + RANKS.place : undefined;
}

function rankOfName(spellings: readonly string[], words: readonly string[]): number | undefined {
  const asked = words.join(' ');
  if (spellings.includes(asked)) return RANKS.exact;
  if (spellings.some((spelling) => spelling.startsWith(`${asked} `))) return RANKS.firstWords;
  if (spellings.some((spelling) => spelling.startsWith(asked))) return RANKS.firstLetters;
  const names = spellings.map((spelling) => spelling.split(' '));
  if (names.some((name) => words.every((word) => name.includes(word)))) return RANKS.words;
  if (names.some((name) => words.every((word) => name.some((each) => each.startsWith(word))))) return RANKS.beginnings;
  return undefined;
}
