/** E-mail addresses and telephone numbers inside texts: found, told to the data owner, and never published. */

const EMAIL =
  /[\p{L}\d._%+-]{1,64}\s?(?:@|\[at\]|\(at\)|\[@\])\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/giu;

/** French numbers in any grouping, and international ones that announce themselves with `+` or `00`. */
const TELEPHONE =
  /(?<![\d.,])(?:0[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}|(?:\+|00)[1-9]\d{0,2}(?:[ .()\u00a0\u202f-]{0,2}\d{1,4}){2,6})(?![\d,])/g;

/** Cheap test that spares most texts the two searches. */
const CANDIDATE = /@|\[at\]|\(at\)|\d{2}[ .\u00a0\u202f-]?\d{2}[ .\u00a0\u202f-]?\d{2}/i;

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
