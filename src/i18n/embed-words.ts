/** What embeds say of themselves. What is said of them to webmasters is in embed-guide-words.ts. */
import type { Language } from './index.ts';

const french = {
  kicker: { country: 'Coopération décentralisée avec', other: 'Coopération décentralisée' },
  demonstration: 'Données de démonstration\u00a0: projets inventés',
  latest: 'Projets commencés en dernier',
  authorities: 'Collectivités les plus engagées',
  partners: 'Principaux partenaires',
  map: 'Carte',
  /** With `{projects}` counted. */
  all: '{projects}\u00a0: la page complète',
  share: 'Partager',
  address: 'Adresse de la page',
  mail: 'Envoyer par courriel',
  /** What leads from a page to its code. */
  embedThis: 'Intégrer cette fiche dans un site',
  newTab: 'Les liens s’ouvrent dans un nouvel onglet.',
  list: {
    title: 'Ce que d’autres sites peuvent intégrer',
    text: 'Une fiche à intégrer pour chaque territoire. Celle d’une collectivité est à la même adresse que sa page, sous embed/.',
    /** Where the code of a territory leads to nothing. */
    unknown: 'Ce territoire n’est pas, ou n’est plus, dans l’atlas.',
    more: 'Choisir, régler et copier le code d’intégration',
  },
  /** What the frame of a page is called, with `{name}`. */
  title: '{name} – Atlas de la coopération décentralisée',
  /** What the link to a page says, with `{name}`. */
  link: '{name} dans l’Atlas de la coopération décentralisée',
};

export type EmbedWords = typeof french;

export const embedWords: Record<Language, EmbedWords> = {
  fr: french,
  en: {
    kicker: { country: 'Decentralised cooperation with', other: 'Decentralised cooperation' },
    demonstration: 'Demonstration data: invented projects',
    latest: 'Projects started last',
    authorities: 'Most engaged authorities',
    partners: 'Main partners',
    map: 'Map',
    all: '{projects}: the full page',
    share: 'Share',
    address: 'Address of the page',
    mail: 'Send by e-mail',
    embedThis: 'Embed this card in a site',
    newTab: 'Links open in a new tab.',
    list: {
      title: 'What other sites can embed',
      text: 'A card to embed for each territory. That of an authority has the address of its page, below embed/.',
      unknown: 'This territory is not, or is no longer, in the atlas.',
      more: 'Choose, adjust and copy the code to embed',
    },
    title: '{name} – Atlas of decentralised cooperation',
    link: '{name} in the Atlas of decentralised cooperation',
  },
};
