/** Finds projects by all their words, with the search engine whose index lies beside the pages. */
import { fetchHeld, isOnDisk } from '../files.ts';
import { loadScript } from '../load-script.ts';
import { slugOf } from '../../i18n/slug.ts';
import { codeWord, ORDINARY, queryText, searchWords, textWords } from '../../i18n/search-text.ts';

/** What is used of the search engine, https://pagefind.app/docs/api/. */
interface Engine {
  createInstance(options: { baseUrl: string; basePath?: string; noWorker: boolean }): Instance;
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

declare global {
  interface Window {
    /** What the search engine of a copy on a disk reads with, and what it makes known. */
    atlasFetch?: typeof fetchHeld;
    atlasPagefind?: Engine;
  }
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
  /** The words of the question that none of them has. */
  leftOut: readonly string[];
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
   * @param isName whether something is called so
   * @throws {Error} when the index cannot be read; the next question tries again
   */
  async find(
    query: string,
    places: ReadonlyMap<string, string>,
    isName: (spelling: string) => boolean,
  ): Promise<ProjectMatches> {
    const number = NUMBER.exec(query.trim())?.[1];
    const asked = partsOf(textWords(query), places, isName);
    return this.#with(async (engine) => {
      const [numbered, worded] = await Promise.all([
        number === undefined ? [] : answersTo(engine, codeWord('projets', number), (word) => word),
        query.includes('"')
          ? answersTo(engine, queryText(query), stem, [])
          : answersToPlaces(engine, asked, textWords(query)),
      ]);
      return matchesOf([...numbered, ...worded], numbered.length > 0, searchWords(textWords(query).join(' ')));
    });
  }

  /** The same for all words but one, rather not a place: what comes nearest where nothing has them all. */
  async findFewer(
    query: string,
    places: ReadonlyMap<string, string>,
    isName: (spelling: string) => boolean,
  ): Promise<ProjectMatches | undefined> {
    const parts = partsOf(textWords(query), places, isName);
    return this.#with(async (engine) => {
      let best: { found: readonly Found[]; left: Part } | undefined;
      for (const left of parts.length < 2 ? [] : parts.filter(({ words }) => words.length > 0)) {
        const others = parts.filter((each) => each !== left);
        const found = await answersToParts(engine, others);
        if (found.length > (best?.found.length ?? 0)) best = { found, left };
      }
      return best === undefined ? undefined : { ...(await matchesOf(best.found, true, [])), leftOut: best.left.words };
    });
  }

  /** @throws {Error} when the index cannot be read; the next question tries again */
  async #with<Result>(act: (engine: Instance) => Promise<Result>): Promise<Result> {
    this.#engine ??= load(this.#root);
    try {
      return await act(await this.#engine);
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }
}

/** @param words those that the best must have for the answer to be certain */
async function matchesOf(
  found: readonly Found[],
  isCertain: boolean,
  words: readonly string[],
): Promise<ProjectMatches> {
  const best = await found[0]?.data();
  return {
    total: found.length,
    isCertain: isCertain || (best !== undefined && hasWords(best.content, words, (word) => word)),
    leftOut: [],
    ids: new Set(found.map(({ id }) => Number(id.replace(/^\w+_n/, '')))),
    some: (from, to) => Promise.all(found.slice(from, to).map(matchOf)),
  };
}

/** A part of a question: the code of a place, the words of a name, or a word. */
interface Part {
  /** What the engine is asked. */
  asked: string;
  /** The words that stand in the texts. */
  words: readonly string[];
  isName: boolean;
}

/** Places by their codes, and as words if nothing answers to the codes. */
async function answersToPlaces(
  engine: Instance,
  parts: readonly Part[],
  words: readonly string[],
): Promise<readonly Found[]> {
  const found = await answersToParts(engine, parts);
  if (found.length > 0 || parts.every((part) => part.words.length > 0)) return found;
  return answersToParts(
    engine,
    words.map((word) => ({ asked: word, words: [word], isName: false })),
  );
}

async function answersToParts(engine: Instance, parts: readonly Part[]): Promise<readonly Found[]> {
  const found = await answersTo(
    engine,
    parts.map(({ asked }) => asked).join(' '),
    stem,
    parts.flatMap(({ words }) => words),
  );
  return narrowed(
    engine,
    found,
    parts.flatMap(({ words, isName }) => (isName ? words : [])),
  );
}

/** The engine takes words for those that begin alike: of names only the very words are kept, as Nantes is not Nanterre. */
async function narrowed(
  engine: Instance,
  found: readonly Found[],
  words: readonly string[],
): Promise<readonly Found[]> {
  if (found.length === 0) return found;
  const sets = await Promise.all(
    words.map(async (word) => new Set((await engine.search(`"${word}"`)).results.map(({ id }) => id))),
  );
  const kept = found.filter(({ id }) => sets.every((ids) => ids.has(id)));
  return kept.length > 0 ? kept : found;
}

/** The longest names in the place of their words. */
function partsOf(
  words: readonly string[],
  places: ReadonlyMap<string, string>,
  isName: (spelling: string) => boolean,
): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < words.length;) {
    let length = Math.min(LONGEST_NAME, words.length - i);
    let part: Part | undefined;
    while (length > 0 && (part = partAt(i, length)) === undefined) length -= 1;
    parts.push(part ?? { asked: words[i] ?? '', words: words.slice(i, i + 1), isName: false });
    i += Math.max(1, length);
  }
  return parts;

  function partAt(from: number, length: number): Part | undefined {
    const own = words.slice(from, from + length);
    const name = searchWords(own.join(' ')).join(' ');
    // Beside other words, an ordinary word is meant.
    const code = length < words.length && ORDINARY.has(name) ? undefined : places.get(name);
    if (code !== undefined) return { asked: code, words: [], isName: true };
    return isName(name) ? { asked: own.join(' '), words: own, isName: true } : undefined;
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

/** From a server it is a module; in a copy on a disk it is a classic script that is given a way to read. */
async function load(root: string): Promise<Instance> {
  const folder = new URL(`${root}pagefind/`, document.baseURI).href;
  const address = `${folder}pagefind.js`;
  if (!isOnDisk) return ((await import(/* @vite-ignore */ address)) as Engine).createInstance(OPTIONS);
  window.atlasFetch = fetchHeld;
  await loadScript(address);
  if (window.atlasPagefind === undefined) throw new Error('The search engine did not start.');
  return window.atlasPagefind.createInstance({ ...OPTIONS, basePath: folder });
}

const OPTIONS = { baseUrl: '/', noWorker: true };

async function matchOf(found: Found): Promise<ProjectMatch> {
  const { raw_url: path, meta } = await found.data();
  return { path, name: meta.title, detail: meta.detail, language: meta.language };
}
