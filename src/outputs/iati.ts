/**
 * The projects of a page in the format of the International Aid Transparency Initiative, version 2.03,
 * https://iatistandard.org/en/iati-standard/203/. Only what the sheets state is told: there are no budgets, since the
 * standard wants them year by year, no transactions, no types of flow, of finance or of aid, and no shares of sectors or
 * countries. A project without a start, a state or a country, or with countries on several continents, cannot be expressed.
 */
import { xml } from '../formats/xml.ts';
import type { Partner, Project, Theme } from '../model/atlas.ts';
import { addressOf, pathOfSingle } from '../site/addresses.ts';
import { addressOfPage } from '../site/formats.ts';
import type { Site } from '../site/site.ts';
import { DEMONSTRATION_NOTE } from './file.ts';
import { oncePerProject } from './once.ts';
import type { Subject } from './sheets.ts';

/** What stands for the publisher while it has no identifier of its own. */
const NO_ORGANISATION = 'XX-ATLAS';
const NOT_PUBLISHED = 'Format IATI ; ces fichiers ne sont pas publiés dans le registre IATI.';

/** Codes of the state of an activity. */
const STATUSES: Partial<Record<Project['status'], number>> = {
  planned: 1,
  active: 2,
  overdue: 2, // as it was declared, with the planned end
  completed: 4,
  suspended: 6,
};

/** A continent as a whole, for projects in several of its countries: the standard wants shares of countries, and none is known. */
const REGIONS: Readonly<Record<string, string>> = {
  europe: '89',
  afrique: '298',
  amerique: '498',
  asie: '798',
  oceanie: '889',
};
/** No sector is known. */
const NO_SECTOR = '998';

export const isExpressible = ({ status, yearStarted, countries }: Project): boolean =>
  STATUSES[status] !== undefined &&
  yearStarted !== undefined &&
  new Set(countries.map(({ continent }) => continent)).size === 1;

export function iati(subject: Subject, site: Site): string {
  const { atlas, configuration } = site;
  const told = subject.projects.filter(isExpressible);
  const notes = [
    ...(atlas.isDemonstration ? [DEMONSTRATION_NOTE] : []),
    ...(configuration.iatiOrganisation === undefined ? [NOT_PUBLISHED] : []),
    `${told.length} projets sur ${subject.projects.length} peuvent être dits dans ce format.`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
${notes.map((note) => `<!-- ${note} -->`).join('\n')}
<iati-activities version="2.03" generated-datetime="${atlas.date}T00:00:00Z">
${told.map((project) => activityOf(project, site)).join('')}</iati-activities>
`;
}

const activityOf = oncePerProject(makeActivity);

/** Elements in the order that the schema of the standard prescribes. */
function makeActivity(project: Project, site: Site): string {
  const { configuration } = site;
  const organisation = configuration.iatiOrganisation ?? NO_ORGANISATION;
  const page = addressOfPage(project, 'fr', site);
  const updated = project.updatedOn === undefined ? '' : ` last-updated-datetime="${project.updatedOn}T00:00:00Z"`;
  return [
    `<iati-activity${updated} xml:lang="fr">`,
    `<iati-identifier>${organisation}-${project.id}</iati-identifier>`,
    `<reporting-org ref="${organisation}" type="90" secondary-reporter="1">${narrative(configuration.publisher)}</reporting-org>`,
    `<title>${narrative(project.title)}</title>`,
    ...descriptionsOf(project),
    ...project.authorities.map(({ name }) => participant(2, name)),
    ...project.partners.map(({ name }) => participant(4, name)),
    `<other-identifier ref="${project.id}" type="A9"><owner-org>${narrative('Atlas français de la coopération décentralisée')}</owner-org></other-identifier>`,
    `<activity-status code="${STATUSES[project.status] ?? ''}"/>`,
    ...datesOf(project, site.atlas.date),
    ...countriesOf(project),
    ...project.partners.flatMap(locationOf),
    `<sector vocabulary="2" code="${sectorOf(project.mainThemes) ?? NO_SECTOR}"/>`,
    ...tagsOf(project, site),
    ...(page === undefined
      ? []
      : [
          `<document-link url="${xml(page)}" format="text/html"><title>${narrative('Fiche du projet')}</title><category code="A12"/><language code="fr"/></document-link>`,
        ]),
    '</iati-activity>\n',
  ].join('\n');
}

const narrative = (text: string): string => `<narrative>${xml(text)}</narrative>`;

/** General, and of objectives. A title is all that is known of some: a description is required. */
function descriptionsOf({ title, context, objectives }: Project): string[] {
  const texts = [
    { type: 1, text: context },
    { type: 2, text: objectives },
  ].filter(({ text }) => text !== undefined);
  return (texts.length === 0 ? [{ type: 1, text: title }] : texts).map(
    ({ type, text }) => `<description type="${type}">${narrative(text ?? '')}</description>`,
  );
}

/** @param role 2 of those who answer for the activity, 4 of those who carry it out; both are local government, 11 */
const participant = (role: 2 | 4, name: string): string =>
  `<participating-org role="${role}" type="11">${narrative(name)}</participating-org>`;

/** Days that have come are observed, others are planned. Of a start only the year is known. */
function datesOf({ yearStarted, endDate, status }: Project, today: string): string[] {
  const start = yearStarted === undefined ? undefined : `${yearStarted}-01-01`;
  return [
    ...(start === undefined
      ? []
      : [
          `<activity-date type="${start <= today && status !== 'planned' ? 2 : 1}" iso-date="${start}">${narrative('Seule l’année est connue.')}</activity-date>`,
        ]),
    // An end before the start is a mistake that only its authors can mend.
    ...(endDate === undefined || (start !== undefined && endDate < start)
      ? []
      : [`<activity-date type="${status === 'completed' && endDate <= today ? 4 : 3}" iso-date="${endDate}"/>`]),
  ];
}

function countriesOf({ countries }: Project): string[] {
  const [only] = countries;
  if (only === undefined) return [];
  return countries.length === 1
    ? [`<recipient-country code="${only.code}"/>`]
    : [`<recipient-region vocabulary="1" code="${REGIONS[only.continent.code] ?? ''}"/>`];
}

/** A place that is known better than by its country: exact, 1, or in the middle of something, 2. */
function locationOf({ name, place }: Partner): string[] {
  if (place === undefined || place.precision === 'pays') return [];
  const exactness = place.precision === 'point' ? 1 : 2;
  return [
    `<location><name>${narrative(name)}</name><point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>${place.latitude} ${place.longitude}</pos></point><exactness code="${exactness}"/></location>`,
  ];
}

/** The sector of the most precise theme that has one: a share of several would be invented. */
const sectorOf = (themes: readonly Theme[]): string | undefined =>
  themes.toReversed().find(({ dacSector }) => dacSector !== undefined)?.dacSector;

/** All themes, by our own list, and the Sustainable Development Goals. */
function tagsOf({ mainThemes, otherThemes, sdgs }: Project, { configuration }: Site): string[] {
  const list = addressOf(configuration.site, pathOfSingle('data', 'fr'));
  return [
    ...[...mainThemes, ...otherThemes.map(({ theme }) => theme)].map(
      ({ code, names }) =>
        `<tag vocabulary="99" vocabulary-uri="${xml(list)}" code="${xml(code)}">${narrative(names.fr)}</tag>`,
    ),
    ...sdgs.map(({ sdg }) => `<tag vocabulary="2" code="${sdg.number}">${narrative(sdg.names.fr)}</tag>`),
  ];
}
