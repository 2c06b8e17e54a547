/** The whole world, and the continents, in equal-area projections: a large country is not made larger than it is. */
import { geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import type { Continent } from '../model/atlas.ts';
import { drawingOf, type Drawing, type Size } from './drawing.ts';
import { clipped } from './frame.ts';
import type { Geometry, Layer } from './territories.ts';

/** The size at which the world fills a page, and the one at which it stands beside something else: with fewer details. */
const WORLDS = { large: { width: 960, height: 452 }, small: { width: 480, height: 226 } } satisfies Record<
  string,
  Size
>;
/** Degrees: the world is cut in the Bering Strait rather than through Chukotka. */
const CENTRAL_MERIDIAN = 11;

const drawings = new WeakMap<Geometry, Map<string, Drawing>>();

function once(geometry: Geometry, key: string, make: () => Drawing): Drawing {
  let known = drawings.get(geometry);
  if (known === undefined) drawings.set(geometry, (known = new Map<string, Drawing>()));
  let drawing = known.get(key);
  if (drawing === undefined) known.set(key, (drawing = make()));
  return drawing;
}

/** What a map in Mercator's projection shows of the world: the north would take half of it. */
const WORLD_BOUNDS = [-140, -50, 165, 72] as const;

/** The world without Antarctica (Equal Earth). */
export const worldDrawing = (geometry: Geometry, which: keyof typeof WORLDS): Drawing =>
  once(geometry, `world ${which}`, () => {
    const projection = geoEqualEarth().rotate([-CENTRAL_MERIDIAN, 0]);
    const size = WORLDS[which];
    const { width, height } = size;
    const margin = width / 240;
    // From the south of America to the north of Greenland: Antarctica is not on the map.
    projection.fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      cornersOf([
        [-169, 0],
        [190, 0],
        [11, 83.5],
        [11, -55.5],
      ]),
    );
    return { ...worldOf(geometry.simpleWorld, { projection, size }), bounds: WORLD_BOUNDS };
  });

/** The continent on whose map France is too. */
export const CONTINENT_OF_FRANCE = 'europe';

/** Where the continents are looked at from, and the places between which each is shown, in degrees. */
const VIEWS: Record<string, { centre: [number, number]; corners: [number, number][]; size: Size }> = {
  afrique: {
    centre: [17, 2],
    corners: [
      [-26, 0],
      [60, 0],
      [17, 38.5],
      [17, -36],
    ],
    size: { width: 720, height: 680 },
  },
  amerique: {
    centre: [-85, 12],
    corners: [
      [-150, 62],
      [-38, -6],
      [-85, 72],
      [-70, -56],
    ],
    size: { width: 640, height: 760 },
  },
  asie: {
    centre: [90, 28],
    corners: [
      [30, 33],
      [147, 40],
      [90, 56],
      [110, -12],
    ],
    size: { width: 800, height: 620 },
  },
  europe: {
    centre: [16, 52],
    corners: [
      [-24, 64],
      [50, 60],
      [16, 71.5],
      [14, 34.5],
    ],
    size: { width: 720, height: 620 },
  },
  oceanie: {
    centre: [165, -18],
    corners: [
      [112, -25],
      [-145, -15],
      [165, 16],
      [170, -48],
    ],
    size: { width: 800, height: 560 },
  },
};

/** A continent with what lies around it, or `undefined` for one of which we know no view. */
export function continentDrawing(geometry: Geometry, { code }: Continent): Drawing | undefined {
  const view = VIEWS[code];
  if (view === undefined) return undefined;
  return once(geometry, code, () => {
    const { centre, corners, size } = view;
    const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
    projection.fitExtent(
      [
        [8, 8],
        [size.width - 8, size.height - 8],
      ],
      cornersOf(corners),
    );
    return worldOf(geometry.simpleWorld, { projection: clipped(projection, size), size });
  });
}

const cornersOf = (coordinates: [number, number][]): MultiPoint => ({ type: 'MultiPoint', coordinates });

const worldOf = ({ territories, disputed }: Layer, frame: Parameters<typeof drawingOf>[0]): Drawing =>
  drawingOf(frame, territories.values(), disputed);
