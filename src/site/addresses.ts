/**
 * Every address of the site. French stands at the root, other languages below their code.
 *
 * A path has neither a leading slash nor a site: `pays/mali.html`. Links are made relative from path to path, so
 * that the same pages work on any host, below any folder, and from a disk.
 */
import type { Kind, Locale } from '../configuration.ts';
import type { Country, Departement } from '../model/atlas.ts';
import { nameOf, type Entity, type EntityKind } from './names.ts';
import { fillAddress, slugOf, type AddressPattern } from '../i18n/slug.ts';

/** The folder of each kind of entity. */
const sections: Record<EntityKind, Record<Locale, string>> = {
  continent: { fr: 'continents', en: 'continents' },
  country: { fr: 'pays', en: 'countries' },
  region: { fr: 'regions', en: 'regions' },
  formerRegion: { fr: 'anciennes-regions', en: 'former-regions' },
  departement: { fr: 'departements', en: 'departements' },
  authority: { fr: 'collectivites', en: 'authorities' },
  partner: { fr: 'partenaires', en: 'partners' },
  project: { fr: 'projets', en: 'projects' },
  theme: { fr: 'thematiques', en: 'themes' },
  sdg: { fr: 'odd', en: 'sdgs' },
  orientation: { fr: 'orientations', en: 'orientations' },
};

/** Pages that stand alone. */
export type SingleKind = Exclude<Kind, EntityKind | 'index'>;

const singles: Record<SingleKind, Record<Locale, string>> = {
  home: { fr: 'index.html', en: 'index.html' },
  explorer: { fr: 'explorer.html', en: 'explorer.html' },
  statistics: { fr: 'statistiques.html', en: 'statistics.html' },
  about: { fr: 'a-propos.html', en: 'about.html' },
  data: { fr: 'donnees/index.html', en: 'data/index.html' },
  quality: { fr: 'donnees/qualite.html', en: 'data/quality.html' },
  changes: { fr: 'donnees/changements.html', en: 'data/changes.html' },
  copies: { fr: 'hors-ligne/index.html', en: 'offline/index.html' },
  embeds: { fr: 'integrer.html', en: 'embedding.html' },
  legal: { fr: 'mentions-legales.html', en: 'legal-notice.html' },
  accessibility: { fr: 'accessibilite.html', en: 'accessibility.html' },
  notFound: { fr: '404.html', en: '404.html' },
};

/** The folder of the search index, the same for every language. */
export const SEARCH_FOLDER = 'pagefind';

/** The folder of the public data files; they are the same in every language. */
export const DATA_FILES = 'donnees';

/** The paths of the files of the data set as a whole, beside those of the table of formats. */
export const DATASET = {
  archive: `${DATA_FILES}/atlas-donnees.zip`,
  parquet: `${DATA_FILES}/atlas.parquet`,
  package: `${DATA_FILES}/datapackage.json`,
  turtle: `${DATA_FILES}/catalog.ttl`,
  jsonLd: `${DATA_FILES}/catalog.jsonld`,
  openapi: `${DATA_FILES}/openapi.json`,
  version: `${DATA_FILES}/version.json`,
  quality: `${DATA_FILES}/qualite.csv`,
  changes: `${DATA_FILES}/changements.csv`,
};

/** The folder of the copies for a disk. */
export const COPIES = 'hors-ligne';

/**
 * The path of the copy in one language of the whole site, or of some parts of it.
 *
 * @example
 * pathOfCopy('fr', [mali]) // => 'hors-ligne/atlas-hors-ligne-mali-fr.zip'
 */
export const pathOfCopy = (locale: Locale, parts: readonly Entity[] = []): string =>
  `${COPIES}/${['atlas-hors-ligne', ...parts.map((part) => slugOf(nameOf(part, 'fr'))), locale].join('-')}.zip`;

/** The path of what checks the copies. */
export const CHECKSUMS = `${COPIES}/SHA256SUMS`;

/** What other sites show of a page: each has the address of its page below a folder. */
const SHOWN_ELSEWHERE = { embed: 'embed', oembed: 'oembed', preview: 'images' } as const;

/** The path of what other sites frame in the place of a page. */
export const pathOfEmbed = (entity: Entity, locale: Locale): string => shownElsewhere('embed', entity, locale);

/** The path of what programs are told that preview a link to a page. */
export const pathOfOembed = (entity: Entity, locale: Locale): string =>
  shownElsewhere('oembed', entity, locale).replace(/html$/, 'json');

/** The path of the image in the preview of a link to a page. */
export const pathOfPreview = (entity: Entity, locale: Locale): string =>
  shownElsewhere('preview', entity, locale).replace(/html$/, 'png');

/** The path of the image in the previews of links to pages that have none of their own. */
export const previewOfAtlas = (locale: Locale): string => below(locale, `${SHOWN_ELSEWHERE.preview}/atlas.png`);

/** The path of the list of what can be framed, from which a code leads to its territory. */
export const pathOfEmbedList = (locale: Locale): string => below(locale, `${SHOWN_ELSEWHERE.embed}/code.html`);

const shownElsewhere = (what: keyof typeof SHOWN_ELSEWHERE, entity: Entity, locale: Locale): string =>
  below(locale, `${SHOWN_ELSEWHERE[what]}/${pathOfEntity(entity, locale).slice(below(locale, '').length)}`);

/** The script of pages that frame the atlas: the newest, and the version whose bytes never change. */
export const EMBED_SCRIPTS = { newest: 'embed.js', fixed: 'embed-1.0.js' } as const;

/** The folder of the maps that lie beneath others; they have no words, and are the same in every language. */
const BASE_MAPS = 'cartes';

/** The path of the countries for interactive maps. */
export const MAP_OF_WORLD = `${BASE_MAPS}/monde.topojson`;

/** The path of the départements for interactive maps. */
export const MAP_OF_FRANCE = `${BASE_MAPS}/france.topojson`;

/** The path of all names and codes, for the search and for the explorer. */
export const ENTITY_COLUMNS = `${DATA_FILES}/colonnes/entites.json`;

/** The path of what the explorer knows of all projects. */
export const PROJECT_COLUMNS = `${DATA_FILES}/colonnes/projets.json`;

/** The path of the codes of communes by the authority they are of. */
export const CODES = `${DATA_FILES}/colonnes/codes.json`;

/** The path of the words of the texts of projects. */
export const WORDS = `${DATA_FILES}/colonnes/mots.json`;

/** The paths of the places of the whole atlas. */
export const PLACES = {
  partners: `${DATA_FILES}/partenaires.geojson`,
  authorities: `${DATA_FILES}/collectivites.geojson`,
};

/** The path of the image of the world. */
export const BASE_MAP_OF_WORLD = `${BASE_MAPS}/monde.svg`;

/** The path of the image of Europe, where most partners are. */
export const BASE_MAP_OF_EUROPE = `${BASE_MAPS}/europe.svg`;

/** The path of the image of a country with its neighbours. */
export const baseMapOfCountry = ({ code }: Country): string => `${BASE_MAPS}/pays/${code.toLowerCase()}.svg`;

/** The path of the image of a département with its neighbours. */
export const baseMapOfDepartement = ({ code }: Departement): string =>
  `${BASE_MAPS}/departements/${code.toLowerCase()}.svg`;

const below = (locale: Locale, path: string): string => (locale === 'fr' ? path : `${locale}/${path}`);

/** The path of the description of the search of a language. */
export const openSearchOf = (locale: Locale): string => below(locale, 'opensearch.xml');

/** The path of the feed of what has changed since the release before. */
export const changesFeedOf = (locale: Locale): string => below(locale, `${DATA_FILES}/changements.atom.xml`);

/** The path of the web manifest of a language. */
export const webManifestOf = (locale: Locale): string => below(locale, 'site.webmanifest');

/** The path of a page that stands alone. */
export const pathOfSingle = (kind: SingleKind, locale: Locale): string => below(locale, singles[kind][locale]);

/** Names never have an underscore in an address: no town called "Page 2" can take the place of a second page. */
const suffixOf = (part: number): string => (part === 1 ? '' : `_page-${part}`);

/** An index may stand in another order too, at an address of its own. */
const orders = { type: { fr: 'par-type', en: 'by-type' } } satisfies Record<string, Record<Locale, string>>;
export type Order = keyof typeof orders;

/** The path of the index of a kind, `part` counted from 1. */
export const pathOfIndex = (kind: EntityKind, locale: Locale, part = 1, by?: Order): string =>
  below(locale, `${sections[kind][locale]}/${by === undefined ? 'index' : orders[by][locale]}${suffixOf(part)}.html`);

/**
 * The path of an entity's page, `part` counted from 1. The stable identifier is in the address wherever a name can
 * change or be shared.
 *
 * @example
 * pathOfEntity(mali, 'fr') // => 'pays/mali.html'
 * pathOfEntity(germany, 'en', 2) // => 'en/countries/germany_page-2.html'
 */
export function pathOfEntity(entity: Entity, locale: Locale, part = 1): string {
  let known = paths.get(entity);
  if (known === undefined) paths.set(entity, (known = {}));
  const path = (known[locale] ??= fillAddress(addressPatternOf(entity.kind, locale), {
    ...columnsOf(entity),
    nom: nameOf(entity, locale),
  }));
  return part === 1 ? path : path.replace(/\.html$/, `${suffixOf(part)}.html`);
}

/** A page is linked to from many others: its path is made once for each language. */
const paths = new WeakMap<Entity, Partial<Record<Locale, string>>>();

/** How the last part of an address is made of what is known of an entity, for each kind. */
const stemsOfKinds: Record<EntityKind, string | Record<Locale, string>> = {
  continent: '{nom}',
  country: '{nom}',
  region: '{nom}',
  formerRegion: '{nom}',
  departement: '{code}-{nom}',
  authority: '{nom}-{siren}',
  partner: '{nom}-{id}',
  project: '{id}-{nom}',
  theme: { fr: '{code}', en: '{nom}' },
  sdg: '{numero}',
  orientation: '{nom}',
};

/** The path of the pages of a kind, with the columns of the data files from which it is made. */
export function addressPatternOf(kind: EntityKind, locale: Locale): AddressPattern {
  const stem = stemsOfKinds[kind];
  return below(locale, `${sections[kind][locale]}/${typeof stem === 'string' ? stem : stem[locale]}.html`);
}

/** What identifies an entity in addresses, by the columns of the data files. */
function columnsOf(entity: Entity): Record<string, string | number> {
  switch (entity.kind) {
    case 'project':
    case 'partner':
      return { id: entity.id };
    case 'authority':
      return { siren: entity.siren };
    case 'sdg':
      return { numero: entity.number };
    default:
      return { code: entity.code };
  }
}

/** What identifies an entity among those of its kind: a code, a SIREN or a number. */
export const identifierOf = (entity: Entity): string => Object.values(columnsOf(entity)).join('');

/** By what the explorer narrows projects down to those of an entity, and what data files call its kind. */
export const FILTERS: Record<Exclude<EntityKind, 'project'>, string> = {
  continent: 'continent',
  country: 'pays',
  region: 'region',
  formerRegion: 'ancienne_region',
  departement: 'departement',
  authority: 'collectivite',
  partner: 'partenaire',
  theme: 'thematique',
  sdg: 'odd',
  orientation: 'orientation',
};

/** The path of the explorer with the projects of an entity. */
export const explorerOf = (entity: Exclude<Entity, { kind: 'project' }>, locale: Locale): string =>
  `${pathOfSingle('explorer', locale)}?${FILTERS[entity.kind]}=${identifierOf(entity)}`;

/**
 * The link from one path to another.
 *
 * @example
 * relative('pays/mali.html', 'projets/12-eau.html') // => '../projets/12-eau.html'
 * relative('index.html', 'en/index.html') // => 'en/index.html'
 */
export function relative(from: string, to: string): string {
  let shared = 0;
  for (let i = 0; i < from.length && from[i] === to[i]; i += 1) if (from[i] === '/') shared = i + 1;
  let up = '';
  for (let i = from.indexOf('/', shared); i !== -1; i = from.indexOf('/', i + 1)) up += '../';
  return up + to.slice(shared);
}

/** The public address of a path: an `index.html` is known by its folder. */
export const addressOf = (site: string, path: string): string => site + path.replace(/(^|\/)index\.html$/, '$1');
