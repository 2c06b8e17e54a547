/** Which keys the tables have, and in which row each first stood: small enough to hold for millions of rows. */
import { tables, type TableName } from '../source/tables/index.ts';
import type { Table } from '../source/table.ts';

/** A row number fits below this; a project's number times this is still exact. */
const ROWS = 2 ** 22;

export class Keys {
  private readonly rows = new Map<TableName, Map<string | number, number>>();

  /** The row in which a table first had a key of one column, or `undefined`. */
  rowOf(table: TableName, key: unknown): number | undefined {
    return this.rows.get(table)?.get(compact(key));
  }

  /** Keeps the key of a row. Returns the earlier row that has the same key, if any. */
  remember(table: TableName, cells: Record<string, unknown>, row: number): number | undefined {
    const key = this.keyOf(table, cells);
    if (key === undefined) return undefined;
    let known = this.rows.get(table);
    if (known === undefined) this.rows.set(table, (known = new Map<string | number, number>()));
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, row);
    return earlier;
  }

  /** Lets go of the keys of a table to which no other points. */
  forget(table: TableName): void {
    const isPointedTo = Object.values<Table>(tables).some(({ references }) =>
      Object.values(references).includes(table),
    );
    if (!isPointedTo) this.rows.delete(table);
  }

  /** A key of two columns is a project and what it is linked to: one number, made of the project's and of the other's row. */
  private keyOf(table: TableName, cells: Record<string, unknown>): string | number | undefined {
    const definition: Table = tables[table];
    const [first = '', second] = definition.key;
    if (second === undefined) return compact(cells[first]);
    const target = definition.references[second] as TableName | undefined;
    const linked = target === undefined ? undefined : this.rowOf(target, cells[second]);
    // What leads nowhere is reported as such.
    return linked === undefined ? undefined : Number(cells[first]) * ROWS + linked;
  }
}

/** Digits are kept as a number, which costs a third of the memory. A leading zero means something, and stays. */
function compact(key: unknown): string | number {
  const text = String(key);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : text;
}
