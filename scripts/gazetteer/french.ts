/** Names within French sentences: elision, and the articles that melt into prepositions. */

/** What stands before the name of a country: `le` Mali, `la` France, `l’` Inde, `les` Comores, nothing for Cuba. */
export type Article = 'le' | 'la' | 'l’' | 'les' | '';

/** Vowels and the silent h; French says "de Hambourg" and "d’Hyères", and "de Yaoundé" but "d’Yverdon". */
const ELIDES = /^([aeiouâàäéèêëîïôöûüœæ]|y(?![aeiou])|hyères|hérault|haïti|honduras|hénin|hendaye|hirson|hautmont)/i;

/** "de Lyon", "d’Angers", "du Mans", "des Herbiers", "de La Rochelle", "du cercle de Kayes". */
export function of(name: string): string {
  if (/^le /i.test(name)) return `du ${name.slice(3)}`;
  if (/^les /i.test(name)) return `des ${name.slice(4)}`;
  return ELIDES.test(name) ? `d’${name}` : `de ${name}`;
}

/** "à Lyon", "au Mans", "aux Herbiers", "au cercle de Kayes". */
export function to(name: string): string {
  if (/^le /i.test(name)) return `au ${name.slice(3)}`;
  if (/^les /i.test(name)) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}

/** Where something happens: "à Lyon", "dans le cercle de Kayes". */
export const inside = (name: string): string => (/^(le |la |l’)/.test(name) ? `dans ${name}` : to(name));

const MASCULINE = /^(cercle|département|district|powiat|județ|land|gouvernement|gouvernorat|territoire)\b/;

/** "Cercle de Kayes" becomes "le cercle de Kayes" within a sentence, and "Union des municipalités" "l’union". */
export function withArticle(name: string): string {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  if (/^[aeiouéè]/.test(small)) return `l’${small}`;
  return MASCULINE.test(small) ? `le ${small}` : `la ${small}`;
}

/** "au Mali", "en Allemagne", "aux Comores", "à Cuba". */
export function inCountry(name: string, article: Article): string {
  switch (article) {
    case 'le':
      return `au ${name}`;
    case 'les':
      return `aux ${name}`;
    case '':
      return /^[AEIOUÉH]/.test(name) ? `en ${name}` : `à ${name}`;
    default:
      return `en ${name}`;
  }
}

/** The name of a département after its genre: "du Finistère". The number is the liaison code of the INSEE. */
export function ofWithLiaison(name: string, liaison: number): string {
  const bare = name.replace(/^(Le|La|Les) /, '');
  switch (liaison) {
    case 1:
      return `d’${name}`;
    case 2:
      return `du ${bare}`;
    case 3:
      return `de la ${bare}`;
    case 4:
      return `des ${bare}`;
    case 5:
      return `de l’${name}`;
    default:
      return of(name);
  }
}

/** "Rennes, Brest et Nantes". */
export const list = (names: readonly string[]): string => new Intl.ListFormat('fr').format(names);
