/** What is used of a package without types. */
declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';
  import type { GeoJSON } from 'geojson';
  /** Joins what was cut along the antimeridian. */
  export function geoStitch<Input extends GeoJSON>(object: Input): Input;
  /** Projects GeoJSON to a plane. */
  export function geoProject<Input extends GeoJSON>(object: Input, projection: GeoProjection): Input;
}
