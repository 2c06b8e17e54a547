import { clientWords, type ClientWords } from '../i18n/client-words.ts';

/** The language of the page. */
export const language = document.documentElement.lang === 'en' ? 'en' : 'fr';

/** What scripts say on this page. */
export const words: ClientWords = clientWords[language];
