/** The identifiers that several tables share. */
import { code, severalCodes } from '../cells.ts';

const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const WORD_EXPECTED = 'a code in small letters, digits and hyphens, such as "eau-et-dechets"';

export const word = () => code(WORD, WORD_EXPECTED);
export const words = () => severalCodes(WORD, WORD_EXPECTED);
export const countryCode = () =>
  code(/^[A-Z]{2}$/, 'an ISO 3166-1 code of two capital letters, such as "ML" ("XK" for Kosovo)');
export const regionCode = () => code(/^\d{2}$/, 'the INSEE code of a région, two digits, such as "53" or "01"');
export const departementCode = () =>
  code(
    /^(\d{2}|2[AB]|9[78]\d)$/,
    'the INSEE code of a département, such as "29", "2A" or "974" (with its leading zero: "01")',
  );
