/** Names as people write them, made alike: without case, accents, signs and abbreviations. */

/** What short forms stand for, word by word. */
const SHORT: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  cc: 'communaute de communes',
  ca: 'communaute d agglomeration',
  cu: 'communaute urbaine',
  agglo: 'agglomeration',
  cg: 'conseil general',
  cd: 'conseil departemental',
  cr: 'conseil regional',
  dpt: 'departement',
  dept: 'departement',
  dep: 'departement',
  reg: 'region',
  vle: 'ville',
  cne: 'commune',
};

/** Words that are written or left out at will. */
const SILENT = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'en',
  'et',
  'a',
  'au',
  'aux',
  'sur',
  'of',
  'the',
]);

/** The words of a name in small letters of ASCII, with short forms written out. */
export function wordsOf(name: string): string[] {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .replace(/ß/g, 'ss')
      .replace(/[øö]/g, 'o')
      .replace(/ł/g, 'l')
      .replace(/[đð]/g, 'd')
      .replace(/ı/g, 'i')
      // Initials: C.C., St.
      .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
      .split(' ')
      .flatMap((word) => (SHORT[word] ?? word).split(' '))
      .filter((word) => word !== '')
  );
}

/** A key under which the same name always stands. */
export const keyOf = (name: string): string => wordsOf(name).join(' ');

/** A wider key: the words that are always written, or all where there is no such word. */
export function looseKeyOf(words: readonly string[]): string {
  const told = words.filter((word) => !SILENT.has(word));
  return (told.length === 0 ? words : told).join(' ');
}

/** How many letters have to be changed, added or left out to make one word of another (Levenshtein), at most `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row.at(-1) ?? 0;
}
