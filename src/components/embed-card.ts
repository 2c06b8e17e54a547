/** The lists of an embed. */
import { speechOf } from '../i18n/index.ts';
import type { Authority, Partner, Project } from '../model/atlas.ts';
import type { Share } from '../model/breakdowns.ts';
import type { Embeddable, EmbedPage } from '../site/embeds.ts';
import { nameOf, type Entity } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { linksHtml } from './facts.ts';
import { escape } from './html.ts';

/** Projects that an embed holds, and those that it shows unless it is asked for others. */
const [MOST_ROWS, ROWS] = [20, 5];
/** Lines of a list of authorities or partners. */
const LINES = 5;
/** Names in a line. */
const NAMED = 2;

/** The projects that started last, each with who takes part, its start and its state. */
export const cardRows = ({ projects }: Embeddable, page: EmbedPage, site: Site): string =>
  projects
    .slice(0, MOST_ROWS)
    .map((project, i) => {
      const hidden = i < ROWS ? '' : ' hidden';
      return `<li${hidden}>${linksHtml([project], page, site)} <small>${escape(partiesOf(project, page))}</small></li>`;
    })
    .join('');

/** What is not that of the embed itself, which its heading names. */
function partiesOf({ authorities, partners, yearStarted, status }: Project, { subject, locale }: EmbedPage): string {
  const { words } = speechOf(locale);
  const named = (entities: readonly Entity[]) => {
    const others = entities.filter((entity) => entity !== subject);
    const more = others.length > NAMED ? ` +${others.length - NAMED}` : '';
    const names = others.slice(0, NAMED).map((each) => nameOf(each, locale) + countryIn(each));
    return names.join(', ') + more;
  };
  const countryIn = (entity: Entity) =>
    entity.kind === 'partner' && subject.kind !== 'country' ? ` (${nameOf(entity.country, locale)})` : '';
  return [
    named(authorities),
    named(partners),
    yearStarted?.toString() ?? '',
    status === 'unknown' ? '' : words.statuses[status],
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Those with most projects here. */
export function sharesHtml(shares: readonly Share<Authority | Partner>[], page: EmbedPage, site: Site): string {
  const { words, number } = speechOf(page.locale);
  if (shares.length === 0) return `<p>${escape(words.none)}</p>`;
  const items = shares.slice(0, LINES).map(({ item, projects }) => {
    const country =
      item.kind === 'partner' && page.subject.kind !== 'country'
        ? ` (${escape(nameOf(item.country, page.locale))})`
        : '';
    return `<li>${linksHtml([item], page, site)}${country} <small>${escape(number(projects))}</small></li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}
