/** What the files beside pages are called, for whom they are, and what they say. */
import type { Language } from './index.ts';

const french = {
  title: 'Télécharger',
  formats: {
    pdf: { name: 'PDF', use: 'rapport à lire, à imprimer et à transmettre' },
    xlsx: { name: 'Excel (XLSX)', use: 'projets, collectivités et partenaires pour un tableur' },
    ods: { name: 'LibreOffice (ODS)', use: 'le même classeur, au format ouvert' },
    excel: { name: 'CSV pour Excel', use: 'les projets, à ouvrir d’un double-clic dans Excel en français' },
    csv: { name: 'CSV', use: 'les projets avec leurs codes, pour des programmes' },
    json: { name: 'JSON', use: 'les projets pour des programmes, décrits par un schéma' },
    geojson: { name: 'GeoJSON', use: 'les lieux pour une carte' },
    /** With `{known}` and `{total}`. */
    iati: { name: 'IATI 2.03', use: 'ce que cette norme peut dire de {known} projets sur {total}' },
    atom: { name: 'Atom', use: 'les dernières fiches mises à jour, pour un lecteur de flux' },
    ics: { name: 'iCalendar', use: 'les anniversaires ronds des jumelages, pour un agenda' },
  },
  /** With `{name}`. */
  feed: '{name}\u00a0: dernières fiches mises à jour',
  /** With `{name}`. */
  calendar: 'Anniversaires de jumelages\u00a0: {name}',
  /** With `{years}` and `{names}`. */
  anniversary: '{years} ans du jumelage {names}',
  /** With `{year}`. */
  yearOnly: 'Signé en {year}. Seule l’année est connue.',
  demonstration: 'Données de démonstration\u00a0: projets inventés.',
};

export type FileWords = typeof french;

export const fileWords: Record<Language, FileWords> = {
  fr: french,
  en: {
    title: 'Download',
    formats: {
      pdf: { name: 'PDF', use: 'a report to read, print and pass on' },
      xlsx: { name: 'Excel (XLSX)', use: 'projects, authorities and partners for a spreadsheet program' },
      ods: { name: 'LibreOffice (ODS)', use: 'the same workbook in the open format' },
      excel: { name: 'CSV for Excel', use: 'the projects in French, for Excel as it is set up in France' },
      csv: { name: 'CSV', use: 'the projects with their codes, for programs' },
      json: { name: 'JSON', use: 'the projects for programs, described by a schema' },
      geojson: { name: 'GeoJSON', use: 'the places for a map' },
      iati: { name: 'IATI 2.03', use: 'what this standard can say of {known} of {total} projects' },
      atom: { name: 'Atom', use: 'the sheets that were updated last, for a feed reader' },
      ics: { name: 'iCalendar', use: 'the round anniversaries of twinnings, for a calendar' },
    },
    feed: '{name}: latest updates',
    calendar: 'Anniversaries of twinnings: {name}',
    anniversary: '{years} years of the twinning {names}',
    yearOnly: 'Signed in {year}. Only the year is known.',
    demonstration: 'Demonstration data: invented projects.',
  },
};
