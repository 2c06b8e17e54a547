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
    /** With `{source}`, `{date}` and `{address}`. */
    attribution: 'À citer ainsi\u00a0: {source}, données du {date}, {address}',
  },
  quality: {
    introduction:
      'Chaque table est contrôlée ligne par ligne avant la publication. Une erreur arrête tout\u00a0: rien n’est publié à moitié. Les points ci-dessous n’empêchent pas la publication\u00a0; ils sont à corriger à la source.',
    found: 'Ce que les contrôles ont relevé',
    /** With `{shown}` and `{total}`. */
    some: 'Les {shown} premiers cas sur {total}. Le fichier en donne davantage.',
    file: 'Les cas, un par ligne (CSV)',
    record: 'Fiche',
    row: 'Ligne du fichier',
    value: 'Valeur trouvée',
    withheld: 'retirée',
    inRecord: 'dans la fiche',
    read: 'Lignes lues et publiées',
    readText:
      'Aucune ligne n’est mise de côté\u00a0: ce qui est dans les fichiers est sur le site, et ce qui n’y est pas n’a pas été transmis.',
    rows: 'Lignes',
    why: 'Pourquoi ma fiche n’apparaît-elle pas\u00a0?',
    /** With `{date}`. */
    reasons: [
      'Elle a été déclarée ou modifiée après le {date}\u00a0: le site montre les données de ce jour, et la prochaine publication la montrera.',
      'Elle est rangée sous un autre nom. Une commune fusionnée, un groupement dissous ou une ancienne région portent leur nom d’aujourd’hui.',
      'Elle est décrite avec d’autres mots. La recherche trouve aussi un numéro de fiche, un SIREN ou un code INSEE.',
      'Elle a été retirée de l’export, ou son numéro a changé.',
    ],
    /** Counted, with what they mean. */
    withoutPlace: {
      partners: {
        one: '# partenaire dont le lieu est inconnu ou trop vague n’est pas un point sur les cartes',
        other: '# partenaires dont le lieu est inconnu ou trop vague ne sont pas des points sur les cartes',
      },
      authorities: {
        one: '# collectivité dont le territoire est plus vaste, ou le lieu inconnu, n’est pas un point sur les cartes',
        other:
          '# collectivités dont le territoire est plus vaste, ou le lieu inconnu, ne sont pas des points sur les cartes',
      },
      projects: {
        one: '# projet sans partenaire n’est dans aucun pays',
        other: '# projets sans partenaire ne sont dans aucun pays',
      },
    },
    report: 'Signaler une fiche manquante ou fausse',
    /** With `{contact}`. */
    reportText:
      'Écrivez à {contact} avec le nom de la collectivité, celui du partenaire et, si vous le connaissez, le numéro de la fiche.',
  },
  changes: {
    /** With `{since}` and `{date}`. */
    introduction:
      'Ce qui distingue les données du {date} de celles du {since}. Un projet est le même quand son numéro est le même.',
    none: 'Aucune publication précédente n’est connue de ce site\u00a0: il n’y a rien à comparer.',
    same: 'Aucun projet n’a changé.',
    added: 'Projets ajoutés',
    completed: 'Projets terminés depuis',
    changed: 'Projets modifiés',
    withdrawn: 'Projets retirés',
    nothing: 'Aucun.',
    /** With `{shown}` and `{total}`. */
    some: 'Les {shown} premiers sur {total}. Tous sont dans le fichier.',
    file: 'Tous les changements (CSV)',
    feed: 'Fil des changements (Atom)',
    project: 'Projet',
    lead: 'Chef de file',
    fields: 'Ce qui a changé',
    kinds: { added: 'ajouté', completed: 'terminé', changed: 'modifié', withdrawn: 'retiré' },
  },
  copies: 'Le site entier à emporter, pour lire hors ligne',
  portals: {
    title: 'Pour les programmes et les portails',
    catalog: 'Catalogue DCAT-AP, à moissonner',
    openapi: 'Description des fichiers comme une API (OpenAPI 3.1)',
    version: 'Version, date et empreintes des fichiers',
    dataPackage: 'Paquet de données (Frictionless Data Package)',
    jsonLd: 'JSON-LD',
    turtle: 'Turtle',
  },
  dictionary: {
    title: 'Le dictionnaire des données',
    column: 'Colonne',
    type: 'Type',
    required: 'Obligatoire',
    meaning: 'Description',
    example: 'Exemple',
    yes: 'oui',
    no: 'non',
    table: 'Table (CSV)',
    types: { string: 'texte', integer: 'entier', number: 'nombre', year: 'année', date: 'date' },
    rows: { one: '# ligne', other: '# lignes' },
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
        'Tables are CSV, UTF-8, comma. An empty cell means “not stated”. Several codes in a cell are separated by “|”.',
        'Values are those of the exports after the corrections of corrections.csv; e-mail addresses and telephone numbers were taken out.',
        'The software of the atlas can make the site again from this folder.',
      ],
      tables: 'Tables',
      rows: 'rows',
      licence: 'Licence',
      attribution: 'To be cited as: {source}, data of {date}, {address}',
    },
    quality: {
      introduction:
        'Each table is checked line by line before publication. An error stops everything: nothing is half-published. The points below do not prevent publication; they are to be put right at the source.',
      found: 'What the checks found',
      some: 'The first {shown} of {total} cases. The file has more.',
      file: 'The cases, one a line (CSV)',
      record: 'Sheet',
      row: 'Line of the file',
      value: 'Value found',
      withheld: 'withheld',
      inRecord: 'in the record',
      read: 'Lines read and published',
      readText: 'No line is set aside: what is in the files is on the site, and what is not there was not sent to us.',
      rows: 'Lines',
      why: 'Why does my record not appear?',
      reasons: [
        'It was declared or changed after {date}: the site shows the data of that day, and the next publication will show it.',
        'It stands under another name. A merged commune, a dissolved grouping or a former région appears under its current name.',
        'It is described in other words. The search also finds the number of a sheet, a SIREN or an INSEE code.',
        'It was taken out of the export, or its number has changed.',
      ],
      withoutPlace: {
        partners: {
          one: '# partner whose place is unknown or too vague is no point on the maps',
          other: '# partners whose places are unknown or too vague are no points on the maps',
        },
        authorities: {
          one: '# authority whose territory is wider, or place unknown, is no point on the maps',
          other: '# authorities whose territories are wider, or places unknown, are no points on the maps',
        },
        projects: {
          one: '# project without a partner is in no country',
          other: '# projects without a partner are in no country',
        },
      },
      report: 'Report a missing or wrong record',
      reportText:
        'Write to {contact} with the name of the authority, that of the partner and, if you know it, the number of the sheet.',
    },
    changes: {
      introduction:
        'What differs between the data of {since} and of {date}. A project is the same when its number is the same.',
      none: 'This site knows of no release before this one: there is nothing to compare with.',
      same: 'No project has changed.',
      added: 'Projects added',
      completed: 'Projects completed since',
      changed: 'Projects changed',
      withdrawn: 'Projects withdrawn',
      nothing: 'None.',
      some: 'The first {shown} of {total}. All are in the file.',
      file: 'All changes (CSV)',
      feed: 'Feed of changes (Atom)',
      project: 'Project',
      lead: 'Lead authority',
      fields: 'What has changed',
      kinds: { added: 'added', completed: 'completed', changed: 'changed', withdrawn: 'withdrawn' },
    },
    copies: 'The whole site to take away, to read offline',
    portals: {
      title: 'For programs and portals',
      catalog: 'DCAT-AP catalogue, to be harvested',
      openapi: 'The files described as an API (OpenAPI 3.1)',
      version: 'Version, date and hashes of the files',
      dataPackage: 'Frictionless Data Package',
      jsonLd: 'JSON-LD',
      turtle: 'Turtle',
    },
    dictionary: {
      title: 'Data dictionary',
      column: 'Column',
      type: 'Type',
      required: 'Required',
      meaning: 'Description',
      example: 'Example',
      yes: 'yes',
      no: 'no',
      table: 'Table (CSV)',
      types: { string: 'text', integer: 'integer', number: 'number', year: 'year', date: 'date' },
      rows: { one: '# line', other: '# lines' },
    },
  },
};
