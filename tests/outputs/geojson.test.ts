import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/outputs/index.ts';
import type { Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';

interface Feature {
  type: string;
  id: string;
  geometry: { type: string; coordinates: [number, number] } | null;
  properties: {
    nom: string;
    genre: string;
    precision?: string;
    pays?: string;
    projets: { numero: number; titre?: string }[];
  };
}

let site: Site;
beforeAll(async () => {
  site = await fixtureSite();
});

const read = (path: string): { type: string; demonstration?: boolean; features: Feature[] } => {
  const file = filesOf(site).find((each) => each.path === path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return JSON.parse(file.render(site) as string) as { type: string; features: Feature[] };
};

describe('places as GeoJSON', () => {
  test('a country has its partners, each with its own projects', () => {
    const { type, demonstration, features } = read('pays/mali.geojson');
    expect([type, demonstration]).toEqual(['FeatureCollection', true]);
    const mali = site.atlas.countries.find(({ code }) => code === 'ML');
    expect(new Set(features.map(({ properties }) => properties.nom))).toEqual(
      new Set(mali?.partners.filter(({ projects }) => projects.length > 0).map(({ name }) => name)),
    );
    const counted = new Set(features.flatMap(({ properties }) => properties.projets.map(({ numero }) => numero)));
    expect(counted.size).toBe(mali?.projects.length);
  });

  test('positions are longitude and latitude; a mere country and an unknown place have none', () => {
    const { features } = read('donnees/partenaires.geojson');
    const of = (name: string) => features.find(({ properties }) => properties.nom === name);
    expect(of('Mopti')?.geometry).toEqual({ type: 'Point', coordinates: [-4.183, 14.4843] });
    expect(of('Lomé')?.properties.precision).toBe('pays');
    expect(of('Lomé')?.geometry).toBeNull();
    expect(of('سبها')?.geometry).toBeNull();
  });

  test('a project has those who take part in it, on both sides', () => {
    const project = site.atlas.projects.find(({ id }) => id === 105);
    const path = `${site.pathOf(project as never, 'fr')?.replace(/\.html$/, '')}.geojson`;
    const sides = read(path).features.map(({ properties }) => `${properties.genre} ${properties.nom}`);
    expect(sides.sort()).toEqual([
      'collectivite Brest',
      'collectivite Département du Finistère',
      'partenaire Cercle de Bankass',
      'partenaire Mopti',
    ]);
  });

  test('a territory has its own authorities, and all partners of their projects', () => {
    const { features } = read('departements/29-finistere.geojson');
    const authorities = features.filter(({ properties }) => properties.genre === 'collectivite');
    expect(authorities.map(({ properties }) => properties.nom).sort()).toEqual(['Brest', 'Département du Finistère']);
    expect(features.length).toBeGreaterThan(authorities.length);
  });
});
