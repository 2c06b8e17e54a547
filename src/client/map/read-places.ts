/** The places of a page, from its own file, or from the tables that stand for all of these in a copy on a disk. */
import { placesFileOf, type PlacesLists, type PlacesTables } from '../../formats/places-tables.ts';
import { isOnDisk, readJson } from '../files.ts';
import type { PlacesFile } from './places.ts';

let tables: Promise<PlacesTables> | undefined;

/** @throws {Error} when they cannot be read */
export async function readPlaces(address: string): Promise<PlacesFile> {
  if (!isOnDisk) return (await readJson(address)) as PlacesFile;
  const { href } = new URL(address, document.baseURI);
  const lists = (await readJson(new URL('lieux.json', href).href)) as PlacesLists;
  tables ??= readJson(new URL(lists.tables, href).href) as Promise<PlacesTables>;
  tables.catch(() => (tables = undefined));
  const list = lists.pages[decodeURIComponent(href.split('/').pop() ?? '')];
  if (list === undefined) throw new Error(`${address} is not in this copy.`);
  return placesFileOf(await tables, list) as unknown as PlacesFile;
}
