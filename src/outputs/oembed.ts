/** What programs are told that preview a link to a page: oEmbed 1.0, https://oembed.com/, one fixed answer for each page. */
import type { Locale } from '../configuration.ts';
import { frameCode, HEIGHTS, type Embedded } from '../formats/embed-code.ts';
import { embedWords } from '../i18n/embed-words.ts';
import { fill, speechOf } from '../i18n/index.ts';
import {
  addressOf,
  identifierOf,
  pathOfEmbed,
  pathOfEntity,
  pathOfOembed,
  pathOfPreview,
  pathOfSingle,
} from '../site/addresses.ts';
import { embeddablesOf, hasPreview, type Embeddable } from '../site/embeds.ts';
import { nameOf } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { jsonText, type TextFile } from './file.ts';
import { PREVIEW } from './preview-size.ts';

/** Pixels: the column in which an embed is shown, unless who shows it has other wishes. */
const WIDTH = 720;
/** Seconds. */
const CACHE_AGE = 86_400;

export const oembedFiles = (site: Site): TextFile[] =>
  site.configuration.locales.flatMap((locale) =>
    embeddablesOf(site).map((entity) => ({
      path: pathOfOembed(entity, locale),
      render: () => jsonText(answerOf(entity, locale, site), site),
    })),
  );

function answerOf(entity: Embeddable, locale: Locale, site: Site): object {
  const { configuration } = site;
  const embedded = embeddedOf(entity, locale, site);
  const address = (path: string) => addressOf(configuration.site, path);
  return {
    version: '1.0',
    type: 'rich',
    title: embedded.title,
    provider_name: speechOf(locale).words.siteName,
    provider_url: address(pathOfSingle('home', locale)),
    cache_age: CACHE_AGE,
    width: WIDTH,
    height: heightOf(entity),
    html: frameCode(embedded, { height: heightOf(entity) }),
    ...(hasPreview(entity, site)
      ? {
          thumbnail_url: address(pathOfPreview(entity, locale)),
          thumbnail_width: PREVIEW.width,
          thumbnail_height: PREVIEW.height,
        }
      : {}),
  };
}

/** An authority has fewer projects, and a wider map, than a territory. */
const heightOf = ({ kind }: Embeddable): number => (kind === 'authority' ? 760 : HEIGHTS.card);

/** What the code that frames an entity is made of. */
export function embeddedOf(entity: Embeddable, locale: Locale, { configuration }: Site): Embedded {
  const words = embedWords[locale];
  const name = nameOf(entity, locale);
  const path = pathOfEntity(entity, locale);
  return {
    frame: addressOf(configuration.site, pathOfEmbed(entity, locale)),
    page: addressOf(configuration.site, path),
    title: fill(words.title, { name }),
    link: fill(words.link, { name }),
    reference: entity.kind === 'authority' ? ['page', path] : [entity.kind, identifierOf(entity)],
    language: locale,
  };
}
