/** What stands above the content of a page: its title, and the way that leads to it. */
import { fill, speechOf, type Dictionary } from '../i18n/index.ts';
import { pathOfIndex, pathOfSingle } from './addresses.ts';
import { kindNameOf, nameOf, type Entity, type EntityKind } from './names.ts';
import { isEntityPage, type Index, type Page, type Site } from './site.ts';

export interface Heading {
  /** What kind of thing the page shows, above its name. */
  kicker?: string;
  /** The level-one heading. */
  name: string;
  /** The title of the document. */
  title: string;
}

/** The word for the index of each kind. */
export const indexNames: Record<EntityKind, (words: Dictionary) => string> = {
  continent: (words) => words.continents,
  country: (words) => words.countries,
  region: (words) => words.regions,
  formerRegion: (words) => words.formerRegions,
  departement: (words) => words.departements,
  authority: (words) => words.authorities,
  partner: (words) => words.partners,
  project: (words) => words.projects,
  theme: (words) => words.themes,
  sdg: (words) => words.sdgs,
  orientation: (words) => words.orientations,
};

export const nameOfIndex = ({ of, by }: Index, words: Dictionary): string =>
  by === 'type' ? words.authoritiesByType : indexNames[of](words);

export function headingOf(page: Page): Heading {
  const { words, number } = speechOf(page.locale);
  const part =
    page.part.number === 1
      ? ''
      : `, ${fill(words.pageOf, { number: number(page.part.number), total: number(page.part.total) })}`;
  if (isEntityPage(page)) {
    const kicker = kindNameOf(page.subject, page.locale);
    const name = nameOf(page.subject, page.locale) + part;
    return { kicker, name, title: `${name} – ${kicker} – ${words.siteName}` };
  }
  if (page.kind === 'home') return { name: words.siteName, title: words.siteName };
  const name = (page.kind === 'index' ? nameOfIndex(page.subject, words) : words[page.kind]) + part;
  return { name, title: `${name} – ${words.siteName}` };
}

export interface Crumb {
  name: string;
  /** Absent when the page is not built. */
  path?: string;
}

/** The pages above a page, from the home page down; the page itself is not among them. */
export function breadcrumbOf(page: Page, site: Site): Crumb[] {
  if (page.kind === 'home') return [];
  const { locale } = page;
  const { words } = speechOf(locale);
  const home: Crumb = { name: words.home, path: pathOfSingle('home', locale) };
  if (page.kind === 'index' && page.subject.by !== undefined) {
    const { of } = page.subject;
    return [home, { name: indexNames[of](words), path: pathOfIndex(of, locale) }];
  }
  if (page.kind === 'quality' || page.kind === 'changes')
    return [home, { name: words.data, path: pathOfSingle('data', locale) }];
  if (!isEntityPage(page)) return [home];
  const above = parentsOf(page.subject).map((entity): Crumb => {
    const path = site.pathOf(entity, locale);
    return { name: nameOf(entity, locale), ...(path === undefined ? {} : { path }) };
  });
  const kind = above.length === 0 ? page.kind : (parentsOf(page.subject)[0]?.kind ?? page.kind);
  const index: Crumb = {
    name: indexNames[kind](words),
    ...(site.indexes.has(kind) ? { path: pathOfIndex(kind, locale) } : {}),
  };
  return [home, index, ...above];
}

/** The entities above an entity, the widest first. */
function parentsOf(entity: Entity): Entity[] {
  switch (entity.kind) {
    case 'country':
      return [entity.continent];
    case 'formerRegion':
      return [entity.region];
    case 'departement':
      return entity.region === undefined ? [] : [entity.region];
    case 'authority':
      return [entity.region, entity.departement].filter((each) => each !== undefined);
    case 'partner':
      return [entity.country.continent, entity.country];
    case 'project': {
      const country = entity.countries[0];
      return country === undefined ? [] : [country.continent, country];
    }
    case 'theme':
      return entity.parent === undefined ? [] : [...parentsOf(entity.parent), entity.parent];
    case 'continent':
    case 'region':
    case 'sdg':
    case 'orientation':
      return [];
  }
}
