/** Values as people and old databases write them, made those of the contract; `undefined` where nothing sure can be read. */

/** What stands in cells of which nothing is known. */
const NOTHING =
  /^(?:|n\/?[acr]|n\.?[acr]\.?|néant|neant|non (?:renseigné|communiqué|disponible|connu)e?|inconnue?|null|none|-+|\?+|\.+|x+|#n\/a|#ref!|#value!)$/i;

/** A cell without what says that nothing is known. */
export function told(cell: string): string {
  const text = cell
    .replace(/[\u00a0\u202f\u2007\ufeff]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return NOTHING.test(text) ? '' : text;
}

/** A number that a spreadsheet may have written: `12 380`, `12380.0`. */
export function wholeOf(text: string): string | undefined {
  const digits = text.replace(/[.,]0+$/, '').replace(/\s/g, '');
  return /^\d+$/.test(digits) ? String(Number(digits)) : undefined;
}

/** The year in `2008`, `2008.0`, `01/09/2008`, `2008-09-01`, `septembre 2008`. */
export function yearOf(text: string): string | undefined {
  const years = [...text.matchAll(/(?<!\d)(19\d\d|20\d\d)(?!\d)/g)].map(([, year = '']) => year);
  return new Set(years).size === 1 ? years[0] : undefined;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/**
 * A day as ISO 8601: from `31/12/2017`, `31-12-17`, `2017-12-31`, `31 décembre 2017`, `2017-12-31 00:00:00`, or the number that
 * spreadsheets keep; of a year or a month alone, its last day.
 */
export function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: .*)?$/.exec(text);
  if (french !== null) return day(fullYear(french[3] ?? ''), french[2], french[1]);
  const words = /^(\d{1,2})(?:er)? (\p{L}+)\.? (\d{4})$/u.exec(text);
  if (words !== null) return day(words[3], String(monthOf(words[2] ?? '')), words[1]);
  const month = /^(?:(\d{1,2})[-/.]|(\p{L}+)\.? )(\d{4})$/u.exec(text);
  if (month !== null)
    return lastDay(Number(month[3]), month[1] === undefined ? monthOf(month[2] ?? '') : Number(month[1]));
  if (/^(19|20)\d\d$/.test(text)) return `${text}-12-31`;
  // Days since 30 December 1899, of the years from 1955 on.
  if (/^[2-5]\d{4}$/.test(text)) return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
  return undefined;
}

const fullYear = (year: string): string => (year.length === 4 ? year : Number(year) < 70 ? `20${year}` : `19${year}`);

/** From 1, or 0 where it is none. */
function monthOf(name: string): number {
  const letters = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => letters(month).startsWith(letters(name))) + 1;
}

function day(year = '', month = '', date = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

function lastDay(year: number, month: number): string | undefined {
  return month < 1 || month > 12 ? undefined : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * An amount in euros: from `12 000,50 €`, `12.000,50`, `12,000.50`, `12 k€`, `1,2 M€`. A sign that could be either a decimal
 * comma or one between thousands is read as the latter where exactly three digits follow it.
 */
export function amountOf(text: string): string | undefined {
  const compact = text.replace(/\s|€|euros?|eur\b/gi, '');
  const parts = /^(\d[\d.,]*)(k|m|M)?$/.exec(compact);
  if (parts === null) return undefined;
  const [, digits = '', unit] = parts;
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const decimals = last < 0 ? '' : digits.slice(last + 1);
  const signs = digits.replace(/\d/g, '');
  const isThousands = last >= 0 && decimals.length === 3 && unit === undefined && new Set(signs).size === 1;
  const whole = (isThousands || last < 0 ? digits : digits.slice(0, last)).replace(/[.,]/g, '');
  const fraction = isThousands ? '' : decimals;
  if (whole === '' || (fraction.length > 2 && unit === undefined && !/^\d\d0*$/.test(fraction))) return undefined;
  const scale = unit === undefined ? 1 : unit === 'k' ? 1000 : 1_000_000;
  const value = Number(`${whole}.${fraction === '' ? '0' : fraction}`) * scale;
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : undefined;
}

/** Decimal degrees with a point. */
export function degreesOf(text: string): string | undefined {
  const compact = text.replace(/[°\s]/g, '').replace(',', '.');
  return /^[-+]?\d{1,3}(?:\.\d+)?$/.test(compact) ? compact.replace('+', '') : undefined;
}

/** A web address; `www.` alone is enough. */
export function addressOf(text: string): string | undefined {
  const whole = /^www\./i.test(text) ? `https://${text}` : text;
  return /^https?:\/\/[^\s"<>]+$/i.test(whole) && URL.canParse(whole) ? whole : undefined;
}

/** Several values in a cell: one a line, or between `|` or `;`. */
export const severalOf = (text: string): string[] =>
  text
    .split(/[|;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Goals of sustainable development with their scores: from `6 (2)`, `6 - Eau propre : 2`, `ODD 6`, `6`. */
export function goalsOf(text: string): { odd: string; score: string }[] {
  const goals = new Map<string, string>();
  for (const part of severalOf(text.replace(/,(?=\s*(?:odd\s*)?\d)/gi, ';'))) {
    const [, number] = /^(?:odd|sdg|objectif)?\s*n?°?\s*(\d{1,2})\b/i.exec(part) ?? [];
    const score = /[(:=]\s*([12])\)?\s*$/.exec(part)?.[1] ?? (/principal/i.test(part) ? '2' : '1');
    if (number !== undefined && Number(number) >= 1 && Number(number) <= 17 && !goals.has(String(Number(number))))
      goals.set(String(Number(number)), score);
  }
  return [...goals].map(([odd, score]) => ({ odd, score }));
}
