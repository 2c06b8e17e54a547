/** The tables that govern the others: where each comes from, what was corrected in it, and how it came in. */
import { z } from 'zod';
import { code, date, integer, oneOf, optional, text, webAddress } from '../cells.ts';
import { table } from '../table.ts';

const fileName = () => code(/^[a-z_]+\.csv$/, 'the name of a file of the contract, such as "projets.csv"');

/** What the data is: the operator's own, or invented to show the atlas. `reference` is for the tables that we keep. */
export const provenances = ['official', 'demonstration', 'reference'] as const;

export const sources = table({
  name: 'sources',
  folder: '',
  description: 'La provenance de chaque table, et le nombre de lignes attendu.',
  key: ['file'],
  references: {},
  row: z.object({
    file: fileName().meta({ description: 'Nom du fichier.', example: 'projets.csv' }),
    publisher: text(200).meta({
      description: 'Qui publie les données.',
      example: 'Ministère de l’Europe et des affaires étrangères',
    }),
    licence: text(200).meta({ description: 'Licence.', example: 'Licence Ouverte 2.0' }),
    url: optional(webAddress()).meta({
      description: 'Où les données sont publiées.',
      example: 'https://www.data.gouv.fr',
    }),
    date: date().meta({
      description: 'Date des données : c’est elle qui dit ce qui est passé.',
      example: '2026-01-31',
    }),
    provenance: oneOf(provenances).meta({ description: 'official, demonstration ou reference.', example: 'official' }),
    min_rows: optional(integer(0, 100_000_000)).meta({
      description: 'Nombre de lignes au-dessous duquel l’export semble incomplet.',
      example: '11800',
    }),
    max_rows: optional(integer(0, 100_000_000)).meta({
      description: 'Nombre de lignes au-dessus duquel l’export semble suspect.',
      example: '13000',
    }),
  }),
});

export const corrections = table({
  name: 'corrections',
  folder: '',
  description: 'Les corrections faites à la lecture, chacune avec sa raison.',
  key: ['file', 'id', 'column'],
  references: {},
  row: z.object({
    file: fileName().meta({ description: 'Fichier corrigé.', example: 'projets.csv' }),
    id: text(100).meta({
      description: 'Clé de la ligne ; les clés de plusieurs colonnes sont jointes par « | ».',
      example: '12380',
    }),
    column: text(100).meta({ description: 'Colonne corrigée.', example: 'date_fin' }),
    found: optional(text(20_000)).meta({ description: 'Valeur trouvée dans l’export.', example: '2071-12-31' }),
    corrected: optional(text(20_000)).meta({ description: 'Valeur corrigée.', example: '2017-12-31' }),
    reason: text(1000).meta({
      description: 'Pourquoi, et d’après qui.',
      example: 'Chiffres inversés, confirmé par la collectivité',
    }),
    date: date().meta({ description: 'Date de la correction.', example: '2026-02-03' }),
  }),
});

/** What is told of rows beside the reasons for which some were not taken: a row is kept, merged or rejected. */
export const importedRows = ['read', 'kept', 'merged', 'rejected'] as const;

export const imports = table({
  name: 'imports',
  folder: '',
  description:
    'Ce que sont devenues les lignes des fichiers importés. Absente quand les tables ont été fournies telles quelles.',
  key: ['file', 'what'],
  references: {},
  row: z.object({
    file: text(300).meta({ description: 'Fichier importé.', example: 'afrique.csv' }),
    what: code(/^[a-z_]+(\.[a-z_]+)*$/, 'a code such as "kept" or "authority.undecided"').meta({
      description:
        'read, kept, merged ou rejected, ou la raison pour laquelle des lignes ou des cellules ne sont pas reprises.',
      example: 'authority.undecided',
    }),
    rows: integer(0, 1_000_000_000).meta({ description: 'Nombre de lignes ou de cellules.', example: '12' }),
  }),
});
