/** What the sources of the map show, as GeoJSON. */
import type { FeatureCollection } from 'geojson';
import { arcBetween } from './arcs.ts';
import type { Place } from './places.ts';
import type { Territory } from './territories.ts';

/** The places that are points, each with the number of its projects. */
export const points = (places: readonly Place[]): FeatureCollection =>
  collection(
    places.flatMap(({ id, at, sharpness, projects }) =>
      at === undefined ? [] : [{ coordinates: at, properties: { id, sharpness, projects: projects.length } }],
    ),
  );

/** The names of territories; those with most projects weigh most. */
export const names = (territories: readonly Territory[]): FeatureCollection =>
  collection(
    territories.map(({ name, label, projects = 0 }) => ({
      coordinates: label,
      properties: { name: name ?? '', weight: projects },
    })),
  );

const collection = (
  items: readonly { coordinates: [number, number]; properties: Record<string, unknown> }[],
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: items.map(({ coordinates, properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  })),
});

/** A line from each authority to each partner with which it has a project. */
export function arcs(places: readonly Place[]): FeatureCollection {
  const partners = places.filter(({ side, sharpness }) => side === 'partner' && sharpness !== 'territory');
  const lines = places
    .filter(({ side }) => side === 'authority')
    .flatMap((authority) => {
      const own = new Set(authority.projects.map(({ id }) => id));
      return partners
        .filter(({ projects }) => projects.some(({ id }) => own.has(id)))
        .flatMap(({ at }) => (authority.at === undefined || at === undefined ? [] : [arcBetween(authority.at, at)]));
    });
  return {
    type: 'FeatureCollection',
    features: lines.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  };
}
