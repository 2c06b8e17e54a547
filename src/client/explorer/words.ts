import { explorerWords } from '../../i18n/explorer-words.ts';
import { language } from '../words.ts';

/** What the explorer says on this page. */
export const texts = explorerWords[language];
