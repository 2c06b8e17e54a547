/** What reads a file of tiles; only sites that have one load it. */
import { mapTiles } from './map/tiles.ts';

window.atlasMapTiles = mapTiles();
