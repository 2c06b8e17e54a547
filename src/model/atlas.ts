/**
 * The linked graph that everything downstream trusts: objects instead of codes, totals already counted.
 *
 * `undefined` means unknown or undisclosed, `0` means zero. Every list of projects is ordered alike: latest
 * start first, unknown starts last, then by title.
 */
import type { Correction } from '../source/corrections.ts';
import type { ProblemGroup } from '../source/problem.ts';
import type { Imported, Source } from '../source/read.ts';
import type { RowOf, TableName } from '../source/tables/index.ts';
import type { BaseMap } from './shapes.ts';
import type { Totals } from './totals.ts';

export interface Names {
  fr: string;
  en: string;
}

/** An entry of a classification: a legal form, a purpose or a funding instrument. Three lists, never mixed. */
export interface Category {
  code: string;
  names: Names;
  definitions: Names;
}

/** Whatever gathers projects: a territory, an authority, a partner, a theme, the atlas itself. */
export interface Gathering {
  projects: readonly Project[];
  totals: Totals;
}

export interface Continent extends Gathering {
  kind: 'continent';
  code: string;
  names: Names;
  countries: readonly Country[];
}

/** A country with at least one partner. */
export interface Country extends Gathering {
  kind: 'country';
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  code: string;
  alpha3: string;
  names: Names;
  /** What stands before the names in a sentence: `le`, `l’`, `the`; empty where nothing does. */
  articles: Names;
  /** Former names, acronyms and names in other languages, for those who search. */
  otherNames: readonly string[];
  continent: Continent;
  orientation?: { orientation: Orientation; source?: string; date?: string };
  partners: readonly Partner[];
}

export interface Orientation extends Gathering {
  kind: 'orientation';
  code: string;
  names: Names;
  texts: Names;
  source: string;
  /** ISO 8601 day. */
  date: string;
  countries: readonly Country[];
}

export interface Region extends Gathering {
  kind: 'region';
  /** INSEE code; a département may bear the same one. */
  code: string;
  name: string;
  /** What stands before the name in a French sentence; empty where nothing does. */
  article: string;
  otherNames: readonly string[];
  overseas: boolean;
  formerRegions: readonly FormerRegion[];
  departements: readonly Departement[];
  /** All authorities of the région: its own council, départements, groupings, communes. */
  authorities: readonly Authority[];
  /** Those among them that belong to no single département. */
  ownAuthorities: readonly Authority[];
}

/** A région of before 2016 that has another name or other bounds today. Its projects are those of its départements. */
export interface FormerRegion extends Gathering {
  kind: 'formerRegion';
  /** INSEE code; today's régions may bear the same one. */
  code: string;
  name: string;
  article: string;
  region: Region;
  departements: readonly Departement[];
}

/** A département, or an overseas collectivity, which stands at the same place in the tree. */
export interface Departement extends Gathering {
  kind: 'departement';
  code: string;
  name: string;
  article: string;
  otherNames: readonly string[];
  status: RowOf<'departements'>['statut'];
  region?: Region;
  formerRegion?: FormerRegion;
  authorities: readonly Authority[];
}

export type AuthorityType = RowOf<'collectivites'>['type'];

/** Where something is, in degrees (WGS 84), and what the coordinates really stand for. */
export interface Place<Precision extends string> {
  latitude: number;
  longitude: number;
  precision: Precision;
}

export interface Authority extends Gathering {
  kind: 'authority';
  /** Nine digits, or `insee-` and a territory code where the register gives no SIREN. */
  siren: string;
  name: string;
  type: AuthorityType;
  inseeCode?: string;
  departement?: Departement;
  region?: Region;
  place?: Place<NonNullable<RowOf<'collectivites'>['precision']>>;
  /** Inhabitants, in the year for which they were counted. */
  population?: { inhabitants: number; year: number };
  website?: string;
}

export type PartnerType = RowOf<'partenaires'>['type'];

export interface Partner extends Gathering {
  kind: 'partner';
  id: number;
  name: string;
  otherNames: readonly string[];
  type: PartnerType;
  country: Country;
  subdivision?: string;
  place?: Place<NonNullable<RowOf<'partenaires'>['precision']>>;
}

/** A theme of one of three levels. Its projects are those of its sub-themes too. */
export interface Theme extends Gathering {
  kind: 'theme';
  code: string;
  level: number;
  names: Names;
  /** The sector of the Development Assistance Committee of the OECD, three digits, where the theme has one of its own. */
  dacSector?: string;
  /** What it means, where that has been written. */
  definitions?: Names;
  parent?: Theme;
  children: readonly Theme[];
}

export interface Sdg extends Gathering {
  kind: 'sdg';
  number: number;
  names: Names;
  definitions: Names;
}

export type DeclaredStatus = RowOf<'projets'>['statut'];

/** The declared status held against the date of the data: `overdue` is declared ongoing with a past end. */
export type Status = 'planned' | 'active' | 'overdue' | 'suspended' | 'completed' | 'unknown';

export interface Project {
  kind: 'project';
  id: number;
  title: string;
  context?: string;
  objectives?: string;
  legalForm?: Category;
  purpose?: Category;
  funding: readonly Category[];
  /** The main theme, from the first level down to the most precise one given. */
  mainThemes: readonly Theme[];
  otherThemes: readonly { theme: Theme; priority: number }[];
  sdgs: readonly { sdg: Sdg; score: number }[];
  declaredStatus: DeclaredStatus;
  status: Status;
  yearSigned?: number;
  yearStarted?: number;
  /** ISO 8601 day, planned or observed. */
  endDate?: string;
  /** Euros. */
  budget?: number;
  /** Euros, from the ministry in charge of foreign affairs. */
  ministryFunding?: number;
  /** ISO 8601 day. */
  updatedOn?: string;
  url?: string;
  lead: Authority;
  /** All French authorities, the lead first. */
  authorities: readonly Authority[];
  partners: readonly Partner[];
  countries: readonly Country[];
}

/** The rows of every table, as read: corrected, without personal contacts. */
export type Rows = { readonly [Name in TableName]: RowOf<Name>[] };

/** The whole world: itself a gathering, so that its files are made like those of a country. */
export interface Atlas extends Gathering {
  kind: 'atlas';
  /** The date of the data, an ISO 8601 day. */
  date: string;
  /** Whether any of the exports is invented: every page then says so. */
  isDemonstration: boolean;
  sources: readonly Source[];
  corrections: readonly Correction[];
  /** What became of the rows of imported files. */
  imported: readonly Imported[];
  warnings: readonly ProblemGroup[];
  baseMap: BaseMap;
  /** What all the rest was made of, for those who publish it again. */
  rows: Rows;
  /** The projects whose sheets were updated last, the latest first. */
  latestUpdates: readonly Project[];
  continents: readonly Continent[];
  countries: readonly Country[];
  /** The names of all countries by their code, those without a partner too. */
  countryNames: ReadonlyMap<string, Names>;
  orientations: readonly Orientation[];
  regions: readonly Region[];
  formerRegions: readonly FormerRegion[];
  departements: readonly Departement[];
  authorities: readonly Authority[];
  partners: readonly Partner[];
  themes: readonly Theme[];
  sdgs: readonly Sdg[];
  legalForms: readonly Category[];
  purposes: readonly Category[];
  fundings: readonly Category[];
}
