import { z } from 'zod';
import { date, euros, identifier, oneOf, optional, text, webAddress, year } from '../cells.ts';
import { table, type RowDefect } from '../table.ts';
import { word, words } from './codes.ts';

/** The state of a project as its authority declared it. */
export const declaredStatuses = ['en-projet', 'en-cours', 'suspendu', 'termine', 'inconnu'] as const;

/** The source atlas cuts titles at about 250 characters. */
const CUT_TITLE = 245;

/** Whether a title seems to break off at the limit of the source. */
export const isCutTitle = (title: string): boolean => title.length >= CUT_TITLE && !/[.!?»")…]$/.test(title);

export const projets = table({
  name: 'projets',
  folder: 'exports',
  description: 'Les projets, jumelages et actions ponctuelles : une ligne par fiche.',
  key: ['id'],
  references: {
    forme_juridique: 'formes_juridiques',
    nature: 'natures',
    financement: 'financements',
    thematique: 'thematiques',
    sous_thematique: 'thematiques',
    sous_sous_thematique: 'thematiques',
  },
  row: z.object({
    id: identifier().meta({
      description: 'Numéro de la fiche dans l’atlas d’origine. Il ne change jamais.',
      example: '12380',
    }),
    titre: text(400).meta({
      description: 'Titre de la fiche.',
      example: 'Hydraulique villageoise dans le cercle de Bankass',
    }),
    contexte: optional(text(20_000)).meta({
      description: 'Contexte et historique du partenariat.',
      example: 'Partenariat né en 2008…',
    }),
    objectifs: optional(text(20_000)).meta({
      description: 'Objectifs et actions prévues.',
      example: 'Réaliser douze points d’eau…',
    }),
    forme_juridique: optional(word()).meta({ description: 'Forme juridique du lien.', example: 'convention' }),
    nature: optional(word()).meta({
      description: 'Nature, c’est-à-dire le but de la coopération.',
      example: 'developpement',
    }),
    financement: optional(words()).meta({
      description: 'Instruments de financement.',
      example: 'fonds-propres|oudin-santini',
    }),
    thematique: optional(word()).meta({
      description: 'Thématique d’intervention, premier niveau.',
      example: 'environnement-climat-energie',
    }),
    sous_thematique: optional(word()).meta({
      description: 'Sous-thématique, deuxième niveau, fille de la thématique.',
      example: 'eau-et-dechets',
    }),
    sous_sous_thematique: optional(word()).meta({
      description: 'Sous-sous-thématique, troisième niveau, fille de la sous-thématique.',
      example: 'eau-et-assainissement',
    }),
    annee_signature: optional(year()).meta({
      description: 'Année de première signature de la convention ou de la lettre d’intention.',
      example: '2008',
    }),
    annee_debut: optional(year()).meta({ description: 'Année de début du partenariat.', example: '2009' }),
    date_fin: optional(date()).meta({
      description: 'Date de fin du partenariat, prévue ou constatée.',
      example: '2017-12-31',
    }),
    statut: oneOf(declaredStatuses).meta({ description: 'État déclaré par la collectivité.', example: 'en-cours' }),
    montant_eur: optional(euros()).meta({
      description: 'Montant total en euros. Vide si le montant n’est pas connu : zéro veut dire zéro.',
      example: '120000',
    }),
    cofinancement_meae_eur: optional(euros()).meta({
      description: 'Cofinancement du ministère chargé des affaires étrangères, en euros.',
      example: '35000',
    }),
    date_mise_a_jour: optional(date()).meta({
      description: 'Date de dernière mise à jour de la fiche.',
      example: '2019-03-14',
    }),
    url: optional(webAddress()).meta({
      description: 'Page de la collectivité ou du projet.',
      example: 'https://example.org/projet',
    }),
  }),
  check(row, today) {
    const found: RowDefect[] = [];
    if (row.sous_thematique !== undefined && row.thematique === undefined) {
      found.push({
        column: 'thematique',
        defect: 'missing',
        message: 'a sub-theme is given without its theme. Fill the theme.',
      });
    }
    if (row.sous_sous_thematique !== undefined && row.sous_thematique === undefined) {
      found.push({
        column: 'sous_thematique',
        defect: 'missing',
        message: 'a theme of the third level is given without one of the second. Fill it.',
      });
    }
    if (isCutTitle(row.titre)) {
      found.push({
        column: 'titre',
        defect: 'cut',
        severity: 'warning',
        message: 'the title seems cut at the limit of the source. Shorten it, or complete it.',
      });
    }
    if (row.date_fin !== undefined) {
      if (row.statut === 'en-cours' && row.date_fin < today) {
        found.push({
          column: 'date_fin',
          defect: 'passed',
          severity: 'warning',
          message: `declared ongoing, but the end date had passed on ${today}. Ask the authority, then update the status or the date.`,
        });
      }
      if (row.annee_debut !== undefined && Number(row.date_fin.slice(0, 4)) < row.annee_debut) {
        found.push({
          column: 'date_fin',
          defect: 'before_start',
          severity: 'warning',
          message: `the end is earlier than the start, ${row.annee_debut}. Correct one of the two.`,
        });
      }
    }
    return found;
  },
});
