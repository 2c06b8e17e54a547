/** E-mail addresses and telephone numbers inside texts: found, told to the data owner, and never published. */

const EMAIL =
  /[\p{L}\d._%+-]{1,64}\s?(?:@|\[(?:at|@|arobase)\]|\((?:at|@|arobase)\))\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/giu;

/**
 * French numbers in pairs, or in groups of three after the first four digits, and international ones that announce themselves
 * with `+` or `00`. A comma or a full stop may follow or precede, but no further digit: amounts are no numbers to call.
 */
const TELEPHONE = new RegExp(
  [
    /0[1-9](?:[ .\u00a0\u202f_-]?\d{2}){4}/,
    /0[1-9](?:\/\d{2}){4}/,
    /\(0\)[ \u00a0]?[1-9](?:[ .\u00a0\u202f_-]?\d{2}){4}/,
    /0[1-9]\d{2}(?:[ .\u00a0\u202f_-]\d{3}){2}/,
    /(?:\+[ ]?|00[ ]?)[1-9]\d{0,2}(?:[ .()\u00a0\u202f/_-]{0,2}\d{1,4}){2,6}/,
  ]
    .map(({ source }) => String.raw`(?<!\d)(?<!\d[.,\s])(?:${source})(?![.,]?\d)`)
    .join('|'),
  'g',
);

/** Cheap test that spares most texts the two searches. */
const CANDIDATE =
  /@|[[(](?:at|arobase)[\])]|\d{2}[ ./\u00a0\u202f_-]?\d{2}[ ./\u00a0\u202f_-]?\d{2}|\d{3}[ .\u00a0\u202f_-]\d{3}/i;

/**
 * A text without its personal contacts, and those that were taken out.
 *
 * @example
 * withoutContacts('Écrire à a.b@example.org') // => { text: 'Écrire à [adresse retirée]', contacts: ['a.b@example.org'] }
 */
export function withoutContacts(text: string): { text: string; contacts: string[] } {
  if (!CANDIDATE.test(text)) return { text, contacts: [] };
  const contacts: string[] = [];
  const take = (replacement: string) => (found: string) => {
    contacts.push(found);
    return replacement;
  };
  return {
    text: text.replace(EMAIL, take('[adresse retirée]')).replace(TELEPHONE, take('[numéro retiré]')),
    contacts,
  };
}
