/** Finds projects by all their words, with the search engine whose index lies beside the pages. */
import { queryText } from '../../i18n/search-text.ts';

/** What is used of the search engine, https://pagefind.app/docs/api/. */
interface Engine {
  createInstance(options: { baseUrl: string; noWorker: boolean }): Instance;
}
interface Instance {
  search(query: string): Promise<{ results: Found[] }>;
}
interface Found {
  data(): Promise<{ raw_url: string; meta: { title: string; detail: string; language?: string } }>;
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
  /** Some of them in order, the best first. */
  some(from: number, to: number): Promise<ProjectMatch[]>;
}

/** A number of a project, as the index has it: no number begins with it but itself. */
const NUMBER = /^(?:projet |project |n[o°] ?)?(\d{1,7})$/i;

export class Projects {
  readonly #root: string;
  #engine: Promise<Instance> | undefined;

  /** @param root the way to the root of the site */
  constructor(root: string) {
    this.#root = root;
  }

  /** @throws {Error} when the index cannot be read; the next question tries again */
  async find(query: string): Promise<ProjectMatches> {
    this.#engine ??= load(new URL(`${this.#root}pagefind/pagefind.js`, document.baseURI).href);
    try {
      const engine = await this.#engine;
      const number = NUMBER.exec(query.trim())?.[1];
      const [numbered, worded] = await Promise.all([
        number === undefined ? [] : engine.search(`n${Number(number)}x`).then(({ results }) => results.slice(0, 1)),
        engine.search(queryText(query)).then(({ results }) => results),
      ]);
      const found = [...numbered, ...worded];
      return { total: found.length, some: (from, to) => Promise.all(found.slice(from, to).map(matchOf)) };
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }
}

async function load(address: string): Promise<Instance> {
  const engine = (await import(/* @vite-ignore */ address)) as Engine;
  return engine.createInstance({ baseUrl: '/', noWorker: true });
}

async function matchOf(found: Found): Promise<ProjectMatch> {
  const { raw_url: path, meta } = await found.data();
  return { path, name: meta.title, detail: meta.detail, language: meta.language };
}
