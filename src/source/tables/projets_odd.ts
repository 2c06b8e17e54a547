import { z } from 'zod';
import { identifier, integer } from '../cells.ts';
import { table } from '../table.ts';

export const projets_odd = table({
  name: 'projets_odd',
  folder: 'exports',
  description: 'Les objectifs de développement durable de chaque projet.',
  key: ['projet_id', 'odd'],
  references: { projet_id: 'projets', odd: 'odd' },
  row: z.object({
    projet_id: identifier().meta({ description: 'Numéro du projet.', example: '12380' }),
    odd: integer(1, 17).meta({ description: 'Numéro de l’objectif.', example: '6' }),
    score: integer(1, 2).meta({ description: '2 si l’objectif est principal, 1 s’il est significatif.', example: '2' }),
  }),
});
