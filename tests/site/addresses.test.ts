import { beforeAll, describe, expect, test } from 'vitest';
import { configurationFrom } from '../../src/configuration.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { addressOf, pathOfEntity, pathOfIndex, relative } from '../../src/site/addresses.ts';
import { makeSite, pagesOf, type Site } from '../../src/site/site.ts';
import { slugOf } from '../../src/i18n/slug.ts';
import { FIXTURE } from '../folders.ts';

let site: Site;

beforeAll(async () => {
  const { atlas } = await loadAtlas(FIXTURE);
  if (atlas === undefined) throw new Error('The fixture has errors.');
  site = makeSite(atlas, configurationFrom({}));
});

test.each([
  ['L’Haÿ-les-Roses & Cœur', 'l-hay-les-roses-coeur'],
  ['Łódź', 'lodz'],
  ['Großräschen', 'grossraschen'],
  ['Saint-Barthélemy', 'saint-barthelemy'],
  ['سبها', ''],
  ['  -- ', ''],
  [
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochllanfair',
    'llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochll',
  ],
])('the slug of %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test.each([
  ['pays/mali.html', 'projets/12-eau.html', '../projets/12-eau.html'],
  ['index.html', 'en/index.html', 'en/index.html'],
  ['en/countries/mali.html', 'pays/mali.html', '../../pays/mali.html'],
  ['pays/index.html', 'pays/mali.html', 'mali.html'],
  ['pays/mali.html', 'pays/mali.html', 'mali.html'],
])('from %s to %s is %s', (from, to, link) => {
  expect(relative(from, to)).toBe(link);
});

test('an index is known by its folder', () => {
  expect(addressOf('https://host/atlas/', 'index.html')).toBe('https://host/atlas/');
  expect(addressOf('https://host/atlas/', 'pays/index.html')).toBe('https://host/atlas/pays/');
  expect(addressOf('https://host/atlas/', 'pays/mali.html')).toBe('https://host/atlas/pays/mali.html');
});

describe('the addresses of all pages', () => {
  const pathsOf = (locale: 'fr' | 'en') => pagesOf(site, locale).map(({ path }) => path);

  test('are ASCII, in small letters, and short enough for any disk', () => {
    for (const path of [...pathsOf('fr'), ...pathsOf('en')]) {
      expect(path).toMatch(/^[a-z0-9/._-]+$/);
      expect(path.length, path).toBeLessThan(120);
    }
  });

  test('differ, also between languages', () => {
    const paths = [...pathsOf('fr'), ...pathsOf('en')];
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('keep the identifier wherever a name can be shared', () => {
    expect(pathsOf('fr')).toEqual(
      expect.arrayContaining([
        'collectivites/saint-denis-219740115.html',
        'collectivites/saint-denis-219300662.html',
        'partenaires/saint-louis-6.html',
        'partenaires/saint-louis-7.html',
        'partenaires/9.html',
        'projets/101-jumelage-strasbourg-fribourg.html',
        'departements/2a-corse-du-sud.html',
      ]),
    );
  });
});

test('a town called Page does not take the place of a second page', () => {
  const [partner] = site.atlas.partners;
  if (partner === undefined) throw new Error('The fixture has no partner.');
  const page = { ...partner, name: 'Page', id: 2 };
  expect(pathOfEntity(page, 'fr')).toBe('partenaires/page-2.html');
  expect(pathOfIndex('partner', 'fr', 2)).toBe('partenaires/index_page-2.html');
  expect(pathOfEntity(partner, 'fr', 2)).toMatch(/_page-2\.html$/);
});

test('two pages of one address stop the build, both named', () => {
  const [first] = site.atlas.countries;
  if (first === undefined) throw new Error('The fixture has no country.');
  const twice = { ...site.atlas, countries: [first, { ...first, code: 'XX' }] };
  expect(() => pagesOf(makeSite(twice, site.configuration), 'fr')).toThrow(
    /Two pages cannot have the same address.*\n.*pays\/.*country/,
  );
});

test('kinds that are not built have neither pages nor links', () => {
  const small = makeSite(site.atlas, configurationFrom({ ATLAS_KINDS: 'project' }));
  const [partner] = site.atlas.partners;
  if (partner === undefined) throw new Error('The fixture has no partner.');
  expect(small.pathOf(partner, 'fr')).toBeUndefined();
  expect(pagesOf(small, 'fr').some(({ kind }) => kind === 'partner')).toBe(false);
});
