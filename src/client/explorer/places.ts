/** The partners of a selection where they are: the public file of all places, with the projects of the selection alone. */
import type { PlacesFile } from '../map/places.ts';
import { readJson } from '../search/find.ts';

export class SelectedPlaces {
  readonly #address: string;
  #all: Promise<PlacesFile> | undefined;

  /** @param address of the file, as the page names it */
  constructor(address: string) {
    this.#address = address;
  }

  /** @throws {Error} when the file cannot be read; the next question tries again */
  async of(numbers: ReadonlySet<number>): Promise<PlacesFile> {
    this.#all ??= readJson(this.#address) as Promise<PlacesFile>;
    this.#all.catch(() => (this.#all = undefined));
    const all = await this.#all;
    const features = all.features.flatMap((feature) => {
      const projets = feature.properties.projets.filter(({ numero }) => numbers.has(numero));
      return projets.length === 0 ? [] : [{ ...feature, properties: { ...feature.properties, projets } }];
    });
    return { ...all, features };
  }
}

/** A file of places that the browser can read as if it were one of the site. */
export const fileOf = (places: PlacesFile): Blob =>
  new Blob([JSON.stringify(places)], { type: 'application/geo+json' });

/** Degrees around places. */
const ROOM = 2;

/** What holds all places: west, south, east, north; nothing where none is known. */
export function boundsOf({
  features,
}: PlacesFile): [west: number, south: number, east: number, north: number] | undefined {
  const points = features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry.coordinates]));
  if (points.length === 0) return undefined;
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  return [
    Math.min(...longitudes) - ROOM,
    Math.max(-80, Math.min(...latitudes) - ROOM),
    Math.max(...longitudes) + ROOM,
    Math.min(80, Math.max(...latitudes) + ROOM),
  ];
}
