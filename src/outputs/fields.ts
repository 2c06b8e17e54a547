/**
 * What files say of projects, authorities and partners: for each a list of fields, from which sheets and their description
 * are made. Codes stand beside words; several values stand in one cell, codes parted by `|` as in the tables of the
 * contract, words by ` ; `.
 */
import type { Locale } from '../configuration.ts';
import type { Cell } from '../formats/csv.ts';
import type { FieldWords } from '../i18n/field-words.ts';
import { speechOf } from '../i18n/index.ts';
import type { Authority, Category, Departement, Partner, Project, Region, Theme } from '../model/atlas.ts';
import { addressOfPage } from '../site/formats.ts';
import { nameOf } from '../site/names.ts';
import type { Site } from '../site/site.ts';

export type FieldType = 'text' | 'integer' | 'number' | 'date' | 'address';

export interface Field<Item, Key extends string = string> {
  key: Key;
  type: FieldType;
  /** Whether it has words of a language: sheets for every language have it once for each. */
  isWorded: boolean;
  /** What it says, in French, as the whole contract. */
  description: string;
  valueOf: (item: Item, locale: Locale, site: Site) => Cell;
}

const words = (all: readonly string[]): Cell => (all.length === 0 ? undefined : all.join(' ; '));
const codes = (all: readonly (string | number)[]): Cell => (all.length === 0 ? undefined : all.join('|'));

const field = <Item, Key extends string>(
  key: Key,
  type: FieldType,
  description: string,
  valueOf: (item: Item) => Cell,
): Field<Item, Key> => ({ key, type, isWorded: false, description, valueOf });

const worded = <Item, Key extends string>(
  key: Key,
  description: string,
  valueOf: Field<Item>['valueOf'],
  type: FieldType = 'text',
): Field<Item, Key> => ({ key, type, isWorded: true, description, valueOf });

/** The field with the word for a code, and that with the code. */
const categories = <Key extends string>(
  key: Key,
  description: string,
  all: (project: Project) => readonly Category[],
) => [
  worded(key, description, (project: Project, locale) => words(all(project).map(({ names }) => names[locale]))),
  field(`${key}_code` as const, 'text', `${description} Code.`, (project: Project) =>
    codes(all(project).map(({ code }) => code)),
  ),
];

const departementsOf = ({ authorities }: Project): Departement[] => [
  ...new Set(authorities.flatMap(({ departement }) => departement ?? [])),
];
const regionsOf = ({ authorities }: Project): Region[] => [
  ...new Set(authorities.flatMap(({ departement, region }) => departement?.region ?? region ?? [])),
];
const mainTheme = ({ mainThemes }: Project): Theme[] => mainThemes.slice(-1);
const otherThemes = (project: Project): Theme[] => project.otherThemes.map(({ theme }) => theme);
const themeNames = (themes: readonly Theme[], locale: Locale): Cell =>
  words(themes.map((each) => nameOf(each, locale)));
const themeCodes = (themes: readonly Theme[]): Cell => codes(themes.map(({ code }) => code));

export const projectFields: readonly Field<Project, keyof FieldWords['project']>[] = [
  field('numero', 'integer', 'Numéro de la fiche. Il ne change jamais.', ({ id }) => id),
  field('titre', 'text', 'Titre de la fiche, en français.', ({ title }) => title),
  field('chef_de_file', 'text', 'Collectivité française qui mène le projet.', ({ lead }) => lead.name),
  field('chef_de_file_siren', 'text', 'SIREN du chef de file.', ({ lead }) => lead.siren),
  field('collectivites', 'text', 'Collectivités françaises, le chef de file d’abord.', ({ authorities }) =>
    words(authorities.map(({ name }) => name)),
  ),
  field('collectivites_siren', 'text', 'SIREN des collectivités, dans le même ordre.', ({ authorities }) =>
    codes(authorities.map(({ siren }) => siren)),
  ),
  field('departements', 'text', 'Départements des collectivités.', (project) =>
    words(departementsOf(project).map(({ name }) => name)),
  ),
  field('departements_code', 'text', 'Codes INSEE des départements.', (project) =>
    codes(departementsOf(project).map(({ code }) => code)),
  ),
  field('regions', 'text', 'Régions des collectivités.', (project) =>
    words(regionsOf(project).map(({ name }) => name)),
  ),
  field('regions_code', 'text', 'Codes INSEE des régions.', (project) =>
    codes(regionsOf(project).map(({ code }) => code)),
  ),
  field('partenaires', 'text', 'Autorités locales étrangères.', ({ partners }) =>
    words(partners.map(({ name }) => name)),
  ),
  field('partenaires_numero', 'text', 'Numéros des partenaires, dans le même ordre.', ({ partners }) =>
    codes(partners.map(({ id }) => id)),
  ),
  worded('pays', 'Pays des partenaires.', ({ countries }, locale) =>
    words(countries.map((each) => nameOf(each, locale))),
  ),
  field('pays_code', 'text', 'Codes ISO 3166-1 alpha-2 des pays.', ({ countries }) =>
    codes(countries.map(({ code }) => code)),
  ),
  worded('thematique', 'Thématique principale, la plus précise qui soit donnée.', (project, locale) =>
    themeNames(mainTheme(project), locale),
  ),
  field('thematique_code', 'text', 'Code de la thématique principale.', (project) => themeCodes(mainTheme(project))),
  worded('autres_thematiques', 'Autres thématiques, par priorité.', (project, locale) =>
    themeNames(otherThemes(project), locale),
  ),
  field('autres_thematiques_code', 'text', 'Codes des autres thématiques.', (project) =>
    themeCodes(otherThemes(project)),
  ),
  worded('odd', 'Objectifs de développement durable.', ({ sdgs }, locale) =>
    words(sdgs.map(({ sdg }) => `${speechOf(locale).words.sdgShort} ${sdg.number} ${nameOf(sdg, locale)}`)),
  ),
  field('odd_code', 'text', 'Objectifs : numéro, et 2 si l’objectif est principal, 1 sinon, comme 6:2.', ({ sdgs }) =>
    codes(sdgs.map(({ sdg, score }) => `${sdg.number}:${score}`)),
  ),
  ...categories('forme_juridique', 'Forme juridique du lien.', ({ legalForm }) =>
    legalForm === undefined ? [] : [legalForm],
  ),
  ...categories('nature', 'But de la coopération.', ({ purpose }) => (purpose === undefined ? [] : [purpose])),
  ...categories('financement', 'Instruments de financement.', ({ funding }) => funding),
  worded('etat', 'État à la date des données.', ({ status }, locale) => speechOf(locale).words.statuses[status]),
  field('etat_code', 'text', 'Code de l’état à la date des données.', ({ status }) => status),
  field('statut_declare', 'text', 'État déclaré par la collectivité.', ({ declaredStatus }) => declaredStatus),
  field('annee_signature', 'integer', 'Année de première signature.', ({ yearSigned }) => yearSigned),
  field('annee_debut', 'integer', 'Année de début du partenariat.', ({ yearStarted }) => yearStarted),
  field('date_fin', 'date', 'Date de fin, prévue ou constatée.', ({ endDate }) => endDate),
  field('montant_eur', 'number', 'Montant total en euros. Vide si le montant n’est pas connu.', ({ budget }) => budget),
  field(
    'cofinancement_meae_eur',
    'number',
    'Part du ministère chargé des affaires étrangères, en euros.',
    ({ ministryFunding }) => ministryFunding,
  ),
  field('contexte', 'text', 'Contexte et historique, en français.', ({ context }) => context),
  field('objectifs', 'text', 'Objectifs et actions prévues, en français.', ({ objectives }) => objectives),
  field('mise_a_jour', 'date', 'Date de la dernière mise à jour de la fiche.', ({ updatedOn }) => updatedOn),
  worded('page', 'Adresse de la fiche.', addressOfPage, 'address'),
];

/** The fields that people read: words without the codes beside them. The state is that at the date of the data. */
export const readable = <Item, Key extends string>(fields: readonly Field<Item, Key>[]): Field<Item, Key>[] =>
  fields.filter(({ key }) => !key.endsWith('_code') && key !== 'statut_declare');

/** An authority or a partner with how many of the projects of a file it has. */
export interface Counted<Item> {
  item: Item;
  projects: number;
}

export const authorityFields: readonly Field<Counted<Authority>, keyof FieldWords['authority']>[] = [
  field('siren', 'text', 'SIREN, ou insee- et un code où le registre n’en donne pas.', ({ item }) => item.siren),
  field('nom', 'text', 'Nom.', ({ item }) => item.name),
  worded('type', 'Type de collectivité.', ({ item }, locale) => speechOf(locale).words.authorityTypes[item.type]),
  field('type_code', 'text', 'Code du type de collectivité.', ({ item }) => item.type),
  field('code_insee', 'text', 'Code INSEE.', ({ item }) => item.inseeCode),
  field('departement', 'text', 'Département.', ({ item }) => item.departement?.name),
  field('departement_code', 'text', 'Code INSEE du département.', ({ item }) => item.departement?.code),
  field('region', 'text', 'Région.', ({ item }) => (item.departement?.region ?? item.region)?.name),
  field(
    'region_code',
    'text',
    'Code INSEE de la région.',
    ({ item }) => (item.departement?.region ?? item.region)?.code,
  ),
  field('latitude', 'number', 'Latitude en degrés (WGS 84).', ({ item }) => item.place?.latitude),
  field('longitude', 'number', 'Longitude en degrés (WGS 84).', ({ item }) => item.place?.longitude),
  worded('precision', 'Ce que les coordonnées désignent.', ({ item }, locale) =>
    item.place === undefined ? undefined : speechOf(locale).words.precisions[item.place.precision],
  ),
  field('precision_code', 'text', 'Code de ce que les coordonnées désignent.', ({ item }) => item.place?.precision),
  field('population', 'integer', 'Habitants.', ({ item }) => item.population?.inhabitants),
  field('annee_population', 'integer', 'Année de ce compte.', ({ item }) => item.population?.year),
  field('projets', 'integer', 'Nombre de projets de la collectivité dans ce fichier.', ({ projects }) => projects),
  worded('page', 'Adresse de sa page.', ({ item }, locale, site) => addressOfPage(item, locale, site), 'address'),
];

export const partnerFields: readonly Field<Counted<Partner>, keyof FieldWords['partner']>[] = [
  field('numero', 'integer', 'Numéro du partenaire.', ({ item }) => item.id),
  field('nom', 'text', 'Nom.', ({ item }) => item.name),
  worded('type', 'Type d’autorité locale.', ({ item }, locale) => speechOf(locale).words.partnerTypes[item.type]),
  field('type_code', 'text', 'Code du type d’autorité locale.', ({ item }) => item.type),
  worded('pays', 'Pays.', ({ item }, locale) => nameOf(item.country, locale)),
  field('pays_code', 'text', 'Code ISO 3166-1 alpha-2 du pays.', ({ item }) => item.country.code),
  field('subdivision', 'text', 'Subdivision du pays.', ({ item }) => item.subdivision),
  field('latitude', 'number', 'Latitude en degrés (WGS 84).', ({ item }) => item.place?.latitude),
  field('longitude', 'number', 'Longitude en degrés (WGS 84).', ({ item }) => item.place?.longitude),
  worded('precision', 'Ce que les coordonnées désignent.', ({ item }, locale) =>
    item.place === undefined ? undefined : speechOf(locale).words.precisions[item.place.precision],
  ),
  field('precision_code', 'text', 'Code de ce que les coordonnées désignent.', ({ item }) => item.place?.precision),
  field('projets', 'integer', 'Nombre de projets du partenaire dans ce fichier.', ({ projects }) => projects),
  worded('page', 'Adresse de sa page.', ({ item }, locale, site) => addressOfPage(item, locale, site), 'address'),
];

/** A column of a sheet for every language: a field with words has one for each. */
export interface Column<Item> {
  key: string;
  type: FieldType;
  description: string;
  valueOf: (item: Item, site: Site) => Cell;
}

export const columnsOf = <Item>(fields: readonly Field<Item>[], locales: readonly Locale[]): Column<Item>[] =>
  fields.flatMap(({ key, type, isWorded, description, valueOf }) =>
    isWorded
      ? locales.map((locale) => ({
          key: `${key}_${locale}`,
          type,
          description: `${description} ${IN_LANGUAGE[locale]}`,
          valueOf: (item: Item, site: Site) => valueOf(item, locale, site),
        }))
      : [{ key, type, description, valueOf: (item: Item, site: Site) => valueOf(item, 'fr', site) }],
  );

const IN_LANGUAGE: Record<Locale, string> = { fr: 'En français.', en: 'En anglais.' };

/** Those of the French side or of partners who take part in some projects, by name, with how many of these they have. */
export function countedOf<Item extends { name: string }>(
  projects: readonly Project[],
  itemsOf: (project: Project) => readonly Item[],
): Counted<Item>[] {
  const counts = new Map<Item, number>();
  for (const project of projects) for (const item of itemsOf(project)) counts.set(item, (counts.get(item) ?? 0) + 1);
  const { compare } = speechOf('fr');
  return [...counts]
    .map(([item, count]) => ({ item, projects: count }))
    .sort((a, b) => b.projects - a.projects || compare(a.item.name, b.item.name));
}
