/** The list of projects on the page of an entity: by country or by theme. */
import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import type { Project } from '../model/atlas.ts';
import { subjectOf } from '../model/relations.ts';
import type { Group } from './groups.ts';
import { nameOf, type Entity } from './names.ts';

/** What has a list of projects on its page. */
export type Lister = Exclude<Entity, { kind: 'project' }>;

export interface ProjectList {
  /** What the groups stand for; a list of few projects is not divided. */
  by: 'country' | 'theme' | 'nothing';
  groups: readonly Group<Project>[];
  /** The lines of all groups: a project with partners in two countries stands under both. */
  lines: number;
}

/** How many lines a page lists before the list goes on, on a page of its own. */
export const LINES_PER_PAGE = 150;

/** A list of fewer projects can be taken in at a glance. */
const WORTH_DIVIDING = 16;

const divided = new WeakMap<Lister, Map<Locale, ProjectList>>();

export function projectListOf(entity: Lister, locale: Locale): ProjectList {
  const { kind, projects } = entity;
  if (projects.length < WORTH_DIVIDING || kind === 'partner') {
    return { by: 'nothing', groups: [{ id: 'liste', name: '', items: projects }], lines: projects.length };
  }
  let known = divided.get(entity);
  if (known === undefined) divided.set(entity, (known = new Map<Locale, ProjectList>()));
  let list = known.get(locale);
  if (list === undefined) known.set(locale, (list = divide(entity, locale)));
  return list;
}

function divide({ kind, projects }: Lister, locale: Locale): ProjectList {
  const by = kind === 'country' ? 'theme' : 'country';
  const headings = new Map<Entity | undefined, Project[]>();
  for (const project of projects) {
    for (const heading of by === 'country' ? countriesOf(project) : [subjectOf(project)]) {
      const group = headings.get(heading);
      if (group === undefined) headings.set(heading, [project]);
      else group.push(project);
    }
  }
  const { words, compare } = speechOf(locale);
  const groups = [...headings].map(([entity, items]): Group<Project> =>
    entity === undefined
      ? { id: 'liste-sans', name: by === 'country' ? words.withoutCountry : words.withoutTheme, items }
      : { id: `liste-${idOf(entity)}`, entity, name: headingOf(entity, locale), items },
  );
  groups.sort((a, b) => Number(a.entity === undefined) - Number(b.entity === undefined) || compare(a.name, b.name));
  return { by, groups, lines: groups.reduce((sum, group) => sum + group.items.length, 0) };
}

const countriesOf = ({ countries }: Project) => (countries.length === 0 ? [undefined] : countries);

const idOf = (entity: Entity): string =>
  entity.kind === 'country' || entity.kind === 'theme' ? entity.code.toLowerCase() : '';

function headingOf(entity: Entity, locale: Locale): string {
  const parent = entity.kind === 'theme' ? entity.parent : undefined;
  return parent === undefined ? nameOf(entity, locale) : `${nameOf(parent, locale)} › ${nameOf(entity, locale)}`;
}
