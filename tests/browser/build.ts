/** A site built from a data folder, as its command does it. */
import { spawnSync } from 'node:child_process';
import { PROJECT } from '../folders.ts';

/**
 * @param settings of the build, by their names
 * @throws {Error} with what the build says when it fails
 */
export function build(data: string, out: string, settings: Record<string, string> = {}): void {
  const built = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: PROJECT,
    env: { ...process.env, ATLAS_DATA: data, ATLAS_OUT: out, ...settings },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
}
