/** The pages as Astro wants them: index pages, named after their folder, apart from the others. */
import type { Locale } from '../configuration.ts';
import { pathOfEmbedList } from './addresses.ts';
import { embeddablesOf, embedOf, type EmbedPage } from './embeds.ts';
import { pagesOf, type Page, type Site } from './site.ts';

export interface Route {
  params: { path: string | undefined };
  props: { page: Page };
}

/** The pages to render, those called `index.html` or all others, with their paths less the ending. */
export function routesOf(site: Site, indexes: boolean): Route[] {
  return site.configuration.locales
    .flatMap((locale) => pagesOf(site, locale))
    .filter((page) => isIndex(page.path) === indexes)
    .map((page) => ({
      params: { path: page.path.replace(indexes ? /\/?index\.html$/ : /\.html$/, '') || undefined },
      props: { page },
    }));
}

export interface EmbedRoute {
  params: { embed: string };
  /** Without a page it is the list of them all. */
  props: { locale: Locale; page?: EmbedPage };
}

/** The same of what other sites frame. */
export function embedRoutesOf(site: Site): EmbedRoute[] {
  const { embeds, locales } = site.configuration;
  if (embeds === 'none') return [];
  const route = (path: string, props: EmbedRoute['props']): EmbedRoute => ({
    params: { embed: path.replace(/\.html$/, '') },
    props,
  });
  return locales.flatMap((locale) => [
    route(pathOfEmbedList(locale), { locale }),
    ...embeddablesOf(site).map((entity) => {
      const page = embedOf(entity, locale);
      return route(page.path, { locale, page });
    }),
  ]);
}

const isIndex = (path: string): boolean => /(^|\/)index\.html$/.test(path);
