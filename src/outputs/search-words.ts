/**
 * The words of the texts of projects, as people write them, with how many projects have them: by these a search corrects a
 * word that no text has. Names are not among them, nor words that only one project has: those may be mistakes themselves.
 */
import { searchWords } from '../i18n/search-text.ts';
import { WORDS } from '../site/addresses.ts';
import { nameOf } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { columnsFile, type TextFile } from './file.ts';

const SHORTEST = 5;
const WORD = /\p{L}{5,}/gu;

export const searchWordsFile: TextFile = {
  path: WORDS,
  render(site) {
    const words = wordsOf(site);
    return columnsFile(site.atlas, {
      mot: words.map(([word]) => word),
      projets: words.map(([, projects]) => projects),
    });
  },
};

/** Each word with its number of projects, the most frequent first. */
function wordsOf({ atlas, configuration }: Site): [word: string, projects: number][] {
  const names = new Set([...atlas.authorities, ...atlas.partners].flatMap(({ name }) => searchWords(name)));
  const projects = new Map<string, number>();
  /** How often a word is written with which accents, and in which number. */
  const forms = new Map<string, Map<string, number>>();
  for (const { title, context, objectives, mainThemes, legalForm } of atlas.projects) {
    const categories = configuration.locales.flatMap((locale) => [
      ...mainThemes.map((theme) => nameOf(theme, locale)),
      legalForm?.names[locale] ?? '',
    ]);
    const text = [title, context ?? '', objectives ?? '', ...categories].join(' ').toLowerCase();
    const own = new Set<string>();
    for (const [form] of text.matchAll(WORD)) {
      const [word = ''] = searchWords(form);
      if (word.length < SHORTEST || names.has(word)) continue;
      own.add(word);
      const known = forms.get(word) ?? new Map<string, number>();
      forms.set(word, known.set(form, (known.get(form) ?? 0) + 1));
    }
    for (const word of own) projects.set(word, (projects.get(word) ?? 0) + 1);
  }
  return [...projects]
    .filter(([, number]) => number > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word, number]): [string, number] => [usual(forms.get(word)), number]);
}

const usual = (forms: ReadonlyMap<string, number> = new Map()): string =>
  [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
