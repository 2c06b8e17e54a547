/** The partners of a selection where they are: the public file of all places, with the projects of the selection alone. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { readJson } from '../search/find.ts';

type PlaceProperties = Record<string, unknown> & { projets: { numero: number }[] };
export type Places = FeatureCollection<Geometry | null, PlaceProperties>;

export class SelectedPlaces {
  readonly #address: string;
  #all: Promise<Places> | undefined;

  /** @param address of the file, as the page names it */
  constructor(address: string) {
    this.#address = address;
  }

  /** @throws {Error} when the file cannot be read; the next question tries again */
  async of(numbers: ReadonlySet<number>): Promise<Places> {
    this.#all ??= readJson(this.#address) as Promise<Places>;
    this.#all.catch(() => (this.#all = undefined));
    const all = await this.#all;
    const features = all.features.flatMap((feature): Feature<Geometry | null, PlaceProperties>[] => {
      const projets = feature.properties.projets.filter(({ numero }) => numbers.has(numero));
      return projets.length === 0 ? [] : [{ ...feature, properties: { ...feature.properties, projets } }];
    });
    return { ...all, features };
  }
}

/** A file of places that the browser can read as if it were one of the site. */
export const fileOf = (places: Places): Blob => new Blob([JSON.stringify(places)], { type: 'application/geo+json' });

/** Degrees around places. */
const ROOM = 2;

/** What holds all places: west, south, east, north; nothing where none is known. */
export function boundsOf({ features }: Places): [west: number, south: number, east: number, north: number] | undefined {
  const points = features.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : []));
  if (points.length === 0) return undefined;
  const [longitudes, latitudes] = [0, 1].map((axis) => points.map((point) => point[axis] ?? 0)) as [number[], number[]];
  return [
    Math.min(...longitudes) - ROOM,
    Math.max(-80, Math.min(...latitudes) - ROOM),
    Math.max(...longitudes) + ROOM,
    Math.min(80, Math.max(...latitudes) + ROOM),
  ];
}
