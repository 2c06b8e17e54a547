/** The columns of the table and of the files that are taken away: the same values, as text and as they are sorted. */
import { language } from '../words.ts';
import type { FacetKey, Projects } from './data.ts';
import { texts } from './words.ts';

export type ColumnKey = keyof typeof texts.columnNames;

export interface Column {
  key: ColumnKey;
  name: string;
  isNumber: boolean;
  /** What the column says of a project; empty where it is not stated. */
  valueOf: (projects: Projects, row: number) => string | number;
}

const usual: readonly ColumnKey[] = ['titre', 'collectivites', 'partenaires', 'pays', 'thematique', 'debut', 'etat'];

/** Names of several values stand beside each other in one cell. */
const SEPARATOR = ' ; ';

const named =
  (key: FacetKey, rowsOf: (projects: Projects, row: number) => readonly number[]) =>
  (projects: Projects, row: number): string => {
    const facet = projects.facet(key);
    return rowsOf(projects, row)
      .filter((value) => value >= 0)
      .map((value) => facet.nameOf(value))
      .join(SEPARATOR);
  };

const values: Record<ColumnKey, Column['valueOf']> = {
  numero: ({ ids }, row) => ids[row] ?? '',
  titre: ({ columns }, row) => columns.titre[row] ?? '',
  collectivites: named('collectivite', ({ columns }, row) => columns.collectivites[row] ?? []),
  partenaires: named('partenaire', ({ columns }, row) => columns.partenaires[row] ?? []),
  pays: named('pays', ({ countries }, row) => countries[row] ?? []),
  thematique: named('thematique', ({ columns }, row) => [columns.thematique[row] ?? -1]),
  odd: ({ columns }, row) => (columns.odd[row] ?? []).map(([number]) => number).join(SEPARATOR),
  forme: named('forme', ({ columns }, row) => [columns.forme[row] ?? -1]),
  nature: named('nature', ({ columns }, row) => [columns.nature[row] ?? -1]),
  financement: named('financement', ({ columns }, row) => columns.financements[row] ?? []),
  signature: ({ columns }, row) => columns.signature[row] ?? '',
  debut: ({ columns }, row) => columns.debut[row] ?? '',
  fin: ({ columns }, row) => columns.fin[row] ?? '',
  etat: named('etat', ({ columns }, row) => [columns.etat[row] ?? -1]),
  montant: ({ columns }, row) => columns.montant_eur[row] ?? '',
  maj: ({ columns }, row) => columns.mise_a_jour[row] ?? '',
};

const NUMBERS: ReadonlySet<ColumnKey> = new Set(['numero', 'signature', 'debut', 'montant']);

export const COLUMNS: readonly Column[] = (Object.keys(texts.columnNames) as ColumnKey[]).map((key) => ({
  key,
  name: texts.columnNames[key],
  isNumber: NUMBERS.has(key),
  valueOf: values[key],
}));

/** The columns of some keys, in the order in which they all stand; the usual ones where none is given. */
export const columnsOf = (keys: readonly string[] = usual): readonly Column[] =>
  COLUMNS.filter(({ key }) => keys.includes(key));

/**
 * The rows of a selection in the order of a column, `-debut` for the reverse; what is not stated comes last either way.
 * Without a column: the latest start first, as on all pages.
 */
export function sorted(projects: Projects, rows: Uint32Array, sort: string | undefined): readonly number[] {
  const descends = sort?.startsWith('-') === true;
  const column = COLUMNS.find(({ key }) => key === sort?.replace(/^-/, ''));
  const { places } = projects;
  if (column === undefined) return [...rows].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keys = new Map([...rows].map((row) => [row, column.valueOf(projects, row)]));
  const step = descends ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x = '', y = ''] = [keys.get(a), keys.get(b)];
    if (x === '' || y === '') return Number(x === '') - Number(y === '') || a - b;
    return step * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y))) || a - b;
  });
}
