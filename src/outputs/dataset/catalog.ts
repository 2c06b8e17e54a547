/**
 * The data set as national and European portals harvest it: DCAT, https://www.w3.org/TR/vocab-dcat-3/, in the profile
 * https://semiceu.github.io/DCAT-AP/releases/3.0.0/. Its names for good are those of the page of data with a fragment.
 */
import { jsonLd, turtle, TYPE, type Description, type Prefixes, type Value } from '../../formats/rdf.ts';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { speechOf } from '../../i18n/index.ts';
import { addressOf, DATASET, pathOfSingle } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { jsonText, type TextFile } from '../file.ts';
import { iriOf, knownLicencesOf } from './licences.ts';
import { offersOf } from './offers.ts';
import { descriptionOf, releaseOf } from './package.ts';

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const satisfies Prefixes;

/** The authority tables of the Publications Office of the European Union. */
const EUROPE = 'http://publications.europa.eu/resource/authority';
const LANGUAGES = { fr: `${EUROPE}/language/FRA`, en: `${EUROPE}/language/ENG` };
const THEMES = ['INTR', 'GOVE', 'REGI'];

const dcat = (name: string): string => PREFIXES.dcat + name;
const dct = (name: string): string => PREFIXES.dct + name;
const iri = (name: string): Value => ({ iri: name });
const literal = (text: string, type: string): Value => ({ text, type: PREFIXES.xsd + type });

export const catalogFiles: readonly TextFile[] = [
  { path: DATASET.turtle, render: (site) => turtle(describe(site), PREFIXES) },
  { path: DATASET.jsonLd, render: (site) => jsonText(jsonLd(describe(site), PREFIXES), site) },
];

function describe(site: Site): Description[] {
  const { atlas, configuration } = site;
  const { locales, publisher, contact } = configuration;
  const page = addressOf(configuration.site, pathOfSingle('data', 'fr'));
  const own = (name: string) => iri(`${page}#${name}`);
  const inAll = (textOf: (locale: 'fr' | 'en') => string): Value[] =>
    locales.map((locale) => ({ text: textOf(locale), lang: locale }));
  const licences = knownLicencesOf(atlas);
  const licence = licences
    .slice(0, 1)
    .flatMap((each) => iriOf(each) ?? [])
    .map(iri);
  const languages = locales.map((locale) => iri(LANGUAGES[locale]));
  const date = literal(atlas.date, 'date');
  const offers = offersOf(site);
  const common = [
    [dct('publisher'), own('editeur')],
    [dct('language'), ...languages],
    [dct('modified'), date],
  ] as const;
  return [
    {
      iri: `${page}#catalogue`,
      properties: [
        [TYPE, iri(dcat('Catalog'))],
        [dct('title'), ...inAll((locale) => speechOf(locale).words.siteName)],
        [dct('description'), ...inAll((locale) => descriptionOf(site, locale))],
        ...common,
        [dct('license'), ...licence],
        [`${PREFIXES.foaf}homepage`, iri(configuration.site)],
        [dct('spatial'), iri(`${EUROPE}/country/FRA`)],
        [dcat('themeTaxonomy'), iri(`${EUROPE}/data-theme`)],
        [dcat('dataset'), own('projets')],
        [dcat('service'), own('fichiers')],
      ],
    },
    {
      iri: `${page}#projets`,
      properties: [
        [TYPE, iri(dcat('Dataset'))],
        [dct('title'), ...inAll((locale) => datasetWords[locale].title)],
        [dct('description'), ...inAll((locale) => descriptionOf(site, locale))],
        [dct('identifier'), { text: `${page}#projets` }],
        ...common,
        [dcat('contactPoint'), own('contact')],
        [dcat('keyword'), ...locales.flatMap((lang) => datasetWords[lang].keywords.map((text) => ({ text, lang })))],
        [dcat('theme'), ...THEMES.map((code) => iri(`${EUROPE}/data-theme/${code}`))],
        [dct('spatial'), iri(`${EUROPE}/country/FRA`)],
        [dcat('version'), { text: releaseOf(atlas) }],
        [dcat('landingPage'), iri(page)],
        [dct('conformsTo'), iri('https://specs.frictionlessdata.io/data-package/')],
        [dcat('distribution'), ...offers.map(({ path }) => own(nameOf(path)))],
      ],
    },
    ...offers.map(({ path, language, title, media, type }): Description => {
      const written = site.written.get(path);
      return {
        iri: `${page}#${nameOf(path)}`,
        properties: [
          [TYPE, iri(dcat('Distribution'))],
          [dct('title'), ...inAll((locale) => title[locale])],
          [dcat('accessURL'), iri(page)],
          [dcat('downloadURL'), iri(addressOf(configuration.site, path))],
          [dcat('mediaType'), iri(`https://www.iana.org/assignments/media-types/${media}`)],
          [dct('format'), iri(`${EUROPE}/file-type/${type}`)],
          [dct('license'), ...licence],
          [dct('modified'), date],
          [dct('language'), ...(language === undefined ? languages : [iri(LANGUAGES[language])])],
          ['http://data.europa.eu/r5r/availability', iri(`${EUROPE}/planned-availability/AVAILABLE`)],
          ...(written === undefined
            ? []
            : [
                [dcat('byteSize'), literal(String(written.bytes), 'nonNegativeInteger')] as const,
                [`${PREFIXES.spdx}checksum`, own(`${nameOf(path)}-empreinte`)] as const,
              ]),
        ],
      };
    }),
    ...offers.flatMap(({ path }): Description[] => {
      const written = site.written.get(path);
      return written === undefined
        ? []
        : [
            {
              iri: `${page}#${nameOf(path)}-empreinte`,
              properties: [
                [TYPE, iri(`${PREFIXES.spdx}Checksum`)],
                [`${PREFIXES.spdx}algorithm`, iri(`${PREFIXES.spdx}checksumAlgorithm_sha256`)],
                [`${PREFIXES.spdx}checksumValue`, literal(written.sha256, 'hexBinary')],
              ],
            },
          ];
    }),
    {
      iri: `${page}#fichiers`,
      properties: [
        [TYPE, iri(dcat('DataService'))],
        [dct('title'), ...inAll((locale) => datasetWords[locale].service)],
        [dct('publisher'), own('editeur')],
        [dct('license'), ...licence],
        [dcat('contactPoint'), own('contact')],
        [dcat('endpointURL'), iri(configuration.site)],
        [dcat('endpointDescription'), iri(addressOf(configuration.site, DATASET.openapi))],
        [dcat('servesDataset'), own('projets')],
      ],
    },
    {
      iri: `${page}#editeur`,
      properties: [
        [TYPE, iri(`${PREFIXES.foaf}Agent`)],
        [`${PREFIXES.foaf}name`, { text: publisher, lang: 'fr' }],
      ],
    },
    {
      iri: `${page}#contact`,
      properties: [
        [TYPE, iri(`${PREFIXES.vcard}Organization`)],
        [`${PREFIXES.vcard}fn`, { text: publisher }],
        [`${PREFIXES.vcard}hasEmail`, iri(`mailto:${contact}`)],
      ],
    },
  ];
}

/** The last part of the name of a distribution: that of its file. */
const nameOf = (path: string): string => path.replaceAll(/[^a-z0-9]+/gi, '-');
