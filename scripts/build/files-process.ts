/** The process that writes the files beside pages into the folder it is given. */
import { loadSite } from '../../src/atlas.ts';
import { tellParent } from './apart.ts';
import { writeFiles } from './files.ts';

const [, , folder] = process.argv;
if (folder === undefined) throw new Error('No folder was given to write the files into.');
await tellParent(async () => writeFiles(await loadSite(), folder));
