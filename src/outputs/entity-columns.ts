/**
 * All names and codes as columns, for the search box and for the explorer: one value for each entity in each column, in
 * the order in which other files refer to them. Pages are named by patterns with the columns that make their addresses.
 * The same file serves every language.
 */
import { speechOf, type Dictionary, type Language } from '../i18n/index.ts';
import type { Atlas, Authority, Names, Partner } from '../model/atlas.ts';
import { addressPatternOf, CODES, ENTITY_COLUMNS, WORDS } from '../site/addresses.ts';
import type { EntityKind } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { columnsFile, type TextFile } from './file.ts';

/** The table of each kind. */
const TABLES = {
  continent: 'continents',
  country: 'pays',
  region: 'regions',
  formerRegion: 'anciennes_regions',
  departement: 'departements',
  authority: 'collectivites',
  partner: 'partenaires',
  theme: 'thematiques',
  sdg: 'odd',
  orientation: 'orientations',
} as const satisfies Partial<Record<EntityKind, string>>;

export const entityColumns: TextFile = {
  path: ENTITY_COLUMNS,
  render(site) {
    const { atlas, configuration } = site;
    const kinds = (Object.keys(TABLES) as (keyof typeof TABLES)[]).filter((kind) => configuration.kinds.has(kind));
    return columnsFile(atlas, {
      adresses: Object.fromEntries(
        [...kinds, ...(configuration.kinds.has('project') ? (['project'] as const) : [])].map((kind) => [
          kind === 'project' ? 'projets' : TABLES[kind],
          Object.fromEntries(configuration.locales.map((locale) => [locale, addressPatternOf(kind, locale)])),
        ]),
      ),
      codes_insee: CODES,
      mots: WORDS,
      genres: Object.fromEntries(kinds.map((kind) => [TABLES[kind], wordsOf((words) => words.kind[kind])])),
      com: wordsOf(({ kind }) => kind.com),
      ...tablesOf(site),
      autres_noms: otherNamesOf(site),
    });
  },
};

/** INSEE codes of communes, in the order of the authorities; few people ask by them, so they are a file of their own. */
export const codes: TextFile = {
  path: CODES,
  render: (site) =>
    columnsFile(site.atlas, { code_insee: authoritiesInOrder(site).map(({ inseeCode }) => inseeCode ?? '') }),
};

/** Authorities as other files refer to them: by place, as in their index. */
export const authoritiesInOrder = ({ atlas, indexes }: Site): readonly Authority[] =>
  (indexes.get('authority')?.entries as readonly Authority[] | undefined) ?? atlas.authorities;

/** Partners as other files refer to them: by country, then by number. */
export const partnersInOrder = ({ atlas }: Site): readonly Partner[] =>
  atlas.countries.flatMap(({ partners }) => [...partners].sort((a, b) => a.id - b.id));

function tablesOf(site: Site): Record<string, Record<string, readonly unknown[]>> {
  const { atlas } = site;
  const authorities = authoritiesInOrder(site);
  const partners = partnersInOrder(site);
  const authorityTypes = codedWords('authorityTypes');
  const partnerTypes = codedWords('partnerTypes');
  return {
    continents: {
      code: atlas.continents.map(({ code }) => code),
      ...named(atlas.continents),
      ...counted(atlas.continents),
    },
    pays: {
      code: atlas.countries.map(({ code }) => code),
      alpha3: atlas.countries.map(({ alpha3 }) => alpha3),
      ...named(atlas.countries),
      article_fr: atlas.countries.map(({ articles }) => articles.fr),
      article_en: atlas.countries.map(({ articles }) => articles.en),
      continent: atlas.countries.map(({ continent }) => continent).map(rowsOf(atlas.continents)),
      orientation: atlas.countries.map(({ orientation }) => orientation?.orientation).map(rowsOf(atlas.orientations)),
      ...counted(atlas.countries),
    },
    regions: {
      code: atlas.regions.map(({ code }) => code),
      nom: atlas.regions.map(({ name }) => name),
      article: atlas.regions.map(({ article }) => article),
      ...counted(atlas.regions),
    },
    anciennes_regions: {
      code: atlas.formerRegions.map(({ code }) => code),
      nom: atlas.formerRegions.map(({ name }) => name),
      article: atlas.formerRegions.map(({ article }) => article),
      region: atlas.formerRegions.map(({ region }) => region).map(rowsOf(atlas.regions)),
      ...counted(atlas.formerRegions),
    },
    departements: {
      code: atlas.departements.map(({ code }) => code),
      nom: atlas.departements.map(({ name }) => name),
      article: atlas.departements.map(({ article }) => article),
      statut: atlas.departements.map(({ status }) => status),
      region: atlas.departements.map(({ region }) => region).map(rowsOf(atlas.regions)),
      ancienne_region: atlas.departements.map(({ formerRegion }) => formerRegion).map(rowsOf(atlas.formerRegions)),
      ...counted(atlas.departements),
    },
    types_collectivite: authorityTypes,
    collectivites: {
      siren: authorities.map(({ siren }) => siren),
      nom: authorities.map(({ name }) => name),
      type: authorities.map(({ type }) => type).map(rowsOf(authorityTypes.code)),
      departement: authorities.map(({ departement }) => departement).map(rowsOf(atlas.departements)),
      region: authorities
        .map(({ departement, region }) => (departement === undefined ? region : undefined))
        .map(rowsOf(atlas.regions)),
      ...counted(authorities),
    },
    types_partenaire: partnerTypes,
    partenaires: {
      // Numbers would be a fifth of the file; the steps from one to the next are next to nothing.
      ecart_id: partners.map(({ id }, i) => id - (partners[i - 1]?.id ?? 0)),
      nom: partners.map(({ name }) => name),
      type: partners.map(({ type }) => type).map(rowsOf(partnerTypes.code)),
      pays: partners.map(({ country }) => country).map(rowsOf(atlas.countries)),
      ...counted(partners),
    },
    thematiques: {
      code: atlas.themes.map(({ code }) => code),
      ...named(atlas.themes),
      parent: atlas.themes.map(({ parent }) => parent).map(rowsOf(atlas.themes)),
      ...counted(atlas.themes),
    },
    odd: { numero: atlas.sdgs.map(({ number }) => number), ...named(atlas.sdgs), ...counted(atlas.sdgs) },
    orientations: {
      code: atlas.orientations.map(({ code }) => code),
      ...named(atlas.orientations),
      ...counted(atlas.orientations),
    },
  };
}

/** Other names are few: each tells the table and the row that it belongs to. */
function otherNamesOf(site: Site) {
  const { countries, regions, departements } = site.atlas;
  const all = Object.entries({ pays: countries, regions, departements, partenaires: partnersInOrder(site) }).flatMap(
    ([table, entities]) => entities.flatMap(({ otherNames }, row) => otherNames.map((name) => ({ table, row, name }))),
  );
  return {
    table: all.map(({ table }) => table),
    ligne: all.map(({ row }) => row),
    nom: all.map(({ name }) => name),
  };
}

/** In both languages. */
export const named = (entities: readonly { names: Names }[]) => ({
  nom_fr: entities.map(({ names }) => names.fr),
  nom_en: entities.map(({ names }) => names.en),
});

const counted = (entities: readonly Pick<Atlas, 'totals'>[]) => ({
  projets: entities.map(({ totals }) => totals.projects),
});

/** What tells the row of an item in a list; −1 where there is none. */
export function rowsOf<Item>(list: readonly Item[]): (item: Item | undefined) => number {
  const rows = new Map<Item | undefined, number>(list.map((item, row) => [item, row]));
  return (item) => rows.get(item) ?? -1;
}

const wordsOf = (wordIn: (words: Dictionary) => string): Names => ({
  fr: wordIn(speechOf('fr').words),
  en: wordIn(speechOf('en').words),
});

/** A list of words of the dictionaries, by their codes. */
export function codedWords(types: 'authorityTypes' | 'partnerTypes' | 'statuses') {
  const namesIn = (language: Language) => Object.values<string>(speechOf(language).words[types]);
  return { code: Object.keys(speechOf('fr').words[types]), nom_fr: namesIn('fr'), nom_en: namesIn('en') };
}
