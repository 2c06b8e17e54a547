/** The pages as Astro wants them: index pages, named after their folder, apart from the others. */
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

const isIndex = (path: string): boolean => /(^|\/)index\.html$/.test(path);
