/** Puts a finished site in the place of the last one. */
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a site waits to take its place by a mere renaming: beside it. */
export const waitingFolder = (target: string): string => join(dirname(target), `.${basename(target)}-${process.pid}`);

/** Replaces `target`, which is away for the moment between two renamings, and back if the second one fails. */
export async function publish(folder: string, target: string): Promise<void> {
  const ready = waitingFolder(target);
  await mkdir(dirname(resolve(target)), { recursive: true });
  await move(folder, ready);
  const previous = `${ready}-previous`;
  const replaces = existsSync(target);
  if (replaces) await rename(target, previous);
  try {
    await rename(ready, target);
  } catch (error) {
    if (replaces) await rename(previous, target);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true }); // another disk
  }
}
