/** One question to everything that has a name, and to the texts of projects. */
import { Entities, type Entity, type EntityFile, type Kind } from './entities.ts';
import { Names, type NameMatch } from './names.ts';
import { Projects, type ProjectMatches } from './projects.ts';
import type { words } from '../words.ts';

export type Group = keyof typeof words.groups;

const GROUPS: Record<Kind, Exclude<Group, 'projects'>> = {
  continents: 'places',
  pays: 'places',
  regions: 'places',
  anciennes_regions: 'places',
  departements: 'places',
  collectivites: 'authorities',
  partenaires: 'partners',
  thematiques: 'themes',
  odd: 'themes',
  orientations: 'themes',
};

/** The groups of names in the order in which they stand when they answer equally well. */
const ORDER = ['places', 'authorities', 'partners', 'themes'] as const;

export interface NameGroup {
  group: Group;
  matches: readonly NameMatch[];
}

/** Where the files are, as a page names them. */
export interface Sources {
  /** The way to the root of the site. */
  root: string;
  /** The file of names and codes. */
  names: string;
}

export class Finder {
  readonly #sources: Sources;
  readonly #projects: Projects;
  #names: Promise<{ entities: Entities; names: Names }> | undefined;
  #hasCodes = false;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#projects = new Projects(sources.root);
  }

  /** Reads what is needed for names ahead of the first question. */
  async prepare(): Promise<void> {
    await this.#load();
  }

  /**
   * Names in their groups: that of the best answer first.
   *
   * @throws {Error} when the names cannot be read; the next question tries again
   */
  async names(query: string): Promise<NameGroup[]> {
    const { names, entities } = await this.#load();
    if (/^\s*\d[\dab]\d{3}\s*$/i.test(query) && !this.#hasCodes) await this.#loadCodes(names, entities);
    const found = new Map<Group, NameMatch[]>(ORDER.map((group) => [group, []]));
    for (const match of names.find(query)) found.get(GROUPS[match.entity.kind])?.push(match);
    return [...found]
      .map(([group, matches]) => ({ group, matches }))
      .filter(({ matches }) => matches.length > 0)
      .sort((a, b) => (a.matches[0]?.rank ?? 0) - (b.matches[0]?.rank ?? 0));
  }

  /** @throws {Error} when an index cannot be read; the next question tries again */
  async projects(query: string): Promise<ProjectMatches> {
    const { entities } = await this.#load();
    return this.#projects.find(query, entities.placeWords);
  }

  /** The page of an entity as a link, and what tells it apart; names must have been read. */
  async describe(entity: Entity): Promise<{ path: string; detail: string }> {
    const { entities } = await this.#load();
    return { path: entities.pathOf(entity), detail: entities.detailOf(entity) };
  }

  #load(): Promise<{ entities: Entities; names: Names }> {
    this.#names ??= read(this.#sources.names).then((file) => {
      const entities = new Entities(file as EntityFile);
      return { entities, names: new Names(entities.all) };
    });
    this.#names.catch(() => (this.#names = undefined));
    return this.#names;
  }

  async #loadCodes(names: Names, { codesPath, all }: Entities): Promise<void> {
    const codes = (await read(this.#sources.root + codesPath)) as string[];
    this.#hasCodes = true;
    for (const entity of all) {
      const code = entity.kind === 'collectivites' ? codes[entity.row] : undefined;
      if (code !== undefined && code !== '') names.addCode(code.toLowerCase(), entity);
    }
  }
}

async function read(address: string): Promise<unknown> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
