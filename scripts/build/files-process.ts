/** The process that writes the files beside pages into the folder it is given. */
import { loadSite } from '../../src/atlas.ts';
import { writeFiles } from './files.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('No folder was given to write the files into.');
// Whoever asked for the files is gone.
const stop = () => process.exit(1);
process.once('disconnect', stop);
try {
  const written = await writeFiles(await loadSite(), folder);
  process.send?.(written, undefined, undefined, () => {
    process.off('disconnect', stop);
    process.disconnect();
  });
} catch (error) {
  console.error(error);
  process.exit(1);
}
