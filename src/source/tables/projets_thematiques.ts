import { z } from 'zod';
import { identifier, integer } from '../cells.ts';
import { table } from '../table.ts';
import { word } from './codes.ts';

export const projets_thematiques = table({
  name: 'projets_thematiques',
  folder: 'exports',
  description: 'Les autres thématiques mises en œuvre par chaque projet, par ordre de priorité.',
  key: ['projet_id', 'thematique'],
  references: { projet_id: 'projets', thematique: 'thematiques' },
  row: z.object({
    projet_id: identifier().meta({ description: 'Numéro du projet.', example: '12380' }),
    thematique: word().meta({ description: 'Code d’une thématique, de l’un des trois niveaux.', example: 'sante' }),
    priorite: integer(1, 99).meta({ description: 'Priorité, 1 pour la première.', example: '1' }),
  }),
});
