import { beforeAll, expect, test } from 'vitest';
import { searchRecords, type SearchRecord } from '../../src/site/search-records.ts';
import { pagesOf, type Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';

let site: Site;
let french: SearchRecord[];
let english: SearchRecord[];

beforeAll(async () => {
  site = await fixtureSite();
  french = [...searchRecords(site, 'fr')];
  english = [...searchRecords(site, 'en')];
});

const found = (records: readonly SearchRecord[], title: string): SearchRecord => {
  const record = records.find((each) => each.title === title);
  if (record === undefined) throw new Error(`No record is called "${title}".`);
  return record;
};

test('every record leads to a page, and each project has one record', () => {
  for (const [records, locale] of [
    [french, 'fr'],
    [english, 'en'],
  ] as const) {
    const pages = new Set(pagesOf(site, locale).map(({ path }) => path));
    for (const { path } of records) expect(pages).toContain(path);
    expect(new Set(records.map(({ path }) => path)).size).toBe(site.atlas.projects.length);
  }
});

test('a project is found by who takes part, where and on what, and keeps its language', () => {
  const project = site.atlas.projects.find(
    ({ partners, context, lead }) => partners.length > 0 && context !== undefined && lead.departement !== undefined,
  );
  if (project === undefined) throw new Error('The fixture has no such project.');
  const record = found(english, project.title);
  expect(record.language).toBe('fr');
  expect(found(french, project.title).language).toBeUndefined();
  const [country] = project.countries;
  for (const word of [
    project.lead.name,
    country?.names.en ?? '',
    `n${project.id}x`,
    `p${country?.code.toLowerCase()}x`,
    `d${project.lead.departement?.code.toLowerCase()}x`,
  ])
    expect(record.content).toContain(word);
  expect(record.filters['pays']).toEqual(project.countries.map(({ code }) => code));
  expect(record.filters['etat']).toEqual([project.status]);
});

test('projects without pages lead to the authority that leads them', async () => {
  const small = await fixtureSite({ ATLAS_PROFILE: 'compact' });
  const records = [...searchRecords(small, 'fr')];
  expect(records).toHaveLength(small.atlas.projects.length);
  for (const { path } of records) expect(path).toMatch(/^collectivites\/.*\.html#projet-\d+$/);
});
