/** All projects with what they may be narrowed down by, read from the public columns. */
import { fillAddress } from '../../i18n/slug.ts';
import type { Entities, Kind } from '../search/entities.ts';
import { language } from '../words.ts';
import { listsOf, type Lists } from './counting.ts';

interface Classification {
  code: readonly string[];
  nom_fr: readonly string[];
  nom_en: readonly string[];
}

type Years = readonly (number | null)[];

/** The file of all projects. */
export interface ProjectFile {
  date: string;
  formes: Classification;
  natures: Classification;
  financements: Classification;
  etats: Classification;
  projets: {
    ecart_id: readonly number[];
    titre: readonly string[];
    collectivites: readonly (readonly number[])[];
    partenaires: readonly (readonly number[])[];
    thematique: readonly number[];
    autres_thematiques: readonly (readonly number[])[];
    odd: readonly (readonly [number: number, score: number])[][];
    forme: readonly number[];
    nature: readonly number[];
    financements: readonly (readonly number[])[];
    etat: readonly number[];
    signature: Years;
    debut: Years;
    fin: readonly (string | null)[];
    montant_eur: readonly (number | null)[];
    mise_a_jour: readonly (string | null)[];
  };
}

/** By what a selection is narrowed down; the keys are those of addresses. */
export const FACETS = [
  'continent',
  'pays',
  'orientation',
  'thematique',
  'odd',
  'etat',
  'forme',
  'nature',
  'financement',
  'region',
  'ancienne_region',
  'departement',
  'type',
  'collectivite',
  'partenaire',
] as const;
export type FacetKey = (typeof FACETS)[number];

export interface Facet {
  key: FacetKey;
  /** What projects have; the last value stands for what is not stated. */
  lists: Lists;
  /** Goals by the least score to which they count, where that is more than any. */
  listsFrom?(score: Score): Lists;
  codes: readonly string[];
  nameOf(value: number): string;
  /** The name with what tells it apart from others of that name. */
  labelOf(value: number): string;
  /** What stands before the name in a sentence; empty where nothing does. */
  articleOf(value: number): string;
  /** The value that holds another, where values have an order from wide to narrow. */
  parentOf?(value: number): number | undefined;
}

/** How strongly a project contributes to a goal. */
export const SCORES = [1, 2, 3] as const;
export type Score = (typeof SCORES)[number];

/** The code of what is not stated. */
export const UNKNOWN = 'inconnu';

/** The tables from whose rows the values of a facet are named. */
const TABLES = {
  continent: 'continents',
  pays: 'pays',
  orientation: 'orientations',
  thematique: 'thematiques',
  odd: 'odd',
  region: 'regions',
  ancienne_region: 'anciennes_regions',
  departement: 'departements',
  collectivite: 'collectivites',
  partenaire: 'partenaires',
} as const satisfies Partial<Record<FacetKey, Kind>>;

const CLASSIFICATIONS = {
  etat: 'etats',
  forme: 'formes',
  nature: 'natures',
  financement: 'financements',
} as const satisfies Partial<Record<FacetKey, string>>;

export class Projects {
  readonly total: number;
  readonly date: string;
  readonly ids: readonly number[];
  readonly columns: ProjectFile['projets'];
  readonly facets: readonly Facet[];
  /** For each project the rows of its countries. */
  readonly countries: readonly (readonly number[])[];
  readonly entities: Entities;
  /** The place of each project in the order of all pages: the latest start first, then by title. */
  readonly places: Uint32Array;

  /** @param unknownName what a value is called that is not stated */
  constructor(file: ProjectFile, entities: Entities, unknownName: string) {
    const { projets } = file;
    this.columns = projets;
    this.entities = entities;
    this.date = file.date;
    this.total = projets.titre.length;
    let id = 0;
    this.ids = projets.ecart_id.map((step) => (id += step));
    const { compare } = new Intl.Collator(language, { numeric: true });
    const { debut, titre } = projets;
    this.places = new Uint32Array(this.total);
    [...titre.keys()]
      .sort((a, b) => (debut[b] ?? 0) - (debut[a] ?? 0) || compare(titre[a] ?? '', titre[b] ?? '') || a - b)
      .forEach((row, place) => (this.places[row] = place));
    const each = <Value>(valueOf: (row: number) => Value): Value[] => projets.titre.map((_, row) => valueOf(row));
    const rows = (kind: Kind, column: string) => (row: number) => Number(entities.valueOf(kind, column, row));
    const authorities = (row: number) => projets.collectivites[row] ?? [];
    const departement = rows('collectivites', 'departement');
    const regionOf = (authority: number): number => {
      const own = departement(authority);
      return own < 0 ? rows('collectivites', 'region')(authority) : rows('departements', 'region')(own);
    };
    const theme = rows('thematiques', 'parent');
    const withParents = (themes: readonly number[]): number[] => {
      const all: number[] = [];
      for (const first of themes) for (let at = first; at >= 0; at = theme(at)) all.push(at);
      return all;
    };
    this.countries = each((row) => [...new Set((projets.partenaires[row] ?? []).map(rows('partenaires', 'pays')))]);
    const countries = (row: number) => this.countries[row] ?? [];
    const goals = new Map(entities.codesOf('odd').map((code, row) => [Number(code), row]));
    const values: Record<FacetKey, (row: number) => readonly number[]> = {
      continent: (row) => countries(row).map(rows('pays', 'continent')),
      pays: countries,
      orientation: (row) => countries(row).map(rows('pays', 'orientation')),
      thematique: (row) => withParents([projets.thematique[row] ?? -1, ...(projets.autres_thematiques[row] ?? [])]),
      odd: (row) => (projets.odd[row] ?? []).map(([number]) => goals.get(number) ?? -1),
      etat: (row) => [projets.etat[row] ?? -1],
      forme: (row) => [projets.forme[row] ?? -1],
      nature: (row) => [projets.nature[row] ?? -1],
      financement: (row) => projets.financements[row] ?? [],
      region: (row) => authorities(row).map(regionOf),
      ancienne_region: (row) =>
        authorities(row)
          .map(departement)
          .map((own) => (own < 0 ? own : rows('departements', 'ancienne_region')(own))),
      departement: (row) => authorities(row).map(departement),
      type: (row) => authorities(row).map(rows('collectivites', 'type')),
      collectivite: authorities,
      partenaire: (row) => projets.partenaires[row] ?? [],
    };
    /** Where an authority or a partner is: many share a name. */
    const placeOf = (key: FacetKey, row: number): string | undefined => {
      const [kind, above] =
        key === 'partenaire'
          ? (['pays', rows('partenaires', 'pays')(row)] as const)
          : (['departements', key === 'collectivite' ? departement(row) : -1] as const);
      return above < 0 ? undefined : entities.nameOf(kind, above);
    };
    this.facets = FACETS.map((key) => {
      const { codes, nameOf, articleOf } = this.#named(key, file, unknownName);
      const unknown = codes.length - 1;
      const listed = (valuesOf: (row: number) => readonly number[]) =>
        listsOf(
          each((row) => {
            const known = new Set(valuesOf(row).filter((value) => value >= 0));
            return known.size === 0 ? [unknown] : [...known];
          }),
          codes.length,
        );
      const lists = listed(values[key]);
      const listsFrom = (least: Score) =>
        listed((row) =>
          (projets.odd[row] ?? []).filter(([, score]) => score >= least).map(([number]) => goals.get(number) ?? -1),
        );
      const parentOf = (value: number) => (value === unknown || theme(value) < 0 ? undefined : theme(value));
      return {
        key,
        lists,
        codes,
        nameOf,
        articleOf,
        labelOf: (value: number) => {
          const place = value === unknown ? undefined : placeOf(key, value);
          return place === undefined ? nameOf(value) : `${nameOf(value)} (${place})`;
        },
        ...(key === 'thematique' ? { parentOf } : {}),
        ...(key === 'odd' ? { listsFrom } : {}),
      };
    });
  }

  facet(key: FacetKey): Facet {
    const facet = this.facets.find((each) => each.key === key);
    if (facet === undefined) throw new Error(`There is no facet "${key}".`);
    return facet;
  }

  /** From the root of the site; where projects have no pages, the page of the authority that leads. */
  pathOf(row: number): string {
    const pattern = this.entities.addressOf('projets');
    const lead = this.columns.collectivites[row]?.[0];
    if (pattern === '' && lead !== undefined) {
      const kind = 'collectivites';
      return this.entities.pathOf({ kind, row: lead });
    }
    return fillAddress(pattern, {
      id: this.ids[row] ?? '',
      nom: this.columns.titre[row] ?? '',
    });
  }

  #named(key: FacetKey, file: ProjectFile, unknownName: string): Pick<Facet, 'codes' | 'nameOf' | 'articleOf'> {
    const { entities } = this;
    const named = (
      codes: readonly string[],
      nameOf: (value: number) => string,
      articleOf: (value: number) => string = () => '',
    ) => ({
      codes: [...codes, UNKNOWN],
      nameOf: (value: number) => (value === codes.length ? unknownName : nameOf(value)),
      articleOf: (value: number) => (value === codes.length ? '' : articleOf(value)),
    });
    if (key === 'type')
      return named(entities.types.code.map(String), (value) => String(entities.types[`nom_${language}`][value]));
    if (key in CLASSIFICATIONS) {
      const classes = file[CLASSIFICATIONS[key as keyof typeof CLASSIFICATIONS]];
      return named(classes.code, (value) => classes[`nom_${language}`][value] ?? '');
    }
    const kind = TABLES[key as keyof typeof TABLES];
    return named(
      entities.codesOf(kind),
      (value) => entities.nameOf(kind, value),
      (value) => entities.articleOf(kind, value),
    );
  }
}
