/** France: metropolitan France with its overseas parts at scales of their own, and its parts one by one. */
import { geoConicConformal, geoMercator, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { FormerRegion, Departement, Region } from '../model/atlas.ts';
import { areaOf, drawingOf, rounded, type Box, type Drawing, type Inset, type Size } from './drawing.ts';
import { frameAround, within } from './frame.ts';
import { FRANCE, type Geometry, type Territory } from './territories.ts';

const SIZE: Size = { width: 760, height: 664 };
const METROPOLE: Box = [
  [150, 10],
  [752, 570],
];
/** Départements too small to be seen beside the others, in a window of their own. */
const PARIS = ['75', '92', '93', '94'];

/** The windows: the overseas départements one below the other, the collectivities in a row, Paris where there is room. */
const WINDOWS: readonly { codes: readonly string[]; box: Box }[] = [
  ...['971', '972', '973', '974', '976'].map((code, i) => ({ codes: [code], box: boxAt(8, 8 + i * 112, 128, 92) })),
  ...['975', '977', '978', '986', '987', '988'].map((code, i) => ({
    codes: [code],
    box: boxAt(8 + i * 125, 580, 119, 64),
  })),
  { codes: PARIS, box: boxAt(624, 8, 128, 92) },
];

function boxAt(x: number, y: number, width: number, height: number): Box {
  return [
    [x, y],
    [x + width, y + height],
  ];
}

/** The projection of official maps of metropolitan France (Lambert-93: RGF93, EPSG:2154), without its false origin. */
const lambert93 = (): GeoProjection => geoConicConformal().parallels([44, 49]).rotate([-3, -46.5]);

const INNER = 8;

/** Metropolitan France, in degrees. */
const METROPOLE_BOUNDS = [-5.3, 41.2, 9.7, 51.2] as const;

/**
 * The départements and overseas collectivities of which `codes` are shown, or the régions.
 *
 * @param windowsOf how the codes of the windows read in the layer: a région overseas has the code of no département
 */
export function franceDrawing(
  territories: ReadonlyMap<string, Territory>,
  codes: ReadonlySet<string>,
  windowsOf: (departement: string) => string | undefined = (departement) => departement,
): Drawing {
  const windows = WINDOWS.map(({ codes: own, box }) => ({
    box,
    codes: own.map(windowsOf).filter((code) => code !== undefined && codes.has(code)) as string[],
  })).filter((window) => window.codes.length > 0);
  const overseas = new Set(windows.filter((window) => window.codes.length === 1).flatMap((window) => window.codes));
  const shown = [...codes].flatMap((code) => territories.get(code) ?? []);
  const main = shown.filter(({ code }) => !overseas.has(code));
  const projection = lambert93().fitExtent([...METROPOLE.map(mutable)] as Extent, collectionOf(main));
  const drawing = drawingOf({ projection, size: SIZE }, main);
  const insets: Inset[] = [];
  const areas = [...drawing.areas];
  const overseasWindows: { projection: GeoProjection; box: Box }[] = [];
  for (const { codes: own, box } of windows) {
    const inside = shown.filter(({ code }) => own.includes(code));
    const [[west, north], [east, south]] = box;
    const fitted = geoMercator()
      .fitExtent(
        [
          [west + INNER, north + INNER],
          [east - INNER, south - INNER],
        ],
        collectionOf(inside),
      )
      .clipExtent([
        [west, north],
        [east, south],
      ]);
    areas.push(...inside.flatMap((territory) => areaOf(territory, fitted, SIZE) ?? []));
    insets.push({ box, codes: own });
    if (own.length === 1) overseasWindows.push({ projection: fitted, box });
  }
  return {
    ...drawing,
    bounds: METROPOLE_BOUNDS,
    areas,
    insets,
    project(longitude, latitude) {
      for (const { projection: fitted, box } of overseasWindows) {
        const at = fitted([longitude, latitude]);
        if (at !== null && isInside(at, box)) return rounded(at);
      }
      return drawing.project(longitude, latitude);
    },
  };
}

type Extent = [[number, number], [number, number]];
const mutable = ([x, y]: readonly [number, number]): [number, number] => [x, y];

const isInside = ([x, y]: readonly [number, number], [[west, north], [east, south]]: Box): boolean =>
  x >= west && x <= east && y >= north && y <= south;

const collectionOf = (territories: readonly Territory[]): GeoPermissibleObjects => ({
  type: 'GeometryCollection',
  geometries: territories.flatMap(({ shape }) => shape ?? []),
});

/** Units between a part of France and its frame, and the kilometres that the frame shows at least. */
const [MARGIN, NARROWEST] = [44, 40];

const drawings = new WeakMap<object, Drawing>();

/** A part of France among its neighbours: the départements in the frame, and the lands beyond. */
export function partOfFranceDrawing(geometry: Geometry, part: Region | FormerRegion | Departement): Drawing {
  let drawing = drawings.get(part);
  if (drawing === undefined) drawings.set(part, (drawing = makeDrawing(geometry, part)));
  return drawing;
}

function makeDrawing(geometry: Geometry, part: Region | FormerRegion | Departement): Drawing {
  const departements = part.kind === 'departement' ? [part] : part.departements;
  const own = departements.flatMap(({ code }) => geometry.departements.territories.get(code) ?? []);
  const frame = frameAround(collectionOf(own), MARGIN, NARROWEST);
  const drawing = drawingOf(frame, within(geometry.departements.territories.values(), frame));
  const abroad = within(geometry.world.territories.values(), frame).filter(({ code }) => !FRANCE.has(code));
  const lands = drawingOf(frame, abroad).areas;
  return { ...drawing, land: lands.map(({ d }) => d).join('') };
}
