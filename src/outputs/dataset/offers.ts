/** The files that hold the whole data set, as catalogues list them. */
import type { Locale } from '../../configuration.ts';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { fileWords } from '../../i18n/file-words.ts';
import { DATASET, PLACES } from '../../site/addresses.ts';
import { FORMATS, formatsOf, pathOfFile } from '../../site/formats.ts';
import type { Site } from '../../site/site.ts';

/** A file that holds the whole data set, or a side of it. */
export interface Offer {
  path: string;
  /** The language of its words, where it has those of one alone. */
  language?: Locale;
  title: { fr: string; en: string };
  /** As https://www.iana.org/assignments/media-types/ has it. */
  media: string;
  /** The code of the table of file types. */
  type: string;
}

export function offersOf(site: Site): Offer[] {
  const { atlas, configuration } = site;
  const both = (textOf: (locale: 'fr' | 'en') => string) => ({ fr: textOf('fr'), en: textOf('en') });
  const types = { xlsx: 'XLSX', ods: 'ODS', csv: 'CSV', excel: 'CSV', json: 'JSON', iati: 'XML' } as const;
  const ofPages = formatsOf(atlas, site).flatMap((format): Offer[] => {
    if (!(format in types)) return [];
    const locales = FORMATS[format].isWorded ? configuration.locales : (['fr'] as const);
    return locales.map((locale) => ({
      path: pathOfFile(atlas, format, locale),
      ...(FORMATS[format].isWorded ? { language: locale } : {}),
      title: both((language) => {
        const { name } = fileWords[language].formats[format];
        return FORMATS[format].isWorded ? `${name} (${locale})` : name;
      }),
      media: FORMATS[format].type,
      type: types[format as keyof typeof types],
    }));
  });
  const geojson = { media: FORMATS.geojson.type, type: 'GEOJSON' };
  return [
    {
      path: DATASET.archive,
      title: both((locale) => datasetWords[locale].archive.name),
      media: 'application/zip',
      type: 'ZIP',
    },
    ...ofPages,
    {
      path: DATASET.parquet,
      title: both((locale) => datasetWords[locale].parquet.name),
      media: 'application/vnd.apache.parquet',
      type: 'PARQUET',
    },
    { path: PLACES.partners, title: both((locale) => datasetWords[locale].places.partners), ...geojson },
    { path: PLACES.authorities, title: both((locale) => datasetWords[locale].places.authorities), ...geojson },
  ];
}
