/** Who is near to whom in the graph: projects that share a partner or a subject, authorities that meet abroad. */
import type { Authority, Country, Departement, Partner, Project, Region, Theme } from './atlas.ts';

/** How many relations of a kind are named. */
const NAMED = 8;

/** Other projects with one of the partners of a project; the nearest in time first. */
export function projectsWithSamePartner(project: Project): Project[] {
  return nearest(project, new Set(project.partners.flatMap((partner) => partner.projects)));
}

/** Other projects on the same subject in one of the same countries, but with other partners; the nearest in time first. */
export function projectsOnSameSubject(project: Project): Project[] {
  const subject = subjectOf(project);
  const found = project.countries.flatMap((country) => (subject === undefined ? [] : projectsOn(country, subject)));
  return nearest(
    project,
    new Set(found.filter((other) => !other.partners.some((partner) => project.partners.includes(partner)))),
  );
}

const projectsBySubject = new WeakMap<Country, Map<Theme, Project[]>>();

/** The projects of a country by subject, sorted out once: each of them asks. */
function projectsOn(country: Country, subject: Theme): readonly Project[] {
  let known = projectsBySubject.get(country);
  if (known === undefined) {
    known = new Map<Theme, Project[]>();
    for (const project of country.projects) {
      const theme = subjectOf(project);
      if (theme === undefined) continue;
      const same = known.get(theme);
      if (same === undefined) known.set(theme, [project]);
      else same.push(project);
    }
    projectsBySubject.set(country, known);
  }
  return known.get(subject) ?? [];
}

function nearest(project: Project, others: ReadonlySet<Project>): Project[] {
  const distance = ({ yearStarted }: Project): number =>
    yearStarted === undefined || project.yearStarted === undefined ? 1000 : Math.abs(yearStarted - project.yearStarted);
  return [...others]
    .filter((other) => other !== project)
    .sort((a, b) => distance(a) - distance(b) || a.id - b.id)
    .slice(0, NAMED);
}

/** The main theme of a project, down to its second level. */
export const subjectOf = ({ mainThemes }: Project): Theme | undefined => mainThemes[1] ?? mainThemes[0];

/** An authority that is near to another one, and in how many respects. */
export interface Neighbour {
  authority: Authority;
  shared: number;
}

/** Authorities that work with the same partners; those that share most first. */
export function authoritiesWithSamePartners(authority: Authority): Neighbour[] {
  const partners = new Set(authority.projects.flatMap((project) => project.partners));
  return ranked(
    authority,
    [...partners].map((partner) => authoritiesOf(partner.projects)),
  );
}

/** Authorities elsewhere that work with the partners of a territory; those that share most first. */
export function authoritiesWithPartnersOf({ authorities, projects }: Region | Departement): Neighbour[] {
  const inside = new Set(authorities);
  const shared = new Map<Authority, number>();
  for (const partner of new Set(projects.flatMap(({ partners }) => partners))) {
    for (const authority of authoritiesOf(partner.projects))
      if (!inside.has(authority)) shared.set(authority, (shared.get(authority) ?? 0) + 1);
  }
  return [...shared]
    .map(([authority, count]) => ({ authority, shared: count }))
    .sort((a, b) => b.shared - a.shared || compare(a, b))
    .slice(0, NAMED);
}

/** A partner that works with several French authorities. */
export interface Meeting {
  partner: Partner;
  authorities: readonly Authority[];
}

/** The partners of a country that work with several French authorities; those of most authorities first. */
export const meetingsIn = ({ partners }: Country): Meeting[] =>
  partners
    .map((partner) => ({ partner, authorities: [...authoritiesOf(partner.projects)] }))
    .filter(({ authorities }) => authorities.length > 1)
    .sort((a, b) => b.authorities.length - a.authorities.length);

/** How many times as many inhabitants an authority of comparable size has at most. */
const COMPARABLE = 3;

/**
 * Authorities of the same type and of comparable size that work on the same subjects in the same countries; those that
 * share most first. Size is left aside where that of the authority is unknown.
 */
export function similarAuthorities(authority: Authority): Neighbour[] {
  const places = new Map<Country, Set<Theme>>();
  for (const project of authority.projects) {
    const subject = subjectOf(project);
    if (subject === undefined) continue;
    for (const country of project.countries) places.set(country, (places.get(country) ?? new Set()).add(subject));
  }
  const meetings = [...places].flatMap(([country, subjects]) =>
    [...subjects].map((subject) => authoritiesOf(projectsOn(country, subject))),
  );
  return ranked(authority, meetings, (other) => other.type === authority.type && isOfSimilarSize(authority, other));
}

function isOfSimilarSize({ population }: Authority, other: Authority): boolean {
  if (population === undefined) return true;
  if (other.population === undefined) return false;
  const [smaller = 0, larger = 0] = [population.inhabitants, other.population.inhabitants].sort((a, b) => a - b);
  return larger <= smaller * COMPARABLE;
}

const authoritiesOfLists = new WeakMap<readonly Project[], ReadonlySet<Authority>>();

function authoritiesOf(projects: readonly Project[]): ReadonlySet<Authority> {
  let known = authoritiesOfLists.get(projects);
  if (known === undefined) {
    known = new Set(projects.flatMap(({ authorities }) => authorities));
    authoritiesOfLists.set(projects, known);
  }
  return known;
}

/** Counts in how many meetings others take part. */
function ranked(
  authority: Authority,
  meetings: readonly ReadonlySet<Authority>[],
  isMeant: (other: Authority) => boolean = () => true,
): Neighbour[] {
  const shared = new Map<Authority, number>();
  for (const meeting of meetings)
    for (const other of meeting) if (isMeant(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
  shared.delete(authority);
  return [...shared]
    .map(([other, count]) => ({ authority: other, shared: count }))
    .sort((a, b) => b.shared - a.shared || near(authority, b.authority) - near(authority, a.authority) || compare(a, b))
    .slice(0, NAMED);
}

/** How near another authority is at home: in the same département, in the same région, or elsewhere. */
const near = (authority: Authority, other: Authority): number =>
  authority.departement !== undefined && authority.departement === other.departement
    ? 2
    : authority.region !== undefined && authority.region === other.region
      ? 1
      : 0;

const compare = (a: Neighbour, b: Neighbour): number => (a.authority.siren < b.authority.siren ? -1 : 1);
