/** The atlas as a site: its pages, and how each finds the others. */
import type { Configuration, Kind, Locale } from '../configuration.ts';
import type {
  Atlas,
  Continent,
  Country,
  Departement,
  Authority,
  AuthorityType,
  FormerRegion,
  Orientation,
  Partner,
  Project,
  Region,
  Sdg,
  Theme,
} from '../model/atlas.ts';
import type { Changes } from '../model/changes.ts';
import { compareNames } from '../model/link.ts';
import { pathOfEntity, pathOfIndex, pathOfSingle, type Order, type SingleKind } from './addresses.ts';
import { nameOf, type Entity, type EntityKind } from './names.ts';
import { LINES_PER_PAGE, projectListOf } from './project-list.ts';
import { slugOf } from '../i18n/slug.ts';

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
  explorer: Atlas;
  statistics: Atlas;
  about: Atlas;
  data: Atlas;
  quality: Atlas;
  changes: Atlas;
  copies: Atlas;
  embeds: Atlas;
  legal: Atlas;
  accessibility: Atlas;
  notFound: Atlas;
}

/** The list of all entities of a kind. */
export interface Index {
  kind: 'index';
  of: EntityKind;
  /** What the entries are ordered by where it is not their place. */
  by?: Order;
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

/** What is known of a file beside the pages. */
export interface WrittenFile {
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

export interface Site {
  atlas: Atlas;
  configuration: Configuration;
  indexes: ReadonlyMap<EntityKind, Index>;
  /** The same entries in other orders. */
  otherIndexes: readonly Index[];
  /** The files beside the pages by their path, once they are written: the build writes them before the pages. */
  written: Map<string, WrittenFile>;
  /** Since the release before, where that is known. */
  changes?: Changes;
  /** The path of an entity's page, or `undefined` when its kind is not built: show its name without a link then. */
  pathOf(entity: Entity, locale: Locale): string | undefined;
}

const singleKinds = [
  'home',
  'explorer',
  'statistics',
  'about',
  'data',
  'quality',
  'changes',
  'copies',
  'embeds',
  'legal',
  'accessibility',
  'notFound',
] as const satisfies readonly SingleKind[];

export function makeSite(atlas: Atlas, configuration: Configuration, changes?: Changes): Site {
  return {
    atlas,
    configuration,
    indexes: new Map(
      indexesOf(atlas)
        .filter((index) => configuration.kinds.has(index.of))
        .map((index) => [index.of, index]),
    ),
    otherIndexes: [authoritiesByType(atlas)],
    written: new Map(),
    ...(changes === undefined ? {} : { changes }),
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
    index('authority', [...atlas.authorities].sort(comparePlaces)),
    index('partner', atlas.partners),
    index('project', atlas.projects),
    index('theme', atlas.themes),
    index('sdg', atlas.sdgs),
    index('orientation', atlas.orientations),
  ];
}

/** The order of the types of authorities: from the widest territory down. */
const RANKS: Record<AuthorityType, number> = {
  region: 1,
  'collectivite-unique': 2,
  com: 3,
  departement: 4,
  'metropole-lyon': 5,
  metropole: 6,
  'epci-cu': 7,
  'epci-ca': 8,
  'epci-cc': 9,
  ept: 10,
  pole: 11,
  syndicat: 12,
  autre: 13,
  commune: 14,
};

const authoritiesByType = ({ authorities }: Atlas): Index => ({
  kind: 'index',
  of: 'authority',
  by: 'type',
  entries: [...authorities].sort((a, b) => RANKS[a.type] - RANKS[b.type] || compareLetters(a, b)),
});

/** By the letter under which a name stands; names are in order already. */
const compareLetters = (a: Authority, b: Authority): number =>
  a.type === 'commune' ? compareCodes(slugOf(a.name).charAt(0), slugOf(b.name).charAt(0)) : 0;

/** Authorities are listed by département; those above come first, by région. */
function comparePlaces(a: Authority, b: Authority): number {
  if (a.departement !== undefined && b.departement !== undefined)
    return compareCodes(a.departement.code, b.departement.code);
  return (
    Number(a.departement !== undefined) - Number(b.departement !== undefined) ||
    compareNames(a.region?.name ?? '', b.region?.name ?? '')
  );
}

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
  for (const index of [...site.indexes.values(), ...site.otherIndexes]) {
    for (const part of partsOf(index.entries.length, ENTRIES_PER_PAGE)) {
      const path = pathOfIndex(index.of, locale, part.number, index.by);
      pages.push({ kind: 'index', locale, path, subject: index, part });
    }
  }
  for (const { entries } of site.indexes.values())
    for (const entity of entries) pages.push(...pagesOfEntity(entity, locale));
  const built = pages.filter((page) => configuration.kinds.has(page.kind));
  failOnSharedAddress(built);
  return built;
}

const ONLY: Part = { number: 1, total: 1 };

/** The page of an entity, the first one of its list. */
export function firstPageOf(entity: Entity, locale: Locale): EntityPage {
  const [page] = pagesOfEntity(entity, locale);
  if (page === undefined) throw new Error(`${nameOf(entity, locale)} has no page.`);
  return page;
}

function pagesOfEntity(entity: Entity, locale: Locale): EntityPage[] {
  const parts = entity.kind === 'project' ? [ONLY] : partsOf(projectListOf(entity, locale).lines, LINES_PER_PAGE);
  // The kind of a page is the kind of its subject: the compiler cannot follow that through a union.
  return parts.map(
    (part) =>
      ({
        kind: entity.kind,
        locale,
        path: pathOfEntity(entity, locale, part.number),
        subject: entity,
        part,
      }) as EntityPage,
  );
}

function partsOf(items: number, size: number): Part[] {
  const total = Math.max(1, Math.ceil(items / size));
  return Array.from({ length: total }, (_, i) => ({ number: i + 1, total }));
}

/** The path of another part of the same page. */
export function pathOfPart(page: Page, number: number): string {
  if (page.kind === 'index') return pathOfIndex(page.subject.of, page.locale, number, page.subject.by);
  return isEntityPage(page) ? pathOfEntity(page.subject, page.locale, number) : page.path;
}

/** The path of the same page in another language. */
export function pathIn(page: Page, locale: Locale): string {
  if (page.kind === 'index') return pathOfIndex(page.subject.of, locale, page.part.number, page.subject.by);
  return isEntityPage(page) ? pathOfEntity(page.subject, locale, page.part.number) : pathOfSingle(page.kind, locale);
}

export type EntityPage = { [K in EntityKind]: PageOf<K> }[EntityKind];

/** A page that lists projects. */
export type ListPage = Exclude<EntityPage, { kind: 'project' }>;

export function isEntityPage(page: Page): page is EntityPage {
  return page.subject.kind !== 'atlas' && page.subject.kind !== 'index';
}

export const isListPage = (page: Page): page is ListPage => isEntityPage(page) && page.kind !== 'project';

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
