/** What copies on a disk say of themselves, and what is said of them. */
import type { Locale } from '../configuration.ts';

const french = {
  /** With `{date}` and `{version}`. */
  band: 'Copie hors ligne du {date}, version {version}.',
  /** With `{date}`, `{version}` and `{parts}`. */
  bandOfParts: 'Copie hors ligne partielle du {date}, version {version}\u00a0: {parts}.',
  label: 'Copie hors ligne',
  online: 'Cette page en ligne',
  about: 'Ce qui change dans une copie',
  /** Said after a link that needs a network. */
  needsNetwork: 'en ligne',
};

export type CopyWords = typeof french;

export const copyWords: Record<Locale, CopyWords> = {
  fr: french,
  en: {
    band: 'Offline copy of {date}, version {version}.',
    bandOfParts: 'Partial offline copy of {date}, version {version}: {parts}.',
    label: 'Offline copy',
    online: 'This page online',
    about: 'What differs in a copy',
    needsNetwork: 'online',
  },
};
