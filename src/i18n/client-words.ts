/** The words that scripts say, apart from the others, so that scripts need not carry whole dictionaries. */

const french = {
  textSize: 'Taille du texte',
  /** With `{column}`; of a whole table, and of one whose rows stand in groups. */
  ascending: 'Trié par {column}, en ordre croissant.',
  descending: 'Trié par {column}, en ordre décroissant.',
  inGroups: 'À l’intérieur de chaque groupe de cette page.',
  unsorted: 'Retour à l’ordre de départ.',
  groups: {
    places: 'Lieux',
    authorities: 'Collectivités françaises',
    partners: 'Partenaires étrangers',
    themes: 'Thématiques et objectifs',
    projects: 'Projets',
  },
  /** With `#` for the figure. */
  projects: { one: '# projet', other: '# projets' },
  results: { one: '# résultat', other: '# résultats' },
  /** The list below the search box. */
  suggestions: 'Suggestions',
  /** With `{query}`. */
  all: 'Tous les résultats pour «\u00a0{query}\u00a0»',
  /** With `{suggestions}`. */
  suggested: '{suggestions}. Les flèches haut et bas les parcourent.',
  suggestion: { one: '# suggestion', other: '# suggestions' },
  /** With `{projects}`. */
  allProjects: '{projects} en tout',
  searching: 'Recherche en cours…',
  /** With `{results}` and `{query}`. */
  found: '{results} pour «\u00a0{query}\u00a0»',
  none: 'Rien ne répond à «\u00a0{query}\u00a0». Essayez un mot de moins, ou passez par les listes.',
  /** With `{query}` and `{corrected}`. */
  corrected: 'Rien ne répond exactement à «\u00a0{query}\u00a0». Voici ce qui répond à «\u00a0{corrected}\u00a0».',
  /** With `{words}`. */
  leftOut: 'Aucun projet n’a tous ces mots\u00a0: «\u00a0{words}\u00a0» a été laissé de côté.',
  lists: 'Parcourir les listes',
  more: 'Afficher la suite',
  failed: 'La recherche n’a pas pu être chargée. Les listes mènent à toutes les pages.',
  partial: 'Cette copie n’a qu’une partie de l’atlas\u00a0: le site en ligne en dit peut-être davantage.',
  /** Said after a link that needs a network. */
  online: 'en ligne',
  onDisk:
    'Ces pages ont été ouvertes depuis un disque, où la recherche ne fonctionne que dans une copie hors ligne. Les listes mènent à toutes les pages.',
};

export type ClientWords = typeof french;

export const clientWords: Record<'fr' | 'en', ClientWords> = {
  fr: french,
  en: {
    textSize: 'Text size',
    ascending: 'Sorted by {column}, ascending.',
    descending: 'Sorted by {column}, descending.',
    inGroups: 'Within each group of this page.',
    unsorted: 'Back to the initial order.',
    groups: {
      places: 'Places',
      authorities: 'French local authorities',
      partners: 'Foreign partners',
      themes: 'Themes and goals',
      projects: 'Projects',
    },
    projects: { one: '# project', other: '# projects' },
    results: { one: '# result', other: '# results' },
    suggestions: 'Suggestions',
    all: 'All results for “{query}”',
    suggested: '{suggestions}. Go through them with the up and down arrows.',
    suggestion: { one: '# suggestion', other: '# suggestions' },
    allProjects: '{projects} in all',
    searching: 'Searching…',
    found: '{results} for “{query}”',
    none: 'Nothing matches “{query}”. Try one word less, or go by the lists.',
    corrected: 'Nothing matches “{query}” exactly. This is what matches “{corrected}”.',
    leftOut: 'No project has all these words: “{words}” was left out.',
    lists: 'Go through the lists',
    more: 'Show more',
    failed: 'The search could not be loaded. The lists lead to every page.',
    partial: 'This copy has a part of the atlas only: the site online may tell more.',
    online: 'online',
    onDisk:
      'These pages were opened from a disk, where the search works in an offline copy only. The lists lead to every page.',
  },
};
