/** Simplified shapes of territories, and the question of whether a place lies in one of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
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

/** The parts of each territory that has a shape. */
export type Shapes = ReadonlyMap<string, readonly Part[]>;

export function shapesOf({ world }: BaseMap): Shapes {
  const shapes = new Map<string, Part[]>();
  for (const { properties, geometry } of feature(world, world.objects.pays).features) {
    // Territories without a shape have no geometry, whatever the types say.
    const found = geometry as typeof geometry | null;
    if (found?.type === 'Polygon') shapes.set(properties.code, [partOf(found.coordinates)]);
    if (found?.type === 'MultiPolygon') shapes.set(properties.code, found.coordinates.map(partOf));
  }
  return shapes;
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

/** The shapes are simplified and towns stand on coasts and borders: so many degrees are forgiven, some 40 km. */
const TOLERANCE = 0.4;

/** Whether a place lies inside a territory or close to it. True when the territory has no shape: nothing is known then. */
export function liesNear(shapes: Shapes, code: string, longitude: number, latitude: number): boolean {
  const parts = shapes.get(code);
  if (parts === undefined) return true;
  return parts.some(
    (part) =>
      longitude >= part.west - TOLERANCE &&
      longitude <= part.east + TOLERANCE &&
      latitude >= part.south - TOLERANCE &&
      latitude <= part.north + TOLERANCE &&
      (contains(part.rings, longitude, latitude) || part.rings.some((ring) => passesNear(ring, longitude, latitude))),
  );
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

function passesNear(ring: Ring, x: number, y: number): boolean {
  let [px = 0, py = 0] = ring.at(-1) ?? [];
  for (const [cx = 0, cy = 0] of ring) {
    if (squaredDistance(px, py, cx, cy, x, y) <= TOLERANCE * TOLERANCE) return true;
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
