/** A data folder that is still in the archive in which it was published. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/**
 * Does something with the folder that an archive holds, or with a folder itself.
 *
 * @throws {Error} when the archive cannot be read
 */
export async function withFolder<Result>(path: string, use: (folder: string) => Promise<Result>): Promise<Result> {
  if (!path.endsWith('.zip')) return use(path);
  const folder = mkdtempSync(join(tmpdir(), 'atlas-release-'));
  try {
    for (const [name, content] of Object.entries(entriesOf(path))) {
      if (name.endsWith('/')) continue;
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tables and shapes of an archive: nothing else is unpacked, and nothing outside the folder. */
function entriesOf(path: string): Record<string, Uint8Array> {
  try {
    return unzipSync(readFileSync(path), {
      filter: ({ name }) => /^(?:[\w-]+\/)*[\w-]+\.(?:csv|topojson)$/.test(name),
    });
  } catch (error) {
    throw new Error(
      `The archive "${path}" cannot be read: ${error instanceof Error ? error.message : String(error)}. Give an archive of all tables as the atlas publishes it, or a data folder.`,
      { cause: error },
    );
  }
}
