/** What one page must be by itself, and what it refers to. */
import { Parser } from 'htmlparser2';

/** No page weighs more than this, in bytes: weak networks are the rule, not the exception. */
export const LARGEST_PAGE = 250_000;

export interface PageFacts {
  lang: string | undefined;
  headings: number;
  titles: number;
  title: string;
  canonical: string[];
  /** Whether search engines are asked to leave it out. */
  isOutOfIndexes: boolean;
  /** Language and address. */
  alternates: [string, string][];
  ids: Set<string>;
  /** Identifiers that stand twice. */
  repeatedIds: string[];
  /** Every other address of the page, as written. */
  references: Set<string>;
}

/** The attributes that hold an address. */
const ADDRESS_ATTRIBUTES = ['href', 'src', 'poster', 'data', 'action'];

export function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    lang: undefined,
    headings: 0,
    titles: 0,
    title: '',
    canonical: [],
    isOutOfIndexes: false,
    alternates: [],
    ids: new Set(),
    repeatedIds: [],
    references: new Set(),
  };
  let inTitle = false;
  let inDrawing = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') facts.lang = attributes['lang'];
      if (name === 'h1') facts.headings += 1;
      if (name === 'svg') inDrawing = true;
      // The parts of a drawing have titles too.
      if (name === 'title' && !inDrawing) {
        facts.titles += 1;
        inTitle = true;
      }
      if (name === 'meta' && attributes['name'] === 'robots')
        facts.isOutOfIndexes = attributes['content']?.includes('noindex') === true;
      const { id, rel, href, hreflang } = attributes;
      if (id !== undefined) {
        if (facts.ids.has(id)) facts.repeatedIds.push(id);
        facts.ids.add(id);
      }
      if (name === 'link' && rel === 'canonical') return void facts.canonical.push(href ?? '');
      if (name === 'link' && rel === 'alternate' && hreflang !== undefined)
        return void facts.alternates.push([hreflang, href ?? '']);
      for (const attribute of ADDRESS_ATTRIBUTES) {
        const value = attributes[attribute];
        if (value !== undefined) facts.references.add(value);
      }
      for (const candidate of attributes['srcset']?.split(',') ?? [])
        facts.references.add(candidate.trim().split(/\s+/)[0] ?? '');
    },
    ontext(text) {
      if (inTitle) facts.title += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (name === 'svg') inDrawing = false;
    },
  });
  parser.end(html);
  return facts;
}

/** The addresses in a style sheet, as written. */
export const styleReferences = (css: string): string[] =>
  [...css.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((address) => !address.startsWith('data:'));
