/**
 * Writes the files of the site that are not pages: before these, which tell how large they are, and so in a folder of their
 * own, since rendering empties the folder of the site. They are written in a process of their own, whose memory is given
 * back before pages are rendered. The development server makes them one by one.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Content, File } from '../../src/outputs/file.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { signsNotShown } from '../../src/outputs/report/pdf.ts';
import type { Site, WrittenFile } from '../../src/site/site.ts';
import { runApart, type Apart } from './apart.ts';

/** What is known once the files are written. */
export interface Written {
  files: [path: string, WrittenFile][];
  /** The signs that reports could not show. */
  lacking: string[];
}

/**
 * Writes the files of the configured data folder in another process, and makes them known to the site.
 *
 * @throws {Error} when the process fails, which has then said why
 */
export async function writeFilesApart(site: Site, folder: string): Promise<Apart<Written>> {
  const script = new URL('files-process.ts', import.meta.url);
  const written = await runApart<Written>(script, [folder], 'The files beside pages cannot be written');
  for (const [path, file] of written.result.files) site.written.set(path, file);
  return written;
}

/** Writes the files of a site. */
export async function writeFiles(site: Site, folder: string): Promise<Written> {
  const made = new Set<string>();
  for (const file of filesOf(site)) {
    const path = join(folder, file.path);
    const parent = dirname(path);
    if (!made.has(parent)) {
      await mkdir(parent, { recursive: true });
      made.add(parent);
    }
    const content = await render(file, site);
    await writeFile(path, content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    site.written.set(file.path, { bytes: Buffer.byteLength(content), sha256 });
  }
  return { files: [...site.written], lacking: [...signsNotShown(site).keys()].sort() };
}

/** @throws {Error} that names the file when it cannot be made */
async function render(file: File, site: Site): Promise<Content> {
  try {
    return await file.render(site);
  } catch (error) {
    throw new Error(`${file.path} cannot be made.`, { cause: error });
  }
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
