/**
 * What one cell may hold: from the text of a CSV cell to a value, or to a defect with its remedy.
 *
 * Each cell is a Zod pipe, text in and value out. The output side is a plain Zod schema, so that the
 * published Table Schema is derived from the very schema that validates.
 */
import { z } from 'zod';

/** What is wrong with a cell: the second half of a problem's code, and the sentence that explains it. */
export interface Defect {
  defect: string;
  message: string;
}

const defects = new WeakSet<object>();

function defect(name: string, message: string): Defect {
  const found = { defect: name, message };
  defects.add(found);
  return found;
}

const isDefect = (value: unknown): value is Defect => typeof value === 'object' && value !== null && defects.has(value);

/** A cell that must be filled. `read` receives the trimmed text, never an empty one. */
function cell<Output extends z.ZodType>(output: Output, read: (text: string) => z.input<Output> | Defect) {
  return z.codec(z.string(), output, {
    decode(text, context) {
      const value = text === '' ? defect('missing', 'a value is required here. Fill the cell.') : read(text);
      if (!isDefect(value)) return value;
      context.issues.push({ code: 'custom', input: text, message: value.message, params: { defect: value.defect } });
      return z.NEVER;
    },
    encode: (value: unknown) => (Array.isArray(value) ? value.join('|') : String(value)),
  });
}

/** A cell that may stay empty: empty means unknown or undisclosed, and is read as `undefined`. */
export function optional<Value>(filled: z.ZodType<Value, string>) {
  return z
    .string()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(filled.optional());
}

/** Free text of at most `maximum` characters. E-mail addresses and telephone numbers are taken out before. */
export function text(maximum: number) {
  return cell(z.string().min(1).max(maximum), (value) =>
    value.length <= maximum
      ? value
      : defect(
          'too_long',
          `${value.length.toLocaleString('en')} characters, more than the ${maximum.toLocaleString('en')} allowed. Check the quotation marks and the order of the columns, or shorten the text.`,
        ),
  ).meta({ freeText: true });
}

/** An identifier of a reference table or of a country: short, without spaces. */
export function code(pattern: RegExp, expected: string) {
  return cell(z.string().regex(pattern), (value) =>
    pattern.test(value) ? value : defect('invalid', `expected ${expected}. Correct the code.`),
  );
}

/** One word of a closed list. */
export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  const allowed = new Set<string>(values);
  const isAllowed = (value: string): value is Values[number] => allowed.has(value);
  return cell(z.enum(values), (value) =>
    isAllowed(value) ? value : defect('unknown', `expected one of: ${values.join(', ')}. Use one of these values.`),
  );
}

/** Several codes in one cell, separated by `|`, without repetition. */
export function severalCodes(pattern: RegExp, expected: string) {
  return cell(z.array(z.string().regex(pattern)).min(1), (value) => {
    const codes = value.split('|').map((part) => part.trim());
    if (!codes.every((part) => pattern.test(part))) {
      return defect('invalid', `expected ${expected}, several of them separated by "|". Correct the list.`);
    }
    return new Set(codes).size === codes.length
      ? codes
      : defect('duplicate', 'the same code stands twice in the list. Keep it once.');
  }).meta({ separator: '|' });
}

/** A whole number between two bounds, both included. */
export function integer(minimum: number, maximum: number) {
  return cell(z.int().min(minimum).max(maximum), (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
    return number >= minimum && number <= maximum
      ? number
      : defect('invalid', `expected a whole number from ${minimum} to ${maximum}, digits only. Correct the number.`);
  });
}

/** A stable number of the source atlas. */
export const identifier = () => integer(1, 2_147_483_647);

/** A year of the common era, four digits. */
export function year() {
  return cell(z.int().min(1900).max(2100), (value) => {
    const number = /^\d{4}$/.test(value) ? Number(value) : NaN;
    return number >= 1900 && number <= 2100
      ? number
      : defect('invalid', 'expected a year of four digits from 1900 to 2100. Correct the year.');
  }).meta({ tableSchemaType: 'year' });
}

/** A calendar day, read from `2017-12-31` or `31/12/2017` and kept as the ISO 8601 text `2017-12-31`. */
export function date() {
  return cell(z.iso.date(), (value) => {
    const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value);
    const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : value;
    return isDay(iso)
      ? iso
      : defect('invalid', 'expected a day such as 2017-12-31 or 31/12/2017 that exists. Correct the date.');
  });
}

function isDay(iso: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** An amount in euros, with a point or a comma and spaces between thousands. Undisclosed stays empty, never 0. */
export function euros() {
  return cell(z.number().min(0).max(1e11), (value) => {
    const compact = value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    const number = /^\d+(\.\d{1,2})?$/.test(compact) ? Number(compact) : NaN;
    return number <= 1e11
      ? number
      : defect(
          'invalid',
          'expected an amount in euros such as "12000" or "12 000,50". Correct the amount, or empty the cell if it is not known.',
        );
  });
}

/** Degrees of the World Geodetic System 1984 between `-limit` and `limit`, with a point or a comma. */
export function degrees(limit: 90 | 180) {
  return cell(z.number().min(-limit).max(limit), (value) => {
    const compact = value.replace(',', '.');
    if (!/^[-+]?\d{1,3}(\.\d{1,15})?$/.test(compact)) {
      return defect('invalid', 'expected decimal degrees such as 48.8566. Correct the coordinate.');
    }
    const number = Number(compact);
    return Math.abs(number) <= limit
      ? number
      : defect(
          'outside_world',
          `expected at most ${limit} degrees. Check that latitude and longitude are not exchanged.`,
        );
  });
}

/** A web address that a visitor may be sent to. */
export function webAddress() {
  return cell(z.url({ protocol: /^https?$/ }).max(2000), (value) =>
    /^https?:\/\/[^\s"<>]+$/.test(value) && value.length <= 2000 && URL.canParse(value)
      ? value
      : defect(
          'invalid',
          'expected an address that begins with https:// or http://. Correct the address, or empty the cell.',
        ),
  );
}

/**
 * The SIREN number of an authority, nine digits whose last one is a Luhn check digit (INSEE), or
 * `insee-` and a territory code where the register gives none.
 */
export function siren() {
  return cell(z.string().regex(/^(\d{9}|insee-[0-9a-z-]+)$/), (value) => {
    if (/^insee-[0-9a-z-]+$/.test(value)) return value;
    const digits = value.replace(/[\s\u00a0\u202f]/g, '');
    if (!/^\d{9}$/.test(digits)) {
      return defect(
        'invalid',
        'expected nine digits, or "insee-" and a code where there is no SIREN. Correct the number.',
      );
    }
    return passesLuhn(digits)
      ? digits
      : defect(
          'checksum',
          'the check digit is wrong, so a digit was mistyped. Look the number up in the SIRENE register.',
        );
  });
}

/** Luhn's formula (ISO/IEC 7812-1, annex B), from the right, every second digit doubled. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
