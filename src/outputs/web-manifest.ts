import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import { webManifestOf } from '../site/addresses.ts';
import type { TextFile } from './file.ts';

/** The colours of the page's frame, as in the style sheet. */
const PAPER = '#ffffff';
const ACCENT = '#14478f';

/** How a language of the site stands among the applications of a device (W3C Web Application Manifest). */
export const webManifest = (locale: Locale): TextFile => ({
  path: webManifestOf(locale),
  render: () => {
    const { words } = speechOf(locale);
    const root = locale === 'fr' ? './' : '../';
    const icon = (size: number) => ({
      src: `${root}icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
    });
    return `${JSON.stringify(
      {
        name: words.siteName,
        short_name: words.siteShortName,
        description: words.siteDescription,
        lang: locale,
        start_url: './',
        display: 'browser',
        background_color: PAPER,
        theme_color: ACCENT,
        icons: [{ src: `${root}favicon.svg`, sizes: 'any', type: 'image/svg+xml' }, icon(192), icon(512)],
      },
      null,
      2,
    )}\n`;
  },
});
