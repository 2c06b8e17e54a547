import { beforeAll, describe, expect, test } from 'vitest';
import type { Atlas } from '../../src/model/atlas.ts';
import { statusOf } from '../../src/model/link.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { totalsOf } from '../../src/model/totals.ts';
import { DataFolder, FIXTURE } from '../folders.ts';

let atlas: Atlas;

beforeAll(async () => {
  const loaded = await loadAtlas(FIXTURE);
  if (loaded.atlas === undefined) throw new Error('The fixture has errors.');
  atlas = loaded.atlas;
});

const project = (id: number) => {
  const found = atlas.projects.find((each) => each.id === id);
  if (found === undefined) throw new Error(`The fixture has no project ${id}.`);
  return found;
};

describe('the status is computed on the date of the data', () => {
  test.each([
    ['en-cours', undefined, 'active'],
    ['en-cours', '2026-01-31', 'active'],
    ['en-cours', '2026-01-30', 'overdue'],
    ['termine', '2030-01-01', 'completed'],
    ['suspendu', '2000-01-01', 'suspended'],
    ['en-projet', undefined, 'planned'],
    ['inconnu', undefined, 'unknown'],
  ] as const)('%s until %s is %s', (statut, end, expected) => {
    expect(statusOf({ statut, date_fin: end }, '2026-01-31')).toBe(expected);
  });
});

test('every link can be followed both ways', () => {
  for (const each of atlas.projects) {
    for (const authority of each.authorities) expect(authority.projects).toContain(each);
    for (const partner of each.partners) expect(partner.projects).toContain(each);
    for (const country of each.countries) {
      expect(country.projects).toContain(each);
      expect(country.continent.projects).toContain(each);
    }
    for (const { sdg } of each.sdgs) expect(sdg.projects).toContain(each);
  }
});

test('the lead authority comes first, and a project of several belongs to each of them once', () => {
  const shared = project(108);
  expect(shared.lead.name).toBe('Saint-Denis');
  expect(shared.authorities.map(({ siren }) => siren)).toEqual(['219300662', '200057867', '217500016']);
  const region = atlas.regions.find(({ name }) => name === 'Île-de-France');
  expect(region?.projects.filter((each) => each === shared)).toHaveLength(1);
});

test('a project with partners in two countries stands in both', () => {
  expect(project(107).countries.map(({ code }) => code)).toEqual(['BJ', 'TG']);
});

test('the region 75 and the département 75 are not confused', () => {
  expect(project(104).lead.region?.name).toBe('Nouvelle-Aquitaine');
  expect(atlas.departements.find(({ code }) => code === '75')?.projects.map(({ id }) => id)).not.toContain(104);
});

test('unknown is undefined, and zero is zero', () => {
  expect(project(103).budget).toBeUndefined();
  expect(project(104).budget).toBe(0);
  expect(project(103).yearStarted).toBeUndefined();
});

test('a theme gathers the projects of its children, each once', () => {
  const environment = atlas.themes.find(({ code }) => code === 'environnement-climat-energie');
  expect(environment?.projects.map(({ id }) => id).sort()).toEqual([109, 12_380, 3078]);
});

test('totals count each thing once and only known amounts', () => {
  const { totals } = atlas;
  expect(totals.projects).toBe(21);
  expect(totals.authorities).toBe(12);
  expect(totals.partners).toBe(15);
  expect(totals.countries).toBe(12);
  // 120,000 + 0 + 1,250,000.5 + 90,000 + 50,000 + 310,000 (corrected from 300,000)
  expect(totals.budget).toBe(1_820_000.5);
  expect(totals.projectsWithBudget).toBe(6);
  expect(totalsOf([]).budget).toBe(0);
});

test('a correction replaces what it found and is listed', () => {
  expect(project(118).budget).toBe(310_000);
  expect(atlas.corrections).toHaveLength(1);
});

test('a correction may take a personal contact out of a text, and does not publish it either', async () => {
  const found = 'Écrire à jeanne.martin@example.org';
  const data = new DataFolder()
    .set('projets.csv', '104', 'contexte', found)
    .add(
      'corrections.csv',
      'projets.csv',
      '104',
      'contexte',
      found,
      'Écrire à la mairie',
      'Donnée personnelle',
      '2026-02-03',
    );
  const corrected = (await loadAtlas(data.path)).atlas;
  expect(corrected?.projects.find(({ id }) => id === 104)?.context).toBe('Écrire à la mairie');
  expect(JSON.stringify(corrected?.corrections)).not.toContain('@');
});

test('e-mail addresses and telephone numbers are nowhere in the atlas', () => {
  const { title, context } = project(114);
  expect(`${title} ${context ?? ''}`).not.toMatch(/@|06 12|6 12 34/);
});

test('a folder with errors gives a report and no atlas', async () => {
  const broken = await loadAtlas(new DataFolder().set('projets.csv', '104', 'statut', 'vrai').path);
  expect(broken.atlas).toBeUndefined();
  expect(broken.report.count('error')).toBe(1);
});

test('a missing folder is an error that says what to give', async () => {
  await expect(loadAtlas('/nowhere')).rejects.toThrow(/There is no data folder/);
});
