/**
 * The files beside pages as an API that is only read: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.0. Addresses are made
 * of names and codes, as the columns of names and codes tell them.
 */
import type { Locale } from '../../configuration.ts';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { fileWords } from '../../i18n/file-words.ts';
import { speechOf } from '../../i18n/index.ts';
import {
  addressPatternOf,
  CODES,
  DATA_FILES,
  DATASET,
  ENTITY_COLUMNS,
  PLACES,
  PROJECT_COLUMNS,
  WORDS,
} from '../../site/addresses.ts';
import { FORMATS, formatsOf, formatsOfKind, pathOfFile, type Format } from '../../site/formats.ts';
import type { EntityKind } from '../../site/names.ts';
import type { Site } from '../../site/site.ts';
import { contractTables } from '../../source/contract.ts';
import { pathOfTable } from '../../source/table.ts';
import { DEMONSTRATION_NOTE, type TextFile } from '../file.ts';
import { jsonSchema } from '../json.ts';
import { releaseOf } from './package.ts';

export const openapiFile: TextFile = {
  path: DATASET.openapi,
  render: (site) => `${JSON.stringify(describe(site), null, 2)}\n`,
};

/** What stands in the place of a part of an address. */
const PARTS: Readonly<Record<string, string>> = {
  nom: 'Le nom en minuscules, sans accents, les mots joints par des traits d’union\u00a0; rien s’il ne peut s’écrire ainsi.',
  code: 'Le code.',
  siren: 'Le SIREN, ou insee- et un code.',
  id: 'Le numéro.',
  numero: 'Le numéro.',
};

const PROJECTS = '#/components/schemas/Projets';
const PLACED = '#/components/schemas/Lieux';

function describe(site: Site) {
  const { atlas, configuration } = site;
  const { words } = speechOf('fr');
  return {
    openapi: '3.1.0',
    ...(atlas.isDemonstration ? { 'x-demonstration': DEMONSTRATION_NOTE } : {}),
    info: {
      title: `${words.siteName}${words.colon}${datasetWords.fr.service}`,
      summary: words.siteDescription,
      description: `Des fichiers statiques, sans clé ni limite. Les adresses de tout ce qui a une page se lisent dans /${ENTITY_COLUMNS}.`,
      version: releaseOf(atlas),
      contact: { name: configuration.publisher, email: configuration.contact },
    },
    servers: [{ url: configuration.site.replace(/\/$/, '') }],
    paths: { ...ofAtlas(site), ...ofKinds(site) },
    components: { schemas: { Projets: jsonSchema(), Lieux: placesSchema } },
  };
}

const placesSchema = {
  type: 'object',
  required: ['type', 'date', 'features'],
  properties: {
    type: { const: 'FeatureCollection' },
    date: { type: 'string', format: 'date' },
    demonstration: { const: true },
    features: { type: 'array', items: { type: 'object', required: ['type', 'id', 'geometry', 'properties'] } },
  },
};

function ofAtlas(site: Site): Record<string, object> {
  const { atlas, configuration } = site;
  const own = formatsOf(atlas, site).flatMap((format) =>
    localesOf(format, configuration.locales).map((locale): [string, object] => [
      `/${pathOfFile(atlas, format, locale)}`,
      get(`atlas-${format}-${locale}`, fileWords.fr.formats[format].name, 'Atlas', contentOf(format)),
    ]),
  );
  const { archive, parquet, portals, quality } = datasetWords.fr;
  const wholes = [
    [DATASET.archive, archive.use, 'application/zip'],
    [DATASET.parquet, parquet.use, 'application/vnd.apache.parquet'],
    [DATASET.package, portals.dataPackage, 'application/json'],
    [DATASET.turtle, portals.catalog, 'text/turtle'],
    [DATASET.jsonLd, portals.catalog, 'application/ld+json'],
    [DATASET.version, portals.version, 'application/json'],
    [DATASET.quality, quality.found, 'text/csv'],
  ] as const;
  const columns = { entites: ENTITY_COLUMNS, projets: PROJECT_COLUMNS, codes: CODES, mots: WORDS };
  return Object.fromEntries([
    ...own,
    ...Object.entries(PLACES).map(([key, path]): [string, object] => [
      `/${path}`,
      get(path, datasetWords.fr.places[key as keyof typeof PLACES], 'Atlas', contentOf('geojson')),
    ]),
    ...Object.entries(columns).map(([key, path]): [string, object] => [
      `/${path}`,
      get(path, speechOf('fr').words.dataPage.columnFiles[key as keyof typeof columns], 'Atlas', json),
    ]),
    ...wholes.map(([path, title, media]): [string, object] => [`/${path}`, get(path, title, 'Atlas', { [media]: {} })]),
    ...contractTables.map((table): [string, object] => {
      const path = `${DATA_FILES}/${pathOfTable(table)}`;
      return [`/${path}`, get(path, table.description, 'Atlas', { 'text/csv': {} })];
    }),
  ]);
}

const json = { 'application/json': {} };

function ofKinds({ configuration, indexes }: Site): Record<string, object> {
  const kinds = [...indexes.keys()].filter((kind) => kind !== 'project');
  return Object.fromEntries(
    kinds.flatMap((kind) =>
      formatsOfKind(kind, configuration).flatMap((format) =>
        localesOf(format, configuration.locales).map((locale) => pathItem(kind, format, locale)),
      ),
    ),
  );
}

function pathItem(kind: EntityKind, format: Format, locale: Locale): [string, object] {
  const pattern = addressPatternOf(kind, locale).replace(/\.html$/, FORMATS[format].ending);
  const parameters = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: PARTS[name] ?? name,
    schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
  }));
  const tag = speechOf('fr').words.kind[kind];
  return [
    `/${pattern}`,
    { ...get(`${kind}-${format}-${locale}`, fileWords.fr.formats[format].name, tag, contentOf(format)), parameters },
  ];
}

const localesOf = (format: Format, locales: readonly Locale[]): readonly Locale[] =>
  FORMATS[format].isWorded ? locales : ['fr'];

function contentOf(format: Format): object {
  const schema = format === 'json' ? PROJECTS : format === 'geojson' ? PLACED : undefined;
  return { [FORMATS[format].type]: schema === undefined ? {} : { schema: { $ref: schema } } };
}

const get = (id: string, summary: string, tag: string, content: object) => ({
  get: {
    operationId: id.replaceAll(/[^\w]+/g, '-'),
    summary,
    tags: [tag],
    responses: {
      200: { description: summary, content },
      404: { description: 'Rien à cette adresse, ou pas dans ce format.' },
    },
  },
});
