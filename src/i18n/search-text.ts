/** Text as the search engine takes it, for what is indexed and for what is asked alike. */

/** French words that lose their vowel before another word: `l’eau` is two words, which the engine takes for one. */
const ELISIONS = /(^|[^\p{L}])((?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu)['’])(?=\p{L})/giu;

/**
 * Parts elided words from those that follow.
 *
 * @example
 * searchText('Accès à l’eau potable') // => 'Accès à l’ eau potable'
 */
export const searchText = (text: string): string => text.replace(ELISIONS, '$1$2 ');
