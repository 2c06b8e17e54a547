/** The files that the site publishes beside its pages: one module for each format, and this list. */
import type { Site } from '../site/site.ts';
import { baseMaps } from './base-maps.ts';
import { contractFiles } from './contract.ts';
import { archiveFile } from './dataset/archive.ts';
import { catalogFiles } from './dataset/catalog.ts';
import { changesFiles } from './dataset/changes.ts';
import { openapiFile } from './dataset/openapi.ts';
import { packageFile } from './dataset/package.ts';
import { parquetFile } from './dataset/parquet.ts';
import { qualityFile } from './dataset/quality.ts';
import { tableFiles } from './dataset/tables.ts';
import { versionFile } from './dataset/version.ts';
import { embedScripts } from './embed-script.ts';
import { codes, entityColumns } from './entity-columns.ts';
import type { File } from './file.ts';
import { placesOfAtlas } from './geojson.ts';
import { schemaOfJson } from './json.ts';
import { mapLayers } from './map-layers.ts';
import { openSearch } from './open-search.ts';
import { pageFiles } from './page-files.ts';
import { oembedFiles } from './oembed.ts';
import { previewImages } from './preview-image.ts';
import { projectColumns } from './project-columns.ts';
import { robots } from './robots.ts';
import { searchWordsFile } from './search-words.ts';
import { schemaOfCsv } from './sheets.ts';
import { statisticsFiles } from './statistics.ts';
import { webManifest } from './web-manifest.ts';

export const filesOf = (site: Site): File[] => [
  robots,
  ...site.configuration.locales.map(webManifest),
  ...site.configuration.locales.map(openSearch),
  ...(site.configuration.embeds === 'none' ? [] : embedScripts),
  ...contractFiles,
  ...statisticsFiles,
  entityColumns,
  codes,
  projectColumns,
  searchWordsFile,
  ...baseMaps(site),
  ...previewImages(site),
  ...oembedFiles(site),
  ...mapLayers,
  ...placesOfAtlas,
  schemaOfCsv,
  schemaOfJson,
  ...pageFiles(site),
  qualityFile,
  ...changesFiles(site),
  packageFile,
  ...tableFiles,
  archiveFile,
  parquetFile,
  openapiFile,
  // These tell how large the others are.
  ...catalogFiles,
  versionFile,
];
