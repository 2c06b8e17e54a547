/** The rows of a table of projects. A project stands in some twenty lists: its row is made once for each form that it takes. */
import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import type { Project } from '../model/atlas.ts';
import { relative } from '../site/addresses.ts';
import { languageOf, nameOf, type Entity } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { escape, linkTo } from './html.ts';

/** How many authorities or partners a row names; the project's page names them all. */
const NAMED = 3;

const rows = new WeakMap<Project, Map<string, string>>();

export interface RowStyle {
  /** Whether the countries of the partners are named; under the heading of a country they are only when there are several. */
  withCountries: boolean;
}

/** The rows of a table with the columns title, authorities, partners, legal form, start, status. */
export function projectRows(
  projects: readonly Project[],
  { withCountries }: RowStyle,
  site: Site,
  from: string,
  locale: Locale,
): string {
  // Rows are alike for all pages from which the links are: those of one language at one depth.
  const variant = `${locale} ${from.split('/').length} ${withCountries}`;
  let html = '';
  for (const project of projects) {
    let known = rows.get(project);
    if (known === undefined) rows.set(project, (known = new Map<string, string>()));
    let row = known.get(variant);
    if (row === undefined) {
      known.set(
        variant,
        (row = projectRow(project, withCountries || project.countries.length > 1, site, from, locale)),
      );
    }
    html += row;
  }
  return html;
}

function projectRow(project: Project, withCountries: boolean, site: Site, from: string, locale: Locale): string {
  const { words } = speechOf(locale);
  const link = (entity: Entity) => rowLink(entity, site, from, locale);
  const some = (items: readonly Entity[]) =>
    items.slice(0, NAMED).map(link).join(', ') + (items.length > NAMED ? ` +${items.length - NAMED}` : '');
  const unknown = `<span class="unknown">${escape(words.unknown)}</span>`;
  const partners = some(project.partners);
  const cells = [
    some(project.authorities),
    partners === '' ? unknown : withCountries ? `${partners} (${some(project.countries)})` : partners,
    project.legalForm === undefined ? unknown : escape(project.legalForm.names[locale]),
    project.yearStarted === undefined ? unknown : String(project.yearStarted),
    project.status === 'unknown' ? unknown : escape(words.statuses[project.status]),
  ];
  return `<tr><th scope="row">${link(project)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The link to an entity as the rows have it, the same from every page of a depth. */
export function rowLink(entity: Entity, site: Site, from: string, locale: Locale): string {
  const path = site.pathOf(entity, locale);
  const href = path === undefined ? undefined : relativeInSections(from, path);
  return linkTo(href, nameOf(entity, locale), languageOf(entity, locale));
}

/** A link that holds from every page of the same depth: it climbs to the root of the language first. */
function relativeInSections(from: string, to: string): string {
  const link = relative(from, to);
  if (link.includes('/')) return link;
  const section = to.split('/').at(-2);
  return section === undefined ? link : `../${section}/${link}`;
}
