/** What the search of texts finds: a record for each project, made from the graph. Names are found by their columns. */
import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import { codeWord, searchText } from '../i18n/search-text.ts';
import type { Project } from '../model/atlas.ts';
import { pathOfEntity } from './addresses.ts';
import { languageOf, nameOf } from './names.ts';
import type { Site } from './site.ts';

export interface SearchRecord {
  /** From the root of the site. */
  path: string;
  title: string;
  /** What tells it apart from others of that name. */
  detail: string;
  /** The language of the title, where it is not that of the page. */
  language?: Locale;
  /** Everything by which it is found. */
  content: string;
  /** By what a search may be narrowed down: codes, the same in every language. */
  filters: Record<string, string[]>;
}

/**
 * The records of the projects, in one language. Where they have no page, the list of the authority that leads begins on its
 * page; the fragment names the project for the index.
 */
export function* searchRecords(site: Site, locale: Locale): Generator<SearchRecord> {
  for (const project of site.atlas.projects) {
    const path = site.pathOf(project, locale) ?? `${pathOfEntity(project.lead, locale)}#projet-${project.id}`;
    const title = nameOf(project, locale);
    const language = languageOf(project, locale);
    yield {
      path,
      title,
      detail: detailOf(project, locale),
      ...(language === undefined ? {} : { language }),
      content: searchText([title, ...wordsOf(project, locale), ...codeWordsOf(project)].join('. ')),
      filters: filtersOf(project),
    };
  }
}

/** The project itself and the places where it belongs, by their codes. */
function codeWordsOf({ id, countries, authorities }: Project): Set<string> {
  const departements = authorities.flatMap(({ departement }) => departement ?? []);
  return new Set([
    codeWord('projets', String(id)),
    ...countries.flatMap(({ code, continent }) => [codeWord('pays', code), codeWord('continents', continent.code)]),
    ...authorities.flatMap(({ region }) => (region === undefined ? [] : [codeWord('regions', region.code)])),
    ...departements.map(({ code }) => codeWord('departements', code)),
    ...departements.flatMap(({ formerRegion }) =>
      formerRegion === undefined ? [] : [codeWord('anciennes_regions', formerRegion.code)],
    ),
  ]);
}

function detailOf(project: Project, locale: Locale): string {
  const { words } = speechOf(locale);
  const parts = [
    project.lead.name,
    project.countries.map((country) => nameOf(country, locale)).join(', '),
    project.yearStarted === undefined ? '' : String(project.yearStarted),
    words.statuses[project.status],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What people may look for beside the title: who takes part, where, on what, and the text. */
function wordsOf(project: Project, locale: Locale): string[] {
  const { words } = speechOf(locale);
  return [
    ...project.authorities.flatMap(({ name, departement, region }) => [
      name,
      departement?.name ?? '',
      region?.name ?? '',
    ]),
    ...project.partners.map(({ name }) => name),
    ...project.countries.map((country) => nameOf(country, locale)),
    ...project.mainThemes.map((theme) => nameOf(theme, locale)),
    ...project.otherThemes.map(({ theme }) => nameOf(theme, locale)),
    project.legalForm?.names[locale] ?? '',
    words.statuses[project.status],
    ...project.sdgs.map(({ sdg }) => `${words.sdgShort} ${sdg.number}`),
    project.context ?? '',
    project.objectives ?? '',
  ];
}

const filtersOf = (project: Project): Record<string, string[]> => ({
  pays: project.countries.map(({ code }) => code),
  thematique: project.mainThemes.map(({ code }) => code),
  annee: project.yearStarted === undefined ? [] : [String(project.yearStarted)],
  etat: [project.status],
});
