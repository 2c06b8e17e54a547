/** Writes the files of the site that are not pages. The development server makes them one by one; here they are written as they come. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesOf } from '../../src/outputs/index.ts';
import type { Site } from '../../src/site/site.ts';

/** @returns how many files were written */
export async function writeFiles(site: Site, folder: string): Promise<number> {
  const made = new Set<string>();
  let written = 0;
  for (const file of filesOf(site)) {
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (!made.has(parent)) {
      await mkdir(parent, { recursive: true });
      made.add(parent);
    }
    await writeFile(path, file.render(site));
    written += 1;
  }
  return written;
}
