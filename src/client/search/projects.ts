/** Finds projects by all their words, with the search engine whose index lies beside the pages. */
import { slugOf } from '../../i18n/slug.ts';
import { codeWord, ORDINARY, queryText, searchWords, tellingWords } from '../../i18n/search-text.ts';

/** What is used of the search engine, https://pagefind.app/docs/api/. */
interface Engine {
  createInstance(options: { baseUrl: string; noWorker: boolean }): Instance;
}
interface Instance {
  search(query: string): Promise<{ results: Found[] }>;
}
interface Found {
  /** The language and the number of the project: `fr_n123`. */
  id: string;
  data(): Promise<Data>;
}
interface Data {
  raw_url: string;
  content: string;
  meta: { title: string; detail: string; language?: string };
}

export interface ProjectMatch {
  /** From the root of the site. */
  path: string;
  name: string;
  detail: string;
  /** The language of the name, where it is not that of the page. */
  language?: string | undefined;
}

export interface ProjectMatches {
  total: number;
  /** Whether the best of them has the words as they were typed, and not only what begins like them. */
  isCertain: boolean;
  /** The numbers of all of them. */
  ids: ReadonlySet<number>;
  /** Some of them in order, the best first. */
  some(from: number, to: number): Promise<ProjectMatch[]>;
}

const NUMBER = /^(?:projet |project |n[o°] ?)?0*(\d{1,7})$/i;

/** The longest name of a place, in words. */
const LONGEST_NAME = 6;

export class Projects {
  readonly #root: string;
  #engine: Promise<Instance> | undefined;

  /** @param root the way to the root of the site */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * @param places the words of the index for countries, régions and départements, by their names
   * @throws {Error} when the index cannot be read; the next question tries again
   */
  async find(query: string, places: ReadonlyMap<string, string>): Promise<ProjectMatches> {
    this.#engine ??= load(new URL(`${this.#root}pagefind/pagefind.js`, document.baseURI).href);
    try {
      const engine = await this.#engine;
      const number = NUMBER.exec(query.trim())?.[1];
      const [numbered, worded] = await Promise.all([
        number === undefined ? [] : answersTo(engine, codeWord('projets', number), (word) => word),
        answersToWords(engine, query, places),
      ]);
      const words = searchWords(query);
      const found = [...numbered, ...worded];
      const best = await found[0]?.data();
      return {
        total: found.length,
        isCertain: numbered.length > 0 || (best !== undefined && hasWords(best.content, words, (word) => word)),
        ids: new Set(found.map(({ id }) => Number(id.replace(/^\w+_n/, '')))),
        some: (from, to) => Promise.all(found.slice(from, to).map(matchOf)),
      };
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }
}

/** A phrase is asked for as it was written; else places by their codes, and as words if nothing answers to the codes. */
async function answersToWords(
  engine: Instance,
  query: string,
  places: ReadonlyMap<string, string>,
): Promise<readonly Found[]> {
  if (query.includes('"')) return answersTo(engine, queryText(query), stem, []);
  const { coded, others } = codedPlaces(tellingWords(query), places);
  const found = await answersTo(engine, coded.join(' '), stem, others);
  const words = tellingWords(query);
  return found.length > 0 || others.length === words.length ? found : answersTo(engine, words.join(' '), stem, words);
}

/** The words of a question with names of places by their codes, and those that are none. */
function codedPlaces(
  words: readonly string[],
  places: ReadonlyMap<string, string>,
): { coded: string[]; others: string[] } {
  const coded: string[] = [];
  const others: string[] = [];
  for (let i = 0; i < words.length;) {
    let length = Math.min(LONGEST_NAME, words.length - i);
    while (length > 0 && codeOf(i, length) === undefined) length -= 1;
    if (length === 0) others.push(words[i] ?? '');
    coded.push(codeOf(i, length) ?? words[i] ?? '');
    i += Math.max(1, length);
  }
  return { coded, others };

  function codeOf(from: number, length: number): string | undefined {
    const name = searchWords(words.slice(from, from + length).join(' ')).join(' ');
    // Beside other words, an ordinary word is meant.
    return length < words.length && ORDINARY.has(name) ? undefined : places.get(name);
  }
}

/**
 * What the engine finds, unless the best of it lacks a word: the engine shortens a word that it does not know until
 * something begins with it, and that is no answer.
 */
async function answersTo(
  engine: Instance,
  text: string,
  shorten: (word: string) => string,
  words: readonly string[] = [text],
): Promise<readonly Found[]> {
  const { results } = await engine.search(text);
  const best = await results[0]?.data();
  return best !== undefined && hasWords(best.content, words, shorten) ? results : [];
}

/** What is left of a word without its ending. */
const stem = (word: string): string => word.slice(0, Math.max(3, word.length - 3));

function hasWords(content: string, words: readonly string[], shorten: (word: string) => string): boolean {
  const has = slugOf(content, Infinity).split('-');
  return words.every((word) => has.some((each) => each.startsWith(shorten(word))));
}

async function load(address: string): Promise<Instance> {
  const engine = (await import(/* @vite-ignore */ address)) as Engine;
  return engine.createInstance({ baseUrl: '/', noWorker: true });
}

async function matchOf(found: Found): Promise<ProjectMatch> {
  const { raw_url: path, meta } = await found.data();
  return { path, name: meta.title, detail: meta.detail, language: meta.language };
}
