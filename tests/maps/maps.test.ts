/** Every territory of the atlas on its maps: drawn, visible and named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoContains } from 'd3-geo';
import { beforeAll, describe, expect, test } from 'vitest';
import { mapSvg } from '../../src/maps/map-svg.ts';
import {
  continentView,
  countryView,
  departementsView,
  partOfFranceView,
  regionsView,
  worldView,
  type MapView,
} from '../../src/maps/views.ts';
import { configurationFrom } from '../../src/configuration.ts';
import { geometryOf } from '../../src/maps/territories.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { BASE_MAP_COLOURS } from '../../src/outputs/base-maps.ts';
import { nameOf } from '../../src/site/names.ts';
import { makeSite, pagesOf, type Page, type Site } from '../../src/site/site.ts';
import { PROJECT } from '../folders.ts';

let site: Site;
let morocco: Site;
const pages = new Map<unknown, Page>();

beforeAll(async () => {
  const load = async (environment: Record<string, string>) => {
    const { atlas } = await loadAtlas(join(PROJECT, 'data'));
    if (atlas === undefined) throw new Error('The data has errors.');
    return makeSite(atlas, configurationFrom(environment));
  };
  site = await load({});
  morocco = await load({ ATLAS_WESTERN_SAHARA: 'morocco' });
  for (const page of pagesOf(site, 'en')) if (page.part.number === 1) pages.set(page.subject, page);
});

const pageOf = (subject: unknown): Page => {
  const page = pages.get(subject);
  if (page === undefined) throw new Error('This has no page.');
  return page;
};

/** Why a territory could be missed on a map, if it can. */
function faultOf({ parts }: MapView, code: string, name: string): string | undefined {
  const area = parts.drawing.areas.find((each) => each.code === code);
  if (area === undefined) return `${name} is not on the map`;
  if (area.dot === undefined && area.d.length < 10) return `${name} cannot be seen`;
  const { width, height } = parts.drawing;
  const at = area.dot ?? area.label?.at;
  if (at === undefined || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) return `${name} lies outside`;
  const html = mapSvg({ ...parts, labelledby: 'x' });
  return html.includes(`<title>${name.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}`)
    ? undefined
    : `${name} is not named`;
}

describe('every territory is on its maps, visible and named', () => {
  test('countries on the maps of the world, of their continents, and on their own', () => {
    const { atlas } = site;
    expect(atlas.countries).toHaveLength(139);
    const faults = atlas.countries.flatMap((country) => {
      const name = nameOf(country, 'en');
      const views = {
        world: worldView(atlas, pageOf(atlas), site, 'large'),
        continent: continentView(country.continent, pageOf(country.continent), site),
        own: countryView(country, pageOf(country), site),
      };
      return Object.entries(views).flatMap(([map, view]) => {
        const fault = view === undefined ? `${name} has no map` : faultOf(view, country.code, name);
        return fault === undefined ? [] : [`${map}: ${fault}`];
      });
    });
    expect(faults).toEqual([]);
  });

  test('départements and overseas collectivities on the map of France and on their own', () => {
    const { atlas } = site;
    expect(atlas.departements.length).toBeGreaterThanOrEqual(101);
    const france = departementsView(atlas, pageOf(atlas), site);
    const faults = atlas.departements.flatMap((departement) =>
      [france, partOfFranceView(departement, pageOf(departement), site)].map((view) =>
        faultOf(view, departement.code, departement.name),
      ),
    );
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('régions on the map of France, and their départements on theirs', () => {
    const { atlas } = site;
    const france = regionsView(atlas, pageOf(atlas), site);
    const faults = [
      ...atlas.regions.map((region) => faultOf(france, region.code, region.name)),
      ...[...atlas.regions, ...atlas.formerRegions].flatMap((region) =>
        region.departements.map((departement) =>
          faultOf(partOfFranceView(region, pageOf(region), site), departement.code, departement.name),
        ),
      ),
    ];
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('links of maps lead where the names say, with the figures of the page', () => {
    const { atlas } = site;
    const { parts } = worldView(atlas, pageOf(atlas), site, 'large');
    for (const country of atlas.countries) {
      const legible = parts.legible.get(country.code);
      expect(legible?.href).toBe(site.pathOf(country, 'en')?.replace('en/', ''));
      expect(legible?.figure).toBe(country.projects.length);
    }
  });
});

describe('borders in dispute', () => {
  const holder = (where: Site, longitude: number, latitude: number): string | undefined =>
    [...geometryOf(where).world.territories.values()].find(
      ({ shape }) => shape !== undefined && geoContains(shape, [longitude, latitude]),
    )?.code;

  test.each([
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['northern Nicosia', 33.4, 35.25, 'CY'],
    ['Hargeisa', 44.06, 9.56, 'SO'],
    ['Pristina', 21.16, 42.66, 'XK'],
    ['Ramallah', 35.2, 31.9, 'PS'],
    ['Gaza', 34.4, 31.45, 'PS'],
    ['Smara', -11.67, 26.74, 'EH'],
    ['Rabat', -6.6, 33.7, 'MA'],
  ])('%s', (_, longitude, latitude, code) => {
    expect(holder(site, longitude, latitude)).toBe(code);
  });

  test('Western Sahara lies behind a dotted border, or in Morocco where the configuration says so', () => {
    expect(geometryOf(site).world.disputed.coordinates.length).toBeGreaterThan(0);
    expect(geometryOf(morocco).world.disputed.coordinates).toEqual([]);
    expect(holder(morocco, -11.67, 26.74)).toBe('MA');
    expect(geometryOf(morocco).world.territories.get('EH')?.shape).toBeUndefined();
  });
});

test('the images beneath maps have the colours of the style sheet', () => {
  const [light, dark] = ['tokens', 'dark'].map((name) => readFileSync(join(PROJECT, `src/styles/${name}.css`), 'utf8'));
  for (const [name, [day, night]] of Object.entries(BASE_MAP_COLOURS)) {
    expect(light).toContain(`${name}: ${day};`);
    expect(dark).toContain(`${name}: ${night};`);
  }
});
