/** Names in a sentence, with the article that the reference tables give them. */

/** French words before which `de` loses its vowel; of those with an h, Haïti alone is surely among them. */
const VOWEL = /^(?:[aàâeéèêiîoôœuù]|haïti)/iu;

/**
 * @param article `le`, `la`, `l’`, `les` or `the`; empty for a name that stands without
 * @example
 * withArticle('Allemagne', 'l’') // => 'l’Allemagne'
 */
export const withArticle = (name: string, article: string): string =>
  article === '' || article.endsWith('’') ? article + name : `${article} ${name}`;

/**
 * A French name after `de`.
 *
 * @example
 * ofFrench('Finistère', 'le') // => 'du Finistère'
 * ofFrench('Le Havre', '') // => 'du Havre'
 * ofFrench('Angers', '') // => 'd’Angers'
 */
export function ofFrench(name: string, article: string): string {
  const [, own, rest = ''] = /^(Les?) (.+)$/.exec(name) ?? [];
  if (article === '' && own !== undefined) return ofFrench(rest, own.toLowerCase());
  if (article === 'le') return `du ${name}`;
  if (article === 'les') return `des ${name}`;
  if (article === '') return VOWEL.test(name) ? `d’${name}` : `de ${name}`;
  return `de ${withArticle(name, article)}`;
}
