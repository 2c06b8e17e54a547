/** Corrects words that no text has by those that texts have. */
import MiniSearch from 'minisearch';
import { searchWords } from '../../i18n/search-text.ts';
import { isGuess, isMistyped, mistakesIn, type NameMatch } from './names.ts';

/** The words of all texts with their number of projects, as columns. */
export interface WordFile {
  mot: readonly string[];
  projets: readonly number[];
}

/** Letters of the longest ending, and of the shortest word without it. */
const ENDING = 3;
const STEM = 4;

export class Corrections {
  readonly #words: WordFile;
  readonly #known: ReadonlySet<string>;
  readonly #index: MiniSearch<{ id: number; word: string }>;

  constructor(words: WordFile) {
    this.#words = words;
    const folded = words.mot.map((word) => searchWords(word).join(' '));
    this.#known = new Set(folded);
    this.#index = new MiniSearch({ fields: ['word'], processTerm: (term) => term });
    this.#index.addAll(folded.map((word, id) => ({ id, word })));
  }

  /**
   * The question with its unknown words as names or texts have them; nothing where there is none alike.
   *
   * @param namesOf what is called by a word, or alike
   */
  correct(query: string, namesOf: (word: string) => readonly NameMatch[]): string | undefined {
    const words = query.split(/\s+/);
    const corrected = words.map((word) => {
      const [folded = ''] = searchWords(word);
      const [name] = namesOf(word);
      if (this.#isForm(folded) || (name !== undefined && !isGuess(name))) return word;
      return this.#alike(folded) ?? (name !== undefined && isMistyped(name) ? name.entity.name : word);
    });
    return corrected.some((word, i) => word !== words[i]) ? corrected.join(' ') : undefined;
  }

  /** Whether texts have a word, or another form of it. */
  #isForm(word: string): boolean {
    if (this.#known.has(word)) return true;
    const stem = word.slice(0, -ENDING);
    return stem.length >= STEM && [...this.#known].some((known) => known.startsWith(stem));
  }

  #alike(word: string): string | undefined {
    const [best] = this.#index
      .search(word, { fuzzy: mistakesIn })
      // Of words that are alike, the likelier is the more frequent.
      .map(({ id, score }) => ({
        id: Number(id),
        weight: score * Math.log2(1 + (this.#words.projets[Number(id)] ?? 0)),
      }))
      .sort((a, b) => b.weight - a.weight);
    return best === undefined ? undefined : this.#words.mot[best.id];
  }
}
