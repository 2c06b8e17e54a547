/** How the projects of a gathering are spread. Counted when first asked for, and once: several parts of a page ask. */
import type {
  Authority,
  AuthorityType,
  Category,
  Country,
  Gathering,
  Partner,
  Project,
  Status,
  Theme,
} from './atlas.ts';
import { scopeOf } from './totals.ts';

/** A number of projects. */
export interface Share<Item> {
  item: Item;
  projects: number;
}

/** Shares are ordered by their number of projects, the largest first; `undefined` stands for what is not stated. */
export interface Breakdowns {
  /** By main theme of the first level: each project once. */
  themes: readonly Share<Theme | undefined>[];
  legalForms: readonly Share<Category | undefined>[];
  /** By computed status. */
  statuses: readonly Share<Status>[];
  /** By type of the lead authority: each project once. */
  authorityTypes: readonly Share<AuthorityType>[];
  /** By year of start, from the first to the last one, years without a project included. */
  years: readonly Share<number>[];
  withoutYear: number;
  /** A project of several authorities, partners or countries counts for each of them. */
  authorities: readonly Share<Authority>[];
  partners: readonly Share<Partner>[];
  countries: readonly Share<Country>[];
}

const known = new WeakMap<Gathering, Breakdowns>();

export function breakdownsOf(gathering: Gathering): Breakdowns {
  let breakdowns = known.get(gathering);
  if (breakdowns === undefined) known.set(gathering, (breakdowns = count(gathering)));
  return breakdowns;
}

function count(gathering: Gathering): Breakdowns {
  const { projects } = gathering;
  const isInside = scopeOf(gathering);
  const starts = projects.flatMap(({ yearStarted }) => yearStarted ?? []);
  return {
    themes: sharesOf(projects, ({ mainThemes }) => [mainThemes[0]]),
    legalForms: sharesOf(projects, ({ legalForm }) => [legalForm]),
    statuses: sharesOf(projects, ({ status }) => [status]),
    authorityTypes: sharesOf(projects, ({ lead }) => [lead.type]),
    years: yearsOf(starts),
    withoutYear: projects.length - starts.length,
    authorities: sharesOf(projects, ({ authorities }) => authorities),
    partners: sharesOf(projects, ({ partners }) => partners.filter(({ country }) => isInside(country))),
    countries: sharesOf(projects, ({ countries }) => countries.filter(isInside)),
  };
}

/** Counts each item; equal numbers keep the order in which the items were met. */
function sharesOf<Item>(projects: readonly Project[], itemsOf: (project: Project) => readonly Item[]): Share<Item>[] {
  const counts = new Map<Item, number>();
  for (const project of projects) for (const item of itemsOf(project)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, projects]) => ({ item, projects })).sort((a, b) => b.projects - a.projects);
}

function yearsOf(starts: readonly number[]): Share<number>[] {
  if (starts.length === 0) return [];
  const counts = new Map<number, number>();
  for (const year of starts) counts.set(year, (counts.get(year) ?? 0) + 1);
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    item: first + i,
    projects: counts.get(first + i) ?? 0,
  }));
}
