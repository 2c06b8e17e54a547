/** What the columns of a file are: by the headings of the sheets of the ministry, of our own tables, and by those of a mapping. */
import { z } from 'zod';
import { tables } from '../../src/source/tables/index.ts';
import { distance, keyOf } from '../gazetteer/names.ts';

/** What a row of a project and a partner can tell. The names are those of our columns, but for who takes part. */
export const FIELDS = {
  id: [
    'numéro',
    'numéro de la fiche',
    'n° fiche',
    'n°',
    'prjid',
    'id projet',
    'identifiant',
    'identifiant du projet',
    'projet id',
  ],
  titre: ['titre', 'intitulé', 'intitulé du projet', 'titre du projet', 'nom du projet', 'projet'],
  contexte: ['contexte', 'contexte et historique', 'historique', 'description', 'résumé'],
  objectifs: ['objectifs', 'objectif', 'objectifs du projet', 'actions prévues', 'objectifs et actions'],
  forme_juridique: ['forme juridique', 'type de lien', 'forme', 'type de partenariat', 'type de coopération'],
  nature: ['nature', 'nature de la coopération'],
  financement: ['financement', 'financements', 'source de financement', 'instrument de financement'],
  thematique: ['thématique', 'thématique d’intervention', 'thématique principale', 'thème', 'domaine', 'secteur'],
  sous_thematique: ['sous-thématique', 'sous-thématique d’intervention', 'sous thème'],
  sous_sous_thematique: ['sous-sous-thématique', 'sous-sous-thématique d’intervention'],
  autres_thematiques: [
    'autres thématiques',
    'autres thématiques mises en œuvre pour le partenariat',
    'thématiques secondaires',
  ],
  odd: ['odd', 'objectifs de développement durable', 'objectifs de développement durable - odd'],
  annee_signature: [
    'année de première signature de la convention',
    'année de signature',
    'année de signature de la convention ou de la lettre d’intention',
    'date de signature',
    'signature',
  ],
  annee_debut: [
    'année de début',
    'année de début du partenariat',
    'début',
    'date de début',
    'date de début du partenariat',
  ],
  date_fin: ['date de fin', 'date de fin du partenariat', 'fin', 'année de fin'],
  statut: ['statut', 'état', 'le partenariat est', 'état d’avancement', 'état du projet'],
  montant_eur: ['montant', 'montant total', 'budget', 'budget total', 'montant en euros', 'coût total', 'montant eur'],
  cofinancement_meae_eur: [
    'cofinancement',
    'cofinancement meae',
    'cofinancement du ministère',
    'subvention mae',
    'subvention meae',
  ],
  date_mise_a_jour: ['date de mise à jour', 'mise à jour', 'dernière mise à jour', 'date de dernière mise à jour'],
  url: ['url', 'site web', 'site internet', 'lien', 'page du projet'],
  siren: ['siren', 'siret', 'numéro siren', 'siren de la collectivité', 'siren collectivité'],
  code_insee: ['code insee', 'insee', 'code commune', 'code insee de la commune'],
  collectivite: [
    'collectivité',
    'collectivité française',
    'collectivité territoriale française',
    'nom de la collectivité',
    'collectivité chef de file',
    'chef de file',
    'porteur',
    'maître d’ouvrage',
  ],
  type_collectivite: ['type de collectivité', 'type collectivité', 'catégorie de collectivité'],
  departement: ['département', 'code département', 'département de la collectivité'],
  region: ['région', 'région française', 'région de la collectivité'],
  role: ['rôle', 'role', 'rôle de la collectivité'],
  partenaire: [
    'partenaire',
    'collectivité partenaire',
    'partenaire étranger',
    'collectivité étrangère',
    'collectivité locale partenaire',
    'autorité locale partenaire',
    'ville partenaire',
    'nom du partenaire',
  ],
  type_partenaire: ['type de partenaire', 'type partenaire', 'type de collectivité partenaire'],
  pays: ['pays', 'pays partenaire', 'pays du partenaire', 'pays d’intervention', 'country'],
  subdivision: ['subdivision', 'région ou province', 'province', 'région du partenaire', 'état ou province'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof FIELDS;
const fieldNames = Object.keys(FIELDS) as Field[];

/** Headings of what nobody may publish: people, and how to reach them. */
const PERSONAL =
  /\b(?:courriel|email|e mail|mail|mel|telephone|tel|portable|mobile|fax|contact|contacts|correspondant|conseiller|responsable|referent|elu|prenom|nom du (?:contact|responsable|referent|correspondant)|adresse postale)\b/;

/** The form of a mapping file: headings for fields, and codes for values as they are written. */
export const mappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(fieldNames as [Field, ...Field[]]), z.array(z.string().min(1)).min(1)).default({}),
  /** Headings that are known, and not wanted. */
  ignored: z.array(z.string()).default([]),
  /** For a column, values as they are written to values of the contract. */
  values: z.partialRecord(z.enum(fieldNames as [Field, ...Field[]]), z.record(z.string(), z.string())).default({}),
});
export type Mapping = z.output<typeof mappingSchema>;

/** What each column of a file is. */
export interface Header {
  fields: Partial<Record<Field, number>>;
  /** Where personal data stands. */
  personal: readonly number[];
  unknown: readonly { heading: string; column: number; nearest: Field | undefined }[];
  /** Headings that stand twice; the first one counts. */
  repeated: readonly string[];
}

/** Reads headings; what stands in the mapping comes before what is known. */
export class Headings {
  readonly #fields = new Map<string, Field>();
  readonly #ignored: ReadonlySet<string>;

  constructor({ columns, ignored }: Mapping) {
    for (const field of fieldNames)
      for (const alias of [field, ...FIELDS[field]]) this.#fields.set(keyOf(alias), field);
    for (const [field, aliases] of Object.entries(columns))
      for (const alias of aliases) this.#fields.set(keyOf(alias), field as Field);
    this.#ignored = new Set(ignored.map(keyOf));
  }

  fieldOf(heading: string): Field | undefined {
    return this.#fields.get(keyOf(heading));
  }

  read(record: readonly string[]): Header {
    const fields: Partial<Record<Field, number>> = {};
    const personal: number[] = [];
    const unknown: { heading: string; column: number; nearest: Field | undefined }[] = [];
    const repeated: string[] = [];
    record.forEach((heading, column) => {
      const key = keyOf(heading);
      const field = this.#fields.get(key);
      if (key === '' || this.#ignored.has(key)) return;
      if (field !== undefined && fields[field] !== undefined) repeated.push(heading);
      else if (field !== undefined) fields[field] = column;
      else if (PERSONAL.test(key)) personal.push(column);
      else unknown.push({ heading, column, nearest: this.#nearest(key) });
    });
    return { fields, personal, unknown, repeated };
  }

  #nearest(key: string): Field | undefined {
    let best: { field: Field; away: number } | undefined;
    for (const [alias, field] of this.#fields) {
      const away = alias.includes(key) || key.includes(alias) ? 1 : distance(alias, key, 4);
      if (away <= 4 && away < key.length / 2 && (best === undefined || away < best.away)) best = { field, away };
    }
    return best?.field;
  }
}

const EXPORTED = Object.values(tables).filter(({ folder }) => folder === 'exports');
export type ExportedName = (typeof EXPORTED)[number]['name'];

/** The table of ours whose columns a heading has, in any order and spelling. */
export function tableOf(
  record: readonly string[],
): { name: ExportedName; positions: Record<string, number> } | undefined {
  const keys = record.map(keyOf);
  for (const { name, row } of EXPORTED) {
    const columns = Object.keys(row.shape);
    const positions = Object.fromEntries(columns.map((column) => [column, keys.indexOf(keyOf(column))]));
    if (Object.values(positions).every((position) => position >= 0)) return { name, positions };
  }
  return undefined;
}
