import { z } from 'zod';
import { degrees, identifier, oneOf, optional, text } from '../cells.ts';
import { table } from '../table.ts';
import { countryCode } from './codes.ts';
import { placeDefects } from './place.ts';

/** The kinds of foreign authorities, from the town to the federated state. */
export const partnerTypes = ['ville', 'groupement', 'province', 'region', 'etat-federe', 'autre'] as const;

/** How exactly a partner's coordinates place it. */
export const partnerPrecisions = ['point', 'commune', 'region', 'pays'] as const;

export const partenaires = table({
  name: 'partenaires',
  folder: 'exports',
  description: 'Les autorités locales étrangères partenaires.',
  key: ['id'],
  references: { pays: 'pays' },
  row: z.object({
    id: identifier().meta({ description: 'Numéro du partenaire. Il ne change jamais.', example: '123' }),
    nom: text(200).meta({ description: 'Nom du partenaire.', example: 'Jacmel' }),
    type: oneOf(partnerTypes).meta({ description: 'Type d’autorité locale.', example: 'ville' }),
    pays: countryCode().meta({ description: 'Pays, code ISO 3166-1 alpha-2 (XK pour le Kosovo).', example: 'HT' }),
    subdivision: optional(text(200)).meta({ description: 'Région, État ou province du pays.', example: 'Sud-Est' }),
    latitude: optional(degrees(90)).meta({ description: 'Latitude en degrés décimaux (WGS 84).', example: '18.2342' }),
    longitude: optional(degrees(180)).meta({
      description: 'Longitude en degrés décimaux (WGS 84).',
      example: '-72.5347',
    }),
    precision: optional(oneOf(partnerPrecisions)).meta({
      description: 'Ce que les coordonnées désignent vraiment : un point, ou le centre d’un territoire.',
      example: 'commune',
    }),
  }),
  check: (row) => placeDefects(row),
});
