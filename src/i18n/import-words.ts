/** Why rows of an import were merged, refused or passed over, and why cells were left out. */
import type { Language } from './index.ts';

const french = {
  heading: 'Lignes importées',
  text: 'Les fichiers reçus n’avaient pas la forme de nos tables. Voici ce que leurs lignes sont devenues.',
  columns: {
    file: 'Fichier',
    read: 'Lues',
    kept: 'Reprises',
    merged: 'Réunies',
    rejected: 'Refusées',
    why: 'Pourquoi',
  },
  reasons: {
    'project.number': 'sans numéro de fiche',
    'project.contradicted': 'contredit une autre ligne de la même fiche\u00a0: la première compte',
    'authority.undecided': 'la collectivité n’est pas reconnue, ou plusieurs portent ce nom',
    'partner.country': 'le pays du partenaire n’est pas reconnu',
    'thematique.undecided': 'la thématique n’est pas reconnue',
    'role.second_lead': 'la fiche a déjà un chef de file',
    'row.same': 'ne dit rien de plus qu’une autre ligne',
    'row.ragged': 'le nombre de cellules n’est pas celui des titres',
    'row.quotes': 'un guillemet n’est pas fermé',
    'heading.above': 'au-dessus des titres',
    'heading.repeated': 'titres répétés',
    'personal.contact': 'adresse ou numéro personnel retiré d’un texte',
    'personal.column': 'donnée personnelle laissée de côté',
  },
  /** The end of a code, with `{column}`. */
  defects: {
    missing: '{column}\u00a0: manque',
    invalid: '{column}\u00a0: valeur fausse',
    unreadable: '{column}\u00a0: illisible, laissé vide',
    unknown: '{column}\u00a0: valeur inconnue, laissée vide',
  },
};

export const importWords: Record<Language, typeof french> = {
  fr: french,
  en: {
    heading: 'Imported rows',
    text: 'The files that we were given did not have the form of our tables. This is what became of their rows.',
    columns: { file: 'File', read: 'Read', kept: 'Kept', merged: 'Merged', rejected: 'Refused', why: 'Why' },
    reasons: {
      'project.number': 'without the number of a project',
      'project.contradicted': 'contradicts another row of the same project: the first one counts',
      'authority.undecided': 'the authority is not known, or several have that name',
      'partner.country': 'the country of the partner is not known',
      'thematique.undecided': 'the theme is not known',
      'role.second_lead': 'the project has a lead already',
      'row.same': 'says no more than another row',
      'row.ragged': 'not as many cells as headings',
      'row.quotes': 'a quotation mark is not closed',
      'heading.above': 'above the headings',
      'heading.repeated': 'headings repeated',
      'personal.contact': 'personal address or number taken out of a text',
      'personal.column': 'personal data left out',
    },
    defects: {
      missing: '{column}: missing',
      invalid: '{column}: wrong value',
      unreadable: '{column}: cannot be read, left empty',
      unknown: '{column}: unknown value, left empty',
    },
  },
};

/** A reason in words; a code that nobody foresaw, as it is. */
export function reasonText(code: string, language: Language): string {
  const { reasons, defects } = importWords[language];
  if (code in reasons) return reasons[code as keyof typeof reasons];
  const [, column = '', defect = ''] = /^(.*)\.(\w+)$/.exec(code) ?? [];
  return defect in defects ? defects[defect as keyof typeof defects].replace('{column}', () => column) : code;
}
