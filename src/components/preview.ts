/** What the preview of a link to a page says, in the words of The Open Graph protocol, https://ogp.me/. */
import { speechOf } from '../i18n/index.ts';
import { PREVIEW } from '../outputs/preview-size.ts';
import { addressOf, pathOfPreview, previewOfAtlas } from '../site/addresses.ts';
import { hasPreview } from '../site/embeds.ts';
import { headingOf } from '../site/headings.ts';
import type { Page, Site } from '../site/site.ts';
import { escape } from './html.ts';

export function previewHtml(page: Page, site: Site, description: string): string {
  const { configuration } = site;
  const { locale, subject } = page;
  const { words } = speechOf(locale);
  const { name } = headingOf(page);
  const image = hasPreview(subject, site) ? pathOfPreview(subject, locale) : previewOfAtlas(locale);
  const told = {
    site_name: words.siteName,
    type: 'website',
    title: name,
    description,
    url: addressOf(configuration.site, page.path),
    locale,
    ...(configuration.embeds === 'none'
      ? {}
      : {
          image: addressOf(configuration.site, image),
          'image:width': String(PREVIEW.width),
          'image:height': String(PREVIEW.height),
          'image:alt': hasPreview(subject, site) ? name : words.siteName,
        }),
  };
  const tags = Object.entries(told).map(
    ([property, content]) => `<meta property="og:${property}" content="${escape(content)}">`,
  );
  return configuration.embeds === 'none'
    ? tags.join('')
    : `${tags.join('')}<meta name="twitter:card" content="summary_large_image">`;
}
