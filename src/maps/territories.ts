/** The base map as territories that can be drawn, each once for all maps. */
import { geoDistance } from 'd3-geo';
import { geoStitch } from 'd3-geo-projection';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Configuration } from '../configuration.ts';
import type { BaseMap, Territories, TerritoryProperties } from '../model/shapes.ts';
import type { Site } from '../site/site.ts';
import { settleBorders, surfacesOf } from './borders.ts';

export interface Territory {
  code: string;
  /** A point inside it: degrees of longitude and latitude. */
  label: [longitude: number, latitude: number];
  /** Absent for a territory too small for the base map. Whole across the antimeridian, wound as d3 wants it. */
  shape?: MultiPolygon;
  /** How far it reaches from that point, in radians. */
  radius: number;
}

/** Territories by code, and the borders between them that are in dispute. */
export interface Layer {
  territories: ReadonlyMap<string, Territory>;
  disputed: MultiLineString;
}

export interface Geometry {
  world: Layer;
  /** With fewer details, for maps of the whole world. */
  simpleWorld: Layer;
  departements: Layer;
  regions: Layer;
}

/** The overseas collectivities are countries in the base map: their INSEE code and that of ISO 3166-1. */
const COLLECTIVITIES: Record<string, string> = {
  '975': 'PM',
  '977': 'BL',
  '978': 'MF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};

/** The INSEE code of an overseas collectivity by that of ISO 3166-1. */
export const collectivityOf = (country: string): string | undefined =>
  Object.entries(COLLECTIVITIES).find(([, code]) => code === country)?.[0];

/** ISO 3166-1 code of France, the country that all maps of the world start from. */
export const HOME = 'FR';

/** The country codes under which the base map has a part of France; départements overseas are drawn in France itself. */
export const FRANCE = new Set([HOME, ...Object.values(COLLECTIVITIES)]);

const geometries = new WeakMap<BaseMap, Geometry>();

export function geometryOf({ atlas: { baseMap }, configuration }: Site): Geometry {
  let known = geometries.get(baseMap);
  if (known === undefined) geometries.set(baseMap, (known = makeGeometry(baseMap, configuration)));
  return known;
}

function makeGeometry(baseMap: BaseMap, configuration: Pick<Configuration, 'westernSahara'>): Geometry {
  const world = countriesOf(baseMap.world, configuration);
  const departements = territoriesOf(baseMap.france, baseMap.france.objects.departements);
  for (const [code, country] of Object.entries(COLLECTIVITIES)) {
    const territory = world.territories.get(country);
    if (territory !== undefined) departements.set(code, { ...territory, code });
  }
  return {
    world,
    simpleWorld: countriesOf(baseMap.simpleWorld, configuration),
    departements: { territories: departements, disputed: NO_BORDER },
    regions: { territories: regionsOf(baseMap.france), disputed: NO_BORDER },
  };
}

const NO_BORDER: Layer['disputed'] = { type: 'MultiLineString', coordinates: [] };

/** The countries of the world, their borders settled. */
function countriesOf(world: Territories<'pays'>, configuration: Pick<Configuration, 'westernSahara'>): Layer {
  const settled = settleBorders(world, configuration);
  const { pays, litiges } = settled.objects;
  return { territories: territoriesOf(settled, pays), disputed: feature(settled, litiges).geometry };
}

function territoriesOf(topology: Topology, object: GeometryCollection<TerritoryProperties>): Map<string, Territory> {
  const features = feature(topology, object).features.map(({ properties, geometry }): [string, Territory] => {
    const { code, x, y } = properties;
    return [code, territoryOf(code, [x, y], multiPolygonOf(geometry))];
  });
  return new Map(features);
}

function territoryOf(code: string, label: [number, number], shape: MultiPolygon | undefined): Territory {
  if (shape === undefined) return { code, label, radius: 0 };
  let radius = 0;
  for (const [ring = []] of shape.coordinates)
    for (const [longitude = 0, latitude = 0] of ring)
      radius = Math.max(radius, geoDistance([longitude, latitude], label));
  return { code, label, radius, shape };
}

function multiPolygonOf(geometry: { type: string; coordinates?: unknown } | null): MultiPolygon | undefined {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return undefined;
  const coordinates = geometry.coordinates as Position[][] | Position[][][];
  const polygons = geometry.type === 'Polygon' ? [coordinates as Position[][]] : (coordinates as Position[][][]);
  return geoStitch({ type: 'MultiPolygon', coordinates: polygons });
}

/** The régions as the union of their départements. */
function regionsOf(france: Territories<'departements'>): Map<string, Territory> {
  const regions = new Map<string, Territory>();
  for (const { properties } of surfacesOf(france.objects.departements, () => true)) {
    const code = properties?.region;
    if (code === undefined || regions.has(code)) continue;
    const parts = surfacesOf(france.objects.departements, ({ region }) => region === code);
    regions.set(code, territoryOf(code, [properties?.x ?? 0, properties?.y ?? 0], merge(france, parts)));
  }
  return regions;
}
