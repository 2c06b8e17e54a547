/** The headings under which an index shows its entries, and where each begins. */
import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import { pathOfIndex } from './addresses.ts';
import { nameOf, type Entity } from './names.ts';
import { ENTRIES_PER_PAGE, type Index, type Site } from './site.ts';

export interface Group {
  /** Names the group inside its page: the fragment of its address. */
  id: string;
  /** What the entries have in common; absent when the index is one list. */
  entity?: Entity;
  name: string;
  entries: Entity[];
}

/** The entries of a part of an index in their groups, in the order given. */
export function groupsOf(entries: readonly Entity[], locale: Locale): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const above = groupingOf(entry);
    const id = above === undefined ? 'tout' : groupId(above);
    let group = groups.find((each) => each.id === id);
    if (group === undefined) {
      const { words } = speechOf(locale);
      group = {
        id,
        name: above === undefined ? words.none : nameOf(above, locale),
        entries: [],
        ...(above === undefined ? {} : { entity: above }),
      };
      groups.push(group);
    }
    group.entries.push(entry);
  }
  return groups;
}

/** What an entry of an index is grouped by. */
function groupingOf(entry: Entity): Entity | undefined {
  switch (entry.kind) {
    case 'country':
      return entry.continent;
    case 'formerRegion':
    case 'departement':
      return entry.region;
    case 'authority':
      return entry.departement ?? entry.region;
    case 'partner':
      return entry.country;
    case 'theme': {
      let top = entry;
      while (top.parent !== undefined) top = top.parent;
      return top;
    }
    default:
      return undefined;
  }
}

function groupId(entity: Entity): string {
  switch (entity.kind) {
    case 'region':
      return `region-${entity.code}`;
    case 'departement':
      return `departement-${entity.code.toLowerCase()}`;
    case 'country':
      return entity.code.toLowerCase();
    case 'continent':
    case 'theme':
      return entity.code;
    default:
      return 'tout';
  }
}

const starts = new WeakMap<Index, Map<Entity, number>>();

/** Where the group of an entity begins in an index: a path and its fragment, or `undefined` when it has none. */
export function startOfGroup(site: Site, of: Index['of'], entity: Entity, locale: Locale): string | undefined {
  const index = site.indexes.get(of);
  if (index === undefined) return undefined;
  let known = starts.get(index);
  if (known === undefined) {
    starts.set(index, (known = new Map<Entity, number>()));
    for (const [position, entry] of index.entries.entries()) {
      const above = groupingOf(entry);
      if (above !== undefined && !known.has(above)) known.set(above, position);
    }
  }
  const position = known.get(entity);
  if (position === undefined) return undefined;
  return `${pathOfIndex(of, locale, Math.floor(position / ENTRIES_PER_PAGE) + 1)}#${groupId(entity)}`;
}
