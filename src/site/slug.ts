/** Letters that Unicode does not decompose, as place names are commonly transcribed. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  ŧ: 't',
};

/** Longest slug, in characters: long titles are cut at a word. */
const LONGEST = 60;

/**
 * A text as part of an address: lower case, ASCII, words joined by hyphens. Empty when nothing of the text can be
 * written so.
 *
 * @example
 * slugOf('L’Haÿ-les-Roses & Cœur') // => 'l-hay-les-roses-coeur'
 */
export function slugOf(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, (letter) => LETTERS[letter] ?? ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= LONGEST) return words;
  const end = words.lastIndexOf('-', LONGEST);
  return words.slice(0, end > 0 ? end : LONGEST);
}
