/** What PDF reports say beside the words of pages. */
import type { Language } from './index.ts';

const french = {
  /** With `{date}`. */
  dated: 'Données du {date}',
  online: 'Cette page en ligne',
  /** With `{address}`. */
  code: 'Code qui mène à {address}',
  map: 'Carte',
  /** With `{summary}`. */
  mapText: 'Carte. {summary}',
  partners: 'Partenaires',
  columns: ['Titre', 'Collectivités françaises', 'Partenaires', 'Forme', 'Début', 'État'],
  /** With `{shown}` and `{total}`. */
  first:
    'Les {shown} premiers projets sur {total}, du plus récent au plus ancien. Tous sont dans les fichiers à télécharger sur la page en ligne.',
  order: 'Du plus récent au plus ancien.',
  /** With `{sign}`. */
  replaced:
    'Des signes que la police de ce document n’a pas sont remplacés par {sign}\u00a0: la page en ligne les montre.',
  demonstration: 'Données de démonstration\u00a0: les projets présentés ici sont inventés.',
  /** With `{page}` and `{total}`, which the layout knows. */
  page: 'page {page} sur {total}',
};

export type ReportWords = typeof french;

export const reportWords: Record<Language, ReportWords> = {
  fr: french,
  en: {
    dated: 'Data of {date}',
    online: 'This page online',
    code: 'Code that leads to {address}',
    map: 'Map',
    mapText: 'Map. {summary}',
    partners: 'Partners',
    columns: ['Title', 'French authorities', 'Partners', 'Form', 'Start', 'Status'],
    first:
      'The first {shown} of {total} projects, from the latest to the oldest. All are in the files to download from the page online.',
    order: 'From the latest to the oldest.',
    replaced: 'Signs that the font of this document lacks are replaced by {sign}: the page online shows them.',
    demonstration: 'Demonstration data: the projects shown here are invented.',
    page: 'page {page} of {total}',
  },
};
