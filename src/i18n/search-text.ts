/** Text as the searches take it, for what is indexed and for what is asked alike. */
import { slugOf } from './slug.ts';

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

/** Words that say nothing by themselves, or here, in both languages: an answer need not contain them. */
const IDLE = new Set(
  "quel quels quelle quelles combien travaille travaillent projet projets project projects who which what how many works à au aux avec ce dans de des du en et la le les l l' l’ d d' d’ un une par pour que qu qu' qui sur the of in and a an to for with".split(
    ' ',
  ),
);

/**
 * A question as the search engine of texts takes it: without idle words, but for a phrase in quotation marks.
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

/** Words that are written in short. */
const LONG_FORMS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/** What authorities are called in short, or by the name of their council, at the beginning of a name. */
const TITLES: readonly [words: RegExp, title: string][] = [
  [/^conseil (departemental|general)\b/, 'departement'],
  [/^conseil regional\b/, 'region'],
  [/^conseil municipal\b/, 'commune'],
  [/^(ca|agglo|agglomeration) (?=.)/, 'communaute agglomeration '],
  [/^cc (?=.)/, 'communaute commune '],
  [/^cu (?=.)/, 'communaute urbaine '],
];

/** What stands before the name of a commune without being part of it. */
const COMMUNE = /^(ville|commune|mairie|municipalite|town|city|municipality) (?=.)/;

/**
 * The words of a name: lower case, ASCII, without idle words, short forms, plurals, or what stands before a name.
 *
 * @example
 * searchWords('Mairie de St-Brieuc') // => ['saint', 'brieuc']
 * searchWords('l’eau et les Déchets') // => ['eau', 'dechet']
 */
export function searchWords(text: string): string[] {
  let words = tellingWords(text)
    .map((word) => singular(LONG_FORMS[word] ?? word))
    .join(' ');
  for (const [short, title] of TITLES) words = words.replace(short, title);
  words = words.replace(COMMUNE, '');
  return words === '' ? [] : words.split(' ');
}

/**
 * The words of a text without those that say nothing, in lower case and ASCII, but otherwise as they are.
 *
 * @example
 * tellingWords('Échanges de centres sociaux') // => ['echanges', 'centres', 'sociaux']
 */
export function tellingWords(text: string): string[] {
  const all = slugOf(text, Infinity).split('-').filter(Boolean);
  const telling = all.filter((word) => !IDLE.has(word));
  return telling.length === 0 ? all : telling;
}

/** What people say of a request, and not of a project. */
const ASIDE = new Set(
  'montant montants argent euro euros somme sommes amount amounts money comparer comparaison compare comparison villes communes towns cities'.split(
    ' ',
  ),
);

/** Words that the texts have in another form. */
const OTHER_FORMS: Readonly<Record<string, string>> = {
  jumele: 'jumelage',
  jumelee: 'jumelage',
  jumeles: 'jumelage',
  jumelees: 'jumelage',
  twinned: 'twinning',
};

/**
 * The words for which texts are searched.
 *
 * @example
 * textWords('montants pour les villes jumelées') // => ['villes', 'jumelage']
 */
export function textWords(query: string): string[] {
  const words = tellingWords(query).map((word) => OTHER_FORMS[word] ?? word);
  const telling = words.filter((word) => !ASIDE.has(word));
  return telling.length === 0 ? words : telling;
}

/** Plurals are told from the singular by their last letter, in names and questions alike. */
const singular = (word: string): string => (word.length > 3 && /[a-z][sx]$/.test(word) ? word.slice(0, -1) : word);

/** What an authority or a partner is, before its name: people leave it out. */
const LEFT_OUT =
  /^(departement|region|metropole|collectivite|province|etat|communaute (agglomeration|urbaine|commune)) (?=.)/;

/**
 * A name as it may be asked for: whole, and without its title.
 *
 * @example
 * spellingsOf('Département du Finistère') // => ['departement finistere', 'finistere']
 */
export function spellingsOf(name: string): string[] {
  const whole = searchWords(name).join(' ');
  const short = whole.replace(LEFT_OUT, '');
  return short === whole ? [whole] : [whole, short];
}

/** What has a word of its own in the index of texts. */
const INITIALS = {
  continents: 'c',
  pays: 'p',
  regions: 'r',
  anciennes_regions: 'f',
  departements: 'd',
  projets: 'n',
} as const;
export type CodedKind = keyof typeof INITIALS;

/**
 * A code as a word that no text has and with which no other word begins: the engine takes words for those that begin
 * alike, so that "Mali" would be Malanville too.
 *
 * @example
 * codeWord('pays', 'ML') // => 'pmlx'
 */
export const codeWord = (kind: CodedKind, code: string): string =>
  `${INITIALS[kind]}${slugOf(code, Infinity).replaceAll('-', '')}x`;

/** Names of places that are ordinary words too. */
export const ORDINARY: ReadonlySet<string> = new Set(['centre', 'nord', 'manche', 'lande', 'reunion', 'lot', 'est']);
