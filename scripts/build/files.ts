/**
 * Writes the files of the site that are not pages: before these, which tell how large they are, and so in a folder of their
 * own, since rendering empties the folder of the site. They are written in a process of their own, whose memory is given
 * back before pages are rendered. The development server makes them one by one.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Content, File } from '../../src/outputs/file.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { signsNotShown } from '../../src/outputs/report/pdf.ts';
import type { Site, WrittenFile } from '../../src/site/site.ts';

/** What the process that writes files tells at its end. */
export interface Written {
  files: [path: string, WrittenFile][];
  /** The signs that reports could not show. */
  lacking: string[];
  cpuSeconds: number;
  /** Its peak memory, in megabytes. */
  memory: number;
}

/**
 * Writes the files of the configured data folder in another process, and makes them known to the site.
 *
 * @throws {Error} when the process fails, which has then said why
 */
export async function writeFilesApart(site: Site, folder: string): Promise<Written> {
  const child = fork(new URL('files-process.ts', import.meta.url), [folder], { serialization: 'advanced' });
  running = child;
  try {
    const written = await new Promise<Written>((settle, fail) => {
      child.once('message', (message) => {
        // The other side sends nothing else.
        settle(message as Written);
      });
      child.once('error', fail);
      child.once('exit', (code, signal) => {
        const end = signal === null ? `ended with ${String(code)}` : `was ended by ${signal}`;
        fail(new Error(`The files beside pages could not be written: the process that writes them ${end}.`));
      });
    });
    for (const [path, file] of written.files) site.written.set(path, file);
    return written;
  } finally {
    running = undefined;
  }
}

let running: ChildProcess | undefined;

/** Ends the process that writes files, if there is one: before what it has written is removed. */
export function stopWriting(): void {
  running?.kill('SIGKILL');
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
  const { user, system } = process.cpuUsage();
  return {
    files: [...site.written],
    lacking: [...signsNotShown(site).keys()].sort(),
    cpuSeconds: (user + system) / 1e6,
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
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
