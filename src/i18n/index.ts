/** The words and the number formats of each language. A key that a dictionary lacks does not compile. */
import { en } from './en.ts';
import { fr, type Counted } from './fr.ts';

/** The French dictionary with its texts widened: what every language has to provide. */
export type Dictionary = Widened<typeof fr>;

type Widened<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends Counted
      ? Counted
      : Widened<Words[Key]>;
};

const dictionaries = { fr, en } as const satisfies Record<string, Dictionary>;

export type Language = keyof typeof dictionaries;

/** The words of a language and the ways it writes figures, dates and lists. */
export interface Speech {
  language: Language;
  words: Dictionary;
  number: (value: number) => string;
  euros: (value: number) => string;
  /** A share, from 0 to 1, in whole per cent. */
  percent: (share: number) => string;
  /** A number with one decimal. */
  decimal: (value: number) => string;
  /** The size of a file, in kB or MB of a thousand. */
  bytes: (value: number) => string;
  /** A coordinate, to the metre. */
  degrees: (value: number) => string;
  /** A day given as ISO 8601, written out. */
  day: (iso: string) => string;
  /** "3 projets", "1 project": the figure with its noun in the right number. */
  count: (counted: Counted, value: number) => string;
  /** "a, b et c". */
  list: (items: readonly string[]) => string;
  compare: (a: string, b: string) => number;
}

const speeches = new Map<Language, Speech>();

/** The speech of a language, made once. */
export function speechOf(language: Language): Speech {
  let speech = speeches.get(language);
  if (speech === undefined) speeches.set(language, (speech = makeSpeech(language)));
  return speech;
}

function makeSpeech(language: Language): Speech {
  const tag = language === 'en' ? 'en-GB' : language;
  const numbers = new Intl.NumberFormat(tag);
  const amounts = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const shares = new Intl.NumberFormat(tag, { style: 'percent' });
  const decimals = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const kilobytes = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const megabytes = new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const coordinates = new Intl.NumberFormat(tag, { maximumFractionDigits: 5 });
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const plurals = new Intl.PluralRules(tag);
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const collator = new Intl.Collator(tag);
  const knownDays = new Map<string, string>();
  const writeDay = (iso: string): string =>
    // French says "premier" of the first day alone, which Intl does not know.
    days
      .format(new Date(`${iso}T00:00:00Z`))
      .replace(/^(\d+) /, (_, day: string) => (language === 'fr' && day === '1' ? '1er\u00a0' : `${day}\u00a0`));
  return {
    language,
    words: dictionaries[language],
    number: (value) => numbers.format(value),
    euros: (value) => amounts.format(value),
    percent: (share) => (share > 0 && share < 0.005 ? `< ${shares.format(0.01)}` : shares.format(share)),
    decimal: (value) => decimals.format(value),
    bytes: (value) => (value < 1e6 ? kilobytes.format(Math.ceil(value / 1e3)) : megabytes.format(value / 1e6)),
    degrees: (value) => coordinates.format(value).replace('-', '−'),
    day(iso) {
      let text = knownDays.get(iso);
      if (text === undefined) knownDays.set(iso, (text = writeDay(iso)));
      return text;
    },
    count: (counted, value) =>
      (plurals.select(value) === 'one' ? counted.one : counted.other).replace('#', numbers.format(value)),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/**
 * Puts values into the braces of a text.
 *
 * @example
 * fill('page {number} sur {total}', { number: '2', total: '9' }) // => 'page 2 sur 9'
 */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
