import { z } from 'zod';
import { code, degrees, integer, oneOf, optional, siren, text, webAddress, year } from '../cells.ts';
import { table, type RowDefect } from '../table.ts';
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
    population: optional(integer(0, 20_000_000)).meta({
      description: 'Nombre d’habitants (population municipale). Vide s’il n’est pas connu.',
      example: '291709',
    }),
    annee_population: optional(year()).meta({
      description: 'Année à laquelle la population vaut.',
      example: '2023',
    }),
    site_web: optional(webAddress()).meta({ description: 'Site officiel.', example: 'https://www.strasbourg.eu' }),
  }),
  check: (row) => [...placeDefects(row), ...populationDefects(row)],
});

/** A number of inhabitants means nothing without its year. */
function populationDefects(row: {
  population?: number | undefined;
  annee_population?: number | undefined;
}): RowDefect[] {
  if ((row.population === undefined) === (row.annee_population === undefined)) return [];
  return [
    row.population === undefined
      ? {
          column: 'annee_population',
          defect: 'without_population',
          message: 'a year is given without a population. Fill both or none.',
        }
      : {
          column: 'annee_population',
          defect: 'missing',
          message: 'a population is given without its year. Fill both or none.',
        },
  ];
}
