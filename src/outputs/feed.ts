/** What feeds have in common, https://www.rfc-editor.org/rfc/rfc4287. */
import type { Locale } from '../configuration.ts';
import { xml } from '../formats/xml.ts';
import { fileWords } from '../i18n/file-words.ts';
import type { Site } from '../site/site.ts';
import { DEMONSTRATION_NOTE } from './file.ts';

export interface FeedHead {
  /** The address of the feed. */
  own: string;
  title: string;
  locale: Locale;
  /** ISO 8601 day. */
  updated: string;
  /** The address of the page that says the same, where there is one. */
  page: string | undefined;
}

export function feedOf(
  { own, title, locale, updated, page }: FeedHead,
  entries: readonly string[],
  site: Site,
): string {
  const { atlas, configuration } = site;
  const note = atlas.isDemonstration ? `<!-- ${DEMONSTRATION_NOTE} -->\n` : '';
  const mark = atlas.isDemonstration ? `<subtitle>${xml(fileWords[locale].demonstration)}</subtitle>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
${note}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${xml(own)}</id>
<title>${xml(title)}</title>
${mark}<updated>${instant(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${xml(own)}"/>
${pageLink(page)}<author><name>${xml(configuration.publisher)}</name></author>
${entries.join('')}</feed>
`;
}

/** The beginning of a day. */
export const instant = (day: string): string => `${day}T00:00:00Z`;

export const pageLink = (address: string | undefined): string =>
  address === undefined ? '' : `<link rel="alternate" type="text/html" href="${xml(address)}"/>\n`;

/** A name for good, https://www.rfc-editor.org/rfc/rfc4151: the address of a page changes with its title. */
export const tagOf = (name: string, { configuration }: Site): string =>
  `tag:${new URL(configuration.site).hostname},2026:${name}`;
