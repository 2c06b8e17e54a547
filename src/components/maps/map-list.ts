/** The first of what a map shows, with their figures, and the way to all of them. */
import { speechOf } from '../../i18n/index.ts';
import type { Country, Partner } from '../../model/atlas.ts';
import type { Share } from '../../model/breakdowns.ts';
import type { Page, Site } from '../../site/site.ts';
import { linksHtml } from '../facts.ts';
import { escape, linkTo } from '../html.ts';

/** As many as fit beside a map. */
const SHOWN = 14;

/** @param all where all of them are, and what that is called */
export function mapListHtml(
  title: string,
  shares: readonly Share<Country | Partner>[],
  all: { href: string | undefined; name: string },
  page: Page,
  site: Site,
): string {
  const { number } = speechOf(page.locale);
  const items = shares
    .slice(0, SHOWN)
    .map(
      ({ item, projects }) => `<li>${linksHtml([item], page, site)} <small>${escape(number(projects))}</small></li>`,
    );
  const more = shares.length > SHOWN && all.href !== undefined ? `<p>${linkTo(all.href, all.name)}</p>` : '';
  return `<div><h3>${escape(title)}</h3><ul class="plain">${items.join('')}</ul>${more}</div>`;
}
