/** The bundled files of interactive maps, named from the root of the site. */
import stylesheet from 'maplibre-gl/dist/maplibre-gl.css?url';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import engine from '../client/map-engine.ts?worker&url';
import tiles from '../client/map-tiles.ts?worker&url';
import script from '../client/map.ts?worker&url';

export const mapFiles = { script, engine, tiles, worker, stylesheet };
