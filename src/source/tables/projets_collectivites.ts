import { z } from 'zod';
import { identifier, oneOf, siren } from '../cells.ts';
import { table } from '../table.ts';

/** The part an authority takes in a project; each project has exactly one `chef_de_file`. */
export const roles = ['chef_de_file', 'membre'] as const;

export const projets_collectivites = table({
  name: 'projets_collectivites',
  folder: 'exports',
  description: 'Les collectivités de chaque projet, dont une seule chef de file.',
  key: ['projet_id', 'siren'],
  references: { projet_id: 'projets', siren: 'collectivites' },
  row: z.object({
    projet_id: identifier().meta({ description: 'Numéro du projet.', example: '12380' }),
    siren: siren().meta({ description: 'SIREN de la collectivité.', example: '216704825' }),
    role: oneOf(roles).meta({ description: 'Rôle de la collectivité dans le projet.', example: 'chef_de_file' }),
  }),
});
