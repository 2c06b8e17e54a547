/** A map as it is drawn, without words and colours: the same for every language. */
import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { PathText } from './path-text.ts';
import type { Territory } from './territories.ts';

export type Point = readonly [x: number, y: number];
export type Box = readonly [topLeft: Point, bottomRight: Point];

/** A territory on a map. */
export interface Area {
  code: string;
  /** The data of an SVG path. */
  d: string;
  /** Where a dot stands for a territory too small to be seen or hit. */
  dot?: Point;
  /** Where its name can stand, and the room it has there. */
  label?: { at: Point; room: number };
}

/** Part of a map that has a scale of its own. */
export interface Inset {
  box: Box;
  codes: readonly string[];
}

export interface Drawing {
  width: number;
  height: number;
  areas: readonly Area[];
  /** Lands that give the map its context, and nothing more. */
  land: string;
  /** Borders in dispute. */
  disputed: string;
  insets: readonly Inset[];
  /** Where a place stands on the map, if it does. */
  project(longitude: number, latitude: number): Point | undefined;
  /** What the frame shows, in degrees; the east may lie beyond 180. */
  bounds: Bounds;
  /** The shortest ways from a place to others, as the data of an SVG path. */
  arcs(from: Coordinates, to: readonly Coordinates[]): string;
}

export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface Coordinates {
  longitude: number;
  latitude: number;
}

/** Square units: a territory that covers less gets a dot. */
const VISIBLE = 40;

function draw(object: GeoPermissibleObjects, projection: GeoProjection): PathText {
  const text = new PathText();
  geoPath(projection, text)(object);
  return text;
}

/** The part of a territory that shows inside a frame, or `undefined` when none does. */
export function areaOf({ code, shape, label }: Territory, projection: GeoProjection, size: Size): Area | undefined {
  const at = projection([...label]);
  const centre = at !== null && at[0] > 0 && at[0] < size.width && at[1] > 0 && at[1] < size.height ? at : undefined;
  const path = shape === undefined ? undefined : draw(shape, projection);
  const d = path?.toString() ?? '';
  // The holes of a shape count against it; their sum tells as much.
  if (path === undefined || Math.abs(path.area) < VISIBLE)
    return centre === undefined ? undefined : { code, d, dot: rounded(centre) };
  const named = centre ?? (shape === undefined ? undefined : geoPath(projection).centroid(shape));
  const room = Math.round(Math.min(path.east, size.width) - Math.max(path.west, 0));
  return { code, d, ...(named === undefined ? {} : { label: { at: rounded(named), room } }) };
}

export interface Size {
  width: number;
  height: number;
}

/** The territories that show inside a frame. */
export function drawingOf(
  { projection, size }: { projection: GeoProjection; size: Size },
  territories: Iterable<Territory>,
  disputed: GeoPermissibleObjects = NOTHING,
): Drawing {
  return {
    ...size,
    areas: [...territories].flatMap((territory) => areaOf(territory, projection, size) ?? []),
    land: '',
    disputed: draw(disputed, projection).toString(),
    insets: [],
    project: placer(projection, size),
    bounds: boundsOf(projection, size),
    arcs: ({ longitude, latitude }, to) =>
      draw(
        {
          type: 'MultiLineString',
          coordinates: to.map((end) => [
            [longitude, latitude],
            [end.longitude, end.latitude],
          ]),
        },
        projection,
      ).toString(),
  };
}

/** The places in the middle of the four sides of a frame. */
function boundsOf(projection: GeoProjection, { width, height }: Size): Bounds {
  const at = (x: number, y: number) => projection.invert?.([x, y]) ?? [0, 0];
  const [west] = at(0, height / 2);
  const [east] = at(width, height / 2);
  const degrees = [west, at(width / 2, height)[1], east < west ? east + 360 : east, at(width / 2, 0)[1]];
  return degrees.map((value) => Math.round(value * 100) / 100) as unknown as Bounds;
}

const NOTHING: GeoPermissibleObjects = { type: 'MultiLineString', coordinates: [] };

const placer =
  (projection: GeoProjection, { width, height }: Size): Drawing['project'] =>
  (longitude, latitude) => {
    const at = projection([longitude, latitude]);
    return at === null || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height ? undefined : rounded(at);
  };

export const rounded = ([x, y]: readonly [number, number]): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
