/** The demonstration data as an export of another system: a project, an authority and a partner in each row. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const PROJECT = join(import.meta.dirname, '../..');

type Row = Record<string, string>;

const read = (folder: string, name: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(PROJECT, 'data', folder, `${name}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** A sheet: its headings and its cells. */
export interface Sheet {
  headings: string[];
  rows: string[][];
}

const STATUSES: Row = {
  'en-cours': 'En cours',
  termine: 'Terminé',
  'en-projet': 'En projet',
  suspendu: 'Suspendu',
  inconnu: '',
};

/** The headings are those of the sheets of the ministry. */
const HEADINGS = [
  'Numéro de la fiche',
  'Titre',
  'Contexte et historique',
  'Objectifs',
  "Thématique d'intervention",
  "Sous-thématique d'intervention",
  'Année de première signature de la convention',
  'Année de début du partenariat',
  'Le partenariat est :',
  'Date de fin du partenariat',
  'Montant total',
  'Collectivité',
  'Département',
  'Collectivité partenaire',
  'Région ou province',
  'Pays',
];

/** The first projects of the data, as many as are asked for; all of them without a number. */
export function flatSheet(count = Infinity): Sheet {
  const grouped = (name: string) => Map.groupBy(read('exports', name), (row) => row['projet_id'] ?? '');
  const byKey = (folder: string, name: string, key: string) =>
    new Map(read(folder, name).map((row) => [row[key] ?? '', row]));
  const authorities = byKey('exports', 'collectivites', 'siren');
  const partners = byKey('exports', 'partenaires', 'id');
  const [ofAuthorities, ofPartners] = [grouped('projets_collectivites'), grouped('projets_partenaires')];
  const countries = byKey('reference', 'pays', 'code');
  const departements = byKey('reference', 'departements', 'code');
  const themes = byKey('reference', 'thematiques', 'code');
  const themeOf = (code = '') => themes.get(code)?.['libelle_source'] || themes.get(code)?.['nom_fr'] || '';
  const rows = read('exports', 'projets')
    .slice(0, count)
    .flatMap((project) => {
      const id = project['id'] ?? '';
      const taking = (ofAuthorities.get(id) ?? []).toSorted(
        (a, b) => Number(b['role'] === 'chef_de_file') - Number(a['role'] === 'chef_de_file'),
      );
      const foreign = ofPartners.get(id) ?? [];
      return Array.from({ length: Math.max(taking.length, foreign.length, 1) }, (_, i) => {
        const authority = authorities.get((taking[i] ?? taking[0])?.['siren'] ?? '');
        const partner = partners.get((foreign[i] ?? foreign[0])?.['partenaire_id'] ?? '');
        return [
          id,
          project['titre'],
          project['contexte'],
          project['objectifs'],
          themeOf(project['thematique']),
          themeOf(project['sous_thematique']),
          project['annee_signature'],
          project['annee_debut'],
          STATUSES[project['statut'] ?? ''],
          project['date_fin']?.split('-').reverse().join('/'),
          project['montant_eur'],
          authority?.['nom'],
          departements.get(authority?.['departement'] ?? '')?.['nom'],
          partner?.['nom'],
          partner?.['subdivision'],
          countries.get(partner?.['pays'] ?? '')?.['nom_fr'],
        ].map((cell) => cell ?? '');
      });
    });
  return { headings: HEADINGS, rows };
}

/** The place of a column. */
export const columnOf = ({ headings }: Sheet, heading: string): number => headings.indexOf(heading);

/** A sheet with other cells in a column. */
export function withColumn(sheet: Sheet, heading: string, change: (cell: string, row: number) => string): Sheet {
  const at = columnOf(sheet, heading);
  return {
    ...sheet,
    rows: sheet.rows.map((row, i) => row.map((cell, column) => (column === at ? change(cell, i) : cell))),
  };
}

export const csvOf = ({ headings, rows }: Sheet, separator = ';', newline = '\r\n'): string =>
  `${Papa.unparse([headings, ...rows], { delimiter: separator, newline })}${newline}`;
