/** Which copies for a disk the site offers. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configurationFrom } from '../../src/configuration.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { pathOfCopy } from '../../src/site/addresses.ts';
import { partsWithCopies } from '../../src/site/copies.ts';
import { makeSite } from '../../src/site/site.ts';
import { PROJECT } from '../folders.ts';

test('of parts where the configuration asks for them: continents, and countries with more than 20 projects', async () => {
  const { atlas } = await loadAtlas(join(PROJECT, 'data'));
  if (atlas === undefined) throw new Error('The data of the project has errors.');
  const partsFor = (copies: string) => partsWithCopies(makeSite(atlas, configurationFrom({ ATLAS_COPIES: copies })));
  expect(partsFor('whole')).toEqual([]);
  expect(partsFor('none')).toEqual([]);
  const parts = partsFor('parts');
  const continents = parts.filter(({ kind }) => kind === 'continent');
  expect(continents).toEqual(atlas.continents.filter(({ projects }) => projects.length > 0));
  const countries = parts.filter(({ kind }) => kind === 'country');
  expect(countries.length).toBeGreaterThan(20);
  expect(Math.min(...countries.map(({ projects }) => projects.length))).toBeGreaterThan(20);
  const rest = atlas.countries.filter((country) => !countries.includes(country));
  expect(Math.max(...rest.map(({ projects }) => projects.length))).toBeLessThanOrEqual(20);
  const paths = parts.flatMap((part) => (['fr', 'en'] as const).map((locale) => pathOfCopy(locale, [part])));
  expect(new Set(paths).size).toBe(paths.length);
});

test('a copy is called by what it holds, in words that every system takes', async () => {
  const { atlas } = await loadAtlas(join(PROJECT, 'data'));
  const named = (code: string) => atlas?.countries.filter((country) => country.code === code) ?? [];
  expect(pathOfCopy('fr')).toBe('hors-ligne/atlas-hors-ligne-fr.zip');
  expect(pathOfCopy('en', [...named('CI'), ...named('SN')])).toBe(
    'hors-ligne/atlas-hors-ligne-cote-d-ivoire-senegal-en.zip',
  );
});
