/** The borders that the operator of the atlas decides on. */
import { mergeArcs, meshArcs } from 'topojson-client';
import type { GeometryCollection, MultiLineString, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Configuration } from '../configuration.ts';
import type { Territories, TerritoryProperties } from '../model/shapes.ts';

/** The countries as they are shown, and the borders in dispute between them. */
export type Settled = Topology<{ pays: GeometryCollection<TerritoryProperties>; litiges: MultiLineString }>;

export type Surface = Polygon<TerritoryProperties> | MultiPolygon<TerritoryProperties>;

/** ISO 3166-1 codes of Western Sahara, whose status is not settled, and of Morocco. */
const WESTERN_SAHARA = 'EH';
const MOROCCO = 'MA';

/** Shows Western Sahara behind a border in dispute, or as part of Morocco. */
export function settleBorders(
  world: Territories<'pays'>,
  { westernSahara }: Pick<Configuration, 'westernSahara'>,
): Settled {
  const { pays } = world.objects;
  const [morocco] = surfacesOf(pays, ({ code }) => code === MOROCCO);
  const [sahara] = surfacesOf(pays, ({ code }) => code === WESTERN_SAHARA);
  if (morocco === undefined || sahara === undefined) return { ...world, objects: { pays, litiges: NO_BORDER } };
  const both = [morocco, sahara];
  if (westernSahara === 'separate') {
    const border = meshArcs(world, { type: 'GeometryCollection', geometries: both }, (a, b) => a !== b);
    return { ...world, objects: { pays, litiges: border } };
  }
  const geometries = pays.geometries.map((geometry) => {
    if (geometry === morocco) return { ...morocco, ...(mergeArcs(world, both) as Surface) };
    // It keeps its name and its place, for the projects that are declared there.
    return geometry === sahara ? { type: null, ...pick(sahara) } : geometry;
  });
  return { ...world, objects: { pays: { ...pays, geometries }, litiges: NO_BORDER } };
}

const pick = ({ properties }: Surface) => (properties === undefined ? {} : { properties });

const NO_BORDER: MultiLineString = { type: 'MultiLineString', arcs: [] };

/** The polygons among the territories of a topology that answer to something. */
export const surfacesOf = (
  { geometries }: GeometryCollection<TerritoryProperties>,
  isWanted: (properties: TerritoryProperties) => boolean,
): Surface[] =>
  geometries.filter(
    (geometry): geometry is Surface =>
      (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
      geometry.properties !== undefined &&
      isWanted(geometry.properties),
  );
