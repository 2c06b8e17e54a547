/** How the interactive map is drawn: a MapLibre style without a server of glyphs, sprites or tiles. */
import type { GeoJSON } from 'geojson';
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';

/** The colours of the page's maps. */
export interface Palette {
  sea: string;
  land: string;
  border: string;
  focus: string;
  home: string;
  /** Without a project, then the shades of figures. */
  shades: readonly [none: string, ...classes: string[]];
  mark: string;
  edge: string;
  ink: string;
  halo: string;
}

/** What lies beneath a map, for the colours and letters of the page. */
export type Background = (look: { palette: Palette; fonts: string[] }) => StyleSpecification;

export interface StyleOptions {
  palette: Palette;
  /** Whether départements are drawn over the countries. */
  inFrance: boolean;
  /** Fonts of the system: letters are drawn by the browser itself. */
  fonts: string[];
  /** The zoom from which places are shown; territories alone before. */
  placesFrom: number;
  /** The code of the territory that the page is about. */
  focus?: string | undefined;
  /** What each source shows; nothing where it is absent. */
  data: Partial<Record<SourceName, GeoJSON>>;
}

export type SourceName = 'territories' | 'departements' | 'disputed' | 'names' | 'places' | 'arcs' | 'origins';

/** Zoom from which no more places are gathered. */
const CLUSTERS_TO = 9;

/**
 * Shapes are simplified a little more than MapLibre would (0.375 pixels) and reach less far into neighbouring tiles (128):
 * drawing them is most of the work of machines without a graphics card.
 */
const SHAPES = { tolerance: 0.75, buffer: 8, promoteId: 'code' };

const NOTHING: GeoJSON = { type: 'FeatureCollection', features: [] };

/** What a territory is on this map: an overseas collectivity is one of France. */
const TERRITORY: ExpressionSpecification = ['coalesce', ['get', 'departement'], ['get', 'code']];

/** Shades are set from outside, so that switches need not draw the shapes again. */
const shadeOf = ({ shades, land, focus: own, home }: Palette, focus: string | undefined): ExpressionSpecification =>
  [
    'match',
    ['coalesce', ['feature-state', 'shade'], -1],
    ...shades.flatMap((colour, i) => [i, colour]),
    ['match', TERRITORY, focus ?? '', own, 'FR', home, land],
  ] as unknown as ExpressionSpecification;

/** A pointed territory has a stronger outline. */
const outlineOf = (usual: number): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', 'pointed'], false],
  2.5,
  usual,
];

/**
 * Our layers over another style. What fills its territories becomes a veil; the letters are those of its server, if it has
 * one.
 */
export function withBackground(own: StyleSpecification, background: StyleSpecification): StyleSpecification {
  const fonts = background.layers.flatMap((layer) => (layer.type === 'symbol' ? [layer.layout?.['text-font']] : []))[0];
  const layers = own.layers
    .filter(({ id }) => id !== 'sea')
    .map((layer) => {
      if (layer.type === 'fill') return { ...layer, paint: { ...layer.paint, 'fill-opacity': 0.35 } };
      if (layer.type !== 'symbol' || background.glyphs === undefined || fonts === undefined) return layer;
      return { ...layer, layout: { ...layer.layout, 'text-font': fonts } };
    });
  return {
    ...background,
    sources: { ...background.sources, ...own.sources },
    layers: [...background.layers, ...layers],
  };
}

export function styleOf({ palette, inFrance, fonts, placesFrom, focus, data }: StyleOptions): StyleSpecification {
  const { sea, border, mark, edge, ink, halo } = palette;
  const layout = { 'text-font': fonts, 'text-size': 12 };
  const isCluster: ExpressionSpecification = ['has', 'point_count'];
  const single = (sharpness: string): ExpressionSpecification => [
    'all',
    ['!', ['has', 'point_count']],
    ['==', ['get', 'sharpness'], sharpness],
  ];
  const growing: ExpressionSpecification = ['step', ['get', 'projects'], 5, 2, 6.5, 5, 8.5];
  // The territory of the page has dark edges, so that even islets show.
  const edgeOf: ExpressionSpecification = ['match', TERRITORY, focus ?? '', palette.shades[4] ?? ink, border];
  // Départements draw France with more details.
  const isDrawn: ExpressionSpecification = inFrance ? ['!=', ['get', 'code'], 'FR'] : ['literal', true];
  const source = (name: SourceName): GeoJSONSourceSpecification => ({ type: 'geojson', data: data[name] ?? NOTHING });
  return {
    version: 8,
    sources: {
      territories: { ...source('territories'), ...SHAPES },
      ...(inFrance ? { departements: { ...source('departements'), ...SHAPES } } : {}),
      disputed: source('disputed'),
      names: source('names'),
      places: {
        ...source('places'),
        cluster: true,
        clusterRadius: 44,
        clusterMaxZoom: CLUSTERS_TO,
        clusterProperties: { projects: ['+', ['get', 'projects']] },
      },
      arcs: source('arcs'),
      origins: source('origins'),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      {
        id: 'territories',
        type: 'fill',
        source: 'territories',
        filter: isDrawn,
        paint: { 'fill-color': shadeOf(palette, focus), 'fill-antialias': false },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'territories',
        filter: isDrawn,
        paint: { 'line-color': edgeOf, 'line-width': outlineOf(0.8) },
      },
      ...(inFrance
        ? ([
            {
              id: 'departements',
              type: 'fill',
              source: 'departements',
              paint: { 'fill-color': shadeOf(palette, focus), 'fill-antialias': false },
            },
            {
              id: 'departement-borders',
              type: 'line',
              source: 'departements',
              paint: { 'line-color': edgeOf, 'line-width': outlineOf(1) },
            },
          ] satisfies StyleSpecification['layers'])
        : []),
      {
        id: 'disputed-under',
        type: 'line',
        source: 'disputed',
        paint: { 'line-color': palette.land, 'line-width': 2 },
      },
      {
        id: 'disputed',
        type: 'line',
        source: 'disputed',
        paint: { 'line-color': ink, 'line-width': 1, 'line-dasharray': [1, 2] },
      },
      {
        id: 'arcs',
        type: 'line',
        source: 'arcs',
        paint: { 'line-color': mark, 'line-width': 1.4, 'line-opacity': 0.6 },
      },
      // Countries without a project are named when there is room for them.
      ...(
        [
          { id: 'names-of-others', filter: ['==', ['get', 'weight'], 0], minzoom: 3 },
          { id: 'names', filter: ['>', ['get', 'weight'], 0], minzoom: 0 },
        ] satisfies { id: string; filter: ExpressionSpecification; minzoom: number }[]
      ).map((own): SymbolLayerSpecification => ({
        ...own,
        type: 'symbol',
        source: 'names',
        layout: {
          ...layout,
          'text-field': ['get', 'name'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10, 5, 14],
          'symbol-sort-key': ['-', 0, ['get', 'weight']],
        },
        paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.3 },
      })),
      {
        id: 'around',
        type: 'circle',
        source: 'places',
        minzoom: placesFrom,
        filter: single('around'),
        paint: { 'circle-color': mark, 'circle-opacity': 0.35, 'circle-radius': 14 },
      },
      {
        id: 'towns',
        type: 'circle',
        source: 'places',
        minzoom: placesFrom,
        filter: single('town'),
        paint: {
          'circle-color': mark,
          'circle-radius': growing,
          'circle-stroke-color': edge,
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'points',
        type: 'symbol',
        source: 'places',
        minzoom: placesFrom,
        filter: single('point'),
        layout: { 'icon-image': 'diamond', 'icon-allow-overlap': true },
      },
      {
        id: 'clusters',
        type: 'circle',
        source: 'places',
        minzoom: placesFrom,
        filter: isCluster,
        paint: {
          'circle-color': mark,
          'circle-radius': ['step', ['get', 'point_count'], 12, 20, 15, 100, 19, 500, 24],
          'circle-stroke-color': edge,
          'circle-stroke-width': 2,
        },
      },
      {
        id: 'cluster-figures',
        type: 'symbol',
        source: 'places',
        minzoom: placesFrom,
        filter: isCluster,
        layout: { ...layout, 'text-field': ['get', 'point_count_abbreviated'], 'text-allow-overlap': true },
        paint: { 'text-color': edge },
      },
      {
        id: 'origins',
        type: 'circle',
        source: 'origins',
        paint: { 'circle-color': edge, 'circle-radius': 5, 'circle-stroke-color': ink, 'circle-stroke-width': 2.5 },
      },
    ],
  };
}
