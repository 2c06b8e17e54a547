/** A list of facts as HTML: terms and what is known of them, the unknown shown as such. */
import { speechOf } from '../i18n/index.ts';
import { relative } from '../site/addresses.ts';
import { languageOf, nameOf, type Entity } from '../site/names.ts';
import type { Page, Site } from '../site/site.ts';
import { escape, linkTo } from './html.ts';

/** A fact: text is escaped, `html` is trusted to be so already, nothing at all is unknown. */
export interface Fact {
  term: string;
  text?: string | undefined;
  html?: string | undefined;
}

/** The content of a `dl`. */
export function factsHtml(facts: readonly Fact[], page: Page): string {
  const { words } = speechOf(page.locale);
  return facts
    .map(({ term, text, html }) => {
      const value = html ?? (text === undefined || text === '' ? '' : escape(text));
      return `<div><dt>${escape(term)}</dt><dd>${value === '' ? `<span class="unknown">${escape(words.unknown)}</span>` : value}</dd></div>`;
    })
    .join('');
}

/** The links to several entities, one after the other. */
export function linksHtml(entities: readonly Entity[], page: Page, site: Site, separator = ', '): string {
  return entities
    .map((entity) => {
      const path = site.pathOf(entity, page.locale);
      const href = path === undefined ? undefined : relative(page.path, path);
      return linkTo(href, nameOf(entity, page.locale), languageOf(entity, page.locale));
    })
    .join(separator);
}

/** A place as coordinates with what they stand for, never one without the other. */
export function placeText(
  place:
    | { latitude: number; longitude: number; precision: keyof ReturnType<typeof speechOf>['words']['precisions'] }
    | undefined,
  page: Page,
): string | undefined {
  if (place === undefined) return undefined;
  const { words, degrees } = speechOf(page.locale);
  return `${degrees(place.latitude)} ; ${degrees(place.longitude)} (${words.precisions[place.precision]})`;
}
