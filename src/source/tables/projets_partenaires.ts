import { z } from 'zod';
import { identifier } from '../cells.ts';
import { table } from '../table.ts';

export const projets_partenaires = table({
  name: 'projets_partenaires',
  folder: 'exports',
  description: 'Les partenaires de chaque projet.',
  key: ['projet_id', 'partenaire_id'],
  references: { projet_id: 'projets', partenaire_id: 'partenaires' },
  row: z.object({
    projet_id: identifier().meta({ description: 'Numéro du projet.', example: '12380' }),
    partenaire_id: identifier().meta({ description: 'Numéro du partenaire.', example: '123' }),
  }),
});
