/** A country with its neighbours. */
import { geoArea, geoBounds, type GeoPermissibleObjects } from 'd3-geo';
import type { Polygon } from 'geojson';
import type { Country } from '../model/atlas.ts';
import { drawingOf, type Drawing } from './drawing.ts';
import { frameAround, within } from './frame.ts';
import type { Geometry, Territory } from './territories.ts';

/** Units between the country and the frame: room for its neighbours. */
const MARGIN = 56;
/** Kilometres: a microstate is shown with that much around it. */
const NARROWEST = 160;

const drawings = new WeakMap<Geometry, Map<Country, Drawing>>();

/** The map of a country: all territories in the frame, the country among them. */
export function countryDrawing(geometry: Geometry, country: Country): Drawing {
  let known = drawings.get(geometry);
  if (known === undefined) drawings.set(geometry, (known = new Map<Country, Drawing>()));
  let drawing = known.get(country);
  if (drawing === undefined) known.set(country, (drawing = makeDrawing(geometry, country)));
  return drawing;
}

function makeDrawing({ world }: Geometry, country: Country): Drawing {
  const territory = world.territories.get(country.code);
  const focus = territory === undefined ? NOWHERE : focusOf(territory, country);
  const frame = frameAround(focus, MARGIN, NARROWEST);
  return drawingOf(frame, within(world.territories.values(), frame), world.disputed);
}

const NOWHERE: GeoPermissibleObjects = { type: 'Point', coordinates: [0, 0] };

/** A smaller share of the largest part is left out of the frame when it lies far off, unless a partner is there. */
const WORTH = 0.3;
/** How far is far: degrees between the bounds of two parts, as a share of the diagonal of the largest one. */
const FAR = 0.3;

interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * What the frame of a country is drawn around: its main parts, and those with partners. France overseas, the Azores or
 * Easter Island would make the rest small.
 */
function focusOf({ shape, label }: Territory, { partners }: Country): GeoPermissibleObjects {
  if (shape === undefined) return { type: 'Point', coordinates: label };
  const parts = shape.coordinates
    .map((coordinates): { polygon: Polygon; area: number; bounds: Bounds } => {
      const polygon: Polygon = { type: 'Polygon', coordinates };
      const [[west, south], [east, north]] = geoBounds(polygon);
      return { polygon, area: geoArea(polygon), bounds: { west, south, east, north } };
    })
    .sort((a, b) => b.area - a.area);
  const [main] = parts;
  if (main === undefined) return { type: 'Point', coordinates: label };
  const diagonal = Math.hypot(widthOf(main.bounds), main.bounds.north - main.bounds.south);
  const kept = parts.filter(
    ({ area, bounds }) =>
      area >= WORTH * main.area ||
      gapBetween(main.bounds, bounds) <= FAR * diagonal ||
      partners.some(({ place }) => place !== undefined && place.precision !== 'pays' && holds(bounds, place)),
  );
  return { type: 'MultiPolygon', coordinates: kept.map(({ polygon }) => polygon.coordinates) };
}

/** Degrees of longitude, across the antimeridian too. */
const widthOf = ({ west, east }: Bounds): number => (east - west + 360) % 360;

function gapBetween(a: Bounds, b: Bounds): number {
  const vertical = Math.max(0, a.south - b.north, b.south - a.north);
  const between = Math.min((b.west - a.east + 360) % 360, (a.west - b.east + 360) % 360);
  const overlap = (b.west - a.west + 360) % 360 <= widthOf(a) || (a.west - b.west + 360) % 360 <= widthOf(b);
  return Math.hypot(vertical, overlap ? 0 : between);
}

const holds = (bounds: Bounds, { longitude, latitude }: { longitude: number; latitude: number }): boolean =>
  latitude >= bounds.south && latitude <= bounds.north && (longitude - bounds.west + 360) % 360 <= widthOf(bounds);
