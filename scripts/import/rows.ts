/** Rows on their way to our tables: what becomes of them, and what makes them sound. */
import type { z } from 'zod';
import { tables } from '../../src/source/tables/index.ts';
import { keyOf } from '../gazetteer/names.ts';
import type { ExportedName, Field } from './mapping.ts';

/** What a row tells, as it is written. */
export type Cells = Partial<Record<Field, string>>;
/** A row of one of our tables, as text. */
export type Values = Record<string, string>;

export interface Rejected {
  rejected: string;
  value: string;
}

/** What becomes of a row: kept, part of what is known already, or refused, and why. */
export type Fate = { kept: true } | { merged: string } | Rejected;

/** Where rows go. */
export interface Sink {
  write(table: ExportedName, values: Values): void;
  /** Something that was left out of a row that is kept. */
  leftOut(reason: string): void;
}

/** A row whose optional cells that are wrong are left out; refused where one that must be there is wrong. */
export function soundRow(table: ExportedName, values: Values, sink: Sink): { values: Values } | Rejected {
  const { row } = tables[table];
  const cells: Readonly<Record<string, z.ZodType>> = row.shape;
  for (const column of Object.keys(cells)) values[column] ??= '';
  for (;;) {
    const parsed = row.safeParse(values);
    if (parsed.success) return { values };
    const column = String(parsed.error.issues[0]?.path[0] ?? '');
    const value = values[column] ?? '';
    if (value === '' || cells[column]?.safeParse('').success === false)
      return { rejected: `${column}.${value === '' ? 'missing' : 'invalid'}`, value };
    values[column] = '';
    sink.leftOut(`${column}.invalid`);
  }
}

/** The code among some that is meant by its own words. */
export const codeAmong = <Code extends string>(codes: readonly Code[], key: string): Code | undefined =>
  codes.find((code) => keyOf(code) === key);

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
