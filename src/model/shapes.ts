/** Simplified shapes of territories, and the question of whether a place lies in one of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Ring = readonly (readonly [longitude: number, latitude: number])[];

/** One closed part of a territory, with its bounds in degrees; holes come after the outer ring. */
interface Part {
  west: number;
  south: number;
  east: number;
  north: number;
  rings: Ring[];
}

export type Shapes = ReadonlyMap<string, readonly Part[]>;

interface Feature {
  properties: { code: string };
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
}

/**
 * Reads a GeoJSON file of our own making: features with a `code`.
 *
 * @throws {Error} when the file cannot be read or is another one
 */
export function readShapes(folder: string, name: 'pays' | 'departements' | 'regions'): Shapes {
  const collection = JSON.parse(readFileSync(join(folder, `${name}.geojson`), 'utf8')) as { features?: Feature[] };
  if (!Array.isArray(collection.features)) throw new Error('no GeoJSON features');
  const shapes = new Map<string, Part[]>();
  for (const { properties, geometry } of collection.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    shapes.set(properties.code, polygons.map(partOf));
  }
  return shapes;
}

function partOf(rings: Ring[]): Part {
  const part = { west: 180, south: 90, east: -180, north: -90, rings };
  for (const [longitude, latitude] of rings[0] ?? []) {
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
    let previous = ring.at(-1);
    for (const point of ring) {
      if (previous !== undefined && point[1] > y !== previous[1] > y) {
        const crossing = ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]) + point[0];
        if (x < crossing) inside = !inside;
      }
      previous = point;
    }
  }
  return inside;
}

function passesNear(ring: Ring, x: number, y: number): boolean {
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous !== undefined && squaredDistance(previous, point, x, y) <= TOLERANCE * TOLERANCE) return true;
    previous = point;
  }
  return false;
}

/** Squared distance in degrees from a place to a segment; good enough for a tolerance. */
function squaredDistance(a: Ring[number], b: Ring[number], x: number, y: number): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return (x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2;
}
