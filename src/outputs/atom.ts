/**
 * The latest changes among the projects of a page as a feed, https://www.rfc-editor.org/rfc/rfc4287. The day of a change is
 * that which the sheet of a project states; sheets that state none are not in it.
 */
import type { Locale } from '../configuration.ts';
import { xml } from '../formats/xml.ts';
import { fileWords } from '../i18n/file-words.ts';
import { fill, speechOf } from '../i18n/index.ts';
import type { Project } from '../model/atlas.ts';
import { addressOf } from '../site/addresses.ts';
import { addressOfPage, nameOfFiled, pathOfFile } from '../site/formats.ts';
import { nameOf } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import { feedOf, instant, pageLink, tagOf } from './feed.ts';
import { oncePerProject } from './once.ts';
import type { Subject } from './sheets.ts';

/** How many changes a feed tells. */
const ENTRIES = 50;

export function atom(subject: Subject, locale: Locale, site: Site): string {
  const latest = latestOf(subject.projects);
  return feedOf(
    {
      own: addressOf(site.configuration.site, pathOfFile(subject, 'atom', locale)),
      title: fill(fileWords[locale].feed, { name: nameOfFiled(subject, locale) }),
      locale,
      updated: latest[0]?.updatedOn ?? site.atlas.date,
      page: addressOfPage(subject, locale, site),
    },
    latest.map((project) => entries[locale](project, site)),
    site,
  );
}

/** The sheets that state when they were changed, the latest first. */
function latestOf(projects: readonly Project[]): Project[] {
  const dated = projects.filter(({ updatedOn }) => updatedOn !== undefined);
  return dated.sort((a, b) => compare(b.updatedOn ?? '', a.updatedOn ?? '') || b.id - a.id).slice(0, ENTRIES);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const entries: Record<Locale, (project: Project, site: Site) => string> = {
  fr: oncePerProject((project, site) => makeEntry(project, 'fr', site)),
  en: oncePerProject((project, site) => makeEntry(project, 'en', site)),
};

function makeEntry(project: Project, locale: Locale, site: Site): string {
  const { words } = speechOf(locale);
  const about = [
    project.authorities.map(({ name }) => name).join(', '),
    project.countries.map((country) => nameOf(country, locale)).join(', '),
    project.yearStarted === undefined ? '' : String(project.yearStarted),
    words.statuses[project.status],
  ];
  const themes = project.mainThemes.map(
    ({ code, names }) => `<category term="${xml(code)}" label="${xml(names[locale])}"/>\n`,
  );
  // Titles are written in French alone.
  return `<entry>
<id>${tagOf(`projet:${project.id}`, site)}</id>
<title xml:lang="fr">${xml(nameOf(project, locale))}</title>
<updated>${instant(project.updatedOn ?? '')}</updated>
${pageLink(addressOfPage(project, locale, site))}${themes.join('')}<summary>${xml(about.filter(Boolean).join(' · '))}</summary>
</entry>
`;
}
