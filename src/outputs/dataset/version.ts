/** Which release this is, and the hashes of the files of the whole data set. */
import { createHash } from 'node:crypto';
import { DATA_FILES, DATASET } from '../../site/addresses.ts';
import type { Site, WrittenFile } from '../../site/site.ts';
import { jsonText, type TextFile } from '../file.ts';
import { releaseOf } from './package.ts';

export const versionFile: TextFile = { path: DATASET.version, render: version };

function version(site: Site): string {
  const { atlas } = site;
  const written = [...site.written].sort(([a], [b]) => (a < b ? -1 : 1));
  const isWhole = ([path]: [string, WrittenFile]) =>
    path.startsWith(`${DATA_FILES}/`) || path.startsWith(`en/${DATA_FILES}/`);
  const others = written.filter((entry) => !isWhole(entry));
  return jsonText(
    {
      version: releaseOf(atlas),
      date: atlas.date,
      projets: atlas.projects.length,
      collectivites: atlas.authorities.length,
      partenaires: atlas.partners.length,
      fichiers: Object.fromEntries(
        written.filter(isWhole).map(([path, { bytes, sha256 }]) => [path, { octets: bytes, sha256 }]),
      ),
      // The hash of a list as sha256sum writes it, so that anyone can check all other files at once.
      autres_fichiers: {
        nombre: others.length,
        octets: others.reduce((sum, [, { bytes }]) => sum + bytes, 0),
        sha256: createHash('sha256')
          .update(others.map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join(''))
          .digest('hex'),
      },
    },
    site,
  );
}
