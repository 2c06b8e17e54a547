import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { statisticsFiles } from '../../src/outputs/statistics.ts';
import type { Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';

let site: Site;

beforeAll(async () => {
  site = await fixtureSite();
});

function sheet(name: string, of = site): Record<string, string>[] {
  const file = statisticsFiles.find(({ path }) => path.endsWith(`/${name}.csv`));
  if (file === undefined) throw new Error(`There is no sheet "${name}".`);
  return Papa.parse<Record<string, string>>(file.render(of), { header: true, skipEmptyLines: true }).data;
}

const sum = (rows: readonly Record<string, string>[]) =>
  rows.reduce((total, { projets }) => total + Number(projets), 0);

test.each(['thematiques', 'formes-juridiques', 'natures', 'etats', 'types-de-collectivite'])(
  '%s: each project counts once',
  (name) => {
    expect(sum(sheet(name))).toBe(site.atlas.projects.length);
  },
);

test('years of signature and projects without one make all projects', () => {
  const undated = site.atlas.projects.filter(({ yearSigned }) => yearSigned === undefined).length;
  expect(sum(sheet('annees-de-signature')) + undated).toBe(site.atlas.projects.length);
});

test('the sheet of régions gives the figures of their pages, and an unknown population as an empty cell', () => {
  const bretagne = site.atlas.regions.find(({ name }) => name === 'Bretagne');
  expect(sheet('regions').find(({ nom }) => nom === 'Bretagne')).toMatchObject({
    code: '53',
    habitants: '',
    projets: String(bretagne?.totals.projects),
    pays: String(bretagne?.totals.countries),
  });
});

test('lines end as RFC 4180 wants, the last one too, and invented data says so', () => {
  for (const file of statisticsFiles) {
    const { path } = file;
    const text = file.render(site);
    expect(text.split('\r\n').join(''), path).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n') && !text.endsWith('\r\n\r\n'), path).toBe(true);
  }
  expect(sheet('pays')[0]).toMatchObject({ donnees: 'démonstration' });
  const official: Site = { ...site, atlas: { ...site.atlas, isDemonstration: false } };
  expect(sheet('pays', official)[0]).not.toHaveProperty('donnees');
});
