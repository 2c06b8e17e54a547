import { mapWords } from '../../i18n/map-words.ts';
import { language } from '../words.ts';

/** What interactive maps say on this page. */
export const texts = mapWords[language];
