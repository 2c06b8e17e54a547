/** The rows of a table of projects. A project stands in some twenty lists: its row is made once for each language. */
import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import type { Project } from '../model/atlas.ts';
import { relative } from '../site/addresses.ts';
import { nameOf, type Entity } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { escape, linkTo } from './html.ts';

/** How many authorities or partners a row names; the project's page names them all. */
const NAMED = 3;

const rows = new WeakMap<Project, Map<string, string>>();

/** The rows of a table with the columns title, lead authority, partners and countries, start, status. */
export function projectRows(projects: readonly Project[], site: Site, from: string, locale: Locale): string {
  // Rows are alike for all pages from which the links are: those of one language at one depth.
  const variant = `${locale} ${from.split('/').length}`;
  let html = '';
  for (const project of projects) {
    let known = rows.get(project);
    if (known === undefined) rows.set(project, (known = new Map<string, string>()));
    let row = known.get(variant);
    if (row === undefined) known.set(variant, (row = projectRow(project, site, from, locale)));
    html += row;
  }
  return html;
}

function projectRow(project: Project, site: Site, from: string, locale: Locale): string {
  const { words } = speechOf(locale);
  const link = (entity: Entity) => {
    const path = site.pathOf(entity, locale);
    return linkTo(path === undefined ? undefined : relativeInSections(from, path), nameOf(entity, locale));
  };
  const some = (items: readonly Entity[], show: (entity: Entity) => string) =>
    items.slice(0, NAMED).map(show).join(', ') + (items.length > NAMED ? ` +${items.length - NAMED}` : '');
  const partners = some(project.partners, (partner) => link(partner));
  const countries = some(project.countries, (country) => link(country));
  const cells = [
    some(project.authorities, link),
    partners === '' ? escape(words.unknown) : `${partners} (${countries})`,
    project.yearStarted === undefined ? escape(words.unknown) : String(project.yearStarted),
    escape(words.statuses[project.status]),
  ];
  return `<tr><th scope="row">${link(project)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** A link that holds from every page of the same depth: it climbs to the root of the language first. */
function relativeInSections(from: string, to: string): string {
  const link = relative(from, to);
  if (link.includes('/')) return link;
  const section = to.split('/').at(-2);
  return section === undefined ? link : `../${section}/${link}`;
}
