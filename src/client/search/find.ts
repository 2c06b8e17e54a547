/** One question to everything that has a name, and to the texts of projects. */
import { readJson } from '../files.ts';
import { Corrections, type WordFile } from './corrections.ts';
import { Entities, type Entity, type EntityFile, type Kind } from './entities.ts';
import { isGuess, isMistyped, Names, type NameMatch } from './names.ts';
import { Projects, type ProjectMatches } from './projects.ts';
import { words } from '../words.ts';

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

/** The better answer first; of equal ones places, then what has more projects. */
function compareBest(a: NameMatch | undefined, b: NameMatch | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const isPlace = ({ entity }: NameMatch) => GROUPS[entity.kind] === 'places';
  return a.rank - b.rank || Number(isPlace(b)) - Number(isPlace(a)) || b.entity.projects - a.entity.projects;
}

/** Whether the names of a group answer to a part of the question, or are only alike. */
export const isGuessed = ({ matches }: NameGroup): boolean => matches.some(isGuess);

export interface Answer {
  /** The question that is answered: a corrected one where nothing answers the one that was asked. */
  asked: string;
  names: readonly NameGroup[];
  projects: ProjectMatches;
  /** Whether the projects have all the words, and the names have not. */
  projectsFirst: boolean;
}

/** What has to be said of an answer: that the question was corrected, or a word left out. */
export function remarkOn(query: string, { asked, projects }: Answer): string | undefined {
  if (asked !== query) return words.corrected.replace('{query}', () => query).replace('{corrected}', () => asked);
  if (projects.leftOut.length > 0) return words.leftOut.replace('{words}', () => projects.leftOut.join(' '));
  return undefined;
}

/** Where the files are, as a page names them. */
export interface Sources {
  /** The way to the root of the site. */
  root: string;
  /** The file of names and codes. */
  names: string;
}

/** The INSEE code of a commune, in Corse with a letter. */
const INSEE = /^\s*\d[\dab]\d{3}\s*$/i;

export class Finder {
  readonly #sources: Sources;
  readonly #projects: Projects;
  #entities: Promise<Entities> | undefined;
  #names: Promise<{ entities: Entities; names: Names }> | undefined;
  #corrections: Promise<Corrections> | undefined;
  #codes: Promise<void> | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#projects = new Projects(sources.root);
  }

  /** Reads what is needed for names ahead of the first question. */
  async prepare(): Promise<void> {
    await this.#load();
  }

  /** All that has a name, without what is needed to find it. */
  entities(): Promise<Entities> {
    this.#entities ??= readJson(this.#sources.names).then((file) => new Entities(file as EntityFile));
    this.#entities.catch(() => (this.#entities = undefined));
    return this.#entities;
  }

  /**
   * Names in their groups: that of the best answer first.
   *
   * @throws {Error} when the names cannot be read; the next question tries again
   */
  async names(query: string): Promise<NameGroup[]> {
    const { names, entities } = await this.#load();
    if (INSEE.test(query)) await this.#loadCodes(names, entities);
    const found = new Map<Group, NameMatch[]>(ORDER.map((group) => [group, []]));
    for (const match of names.find(query)) found.get(GROUPS[match.entity.kind])?.push(match);
    return [...found]
      .map(([group, matches]) => ({ group, matches }))
      .filter(({ matches }) => matches.length > 0)
      .sort((a, b) => compareBest(a.matches[0], b.matches[0]));
  }

  /**
   * All that answers. Names that are only alike give way to texts that have the very words, and names in a part of the
   * question come after these; where nothing answers at all, the question is corrected by the words of the texts.
   *
   * @throws {Error} when a file cannot be read; the next question tries again
   */
  async answer(query: string): Promise<Answer> {
    const [names, projects] = await Promise.all([this.names(query), this.#projectsFor(query)]);
    const isAlike = names.some(({ matches }) => matches.some(isMistyped));
    const sure = projects.isCertain ? names.filter(({ matches }) => !matches.some(isMistyped)) : names;
    const answer = { asked: query, names: sure, projects, projectsFirst: projects.isCertain && sure.some(isGuessed) };
    if (projects.isCertain) return answer;
    const asked = isAlike ? names[0]?.matches[0]?.entity.name : await this.#correct(query);
    const corrected = asked === undefined ? undefined : await this.#projectsFor(asked);
    if (asked !== undefined && corrected !== undefined && corrected.total > 0)
      return { asked, names: isAlike ? names : await this.names(asked), projects: corrected, projectsFirst: false };
    const fewer = projects.total > 0 ? undefined : await this.#fewerFor(query);
    return fewer === undefined ? answer : { ...answer, projects: fewer };
  }

  async #projectsFor(query: string): Promise<ProjectMatches> {
    const { entities, names } = await this.#load();
    return this.#projects.find(query, entities.placeWords, (spelling) => names.has(spelling));
  }

  async #fewerFor(query: string): Promise<ProjectMatches | undefined> {
    const { entities, names } = await this.#load();
    return this.#projects.findFewer(query, entities.placeWords, (spelling) => names.has(spelling));
  }

  async #correct(query: string): Promise<string | undefined> {
    const { entities, names } = await this.#load();
    this.#corrections ??= readJson(this.#sources.root + entities.wordsPath).then(
      (file) => new Corrections(file as WordFile),
    );
    this.#corrections.catch(() => (this.#corrections = undefined));
    return (await this.#corrections).correct(query, (word) => names.find(word));
  }

  /** The page of an entity as a link, and what tells it apart; names must have been read. */
  async describe(entity: Entity): Promise<{ path: string; detail: string }> {
    const { entities } = await this.#load();
    return { path: entities.pathOf(entity), detail: entities.detailOf(entity) };
  }

  #load(): Promise<{ entities: Entities; names: Names }> {
    this.#names ??= this.entities().then((entities) => ({ entities, names: new Names(entities.all) }));
    this.#names.catch(() => (this.#names = undefined));
    return this.#names;
  }

  #loadCodes(names: Names, { codesPath, all }: Entities): Promise<void> {
    this.#codes ??= readJson(this.#sources.root + codesPath).then((file) => {
      const { code_insee: codes } = file as { code_insee: string[] };
      for (const entity of all) {
        const code = entity.kind === 'collectivites' ? codes[entity.row] : undefined;
        if (code !== undefined && code !== '') names.addCode(code.toLowerCase(), entity);
      }
    });
    this.#codes.catch(() => (this.#codes = undefined));
    return this.#codes;
  }
}
