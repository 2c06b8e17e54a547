/** What part of the world a map shows, and how large. */
import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import type { Size } from './drawing.ts';
import type { Territory } from './territories.ts';

const WIDTH = 640;
/** The height of a map as a share of its width, from the flattest to the tallest. */
const [FLATTEST, TALLEST] = [0.55, 1];
/** Kilometres. */
const EARTH_RADIUS = 6371;

export interface Frame {
  projection: GeoProjection;
  size: Size;
  /** Where it is centred, in degrees. */
  centre: [longitude: number, latitude: number];
}

/** The territories that may show in a frame: the others need not be projected. */
export function within<Item extends Territory>(
  territories: Iterable<Item>,
  { projection, size, centre }: Frame,
): Item[] {
  const reach = Math.hypot(size.width, size.height) / 2 / projection.scale();
  // Twice the half angle: the azimuthal equal-area projection draws 2 sin(a / 2) for the angle a.
  const angle = 2 * Math.asin(Math.min(1, reach / 2));
  return [...territories].filter(({ label, radius }) => geoDistance(label, centre) <= angle + radius);
}

/**
 * A frame around a shape, in an equal-area projection centred on it.
 *
 * @param margin units between the shape and the frame
 * @param narrowest kilometres across that the frame shows at least
 */
export function frameAround(shape: GeoPermissibleObjects, margin: number, narrowest: number): Frame {
  const centre = geoCentroid(shape);
  // Shapes have points enough: straight lines between them need not be bent.
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).precision(0);
  projection.fitWidth(WIDTH - 2 * margin, shape);
  const [[, north], [, south]] = geoPath(projection).bounds(shape);
  const wanted = south - north + 2 * margin;
  const height = Math.round(Math.min(TALLEST * WIDTH, Math.max(FLATTEST * WIDTH, wanted)));
  const size = { width: WIDTH, height };
  projection.fitExtent(
    [
      [margin, margin],
      [WIDTH - margin, height - margin],
    ],
    shape,
  );
  const largest = (WIDTH / narrowest) * EARTH_RADIUS;
  // A mere point has no scale at all.
  if (!(projection.scale() <= largest)) projection.scale(largest).translate([WIDTH / 2, height / 2]);
  return { projection: clipped(projection, size), size, centre };
}

/** Cuts what lies outside the frame, a little beyond it, so that the cut does not show as a border. */
export function clipped(projection: GeoProjection, { width, height }: Size): GeoProjection {
  return projection.clipExtent([
    [-4, -4],
    [width + 4, height + 4],
  ]);
}
