/** The tables that the atlas keeps itself: territories, countries and classifications. */
import { z } from 'zod';
import { code, date, integer, oneOf, optional, text } from '../cells.ts';
import { table } from '../table.ts';
import { countryCode, departementCode, regionCode, word } from './codes.ts';

const french = (example: string) => text(200).meta({ description: 'Nom en français.', example });
const english = (example: string) => text(200).meta({ description: 'Nom en anglais.', example });
const article = (example: string) =>
  optional(oneOf(['le', 'la', 'l’', 'les'])).meta({
    description: 'Article devant le nom dans une phrase. Vide s’il n’y en a pas, ou si le nom l’a déjà.',
    example,
  });

export const continents = table({
  name: 'continents',
  folder: 'reference',
  description: 'Les cinq continents, au sens des Nations unies (M49).',
  key: ['code'],
  references: {},
  row: z.object({
    code: word().meta({ description: 'Code du continent.', example: 'afrique' }),
    nom_fr: french('Afrique'),
    nom_en: english('Africa'),
  }),
});

export const orientations = table({
  name: 'orientations',
  folder: 'reference',
  description: 'Les quatre orientations de la stratégie française, par groupe de pays.',
  key: ['code'],
  references: {},
  row: z.object({
    code: word().meta({ description: 'Code de l’orientation.', example: 'pays-en-developpement' }),
    nom_fr: french('Pays en développement'),
    nom_en: english('Developing countries'),
    texte_fr: text(2000).meta({ description: 'Explication en français.', example: 'Appui à la gouvernance locale…' }),
    texte_en: text(2000).meta({ description: 'Explication en anglais.', example: 'Support for local governance…' }),
    source: text(400).meta({ description: 'D’où vient l’orientation.', example: 'Stratégie française de 2010' }),
    date: date().meta({ description: 'Date à laquelle l’orientation vaut.', example: '2010-01-01' }),
  }),
});

export const pays = table({
  name: 'pays',
  folder: 'reference',
  description: 'Les pays et territoires du monde.',
  key: ['code'],
  references: { continent: 'continents', orientation: 'orientations' },
  row: z.object({
    code: countryCode().meta({ description: 'Code ISO 3166-1 alpha-2 (XK pour le Kosovo).', example: 'ML' }),
    alpha3: code(/^[A-Z]{3}$/, 'an ISO 3166-1 code of three capital letters').meta({
      description: 'Code ISO 3166-1 alpha-3 (XKX pour le Kosovo).',
      example: 'MLI',
    }),
    numerique: optional(code(/^\d{3}$/, 'an ISO 3166-1 number of three digits')).meta({
      description: 'Code numérique ISO 3166-1. Vide s’il n’y en a pas.',
      example: '466',
    }),
    nom_fr: french('Mali'),
    nom_en: english('Mali'),
    article_fr: article('le'),
    article_en: optional(oneOf(['the'])).meta({
      description: 'Article devant le nom anglais dans une phrase. Vide s’il n’y en a pas.',
      example: 'the',
    }),
    continent: word().meta({ description: 'Continent.', example: 'afrique' }),
    orientation: optional(word()).meta({
      description: 'Groupe de pays de la stratégie française.',
      example: 'pays-en-developpement',
    }),
    orientation_source: optional(text(400)).meta({
      description: 'D’où vient ce classement.',
      example: 'Classement de travail',
    }),
    orientation_date: optional(date()).meta({
      description: 'Date à laquelle ce classement vaut.',
      example: '2010-01-01',
    }),
  }),
});

export const regions = table({
  name: 'regions',
  folder: 'reference',
  description: 'Les dix-huit régions d’aujourd’hui.',
  key: ['code'],
  references: {},
  row: z.object({
    code: regionCode().meta({ description: 'Code INSEE de la région.', example: '53' }),
    nom: text(200).meta({ description: 'Nom de la région.', example: 'Bretagne' }),
    article: article('la'),
    outre_mer: oneOf(['oui', 'non']).meta({ description: 'Région d’outre-mer ou non.', example: 'non' }),
  }),
});

export const anciennes_regions = table({
  name: 'anciennes_regions',
  folder: 'reference',
  description: 'Les vingt-deux régions de métropole d’avant 2016, et celles qui leur ont succédé.',
  key: ['code'],
  references: { region: 'regions' },
  row: z.object({
    code: regionCode().meta({ description: 'Code INSEE de l’ancienne région.', example: '54' }),
    nom: text(200).meta({ description: 'Nom de l’ancienne région.', example: 'Poitou-Charentes' }),
    article: article('le'),
    region: regionCode().meta({ description: 'Région d’aujourd’hui.', example: '75' }),
  }),
});

/** Metropolitan, overseas with the status of a département and région, or overseas collectivity. */
export const departementStatuses = ['metropole', 'drom', 'com'] as const;

export const departements = table({
  name: 'departements',
  folder: 'reference',
  description: 'Les départements et les collectivités d’outre-mer.',
  key: ['code'],
  references: { region: 'regions', ancienne_region: 'anciennes_regions' },
  row: z.object({
    code: departementCode().meta({ description: 'Code INSEE.', example: '29' }),
    nom: text(200).meta({ description: 'Nom.', example: 'Finistère' }),
    article: article('le'),
    statut: oneOf(departementStatuses).meta({
      description: 'Métropole, département et région d’outre-mer, ou collectivité d’outre-mer.',
      example: 'metropole',
    }),
    region: optional(regionCode()).meta({
      description: 'Région d’aujourd’hui. Vide pour une collectivité d’outre-mer.',
      example: '53',
    }),
    ancienne_region: optional(regionCode()).meta({ description: 'Région d’avant 2016, en métropole.', example: '53' }),
  }),
});

export const thematiques = table({
  name: 'thematiques',
  folder: 'reference',
  description: 'La nomenclature des thématiques, en trois niveaux.',
  key: ['code'],
  references: { parent: 'thematiques' },
  row: z.object({
    code: word().meta({ description: 'Code de la thématique.', example: 'eau-et-dechets' }),
    niveau: integer(1, 3).meta({ description: 'Niveau, de 1 à 3.', example: '2' }),
    parent: optional(word()).meta({
      description: 'Thématique du niveau supérieur. Vide au premier niveau.',
      example: 'environnement-climat-energie',
    }),
    nom_fr: french('Eau et déchets'),
    nom_en: english('Water and waste'),
    secteur_cad: optional(code(/^\d{3}$/, 'a sector of the DAC of three digits')).meta({
      description:
        'Secteur du Comité d’aide au développement de l’OCDE, à trois chiffres, auquel la thématique répond. Vide : celui de la thématique du niveau supérieur.',
      example: '140',
    }),
    libelle_source: optional(text(200)).meta({
      description: 'Libellé exact des fiches d’origine, s’il est attesté.',
      example: 'Eau et déchets',
    }),
    definition_fr: optional(text(1000)).meta({
      description: 'Ce que la thématique veut dire, en français.',
      example: 'Gérer l’eau et les déchets…',
    }),
    definition_en: optional(text(1000)).meta({
      description: 'Ce que la thématique veut dire, en anglais.',
      example: 'Manage water and waste…',
    }),
  }),
});

export const odd = table({
  name: 'odd',
  folder: 'reference',
  description: 'Les dix-sept objectifs de développement durable des Nations unies.',
  key: ['numero'],
  references: {},
  row: z.object({
    numero: integer(1, 17).meta({ description: 'Numéro de l’objectif.', example: '6' }),
    nom_fr: french('Eau propre et assainissement'),
    nom_en: english('Clean water and sanitation'),
    definition_fr: text(1000).meta({
      description: 'Ce que cela veut dire, en français.',
      example: 'Donner accès à l’eau…',
    }),
    definition_en: text(1000).meta({
      description: 'Ce que cela veut dire, en anglais.',
      example: 'Give access to water…',
    }),
  }),
});

const classification = (example: { code: string; fr: string; en: string }) =>
  z.object({
    code: word().meta({ description: 'Code.', example: example.code }),
    nom_fr: french(example.fr),
    nom_en: english(example.en),
    definition_fr: text(1000).meta({ description: 'Définition en français.', example: '…' }),
    definition_en: text(1000).meta({ description: 'Définition en anglais.', example: '…' }),
  });

export const formes_juridiques = table({
  name: 'formes_juridiques',
  folder: 'reference',
  description: 'Les formes juridiques : ce qui lie les partenaires.',
  key: ['code'],
  references: {},
  row: classification({ code: 'jumelage', fr: 'Jumelage', en: 'Twinning' }),
});

export const natures = table({
  name: 'natures',
  folder: 'reference',
  description: 'Les natures de coopération : ce que l’on veut faire ensemble.',
  key: ['code'],
  references: {},
  row: classification({ code: 'developpement', fr: 'Coopération au développement', en: 'Development cooperation' }),
});

export const financements = table({
  name: 'financements',
  folder: 'reference',
  description: 'Les instruments de financement : d’où vient l’argent.',
  key: ['code'],
  references: {},
  row: classification({
    code: 'oudin-santini',
    fr: 'Loi Oudin-Santini (1 % eau)',
    en: 'Oudin-Santini law (1% for water)',
  }),
});

export const autres_noms = table({
  name: 'autres_noms',
  folder: 'reference',
  description: 'Autres noms sous lesquels on cherche un lieu : anciens noms, sigles, noms dans d’autres langues.',
  key: ['autre_nom'],
  references: { pays: 'pays', departement: 'departements', region: 'regions' },
  row: z.object({
    autre_nom: text(200).meta({ description: 'Autre nom.', example: 'Zaïre' }),
    pays: optional(countryCode()).meta({ description: 'Pays, ou pays de la ville.', example: 'CD' }),
    ville: optional(text(200)).meta({ description: 'Ville, par son nom usuel.', example: 'Pékin' }),
    departement: optional(departementCode()).meta({ description: 'Département.', example: '22' }),
    region: optional(regionCode()).meta({ description: 'Région.', example: '93' }),
  }),
  check: ({ pays: country, ville: town, departement, region }) => {
    const places = [country, departement, region].filter((each) => each !== undefined);
    if (places.length === 1 && (town === undefined || country !== undefined)) return [];
    return [
      {
        column: 'pays',
        defect: 'not_one_place',
        message:
          'another name leads to one place. Fill pays (with ville for a town), departement or region, and one of them only.',
      },
    ];
  },
});
