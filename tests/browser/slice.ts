/** A part of the demonstration atlas that is large enough to get lost in: some countries and a région, whole. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { PROJECT } from '../folders.ts';

type Row = Record<string, string>;

export interface Slice {
  /** The data folder. */
  path: string;
  tables: Record<'projets' | 'projets_collectivites' | 'projets_partenaires' | 'collectivites' | 'partenaires', Row[]>;
}

/** Writes the data folder of all projects with a partner in one of the countries or an authority of the région. */
export function slice(path: string, countries: readonly string[], region: string): Slice {
  const read = (name: string): Row[] =>
    Papa.parse<Row>(readFileSync(join(PROJECT, 'data/exports', `${name}.csv`), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const wanted = (rows: readonly Row[], column: string, values: ReadonlySet<string>) =>
    rows.filter((row) => values.has(row[column] ?? ''));
  const values = (rows: readonly Row[], column: string) => new Set(rows.map((row) => row[column] ?? ''));

  const partners = read('partenaires');
  const authorities = read('collectivites');
  const ofPartners = read('projets_partenaires');
  const ofAuthorities = read('projets_collectivites');
  const ids = new Set([
    ...values(
      wanted(ofPartners, 'partenaire_id', values(wanted(partners, 'pays', new Set(countries)), 'id')),
      'projet_id',
    ),
    ...values(
      wanted(ofAuthorities, 'siren', values(wanted(authorities, 'region', new Set([region])), 'siren')),
      'projet_id',
    ),
  ]);
  const of = (name: string) => wanted(read(name), 'projet_id', ids);
  const links = { authorities: of('projets_collectivites'), partners: of('projets_partenaires') };
  const tables = {
    projets: wanted(read('projets'), 'id', ids),
    projets_collectivites: links.authorities,
    projets_partenaires: links.partners,
    projets_thematiques: of('projets_thematiques'),
    projets_odd: of('projets_odd'),
    collectivites: wanted(authorities, 'siren', values(links.authorities, 'siren')),
    partenaires: wanted(partners, 'id', values(links.partners, 'partenaire_id')),
  };
  mkdirSync(join(path, 'exports'), { recursive: true });
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(join(path, 'exports', `${name}.csv`), `${Papa.unparse(rows)}\r\n`);
  for (const name of ['corrections.csv', 'sources.csv']) cpSync(join(PROJECT, 'data', name), join(path, name));
  return { path, tables };
}
