/** A long list: its items in groups that have a heading, cut into parts of a bearable length. */
import type { Entity } from './names.ts';

export interface Group<Item> {
  /** Names the group inside its page: the fragment of its address. */
  id: string;
  /** What the items have in common, when it has a page. */
  entity?: Entity;
  /** Empty when the group needs no heading. */
  name: string;
  items: readonly Item[];
}

/** What of a group stands on one page. */
export interface Slice<Item> {
  group: Group<Item>;
  items: readonly Item[];
  /** Whether the group begins on an earlier page. */
  continued: boolean;
}

/** The groups, whole or cut, of a part of a list; parts have `size` items and are counted from 1. */
export function slicesOf<Item>(groups: readonly Group<Item>[], part: number, size: number): Slice<Item>[] {
  const slices: Slice<Item>[] = [];
  const first = (part - 1) * size;
  let start = 0;
  for (const group of groups) {
    const from = Math.max(0, first - start);
    const to = Math.min(group.items.length, first + size - start);
    if (from < to) slices.push({ group, items: group.items.slice(from, to), continued: from > 0 });
    start += group.items.length;
  }
  return slices;
}

/** The part on which a group begins. */
export function partOfGroup<Item>(groups: readonly Group<Item>[], group: Group<Item>, size: number): number {
  let start = 0;
  for (const each of groups) {
    if (each === group) break;
    start += each.items.length;
  }
  return Math.floor(start / size) + 1;
}
