/** The process that makes copies of the finished site in a folder: of the whole in one language, or of all parts. */
import type { Locale } from '../../src/configuration.ts';
import { partsWithCopies } from '../../src/site/copies.ts';
import { dataOf, makePart, makeWhole, type Made } from '../pack/make.ts';
import { tellParent } from './apart.ts';

const [, , folder, what] = process.argv;
if (folder === undefined || what === undefined) throw new Error('No folder was given, or not what to copy.');
await tellParent(async () => (what === 'parts' ? parts(folder) : [await makeWhole(folder, what as Locale)]));

async function parts(folder: string): Promise<Made[]> {
  const site = await dataOf(folder);
  const made: Made[] = [];
  for (const part of partsWithCopies(site.site))
    for (const locale of site.site.configuration.locales) made.push(await makePart(folder, site, [part], locale));
  return made;
}
