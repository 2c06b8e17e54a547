/** A map of an operator's own beneath ours: one file of tiles, in the format PMTiles, drawn in the colours of the page. */
import { PMTiles, Protocol, TileType } from 'pmtiles';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { language } from '../words.ts';
import type { Background, Palette } from './style.ts';

export interface MapTiles {
  /** Answers what MapLibre asks of addresses that begin with `pmtiles:`. */
  protocol: Protocol['tile'];
  /** @throws {Error} when the file cannot be read */
  open(address: string): Promise<Background>;
}

declare global {
  interface Window {
    atlasMapTiles?: MapTiles;
  }
}

const SOURCE = 'background';

/** What the layers of the usual schemas show: Protomaps, OpenMapTiles, Shortbread. Borders are those of the atlas. */
const LAYERS = {
  land: ['earth', 'land'],
  green: ['landcover', 'landuse', 'park', 'natural'],
  water: ['water', 'ocean', 'water_polygons'],
  streams: ['waterway', 'water_lines'],
  roads: ['roads', 'transportation', 'streets'],
  buildings: ['buildings', 'building'],
  towns: ['places', 'place', 'place_labels'],
} as const;

/** The zoom from which a background names towns. */
const TOWNS_FROM = 6;

export function mapTiles(): MapTiles {
  const protocol = new Protocol({ metadata: true });
  return {
    protocol: protocol.tile,
    async open(address) {
      const archive = new PMTiles(address);
      protocol.add(archive);
      const [{ tileType }, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
      const layers = layersIn(metadata);
      return ({ palette, fonts }) => tileStyle(address, tileType === TileType.Mvt ? layers : undefined, palette, fonts);
    },
  };
}

/** The names of the layers of vector tiles. */
function layersIn(metadata: unknown): string[] {
  const { vector_layers: layers = [] } = metadata as { vector_layers?: { id: string }[] };
  return layers.map(({ id }) => id);
}

/** @param layers the names of the layers; `undefined` for tiles that are pictures */
export function tileStyle(
  address: string,
  layers: readonly string[] | undefined,
  palette: Palette,
  fonts: string[],
): StyleSpecification {
  return {
    version: 8,
    sources: { [SOURCE]: { type: layers === undefined ? 'raster' : 'vector', url: `pmtiles://${address}` } },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': palette.sea } },
      ...(layers === undefined
        ? [{ id: SOURCE + ' picture', type: 'raster' as const, source: SOURCE }]
        : drawn(layers, palette, fonts)),
    ],
  };
}

function drawn(
  layers: readonly string[],
  { land, focus, sea, border, ink, halo }: Palette,
  fonts: string[],
): LayerSpecification[] {
  const each = (kind: keyof typeof LAYERS, draw: (layer: string) => object) =>
    layers
      .filter((layer) => (LAYERS[kind] as readonly string[]).includes(layer))
      .map(
        (layer) =>
          ({ id: `${SOURCE} ${layer}`, source: SOURCE, 'source-layer': layer, ...draw(layer) }) as LayerSpecification,
      );
  const fill = (colour: string, opacity = 1) => ({
    type: 'fill',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': colour, 'fill-opacity': opacity },
  });
  const line = (colour: string, width: number) => ({
    type: 'line',
    paint: { 'line-color': colour, 'line-width': width },
  });
  return [
    ...each('land', () => fill(land)),
    ...each('green', () => fill(focus, 0.3)),
    ...each('water', () => fill(sea)),
    ...each('streams', () => line(sea, 1)),
    ...each('buildings', () => fill(border, 0.5)),
    ...each('roads', () => line(border, 0.7)),
    ...each('towns', () => ({
      type: 'symbol',
      minzoom: TOWNS_FROM,
      layout: {
        'text-field': ['coalesce', ['get', `name:${language}`], ['get', `name_${language}`], ['get', 'name']],
        'text-font': fonts,
        'text-size': 11,
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.2, 'text-opacity': 0.8 },
    })),
  ];
}
