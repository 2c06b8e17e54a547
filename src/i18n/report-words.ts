/** What PDF reports say beside the words of pages. */
import type { Language } from './index.ts';

const french = {
  online: 'Cette page en ligne',
  map: 'Carte',
  project: 'Titre, collectivités, partenaires et forme',
  /** With `{shown}` and `{total}`. */
  first:
    'Les {shown} premiers projets sur {total}, du plus récent au plus ancien. Tous sont dans les fichiers à télécharger sur la page en ligne.',
  order: 'Du plus récent au plus ancien.',
  /** With `{sign}`. */
  replaced:
    'Des signes que la police de ce document n’a pas sont remplacés par {sign}\u00a0: la page en ligne les montre.',
};

export type ReportWords = typeof french;

export const reportWords: Record<Language, ReportWords> = {
  fr: french,
  en: {
    online: 'This page online',
    map: 'Map',
    project: 'Title, authorities, partners and form',
    first:
      'The first {shown} of {total} projects, from the latest to the oldest. All are in the files to download from the page online.',
    order: 'From the latest to the oldest.',
    replaced: 'Signs that the font of this document lacks are replaced by {sign}: the page online shows them.',
  },
};
