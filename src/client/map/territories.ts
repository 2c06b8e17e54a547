/** The territories of interactive maps, from their public TopoJSON. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { language } from '../words.ts';
import { optional, pageOf } from './places.ts';

interface Properties {
  code: string;
  x: number;
  y: number;
  nom_fr?: string;
  nom_en?: string;
  projets?: number;
  orientation?: string;
  departement?: string;
  page_fr?: string;
  page_en?: string;
}

interface Entry {
  code: string;
  nom_fr: string;
  nom_en?: string;
}

export interface Territory {
  code: string;
  name?: string;
  label: [longitude: number, latitude: number];
  /** Of the whole atlas. */
  projects?: number;
  orientation?: string;
  page?: string;
}

export interface Layer {
  territories: ReadonlyMap<string, Territory>;
  shapes: FeatureCollection;
  disputed: Feature | FeatureCollection;
  /** Names of a classification by their code. */
  themes: ReadonlyMap<string, string>;
  orientations: ReadonlyMap<string, string>;
}

export type LayerFile = Topology<Record<string, GeometryObject>> & { thematiques?: Entry[]; orientations?: Entry[] };

/** @param name what the territories are called in the file */
export function layerOf(file: LayerFile, name: 'pays' | 'departements'): Layer {
  const collection = file.objects[name] as GeometryCollection<Properties>;
  const { litiges } = file.objects;
  const { features } = feature(file, collection);
  return {
    territories: new Map(features.map(({ properties }) => [properties.code, territoryOf(properties)])),
    shapes: {
      type: 'FeatureCollection',
      features: features
        .filter(({ geometry }) => (geometry as Geometry | null) !== null)
        .map(({ geometry, properties: { code, departement } }) => ({
          type: 'Feature',
          geometry,
          properties: { code, ...optional('departement', departement) },
        })),
    },
    disputed: litiges === undefined ? { type: 'FeatureCollection', features: [] } : feature(file, litiges),
    themes: namesOf(file.thematiques),
    orientations: namesOf(file.orientations),
  };
}

const territoryOf = (properties: Properties): Territory => ({
  code: properties.code,
  label: [properties.x, properties.y],
  ...optional('name', nameOf(properties)),
  ...optional('projects', properties.projets),
  ...optional('orientation', properties.orientation),
  ...optional('page', pageOf(properties)),
});

/** The name in the language of the page; the English one stands only where it differs. */
const nameOf = ({ nom_fr, nom_en }: { nom_fr?: string; nom_en?: string }): string | undefined =>
  language === 'en' ? (nom_en ?? nom_fr) : nom_fr;

const namesOf = (entries: readonly Entry[] = []): Map<string, string> =>
  new Map(entries.map((entry) => [entry.code, nameOf(entry) ?? entry.code]));

/** Foreign countries: the overseas collectivities are on the map of the world, and no partners. */
export const withoutCollectivities = ({ territories, shapes }: Layer): Map<string, Territory> => {
  const own = shapes.features.filter(({ properties }) => properties?.['departement'] !== undefined);
  const codes = new Set(own.map(({ properties }) => String(properties?.['code'])));
  return new Map([...territories].filter(([code]) => !codes.has(code)));
};

/** Départements, and the overseas collectivities, which the layer of countries draws. */
export function withCollectivities(france: Layer | undefined, world: Layer): Map<string, Territory> {
  const all = new Map(france?.territories);
  for (const { properties } of world.shapes.features) {
    const code = properties?.['departement'] as string | undefined;
    const territory = world.territories.get(String(properties?.['code']));
    if (code !== undefined && territory !== undefined) all.set(code, { ...territory, code });
  }
  return all;
}
