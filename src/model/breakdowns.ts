/** How the projects of a gathering are spread: by theme, form, status, year, and who takes part. */
import type {
  Atlas,
  Authority,
  AuthorityType,
  Category,
  Continent,
  Country,
  Gathering,
  Partner,
  Project,
  Region,
  Status,
  Theme,
} from './atlas.ts';
import { scopeOf } from './totals.ts';

/** A number of projects. */
export interface Share<Item> {
  item: Item;
  projects: number;
}

/**
 * Each counts the projects of a gathering by one thing, the largest share first; `undefined` stands for what is not
 * stated. A project of several authorities, partners or countries counts for each of them, and once everywhere else.
 */
export const breakdowns = {
  /** By main theme of the first level. */
  themes: ({ projects }: Gathering): Share<Theme | undefined>[] =>
    sharesOf(projects, ({ mainThemes }) => [mainThemes[0]]),
  legalForms: ({ projects }: Gathering): Share<Category | undefined>[] =>
    sharesOf(projects, ({ legalForm }) => [legalForm]),
  /** By computed status. */
  statuses: ({ projects }: Gathering): Share<Status>[] => sharesOf(projects, ({ status }) => [status]),
  /** By type of the lead authority. */
  authorityTypes: ({ projects }: Gathering): Share<AuthorityType>[] => sharesOf(projects, ({ lead }) => [lead.type]),
  authorities: ({ projects }: Gathering): Share<Authority>[] => sharesOf(projects, ({ authorities }) => authorities),
  partners(gathering: Gathering): Share<Partner>[] {
    const isInside = scopeOf(gathering);
    return sharesOf(gathering.projects, ({ partners }) => partners.filter(({ country }) => isInside(country)));
  },
  /** Asked for by maps, lists and charts of one page in each language: counted once. */
  countries(gathering: Gathering): readonly Share<Country>[] {
    let shares = countryShares.get(gathering);
    if (shares === undefined) {
      const isInside = scopeOf(gathering);
      shares = sharesOf(gathering.projects, ({ countries }) => countries.filter(isInside));
      countryShares.set(gathering, shares);
    }
    return shares;
  },
  continents: ({ projects }: Gathering): Share<Continent>[] =>
    sharesOf(projects, ({ countries }) => new Set(countries.map(({ continent }) => continent))),
  purposes: ({ projects }: Gathering): Share<Category | undefined>[] => sharesOf(projects, ({ purpose }) => [purpose]),
  fundings: ({ projects }: Gathering): Share<Category | undefined>[] =>
    sharesOf(projects, ({ funding }) => (funding.length === 0 ? [undefined] : funding)),
};

const countryShares = new WeakMap<Gathering, Share<Country>[]>();

/** How many projects of a theme have it as their main one, at any of its levels; for the others it is a further one. */
export const countAsMainTheme = (theme: Theme): number =>
  theme.projects.filter(({ mainThemes }) => mainThemes.includes(theme)).length;

/** How many projects state any goal of sustainable development. */
export const countWithSdgs = ({ projects }: Gathering): number => projects.filter(({ sdgs }) => sdgs.length > 0).length;

/** The code of twinnings among the legal forms: what most people ask for. */
const TWINNING = 'jumelage';

/** How many of some projects are ongoing, and how many of those are twinnings. */
export function countActive(projects: readonly Project[]): { active: number; twinnings: number } {
  const active = projects.filter(({ status }) => status === 'active');
  return { active: active.length, twinnings: active.filter(({ legalForm }) => legalForm?.code === TWINNING).length };
}

/** Which year of a project is meant: two facts that are not the same. */
export type ProjectYear = 'yearSigned' | 'yearStarted';

/** The projects of a gathering by year, from the first to the last one, years without a project included. */
export function yearsOf({ projects }: Gathering, which: ProjectYear): { years: Share<number>[]; withoutYear: number } {
  const counts = new Map<number, number>();
  let withoutYear = 0;
  for (const project of projects) {
    const year = project[which];
    if (year === undefined) withoutYear += 1;
    else counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return { years: [], withoutYear };
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({
    item: first + i,
    projects: counts.get(first + i) ?? 0,
  }));
  return { years, withoutYear };
}

/** A région beside the others: how many people live there, where its council is known. */
export interface ComparedRegion {
  region: Region;
  population?: NonNullable<Authority['population']>;
}

/** The régions, those with most projects first. */
export function comparedRegions({ regions }: Atlas): ComparedRegion[] {
  return [...regions]
    .sort((a, b) => b.totals.projects - a.totals.projects)
    .map((region) => {
      const council = region.authorities.find(({ type }) => type === 'region' || type === 'collectivite-unique');
      return council?.population === undefined ? { region } : { region, population: council.population };
    });
}

/** Projects for 100,000 inhabitants, to one decimal. */
export const projectsPer100000 = (projects: number, { inhabitants }: { inhabitants: number }): number =>
  Math.round((projects / inhabitants) * 1e6) / 10;

/** Counts each item; equal numbers keep the order in which the items were met. */
function sharesOf<Item>(projects: readonly Project[], itemsOf: (project: Project) => Iterable<Item>): Share<Item>[] {
  const counts = new Map<Item, number>();
  for (const project of projects) for (const item of itemsOf(project)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, projects]) => ({ item, projects })).sort((a, b) => b.projects - a.projects);
}
