/** The map of each kind of page: what it shows, and how it says so. */
import { fill, speechOf } from '../i18n/index.ts';
import { classesOf } from './classes.ts';
import { countryDrawing } from './country.ts';
import type { Drawing } from './drawing.ts';
import { franceDrawing, partOfFranceDrawing } from './france.ts';
import { marksOf, sharpnessOf, type Marks } from './marks.ts';
import { geometryOf } from './territories.ts';
import { continentDrawing, CONTINENT_OF_FRANCE, worldDrawing } from './world.ts';
import type {
  Atlas,
  Authority,
  Continent,
  Country,
  Departement,
  FormerRegion,
  Gathering,
  Partner,
  Project,
  Region,
} from '../model/atlas.ts';
import { breakdowns, type Share } from '../model/breakdowns.ts';
import {
  baseMapOfCountry,
  baseMapOfDepartement,
  BASE_MAP_OF_EUROPE,
  BASE_MAP_OF_WORLD,
  PLACES,
  relative,
} from '../site/addresses.ts';
import { formatsOf, pathOfFile } from '../site/formats.ts';
import { nameOf } from '../site/names.ts';
import type { EmbedPage } from '../site/embeds.ts';
import type { Page, PageOf, Site } from '../site/site.ts';
import type { Legible, MapParts } from './map-svg.ts';

export interface MapView {
  parts: Omit<MapParts, 'labelledby' | 'hasBase'>;
  /** The path of the image that lies beneath. */
  base?: string;
  /** What the figures are: "Projets par pays". */
  figures?: string;
  /** What the map shows, in a sentence. */
  summary: string;
  /** What the interactive map over it reads and shows. */
  interactive?: Interactive;
  /** What the marks are, where there are any. */
  marksAre?: 'partners' | 'authorities';
}

export interface Interactive {
  /** The path of the places. */
  places: string;
  /** Whose places are shown: those of foreign partners or of French authorities. */
  side: 'partner' | 'authority';
  /** Whether lines join authorities and partners. */
  hasArcs?: boolean;
  /** The code of the territory that the page is about. */
  focus?: string;
  /** Whether the map opens by itself when it comes into view; on the pages of territories it does. */
  opensInView?: boolean;
  /** Whether places are so many that they are read only when they are to be shown. */
  isLater?: boolean;
}

/** The indexes that have a map, of the whole world or of France. */
const MAPPED: ReadonlySet<string> = new Set(['country', 'region', 'departement']);

/** Whether a page has maps. */
export function hasMaps(page: Page): boolean {
  if (page.part.number > 1) return false;
  if (page.kind === 'home' || page.kind === 'explorer') return true;
  return page.kind === 'index' ? MAPPED.has(page.subject.of) : page.subject.kind !== 'atlas';
}

/** How many territories the summary names. */
const NAMED = 3;

type WorldSize = Parameters<typeof worldDrawing>[1];
type Territory = Country | Departement | Region;

/** The countries of a gathering on the map of the world. */
export function worldView(gathering: Gathering, page: Page, site: Site, size: WorldSize = 'small'): MapView {
  const { maps } = speechOf(page.locale).words;
  return {
    ...shaded(
      worldDrawing(geometryOf(site), size),
      breakdowns.countries(gathering),
      maps.projectsByCountry,
      page,
      site,
    ),
    base: BASE_MAP_OF_WORLD,
    interactive: interactiveOf(page, 'partner'),
  };
}

/** The countries of a continent, or `undefined` for one that we have no view of. */
export function continentView(continent: Continent, page: Page, site: Site): MapView | undefined {
  const { maps } = speechOf(page.locale).words;
  const drawing = continentDrawing(geometryOf(site), continent);
  if (drawing === undefined) return undefined;
  const view = shaded(drawing, breakdowns.countries(continent), maps.projectsByCountry, page, site);
  return {
    ...view,
    parts: { ...view.parts, homeName: maps.home },
    interactive: interactiveOf(page, 'partner'),
  };
}

/** All départements and overseas collectivities of France. */
export function departementsView({ departements }: Atlas, page: Page, site: Site): MapView {
  const { maps } = speechOf(page.locale).words;
  const { territories } = geometryOf(site).departements;
  const drawing = franceDrawing(territories, new Set(departements.map(({ code }) => code)));
  const view = shaded(drawing, sharesOf(departements), maps.projectsByDepartement, page, site);
  return {
    ...view,
    parts: { ...view.parts, insetName: maps.paris },
    interactive: interactiveOf(page, 'authority'),
  };
}

/** All régions of France. */
export function regionsView({ regions }: Atlas, page: Page, site: Site): MapView {
  const { maps } = speechOf(page.locale).words;
  const overseas = new Map(
    regions
      .filter(({ overseas }) => overseas)
      .flatMap((region) => region.departements.map(({ code }) => [code, region.code])),
  );
  const { territories } = geometryOf(site).regions;
  const drawing = franceDrawing(territories, new Set(regions.map(({ code }) => code)), (code) => overseas.get(code));
  return shaded(drawing, sharesOf(regions), maps.projectsByRegion, page, site);
}

/** A country, its neighbours, and its partners. */
export function countryView(country: Country, page: Page, site: Site): MapView {
  const drawing = countryDrawing(geometryOf(site), country);
  const marks = marksOf(drawing, country.partners);
  const neighbours = legibleOf(
    site.atlas.countries.filter((each) => each !== country),
    page,
    site,
  );
  return {
    parts: {
      drawing,
      legible: new Map([...neighbours, ...nameAlone(country, page)]),
      classes: [],
      focus: new Set([country.code]),
      labels: true,
      homeName: speechOf(page.locale).words.maps.home,
      marks,
    },
    interactive: { ...interactiveOf(page, 'partner'), focus: country.code },
    marksAre: 'partners',
    summary: placesSummary(marks, page),
  };
}

/** A région or a former one with its départements, or a département with its authorities, and those around it. */
export function partOfFranceView(part: Region | FormerRegion | Departement, page: Page, site: Site): MapView {
  const { maps } = speechOf(page.locale).words;
  const drawing = partOfFranceDrawing(geometryOf(site), part);
  const inside: readonly Departement[] = part.kind === 'departement' ? [] : part.departements;
  const around = site.atlas.departements.filter((each) => each !== part && !inside.includes(each));
  const neighbours = legibleOf(around, page, site);
  if (part.kind !== 'departement') {
    const shades = shaded(drawing, sharesOf(inside), maps.projectsByDepartement, page, site);
    const legible = new Map([...neighbours, ...shades.parts.legible]);
    return {
      ...shades,
      parts: { ...shades.parts, legible, labels: true },
      interactive: interactiveOf(page, 'authority'),
    };
  }
  const marks = marksOf(drawing, part.authorities);
  return {
    parts: {
      drawing,
      legible: new Map([...neighbours, ...nameAlone(part, page)]),
      classes: [],
      focus: new Set([part.code]),
      labels: true,
      marks,
    },
    interactive: { ...interactiveOf(page, 'authority'), focus: part.code },
    marksAre: 'authorities',
    summary: placesSummary(marks, page),
  };
}

/** An authority and those it works with: lines over the map of the world. */
export function authorityView(authority: Authority, page: Page, site: Site): MapView {
  const { maps } = speechOf(page.locale).words;
  const partners = partnersOf(authority.projects);
  const { drawing, base } = widestOf(partners, site);
  const marks = marksOf(drawing, partners);
  const vague = partners.filter((partner) => !isPlaced(partner)).map(({ country }) => country);
  const { place } = authority;
  const ends = partners.filter(isPlaced).flatMap((partner) => partner.place ?? []);
  return {
    parts: {
      drawing,
      legible: legibleOf([...new Set(vague)], page, site),
      classes: [],
      focus: new Set(vague.map(({ code }) => code)),
      marks,
      arcs: place === undefined ? '' : drawing.arcs(place, ends),
    },
    base,
    ...(formatsOf(authority, site).includes('geojson')
      ? { interactive: { ...interactiveOf(page, 'partner'), hasArcs: true } }
      : {}),
    marksAre: 'partners',
    summary: fill(place === undefined ? maps.partnersOnly : maps.arcs, {
      name: authority.name,
      places: placesSummary(marks, page),
    }),
  };
}

/** The map of what other sites frame: without ways, since there is but one, to the page. */
export function embedView(page: EmbedPage, site: Site): MapView | undefined {
  const view = viewOf(page, site);
  if (view === undefined) return undefined;
  const { focus, legible } = view.parts;
  const own = [...legible].filter(([code, { figure }]) => figure !== undefined || focus?.has(code) === true);
  const mute = own.map(([code, known]): [string, Legible] => [code, { ...known, href: undefined }]);
  return { ...view, parts: { ...view.parts, legible: new Map(mute) } };
}

/** The main map of a page about a territory or an authority. */
export function viewOf(page: EmbedPage | PageOf<'formerRegion'>, site: Site): MapView | undefined {
  switch (page.kind) {
    case 'continent':
      return continentView(page.subject, page, site);
    case 'country':
      return countryView(page.subject, page, site);
    case 'region':
    case 'formerRegion':
    case 'departement':
      return partOfFranceView(page.subject, page, site);
    case 'authority':
      return authorityView(page.subject, page, site);
  }
}

/** The map of Europe where it shows all partners, which is true of most authorities; that of the world else. */
function widestOf(partners: readonly Partner[], site: Site): { drawing: Drawing; base: string } {
  const geometry = geometryOf(site);
  const europe = site.atlas.continents.find(({ code }) => code === CONTINENT_OF_FRANCE);
  const near = europe && continentDrawing(geometry, europe);
  const isOnIt = ({ place, country }: Partner) =>
    country.continent === europe &&
    (place === undefined || near?.project(place.longitude, place.latitude) !== undefined);
  return europe !== undefined && near !== undefined && partners.every(isOnIt)
    ? { drawing: near, base: BASE_MAP_OF_EUROPE }
    : { drawing: worldDrawing(geometry, 'large'), base: BASE_MAP_OF_WORLD };
}

/** Where in its département an authority is, or `undefined` when the map would show nothing of it. */
export function locationView(authority: Authority, page: Page, site: Site): MapView | undefined {
  const { departement } = authority;
  if (departement === undefined || !isPlaced(authority)) return undefined;
  const drawing = partOfFranceDrawing(geometryOf(site), departement);
  const { maps } = speechOf(page.locale).words;
  return {
    parts: { drawing, legible: new Map(), classes: [], marks: marksOf(drawing, [authority]) },
    base: baseMapOfDepartement(departement),
    marksAre: 'authorities',
    summary: fill(maps.located, { name: authority.name, territory: departement.name }),
  };
}

/** The partners of a project or a partner itself on the map of each country. */
export function placesViews(partners: readonly Partner[], page: Page, site: Site): MapView[] {
  const countries = [...new Set(partners.map(({ country }) => country))];
  const { maps } = speechOf(page.locale).words;
  return countries.map((country) => {
    const own = partners.filter((partner) => partner.country === country);
    const drawing = countryDrawing(geometryOf(site), country);
    return {
      parts: {
        drawing,
        legible: new Map(),
        classes: [],
        marks: marksOf(drawing, own),
      },
      base: baseMapOfCountry(country),
      interactive: { ...interactiveOf(page, 'partner'), hasArcs: true, focus: country.code },
      marksAre: 'partners',
      summary: fill(maps.located, {
        name: speechOf(page.locale).list(own.map(({ name }) => name)),
        territory: nameOf(country, page.locale),
      }),
    };
  });
}

/** Whose places the interactive map of a page shows, where they are, and when they are read. */
function interactiveOf({ kind, subject }: Page, side: Interactive['side']): Interactive {
  if (subject.kind === 'atlas' || subject.kind === 'index')
    return {
      places: side === 'partner' ? PLACES.partners : PLACES.authorities,
      side,
      opensInView: kind === 'home',
      isLater: true,
    };
  return { places: pathOfFile(subject, 'geojson', 'fr'), side, opensInView: OPENING.has(kind) };
}

/** The kinds of pages whose maps open by themselves. */
const OPENING: ReadonlySet<Page['kind']> = new Set(['continent', 'country', 'region', 'formerRegion', 'departement']);

const partnersOf = (projects: readonly Project[]): Partner[] => [
  ...new Set(projects.flatMap(({ partners }) => partners)),
];

/** Whether something has a place of its own on a map, and not only a territory. */
export function isPlaced(item: Authority | Partner): boolean {
  const sharpness = sharpnessOf(item);
  return sharpness !== undefined && sharpness !== 'territory';
}

const sharesOf = <Item extends Territory>(territories: readonly Item[]): Share<Item>[] =>
  territories.map((item) => ({ item, projects: item.totals.projects })).sort((a, b) => b.projects - a.projects);

function shaded(
  drawing: Drawing,
  shares: readonly Share<Territory>[],
  figures: string,
  page: Page,
  site: Site,
): MapView {
  const { words, number, list } = speechOf(page.locale);
  const legible = new Map(
    shares.map(({ item, projects }) => [item.code, { ...legibleFrom(item, projects, page, site), figure: projects }]),
  );
  const most = shares
    .slice(0, NAMED)
    .filter(({ projects }) => projects > 0)
    .map(({ item, projects }) => `${nameOf(item, page.locale)} (${number(projects)})`);
  return {
    parts: { drawing, legible, classes: classesOf(shares.map(({ projects }) => projects)) },
    figures,
    summary: most.length === 0 ? words.noProject : fill(words.maps.most, { figures, list: list(most) }),
  };
}

const legibleOf = (territories: readonly Territory[], page: Page, site: Site): Map<string, Legible> =>
  new Map(territories.map((each) => [each.code, legibleFrom(each, each.totals.projects, page, site)]));

function legibleFrom(territory: Territory, projects: number, page: Page, site: Site): Legible {
  const { words, count } = speechOf(page.locale);
  const name = nameOf(territory, page.locale);
  const path = site.pathOf(territory, page.locale);
  return {
    name,
    title: `${name}${words.colon}${count(words.counts.projects, projects)}`,
    href: path === undefined ? undefined : relative(page.path, path),
  };
}

/** The territory of the page is named on its map and leads nowhere. */
const nameAlone = (territory: Country | Departement, page: Page): [string, Legible][] => {
  const name = nameOf(territory, page.locale);
  return [[territory.code, { name, title: name }]];
};

/** How many places the map shows. */
function placesSummary({ counts }: Marks, page: Page): string {
  const { words, count } = speechOf(page.locale);
  return count(words.maps.places, counts.point + counts.town + counts.around);
}
