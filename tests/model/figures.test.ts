/** The figures of territories, counted a second time, from the CSV files and by other means. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import type { Atlas, Continent, Country, Departement, Region } from '../../src/model/atlas.ts';
import { breakdowns } from '../../src/model/breakdowns.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { PROJECT } from '../folders.ts';

type Row = Record<string, string>;

const table = (path: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(PROJECT, 'data', path), 'utf8'), { header: true, skipEmptyLines: true }).data;

const [projects, authorities, partners, countries, ofAuthorities, ofPartners] = [
  table('exports/projets.csv'),
  table('exports/collectivites.csv'),
  table('exports/partenaires.csv'),
  table('reference/pays.csv'),
  table('exports/projets_collectivites.csv'),
  table('exports/projets_partenaires.csv'),
];
const authorityOf = new Map(authorities.map((row) => [row['siren'], row]));
const partnerOf = new Map(partners.map((row) => [row['id'], row]));
const continentOf = new Map(countries.map((row) => [row['code'], row['continent']]));

let atlas: Atlas;

beforeAll(async () => {
  const loaded = await loadAtlas(join(PROJECT, 'data'));
  if (loaded.atlas === undefined) throw new Error('The data has errors.');
  atlas = loaded.atlas;
});

type Territory = Continent | Country | Region | Departement;

/** Whether a row of a link table leads to a territory. */
function leadsTo(territory: Territory, link: Row): boolean {
  const authority = authorityOf.get(link['siren']);
  const country = partnerOf.get(link['partenaire_id'])?.['pays'];
  switch (territory.kind) {
    case 'region':
      return authority?.['region'] === territory.code;
    case 'departement':
      return authority?.['departement'] === territory.code;
    case 'country':
      return country === territory.code;
    case 'continent':
      return country !== undefined && continentOf.get(country) === territory.code;
  }
}

const isFrench = ({ kind }: Territory) => kind === 'region' || kind === 'departement';

function figuresOf(territory: Territory) {
  const links = isFrench(territory) ? ofAuthorities : ofPartners;
  const ids = new Set(links.filter((link) => leadsTo(territory, link)).map((link) => link['projet_id']));
  const rows = projects.filter((row) => ids.has(row['id']));
  const isInside = (link: Row) => isFrench(territory) || leadsTo(territory, link);
  const met = ofPartners.filter((link) => ids.has(link['projet_id']) && isInside(link));
  const isPast = (row: Row) => (row['date_fin'] ?? '') !== '' && (row['date_fin'] ?? '') < atlas.date;
  const amounts = rows.flatMap((row) => (row['montant_eur'] === '' ? [] : [Number(row['montant_eur'])]));
  return {
    projects: rows.length,
    active: rows.filter((row) => row['statut'] === 'en-cours' && !isPast(row)).length,
    completed: rows.filter((row) => row['statut'] === 'termine').length,
    authorities: new Set(ofAuthorities.filter((link) => ids.has(link['projet_id'])).map((link) => link['siren'])).size,
    partners: new Set(met.map((link) => link['partenaire_id'])).size,
    countries: new Set(met.map((link) => partnerOf.get(link['partenaire_id'])?.['pays'])).size,
    budget: amounts.reduce((sum, amount) => sum + amount, 0),
    projectsWithBudget: amounts.length,
  };
}

test('fifty territories drawn at random have the figures that their rows add up to', () => {
  const all: Territory[] = [...atlas.continents, ...atlas.countries, ...atlas.regions, ...atlas.departements];
  const drawn = all
    .map((territory) => ({ territory, lot: Math.random() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, 50);
  for (const { territory } of drawn) {
    const name = `${territory.kind} ${territory.code}`;
    const { budget, ...counts } = figuresOf(territory);
    expect(territory.totals, name).toMatchObject(counts);
    expect(territory.totals.budget, name).toBeCloseTo(budget, 2);
    const forms = new Map(breakdowns.legalForms(territory).map(({ item, projects }) => [item?.code ?? '', projects]));
    const ids = new Set(territory.projects.map(({ id }) => String(id)));
    for (const [code, count] of forms) {
      const rows = projects.filter((row) => ids.has(row['id'] ?? '') && row['forme_juridique'] === code);
      expect(rows.length, `${name}, ${code}`).toBe(count);
    }
  }
});
