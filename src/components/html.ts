/** HTML made by plain functions, where a component for each row of a long table would cost too much. */

const REPLACEMENTS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in an element or between the quotation marks of an attribute. */
export const escape = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => REPLACEMENTS[sign] ?? sign) : text;

/** A link, or the bare name when there is no page to link to; `language` is that of the name, if it is not the page's. */
export function linkTo(href: string | undefined, name: string, language?: string): string {
  const lang = language === undefined ? '' : ` lang="${language}"`;
  if (href !== undefined) return `<a href="${escape(href)}"${lang}>${escape(name)}</a>`;
  return lang === '' ? escape(name) : `<span${lang}>${escape(name)}</span>`;
}
