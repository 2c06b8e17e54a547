/** The addresses of all pages with those of the same page in other languages, for the sitemap. */
import type { Locale } from '../configuration.ts';
import { addressOf } from './addresses.ts';
import { pagesOf, pathIn, type Site } from './site.ts';

export interface SitemapEntry {
  url: string;
  links: { url: string; lang: Locale }[];
}

let entries: Promise<Map<string, SitemapEntry>> | undefined;

/**
 * The entry of each page, keyed by the address that Astro gives it: without `.html`, and an index without its slash.
 * Made once: it is asked for each page. The page for wrong addresses has none.
 */
export function sitemapEntries(load: () => Promise<Site>): Promise<Map<string, SitemapEntry>> {
  return (entries ??= load().then((site) => {
    const { locales, site: root } = site.configuration;
    const pages = locales.flatMap((locale) => pagesOf(site, locale)).filter((page) => page.kind !== 'notFound');
    return new Map(
      pages.map((page) => [
        root + page.path.replace(/(^|\/)index\.html$|\.html$/, ''),
        {
          url: addressOf(root, page.path),
          links: locales.map((locale) => ({ lang: locale, url: addressOf(root, pathIn(page, locale)) })),
        },
      ]),
    );
  }));
}
