/** Writes the index of the search into a rendered site: one for all languages, which the pages ask piece by piece. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { SEARCH_FOLDER } from '../../src/site/addresses.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import type { Site } from '../../src/site/site.ts';
import { refineIndex } from './refine-index.ts';

/** About so many records are kept together in a file: a site of 27,000 small files is a burden to hosts. */
const RECORDS_PER_FILE = 8;

/** What the engine brings besides: user interfaces, which the atlas does not use. */
const UNUSED = /^pagefind-(component-ui|modular-ui|ui|highlight)\./;

/**
 * @returns the number of records
 * @throws {Error} with what the engine says when it refuses a record or cannot write, or when its files are not as expected
 */
export async function writeSearchIndex(site: Site, folder: string): Promise<number> {
  const maxFragments = Math.max(1, Math.ceil(site.atlas.projects.length / RECORDS_PER_FILE));
  const { index, errors } = await createIndex({ maxFragments, keepIndexUrl: true });
  if (index === undefined) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
  let records = 0;
  try {
    for (const locale of site.configuration.locales) {
      for (const { path, title, detail, language, content, filters } of searchRecords(site, locale)) {
        const added = await index.addCustomRecord({
          url: path,
          content,
          language: locale,
          meta: { title, detail, ...(language === undefined ? {} : { language }) },
          filters,
        });
        if (added.errors.length > 0) throw new Error(`The search index refuses ${path}: ${added.errors.join('; ')}`);
        records += 1;
      }
    }
    const written = await index.writeFiles({ outputPath: join(folder, SEARCH_FOLDER) });
    if (written.errors.length > 0) throw new Error(`The search index cannot be written: ${written.errors.join('; ')}`);
    for (const name of await readdir(join(folder, SEARCH_FOLDER)))
      if (UNUSED.test(name)) await rm(join(folder, SEARCH_FOLDER, name));
    refineIndex(join(folder, SEARCH_FOLDER));
  } finally {
    await close();
  }
  return records;
}
