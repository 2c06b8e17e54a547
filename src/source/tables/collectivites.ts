import { z } from 'zod';
import { code, degrees, oneOf, optional, siren, text, webAddress } from '../cells.ts';
import { table } from '../table.ts';
import { departementCode, regionCode } from './codes.ts';
import { placeDefects } from './place.ts';

/** The kinds of French authorities; `autre` is for bodies that fit none. */
export const authorityTypes = [
  'commune',
  'epci-cc',
  'epci-ca',
  'epci-cu',
  'metropole',
  'metropole-lyon',
  'ept',
  'departement',
  'region',
  'collectivite-unique',
  'com',
  'syndicat',
  'pole',
  'autre',
] as const;

/** How exactly an authority's coordinates place it. */
export const authorityPrecisions = ['point', 'commune', 'epci', 'departement', 'region'] as const;

export const collectivites = table({
  name: 'collectivites',
  folder: 'exports',
  description: 'Les collectivités territoriales françaises et leurs groupements.',
  key: ['siren'],
  references: { departement: 'departements', region: 'regions' },
  row: z.object({
    siren: siren().meta({
      description: 'Numéro SIREN (neuf chiffres), ou « insee- » et un code de territoire quand il n’y en a pas.',
      example: '216704825',
    }),
    nom: text(200).meta({ description: 'Nom de la collectivité.', example: 'Strasbourg' }),
    type: oneOf(authorityTypes).meta({ description: 'Type de collectivité.', example: 'commune' }),
    code_insee: optional(code(/^[0-9AB]{2,9}$/, 'a code of the INSEE, such as "67482"')).meta({
      description: 'Code INSEE du territoire.',
      example: '67482',
    }),
    departement: optional(departementCode()).meta({
      description: 'Code du département ou de la collectivité d’outre-mer. Vide pour une région.',
      example: '67',
    }),
    region: optional(regionCode()).meta({
      description: 'Code de la région actuelle. Vide pour une collectivité d’outre-mer.',
      example: '44',
    }),
    latitude: optional(degrees(90)).meta({ description: 'Latitude en degrés décimaux (WGS 84).', example: '48.5839' }),
    longitude: optional(degrees(180)).meta({
      description: 'Longitude en degrés décimaux (WGS 84).',
      example: '7.7455',
    }),
    precision: optional(oneOf(authorityPrecisions)).meta({
      description: 'Ce que les coordonnées désignent vraiment : un point, ou le centre d’un territoire.',
      example: 'commune',
    }),
    site_web: optional(webAddress()).meta({ description: 'Site officiel.', example: 'https://www.strasbourg.eu' }),
  }),
  check: (row) => placeDefects(row),
});
