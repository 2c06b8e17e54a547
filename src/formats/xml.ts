/** Text in XML, https://www.w3.org/TR/xml/. */

/** What no document of XML 1.0 may hold. */
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or an attribute; what XML cannot hold is left out. */
export const xml = (text: string): string =>
  text.replace(ILLEGAL, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
