/**
 * Writes the files of the site that are not pages: before these, which tell how large they are, and so in a folder of their
 * own, since rendering empties the folder of the site. The development server makes them one by one.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
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
    const content = await file.render(site);
    await writeFile(path, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    site.written.set(file.path, { bytes: Buffer.byteLength(content), sha256 });
    written += 1;
  }
  return written;
}

/** Moves all that a folder holds into another. */
export async function moveFiles(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    await mkdir(dirname(target), { recursive: true });
    await rename(source, target);
  }
  await rm(from, { recursive: true });
}
