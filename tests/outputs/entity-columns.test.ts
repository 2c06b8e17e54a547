import { expect, test } from 'vitest';
import { fillAddress } from '../../src/i18n/slug.ts';
import { codes, entityColumns } from '../../src/outputs/entity-columns.ts';
import { searchWordsFile } from '../../src/outputs/search-words.ts';
import { fixtureSite } from '../fixture-site.ts';

const site = await fixtureSite();
type Columns = Record<string, (string | number)[]>;
const file = JSON.parse(entityColumns.render(site)) as Record<string, Columns> & {
  adresses: Record<string, Record<'fr' | 'en', string>>;
};

test('every entity with a page is a row, and its address can be made of its columns', () => {
  for (const [table, kind] of [
    ['continents', 'continent'],
    ['pays', 'country'],
    ['regions', 'region'],
    ['anciennes_regions', 'formerRegion'],
    ['departements', 'departement'],
    ['collectivites', 'authority'],
    ['partenaires', 'partner'],
    ['thematiques', 'theme'],
    ['odd', 'sdg'],
    ['orientations', 'orientation'],
  ] as const) {
    for (const locale of ['fr', 'en'] as const) {
      let id = 0;
      const columns = file[table] ?? {};
      const made = (columns['projets'] ?? []).map((_, row) => {
        const values = Object.fromEntries(Object.entries(columns).map(([name, all]) => [name, all[row] ?? '']));
        id += Number(values['ecart_id'] ?? 0);
        return fillAddress(file.adresses[table]?.[locale] ?? '', {
          ...values,
          id,
          nom: values[`nom_${locale}`] ?? values['nom'] ?? '',
        });
      });
      const pages = (site.indexes.get(kind)?.entries ?? []).map((entity) => site.pathOf(entity, locale));
      expect(made.sort()).toEqual(pages.sort());
    }
  }
});

test('rows point to the rows of other tables', () => {
  const { collectivites = {}, departements = {}, partenaires = {}, pays = {} } = file;
  const strasbourg = collectivites['nom']?.indexOf('Strasbourg') ?? -1;
  expect(departements['nom']?.[Number(collectivites['departement']?.[strasbourg])]).toBe('Bas-Rhin');
  const mopti = partenaires['nom']?.indexOf('Mopti') ?? -1;
  expect(pays['code']?.[Number(partenaires['pays']?.[mopti])]).toBe('ML');
});

test('other names tell what they are of, and INSEE codes stand in the order of authorities', () => {
  const { table = [], ligne = [], nom = [] } = file['autres_noms'] ?? {};
  const at = nom.indexOf('Deutschland');
  expect(table[at]).toBe('pays');
  expect(file['pays']?.['code']?.[Number(ligne[at])]).toBe('DE');
  const { code_insee: insee } = JSON.parse(codes.render(site)) as { code_insee: string[] };
  expect(insee[file['collectivites']?.['nom']?.indexOf('Strasbourg') ?? -1]).toBe('67482');
});

test('the words of the texts are those of several projects, as they are written, and no names', () => {
  const { mot, projets } = JSON.parse(searchWordsFile.render(site)) as { mot: string[]; projets: number[] };
  expect(mot).toContain('coopération');
  expect(mot).not.toContain('strasbourg');
  expect(Math.min(...projets)).toBeGreaterThan(1);
  expect(projets).toEqual([...projets].sort((a, b) => b - a));
});
