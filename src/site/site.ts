/** The atlas as a site: its pages, and how each finds the others. */
import type { Configuration, Kind, Locale } from '../configuration.ts';
import type {
  Atlas,
  Continent,
  Country,
  Departement,
  Authority,
  FormerRegion,
  Orientation,
  Partner,
  Project,
  Region,
  Sdg,
  Theme,
} from '../model/atlas.ts';
import { compareNames } from '../model/link.ts';
import { pathOfEntity, pathOfIndex, pathOfSingle, type SingleKind } from './addresses.ts';
import { nameOf, type Entity, type EntityKind } from './names.ts';
import { LINES_PER_PAGE, projectListOf } from './project-list.ts';

/** How many entries a page of an index lists. */
export const ENTRIES_PER_PAGE = 400;

/** What a page of each kind is about. */
export interface Subjects {
  home: Atlas;
  continent: Continent;
  country: Country;
  region: Region;
  formerRegion: FormerRegion;
  departement: Departement;
  authority: Authority;
  partner: Partner;
  project: Project;
  theme: Theme;
  sdg: Sdg;
  orientation: Orientation;
  index: Index;
  about: Atlas;
  data: Atlas;
  legal: Atlas;
  accessibility: Atlas;
  notFound: Atlas;
}

/** The list of all entities of a kind, in the order in which its pages show them. */
export interface Index {
  kind: 'index';
  of: EntityKind;
  entries: readonly Entity[];
}

/** Which part of a list a page shows, counted from 1. */
export interface Part {
  number: number;
  total: number;
}

export interface PageOf<K extends Kind> {
  kind: K;
  locale: Locale;
  /** Where the page stands: `pays/mali.html`. */
  path: string;
  subject: Subjects[K];
  part: Part;
}

export type Page = { [K in Kind]: PageOf<K> }[Kind];

export interface Site {
  atlas: Atlas;
  configuration: Configuration;
  indexes: ReadonlyMap<EntityKind, Index>;
  /** The path of an entity's page, or `undefined` when its kind is not built: show its name without a link then. */
  pathOf(entity: Entity, locale: Locale): string | undefined;
}

const singleKinds = [
  'home',
  'about',
  'data',
  'legal',
  'accessibility',
  'notFound',
] as const satisfies readonly SingleKind[];

export function makeSite(atlas: Atlas, configuration: Configuration): Site {
  return {
    atlas,
    configuration,
    indexes: new Map(
      indexesOf(atlas)
        .filter((index) => configuration.kinds.has(index.of))
        .map((index) => [index.of, index]),
    ),
    pathOf: (entity, locale) => (configuration.kinds.has(entity.kind) ? pathOfEntity(entity, locale) : undefined),
  };
}

function indexesOf(atlas: Atlas): Index[] {
  const index = (of: EntityKind, entries: readonly Entity[]): Index => ({ kind: 'index', of, entries });
  return [
    index('continent', atlas.continents),
    index('country', atlas.countries),
    index('region', atlas.regions),
    index('formerRegion', atlas.formerRegions),
    index('departement', atlas.departements),
    index(
      'authority',
      [...atlas.authorities].sort((a, b) => compareCodes(groupCode(a), groupCode(b))),
    ),
    index(
      'partner',
      [...atlas.partners].sort((a, b) => compareNames(a.country.names.fr, b.country.names.fr)),
    ),
    index('project', atlas.projects),
    index('theme', atlas.themes),
    index('sdg', atlas.sdgs),
    index('orientation', atlas.orientations),
  ];
}

/** Authorities are listed by département; those above come first, by région. */
const groupCode = (authority: Authority): string => authority.departement?.code ?? `0 ${authority.region?.code ?? ''}`;

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const pagesOfSites = new WeakMap<Site, Map<Locale, readonly Page[]>>();

/**
 * Every page of one language.
 *
 * @throws {Error} when two pages have the same address, naming both
 */
export function pagesOf(site: Site, locale: Locale): readonly Page[] {
  let known = pagesOfSites.get(site);
  if (known === undefined) pagesOfSites.set(site, (known = new Map<Locale, readonly Page[]>()));
  let pages = known.get(locale);
  if (pages === undefined) known.set(locale, (pages = makePages(site, locale)));
  return pages;
}

function makePages(site: Site, locale: Locale): Page[] {
  const { atlas, configuration } = site;
  const pages: Page[] = [];
  for (const kind of singleKinds) {
    pages.push({ kind, locale, path: pathOfSingle(kind, locale), subject: atlas, part: ONLY });
  }
  for (const index of site.indexes.values()) {
    for (const part of partsOf(index.entries.length, ENTRIES_PER_PAGE)) {
      pages.push({ kind: 'index', locale, path: pathOfIndex(index.of, locale, part.number), subject: index, part });
    }
    for (const entity of index.entries) pages.push(...pagesOfEntity(entity, locale));
  }
  const built = pages.filter((page) => configuration.kinds.has(page.kind));
  failOnSharedAddress(built);
  return built;
}

const ONLY: Part = { number: 1, total: 1 };

function pagesOfEntity(entity: Entity, locale: Locale): Page[] {
  const parts = entity.kind === 'project' ? [ONLY] : partsOf(projectListOf(entity, locale).lines, LINES_PER_PAGE);
  // The kind of a page is the kind of its subject: the compiler cannot follow that through a union.
  return parts.map(
    (part) =>
      ({ kind: entity.kind, locale, path: pathOfEntity(entity, locale, part.number), subject: entity, part }) as Page,
  );
}

function partsOf(items: number, size: number): Part[] {
  const total = Math.max(1, Math.ceil(items / size));
  return Array.from({ length: total }, (_, i) => ({ number: i + 1, total }));
}

/** The items of a list that a part shows. */
export const itemsOf = <Item>(items: readonly Item[], part: Part, size: number): readonly Item[] =>
  part.total === 1 ? items : items.slice((part.number - 1) * size, part.number * size);

/** The path of another part of the same page. */
export function pathOfPart(page: Page, number: number): string {
  if (page.kind === 'index') return pathOfIndex(page.subject.of, page.locale, number);
  return isEntityPage(page) ? pathOfEntity(page.subject, page.locale, number) : page.path;
}

/** The path of the same page in another language. */
export function pathIn(page: Page, locale: Locale): string {
  if (page.kind === 'index') return pathOfIndex(page.subject.of, locale, page.part.number);
  return isEntityPage(page) ? pathOfEntity(page.subject, locale, page.part.number) : pathOfSingle(page.kind, locale);
}

export type EntityPage = { [K in EntityKind]: PageOf<K> }[EntityKind];

/** A page that lists projects. */
export type ListPage = Exclude<EntityPage, { kind: 'project' }>;

export function isEntityPage(page: Page): page is EntityPage {
  return page.subject.kind !== 'atlas' && page.subject.kind !== 'index';
}

function failOnSharedAddress(pages: readonly Page[]): void {
  const owners = new Map<string, Page>();
  const shared: string[] = [];
  for (const page of pages) {
    const owner = owners.get(page.path);
    if (owner === undefined) owners.set(page.path, page);
    else shared.push(`  ${page.path}: ${labelOf(owner)}; ${labelOf(page)}`);
  }
  if (shared.length > 0) {
    throw new Error(
      `Two pages cannot have the same address. Make the names differ, or put an identifier into the address in src/site/addresses.ts:\n${shared.join('\n')}`,
    );
  }
}

const labelOf = (page: Page): string =>
  isEntityPage(page) ? `${page.kind} "${nameOf(page.subject, page.locale)}"` : page.kind;
