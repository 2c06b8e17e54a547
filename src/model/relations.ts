/** Who is near to whom in the graph: projects that share a partner or a subject, authorities that meet abroad. */
import type { Authority, Country, Departement, Gathering, Partner, Project, Region, Theme } from './atlas.ts';

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

/** An authority that is near to another one, and what they have in common. */
export interface Neighbour<Shared> {
  authority: Authority;
  shared: readonly Shared[];
}

/** What several authorities do in one country. */
export interface SharedSubject {
  country: Country;
  theme: Theme;
}

/** Authorities that work with the same partners; those that share most first. */
export function authoritiesWithSamePartners(authority: Authority): Neighbour<Partner>[] {
  return ranked(partnersOf(authority), authoritiesOfPartner, (other) => other !== authority, authority);
}

/** Authorities elsewhere that work with the partners of a territory; those that share most first. */
export function authoritiesWithPartnersOf(territory: Region | Departement): Neighbour<Partner>[] {
  const inside = new Set(territory.authorities);
  return ranked(partnersOf(territory), authoritiesOfPartner, (other) => !inside.has(other));
}

/** A partner that works with several French authorities. */
export interface Meeting {
  partner: Partner;
  authorities: readonly Authority[];
}

/** The partners of a country that work with several French authorities; those of most authorities first. */
export const meetingsIn = ({ partners }: Country): Meeting[] =>
  partners
    .map((partner) => ({ partner, authorities: [...authoritiesOfPartner(partner)] }))
    .filter(({ authorities }) => authorities.length > 1)
    .sort((a, b) => b.authorities.length - a.authorities.length);

/** How many times as many inhabitants an authority of comparable size has at most. */
const COMPARABLE = 2;

/**
 * Authorities of the same type and of comparable size that work on the same subjects in the same countries; those that
 * share most first. Size is left aside where that of the authority is unknown.
 */
export function similarAuthorities(authority: Authority): Neighbour<SharedSubject>[] {
  const subjects = new Map<string, SharedSubject>();
  for (const project of authority.projects) {
    const theme = subjectOf(project);
    if (theme === undefined) continue;
    for (const country of project.countries) subjects.set(`${country.code} ${theme.code}`, { country, theme });
  }
  return ranked(
    [...subjects.values()],
    ({ country, theme }) => authoritiesOf(projectsOn(country, theme)),
    (other) => other !== authority && other.type === authority.type && isOfSimilarSize(authority, other),
    authority,
  );
}

function isOfSimilarSize({ population }: Authority, other: Authority): boolean {
  if (population === undefined) return true;
  if (other.population === undefined) return false;
  const [smaller = 0, larger = 0] = [population.inhabitants, other.population.inhabitants].sort((a, b) => a - b);
  return larger <= smaller * COMPARABLE;
}

const partnersOf = ({ projects }: Gathering): Partner[] => [...new Set(projects.flatMap(({ partners }) => partners))];

const authoritiesOfPartner = ({ projects }: Partner): ReadonlySet<Authority> => authoritiesOf(projects);

const authoritiesOfLists = new WeakMap<readonly Project[], ReadonlySet<Authority>>();

function authoritiesOf(projects: readonly Project[]): ReadonlySet<Authority> {
  let known = authoritiesOfLists.get(projects);
  if (known === undefined) {
    known = new Set(projects.flatMap(({ authorities }) => authorities));
    authoritiesOfLists.set(projects, known);
  }
  return known;
}

/**
 * The authorities meant that take part in something shared, those that take part in most first; then those nearest to
 * `home`.
 */
function ranked<Shared>(
  shared: readonly Shared[],
  takingPart: (each: Shared) => ReadonlySet<Authority>,
  isMeant: (other: Authority) => boolean,
  home?: Authority,
): Neighbour<Shared>[] {
  const found = new Map<Authority, Shared[]>();
  for (const each of shared) {
    for (const authority of takingPart(each)) {
      if (!isMeant(authority)) continue;
      const known = found.get(authority);
      if (known === undefined) found.set(authority, [each]);
      else known.push(each);
    }
  }
  const distance = ({ authority }: { authority: Authority }) => (home === undefined ? 0 : near(home, authority));
  return [...found]
    .map(([authority, meetings]) => ({ authority, shared: meetings }))
    .sort((a, b) => b.shared.length - a.shared.length || distance(b) - distance(a) || compare(a, b))
    .slice(0, NAMED);
}

/** How near another authority is at home: in the same département, in the same région, or elsewhere. */
const near = (authority: Authority, other: Authority): number =>
  authority.departement !== undefined && authority.departement === other.departement
    ? 2
    : authority.region !== undefined && authority.region === other.region
      ? 1
      : 0;

const compare = (a: { authority: Authority }, b: { authority: Authority }): number =>
  a.authority.siren < b.authority.siren ? -1 : 1;
