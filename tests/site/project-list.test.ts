import { beforeAll, expect, test } from 'vitest';
import type { Atlas, Country, Project } from '../../src/model/atlas.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { partOfGroup, slicesOf } from '../../src/site/groups.ts';
import { LINES_PER_PAGE, projectListOf } from '../../src/site/project-list.ts';
import { FIXTURE } from '../folders.ts';

let atlas: Atlas;

beforeAll(async () => {
  const loaded = await loadAtlas(FIXTURE);
  if (loaded.atlas === undefined) throw new Error('The fixture has errors.');
  atlas = loaded.atlas;
});

const copies = (count: number): Project[] =>
  Array.from({ length: count }, (_, i) => {
    const project = atlas.projects[i % atlas.projects.length];
    if (project === undefined) throw new Error('The fixture has no project.');
    return { ...project, id: i + 1 };
  });

test('a short list is not divided', () => {
  for (const country of atlas.countries) expect(projectListOf(country, 'fr').by).toBe('nothing');
});

test('a long list stands under headings in the order of their names, what is not stated last', () => {
  const [region] = atlas.regions;
  if (region === undefined) throw new Error('The fixture has no région.');
  const list = projectListOf({ ...region, projects: copies(40) }, 'fr');
  expect(list.by).toBe('country');
  const names = list.groups.map(({ name }) => name);
  expect(names.slice(0, -1)).toEqual(names.slice(0, -1).toSorted((a, b) => a.localeCompare(b, 'fr')));
  expect(names.at(-1)).toBe('Pays non renseigné');
});

test('a project with partners in two countries stands under both, and a country is divided by theme', () => {
  const [region] = atlas.regions;
  const shared = atlas.projects.find(({ countries }) => countries.length === 2);
  const country = shared?.countries[0];
  if (region === undefined || shared === undefined || country === undefined) throw new Error('The fixture lacks them.');
  const projects = Array.from({ length: 20 }, (_, i) => ({ ...shared, id: i + 1 }));
  expect(projectListOf({ ...region, projects }, 'fr').lines).toBe(40);
  const byTheme = projectListOf({ ...country, projects } satisfies Country, 'fr');
  expect([byTheme.by, byTheme.lines]).toEqual(['theme', 20]);
});

test('the parts of a list together are the list, and each group is found where it begins', () => {
  const [region] = atlas.regions;
  if (region === undefined) throw new Error('The fixture has no région.');
  const list = projectListOf({ ...region, projects: copies(3 * LINES_PER_PAGE) }, 'en');
  const parts = Array.from({ length: Math.ceil(list.lines / LINES_PER_PAGE) }, (_, i) =>
    slicesOf(list.groups, i + 1, LINES_PER_PAGE),
  );
  expect(parts.flat().flatMap(({ items }) => items)).toEqual(list.groups.flatMap(({ items }) => items));
  for (const part of parts) {
    expect(part.reduce((lines, { items }) => lines + items.length, 0)).toBeLessThanOrEqual(LINES_PER_PAGE);
  }
  for (const group of list.groups) {
    const slice = parts[partOfGroup(list.groups, group, LINES_PER_PAGE) - 1]?.find((each) => each.group === group);
    expect(slice?.continued).toBe(false);
  }
});
