/** Simplified shapes of territories, and the question of whether a place lies in one of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { Geometry } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** What is known of each territory beside its shape: its code, and a point inside it where its name can stand. */
export interface TerritoryProperties {
  code: string;
  /** The code of the région of a département. */
  region?: string;
  /** Degrees of longitude. */
  x: number;
  /** Degrees of latitude. */
  y: number;
}

export type Territories<Name extends string> = Topology<Record<Name, GeometryCollection<TerritoryProperties>>>;

/** The geometry from which every map is drawn (TopoJSON). */
export interface BaseMap {
  world: Territories<'pays'>;
  /** The same with fewer details, for interactive maps. */
  mediumWorld: Territories<'pays'>;
  /** The same with few details, for maps of the whole world. */
  simpleWorld: Territories<'pays'>;
  france: Territories<'departements'>;
}

/**
 * Reads the shapes of a folder.
 *
 * @throws {Error} that names the file when it cannot be read or is another one
 */
export function readBaseMap(folder: string): BaseMap {
  return {
    world: readTopology(folder, 'monde.topojson', 'pays'),
    mediumWorld: readTopology(folder, 'monde-moyen.topojson', 'pays'),
    simpleWorld: readTopology(folder, 'monde-simplifie.topojson', 'pays'),
    france: readTopology(folder, 'france.topojson', 'departements'),
  };
}

/** Why a file of shapes cannot be used. */
export class ShapesError extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read`, { cause });
    this.file = file;
  }
}

function readTopology<Name extends string>(folder: string, file: string, name: Name): Territories<Name> {
  try {
    const topology = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Partial<Territories<Name>>;
    if (topology.type !== 'Topology' || !Array.isArray(topology.objects?.[name].geometries))
      throw new Error(`no TopoJSON with "${name}"`);
    return topology as Territories<Name>;
  } catch (error) {
    throw new ShapesError(file, error);
  }
}

type Ring = readonly (readonly number[])[];

/** One closed part of a territory, with its bounds in degrees; holes come after the outer ring. */
interface Part {
  west: number;
  south: number;
  east: number;
  north: number;
  rings: Ring[];
}

/** The parts of each country that has a shape. */
export type Shapes = ReadonlyMap<string, readonly Part[]>;

/** The shapes of countries, that of France with its départements, whose borders are finer. */
export function shapesOf({ world, france }: BaseMap): Shapes {
  const shapes = new Map(
    feature(world, world.objects.pays).features.map(({ properties, geometry }) => [properties.code, partsOf(geometry)]),
  );
  shapes
    .get('FR')
    ?.push(...feature(france, france.objects.departements).features.flatMap(({ geometry }) => partsOf(geometry)));
  return new Map([...shapes].filter(([, parts]) => parts.length > 0));
}

/** Territories without a shape have no geometry, whatever the types say. */
function partsOf(geometry: Geometry | null): Part[] {
  if (geometry?.type === 'Polygon') return [partOf(geometry.coordinates)];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.map(partOf);
  return [];
}

function partOf(rings: Ring[]): Part {
  const part = { west: 180, south: 90, east: -180, north: -90, rings };
  for (const [longitude = 0, latitude = 0] of rings[0] ?? []) {
    part.west = Math.min(part.west, longitude);
    part.east = Math.max(part.east, longitude);
    part.south = Math.min(part.south, latitude);
    part.north = Math.max(part.north, latitude);
  }
  return part;
}

/** What the shapes leave out of a border, in degrees of latitude: some 2 km. */
const BORDER = 0.02;
/** What they leave out of a coast, with its capes, harbours and islets: some 17 km. */
const COAST = 0.15;

/**
 * Whether a place lies in a territory, as far as its simplified shape can tell: in the territory, close to its coast, or on
 * its border. True when the territory has no shape: nothing is known then.
 */
export function liesIn(shapes: Shapes, code: string, longitude: number, latitude: number): boolean {
  const parts = shapes.get(code);
  if (parts === undefined || isInside(parts, longitude, latitude)) return true;
  const isElsewhere = [...shapes.values()].some((others) => isInside(others, longitude, latitude));
  return isNear(parts, longitude, latitude, isElsewhere ? BORDER : COAST);
}

function isInside(parts: readonly Part[], x: number, y: number): boolean {
  return parts.some(
    (part) => x >= part.west && x <= part.east && y >= part.south && y <= part.north && contains(part.rings, x, y),
  );
}

/** @param reach degrees of latitude */
function isNear(parts: readonly Part[], x: number, y: number, reach: number): boolean {
  return parts.some(({ rings }) => rings.some((ring) => passesNear(ring, x, y, reach)));
}

/** Even-odd rule over all rings, so that holes count as outside. */
function contains(rings: Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let [px = 0, py = 0] = ring.at(-1) ?? [];
    for (const [cx = 0, cy = 0] of ring) {
      if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) inside = !inside;
      [px, py] = [cx, cy];
    }
  }
  return inside;
}

function passesNear(ring: Ring, x: number, y: number, reach: number): boolean {
  const narrowing = Math.cos((y * Math.PI) / 180);
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [cx = 0, cy = 0] of ring) {
    if (squaredDistance(px * narrowing, py, cx * narrowing, cy, x * narrowing, y) <= reach * reach) return true;
    [px, py] = [cx, cy];
  }
  return false;
}

/** Squared distance in degrees from a place to the segment from a to b; good enough for a tolerance. */
function squaredDistance(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2;
}
