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

/** What an address is made of: columns in braces, of which names become slugs. */
export type AddressPattern = string;

/**
 * The address of an entity, made alike where pages are built and where scripts of pages link to them. Parts that
 * cannot be written are left out, and a name that cannot be written gives way to the code.
 *
 * @example
 * fillAddress('partenaires/{nom}-{id}.html', { nom: 'Diré', id: 12 }) // => 'partenaires/dire-12.html'
 */
export function fillAddress(pattern: AddressPattern, columns: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/[^/]+(?=\.html$)/, (stem) => {
    const parts = stem.replace(/\{(\w+)\}/g, (_, column: string) => slugOf(String(columns[column] ?? '')));
    return parts.replace(/^-|-$/g, '') || slugOf(String(columns['code'] ?? ''));
  });
}

/**
 * A text as part of an address: lower case, ASCII, words joined by hyphens. Empty when nothing of the text can be
 * written so.
 *
 * @example
 * slugOf('L’Haÿ-les-Roses & Cœur') // => 'l-hay-les-roses-coeur'
 */
export function slugOf(text: string, longest = LONGEST): string {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, (letter) => LETTERS[letter] ?? ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= longest) return words;
  const end = words.lastIndexOf('-', longest);
  return words.slice(0, end > 0 ? end : longest);
}
