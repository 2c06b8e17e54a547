/** The process that writes the files beside pages into the folder it is given. */
import { loadSite } from '../../src/atlas.ts';
import { writeFiles } from './files.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('No folder was given to write the files into.');
try {
  const written = await writeFiles(await loadSite(), folder);
  process.send?.(written, undefined, undefined, () => {
    process.disconnect();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
  process.disconnect();
}
