/** The partners of a selection where they are: the public file of all places, with the projects of the selection alone. */
import type { PlacesFile } from '../map/places.ts';
import { readPlaces } from '../map/read-places.ts';

export class SelectedPlaces {
  readonly #address: string;
  #all: Promise<PlacesFile> | undefined;

  /** @param address of the file, as the page names it */
  constructor(address: string) {
    this.#address = address;
  }

  /** @throws {Error} when the file cannot be read; the next question tries again */
  async of(numbers: ReadonlySet<number>): Promise<PlacesFile> {
    this.#all ??= readPlaces(this.#address);
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
