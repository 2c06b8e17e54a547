import { beforeAll, expect, test } from 'vitest';
import { groupsOfIndex, startOf, startOfGroup } from '../../src/site/index-groups.ts';
import { pagesOf, type Index, type Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';

let site: Site;
let indexes: Index[];

beforeAll(async () => {
  site = await fixtureSite();
  indexes = [...site.indexes.values(), ...site.otherIndexes];
});

const groupNames = (index: Index | undefined, locale: 'fr' | 'en') =>
  index === undefined ? [] : groupsOfIndex(index, locale).map(({ name }) => name);

test('every entry of an index stands in one of its groups, and each group begins on a page', () => {
  for (const locale of ['fr', 'en'] as const) {
    const pages = new Set(pagesOf(site, locale).map(({ path }) => path));
    for (const index of indexes) {
      const groups = groupsOfIndex(index, locale);
      expect(new Set(groups.flatMap(({ items }) => items))).toEqual(new Set(index.entries));
      expect(groups.reduce((sum, { items }) => sum + items.length, 0)).toBe(index.entries.length);
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
      for (const group of groups) expect(pages).toContain(startOf(index, group, locale).split('#')[0]);
    }
  }
});

test('countries stand in the order of the language', () => {
  const europe = (locale: 'fr' | 'en') => {
    const index = site.indexes.get('country');
    const group = index && groupsOfIndex(index, locale).find(({ id }) => id === 'europe');
    return group?.items.map((item) => (item.kind === 'country' ? item.names[locale] : ''));
  };
  expect(europe('fr')).toEqual(['Allemagne', 'Kosovo', 'Royaume-Uni']);
  expect(europe('en')).toEqual(['Germany', 'Kosovo', 'United Kingdom']);
});

test('authorities stand by territory, régions first, or by type, communes last and by letter', () => {
  expect(groupNames(site.indexes.get('authority'), 'fr')).toEqual([
    'Conseils régionaux',
    'Finistère (29)',
    'Corse-du-Sud (2A)',
    'Bas-Rhin (67)',
    'Rhône (69)',
    'Paris (75)',
    'Seine-Saint-Denis (93)',
    'La Réunion (974)',
    'Nouvelle-Calédonie (988)',
  ]);
  expect(groupNames(site.otherIndexes[0], 'fr').filter((name) => name.startsWith('Commune'))).toEqual([
    'Commune, B',
    'Commune, P',
    'Commune, S',
  ]);
  expect(groupNames(site.otherIndexes[0], 'fr')[0]).toBe('Région');
});

test('overseas collectivities stand under a heading of their own', () => {
  expect(groupNames(site.indexes.get('departement'), 'fr').at(-1)).toBe('Collectivités d’outre-mer');
});

test('the group of a territory is found from elsewhere', () => {
  const finistere = site.atlas.departements.find(({ code }) => code === '29');
  if (finistere === undefined) throw new Error('The fixture has no Finistère.');
  expect(startOfGroup(site, 'authority', finistere, 'en')).toBe('en/authorities/index.html#departement-29');
  expect(startOfGroup(site, 'project', finistere, 'en')).toBeUndefined();
});
