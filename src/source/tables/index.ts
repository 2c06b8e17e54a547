/** Every table of the contract, in the order in which it is read: what is pointed to comes first. */
import type { z } from 'zod';
import type { Table } from '../table.ts';
import { collectivites } from './collectivites.ts';
import { partenaires } from './partenaires.ts';
import { projets } from './projets.ts';
import { projets_collectivites } from './projets_collectivites.ts';
import { projets_odd } from './projets_odd.ts';
import { projets_partenaires } from './projets_partenaires.ts';
import { projets_thematiques } from './projets_thematiques.ts';
import {
  anciennes_regions,
  autres_noms,
  continents,
  departements,
  financements,
  formes_juridiques,
  natures,
  odd,
  orientations,
  pays,
  regions,
  thematiques,
} from './reference.ts';

export const tables = {
  continents,
  orientations,
  pays,
  regions,
  anciennes_regions,
  departements,
  autres_noms,
  thematiques,
  odd,
  formes_juridiques,
  natures,
  financements,
  collectivites,
  partenaires,
  projets,
  projets_collectivites,
  projets_partenaires,
  projets_thematiques,
  projets_odd,
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;

/** A validated row of a table, typed by its schema. */
export type RowOf<Name extends TableName> = z.output<(typeof tables)[Name]['row']>;

export const tableNames = Object.keys(tables) as TableName[];
