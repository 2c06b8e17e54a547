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

test('every record leads to a page, and each thing with a page has one record', () => {
  for (const [records, locale] of [
    [french, 'fr'],
    [english, 'en'],
  ] as const) {
    const pages = new Set(pagesOf(site, locale).map(({ path }) => path));
    for (const { path } of records) expect(pages).toContain(path);
    expect(new Set(records.map(({ path }) => path)).size).toBe(records.length);
  }
  expect(french.filter(({ group }) => group === 'projects')).toHaveLength(site.atlas.projects.length);
});

test.each([
  ['Strasbourg', ['216704825', '67482', 'Bas-Rhin']],
  ['Finistère', ['29']],
  ['Grand Est', ['Alsace', 'Lorraine']],
  ['Alsace', ['Grand Est']],
  ['Allemagne', ['DE', 'DEU', 'Germany']],
])('%s is found by its other names and codes', (title, words) => {
  for (const word of words) expect(found(french, title).content).toContain(word);
});

test('a project is found by who takes part, where and on what, and keeps its language', () => {
  const [project] = site.atlas.projects.filter(({ partners, context }) => partners.length > 0 && context !== undefined);
  if (project === undefined) throw new Error('The fixture has no such project.');
  const record = found(english, project.title);
  expect(record.language).toBe('fr');
  expect(found(french, project.title).language).toBeUndefined();
  for (const name of [project.lead.name, project.countries[0]?.names.en ?? '', String(project.id)])
    expect(record.content).toContain(name);
});

test('kinds without pages are not found', async () => {
  const small = await fixtureSite({ ATLAS_KINDS: 'project' });
  expect(new Set([...searchRecords(small, 'fr')].map(({ group }) => group))).toEqual(
    new Set(['places', 'authorities', 'projects']),
  );
});
