/** What the whole data set says of itself. */
import type { Language } from './index.ts';

const french = {
  title: 'Coopération décentralisée\u00a0: projets, collectivités et partenaires',
  keywords: [
    'coopération décentralisée',
    'jumelage',
    'collectivités territoriales',
    'action extérieure',
    'solidarité internationale',
  ],
  archive: { name: 'Toutes les tables (ZIP)', use: 'les tables avec leur contrat, leur licence et leur mode d’emploi' },
  parquet: { name: 'Parquet', use: 'tous les projets en colonnes typées, pour l’analyse' },
  places: { partners: 'Lieux des partenaires (GeoJSON)', authorities: 'Lieux des collectivités (GeoJSON)' },
  service: 'Fichiers de chaque page, par adresse',
  readme: {
    /** With `{date}` and `{release}`. */
    release: 'Données du {date}, version {release}.',
    folder: [
      'Ce dossier est un paquet de données (Frictionless Data Package)\u00a0: datapackage.json décrit chaque table et chaque colonne.',
      'Les tables sont en CSV, UTF-8, virgule. Une cellule vide veut dire «\u00a0non renseigné\u00a0». Plusieurs codes dans une cellule sont séparés par «\u00a0|\u00a0».',
      'Les valeurs sont celles des exports après les corrections de corrections.csv\u00a0; les adresses électroniques et les numéros de téléphone en ont été retirés.',
      'Le logiciel de l’atlas peut refaire le site à partir de ce dossier.',
    ],
    tables: 'Tables',
    rows: 'lignes',
    licence: 'Licence',
    /** With `{publisher}`, `{date}` and `{address}`. */
    attribution:
      'À citer ainsi\u00a0: {publisher}, Atlas de la coopération décentralisée, données du {date}, {address}',
  },
};

export type DatasetWords = typeof french;

export const datasetWords: Record<Language, DatasetWords> = {
  fr: french,
  en: {
    title: 'Decentralised cooperation: projects, authorities and partners',
    keywords: [
      'decentralised cooperation',
      'town twinning',
      'local authorities',
      'external action',
      'development cooperation',
    ],
    archive: { name: 'All tables (ZIP)', use: 'the tables with their contract, licence and instructions' },
    parquet: { name: 'Parquet', use: 'all projects in typed columns, for analysis' },
    places: { partners: 'Places of partners (GeoJSON)', authorities: 'Places of authorities (GeoJSON)' },
    service: 'Files of each page, by address',
    readme: {
      release: 'Data of {date}, version {release}.',
      folder: [
        'This folder is a Frictionless Data Package: datapackage.json describes each table and each column.',
        'Tables are CSV, UTF-8, comma. An empty cell means “not stated”. Several codes in a cell are parted by “|”.',
        'Values are those of the exports after the corrections of corrections.csv; e-mail addresses and telephone numbers were taken out.',
        'The software of the atlas can make the site again from this folder.',
      ],
      tables: 'Tables',
      rows: 'rows',
      licence: 'Licence',
      attribution: 'To be cited as: {publisher}, Atlas of Decentralised Cooperation, data of {date}, {address}',
    },
  },
};
