/** The headings under which an index shows its entries, and where each begins. */
import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import { pathOfIndex } from './addresses.ts';
import { partOfGroup, type Group } from './groups.ts';
import { kindNameOf, nameOf, type Entity } from './names.ts';
import { slugOf } from '../i18n/slug.ts';
import { ENTRIES_PER_PAGE, type Index, type Site } from './site.ts';

type Heading = Omit<Group<Entity>, 'items'>;

/** Indexes whose headings stand in the order of their names; others keep the order of their entries. */
const SORTED: ReadonlySet<Entity['kind']> = new Set(['country', 'formerRegion', 'departement', 'partner']);

const known = new WeakMap<Index, Map<Locale, readonly Group<Entity>[]>>();

/** All entries of an index in their groups; one group without a name when it is a mere list. */
export function groupsOfIndex(index: Index, locale: Locale): readonly Group<Entity>[] {
  let ofIndex = known.get(index);
  if (ofIndex === undefined) known.set(index, (ofIndex = new Map<Locale, readonly Group<Entity>[]>()));
  let groups = ofIndex.get(locale);
  if (groups === undefined) ofIndex.set(locale, (groups = makeGroups(index, locale)));
  return groups;
}

function makeGroups(index: Index, locale: Locale): Group<Entity>[] {
  const groups = new Map<string, Heading & { items: Entity[] }>();
  for (const entry of index.entries) {
    const heading = index.by === 'type' ? typeHeading(entry, locale) : headingOf(entry, locale);
    const group = groups.get(heading.id);
    if (group === undefined) groups.set(heading.id, { ...heading, items: [entry] });
    else group.items.push(entry);
  }
  const { compare } = speechOf(locale);
  const all = [...groups.values()];
  if (index.of === 'country' || index.of === 'continent')
    for (const { items } of all) items.sort((a, b) => compare(nameOf(a, locale), nameOf(b, locale)));
  return SORTED.has(index.of)
    ? all.sort((a, b) => Number(a.entity === undefined) - Number(b.entity === undefined) || compare(a.name, b.name))
    : all;
}

const NO_HEADING: Heading = { id: 'tout', name: '' };

function headingOf(entry: Entity, locale: Locale): Heading {
  const { words } = speechOf(locale);
  switch (entry.kind) {
    case 'country':
      return entityHeading(entry.continent, locale);
    case 'formerRegion':
      return entityHeading(entry.region, locale);
    case 'departement':
      return entry.region === undefined
        ? { id: 'outre-mer', name: words.overseasCollectivities }
        : entityHeading(entry.region, locale);
    case 'authority':
      return entry.departement === undefined
        ? { id: 'sans-departement', name: words.withoutDepartement }
        : entityHeading(entry.departement, locale);
    case 'partner':
      return entityHeading(entry.country, locale);
    case 'theme': {
      let top = entry;
      while (top.parent !== undefined) top = top.parent;
      return entityHeading(top, locale);
    }
    case 'project':
      return entry.yearStarted === undefined
        ? { id: 'sans-annee', name: words.withoutYear }
        : { id: `annee-${entry.yearStarted}`, name: String(entry.yearStarted) };
    default:
      return NO_HEADING;
  }
}

function entityHeading(entity: Entity, locale: Locale): Heading {
  const { kind } = entity;
  if (!('code' in entity)) throw new Error(`entityHeading: a ${kind} has no code to be named by.`);
  const code = entity.code.toLowerCase();
  const name = nameOf(entity, locale);
  // A région and a département may bear the same code.
  if (kind === 'departement') return { id: `${kind}-${code}`, entity, name: `${name} (${entity.code})` };
  return { id: kind === 'region' ? `${kind}-${code}` : code, entity, name };
}

/** The type of an authority; communes are so many that they stand by letter. */
function typeHeading(entry: Entity, locale: Locale): Heading {
  const name = kindNameOf(entry, locale);
  if (entry.kind !== 'authority') return NO_HEADING;
  if (entry.type !== 'commune') return { id: entry.type, name };
  const letter = slugOf(entry.name).charAt(0).toUpperCase();
  return { id: `${entry.type}-${letter.toLowerCase()}`, name: `${name}, ${letter}` };
}

/** Where a group begins: a path and its fragment. */
export function startOf(index: Index, group: Group<Entity>, locale: Locale): string {
  const part = partOfGroup(groupsOfIndex(index, locale), group, ENTRIES_PER_PAGE);
  return `${pathOfIndex(index.of, locale, part, index.by)}#${group.id}`;
}

/** Where the group of an entity begins in the index of a kind, or `undefined` when it has none. */
export function startOfGroup(site: Site, of: Index['of'], entity: Entity, locale: Locale): string | undefined {
  const index = site.indexes.get(of);
  const group = index && groupsOfIndex(index, locale).find((each) => each.entity === entity);
  return index === undefined || group === undefined ? undefined : startOf(index, group, locale);
}
