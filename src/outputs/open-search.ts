import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import { addressOf, openSearchOf, pathOfSingle } from '../site/addresses.ts';
import { DEMONSTRATION_NOTE, type TextFile } from './file.ts';

/** How browsers and other programs ask the search of a language (OpenSearch 1.1). */
export const openSearch = (locale: Locale): TextFile => ({
  path: openSearchOf(locale),
  render: ({ atlas, configuration: { site } }) => {
    const { words } = speechOf(locale);
    const note = atlas.isDemonstration ? `\n  <!-- ${DEMONSTRATION_NOTE} -->` : '';
    return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">${note}
  <ShortName>${words.search.shortName}</ShortName>
  <Description>${words.siteDescription}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${locale}</Language>
  <Image width="192" height="192" type="image/png">${text(addressOf(site, 'icon-192.png'))}</Image>
  <Url type="text/html" template="${text(addressOf(site, pathOfSingle('explorer', locale)))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  },
});

const text = (address: string): string => address.replaceAll('&', '&amp;');
