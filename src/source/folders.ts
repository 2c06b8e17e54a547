/** Where the tables of a run stand on the disk. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, pathOfTable, type Folder } from './table.ts';

/** The project's own data folder: what a data folder given by someone lacks is taken from here. */
export const OWN_DATA = 'data';

/** Finds the file of a table. */
export type Locate = (table: { name: string; folder: Folder }) => string;

/**
 * The places of the tables for a data folder, laid out as `data/` is. A folder that holds the exports
 * themselves is accepted too. The reference tables, `sources.csv` and `corrections.csv` may be absent:
 * the project's own are used then.
 *
 * @throws {Error} when the folder does not exist
 */
export function locateTables(folder: string): Locate {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Error(
      `There is no data folder "${folder}". Give a folder that holds exports/projets.csv and the other tables.`,
    );
  }
  const bare = !existsSync(join(folder, 'exports'));
  return (table) => {
    if (table.folder === 'exports') return bare ? join(folder, fileOf(table)) : join(folder, pathOfTable(table));
    const own = table.folder === '' ? join(folder, fileOf(table)) : join(folder, table.folder);
    return existsSync(own) ? join(folder, pathOfTable(table)) : join(OWN_DATA, pathOfTable(table));
  };
}

/** The archive of the release before that lies in a data folder, if one does. */
export function pathOfReleaseBefore(folder: string): string | undefined {
  const path = join(folder, 'precedente.zip');
  return existsSync(path) ? path : undefined;
}

/** The folder of the simplified shapes that belongs to a data folder. */
export function shapesFolder(folder: string): string {
  const own = join(folder, 'reference');
  return join(existsSync(own) ? own : join(OWN_DATA, 'reference'), 'shapes');
}
