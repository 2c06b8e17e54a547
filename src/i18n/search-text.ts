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

/** What stands before the name of a place without being part of it. */
const BEFORE_NAMES = /\b(?:ville|commune|mairie|municipalité|town|city|municipality) (?:de |du |des |d['’]\s?|of )/giu;

/** Words that say nothing by themselves, in both languages: an answer need not contain them. */
const IDLE = new Set(
  "à au aux avec ce dans de des du en et la le les l' l’ d' d’ un une par pour que qu' qui sur the of in and a an to for with".split(
    ' ',
  ),
);

/**
 * A question as the search engine takes it: without idle words, but for a phrase in quotation marks.
 *
 * @example
 * queryText('la mairie de Quimper') // => 'Quimper'
 */
export function queryText(query: string): string {
  const text = searchText(query);
  if (text.includes('"')) return text;
  const telling = text
    .replace(BEFORE_NAMES, '')
    .split(/\s+/)
    .filter((word) => !IDLE.has(word.toLowerCase()));
  return telling.length === 0 ? text : telling.join(' ');
}
