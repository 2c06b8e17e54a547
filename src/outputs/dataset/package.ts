/**
 * The data set as a Data Package, https://specs.frictionlessdata.io/data-package/: the contract with what is known of this
 * release. It describes the tables beside it, and those of the archive alike.
 */
import { createHash } from 'node:crypto';
import { fileWords } from '../../i18n/file-words.ts';
import { speechOf } from '../../i18n/index.ts';
import type { Atlas } from '../../model/atlas.ts';
import { addressOf, DATASET, pathOfSingle } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { contractTables, dataPackage } from '../../source/contract.ts';
import { fileOf } from '../../source/table.ts';
import { jsonText, type TextFile } from '../file.ts';
import { knownLicencesOf } from './licences.ts';
import { rowsOf, tableText } from './tables.ts';

/** What names this release: the day of the data, and the beginning of the hash of its tables. */
export function releaseOf(atlas: Atlas): string {
  let known = releases.get(atlas);
  if (known === undefined) {
    const hash = createHash('sha256');
    for (const table of contractTables) hash.update(tableText(table, atlas));
    releases.set(atlas, (known = `${atlas.date}-${hash.digest('hex').slice(0, 8)}`));
  }
  return known;
}

const releases = new WeakMap<Atlas, string>();

/** What the data set is, and that it is invented where it is. */
export const descriptionOf = ({ atlas }: Site, locale: 'fr' | 'en'): string =>
  [speechOf(locale).words.siteDescription, ...(atlas.isDemonstration ? [fileWords[locale].demonstration] : [])].join(
    ' ',
  );

export const packageFile: TextFile = {
  path: DATASET.package,
  render: (site) => jsonText(describedPackage(site), site),
};

function describedPackage(site: Site) {
  const { atlas, configuration } = site;
  const { resources, ...contract } = dataPackage();
  return {
    ...contract,
    description: descriptionOf(site, 'fr'),
    homepage: addressOf(configuration.site, pathOfSingle('data', 'fr')),
    version: releaseOf(atlas),
    created: `${atlas.date}T00:00:00Z`,
    contributors: [{ title: configuration.publisher, role: 'publisher' }],
    licenses: knownLicencesOf(atlas).map(({ name, title, path }) => ({
      ...(name === undefined ? {} : { name }),
      title,
      ...(path === undefined ? {} : { path }),
    })),
    resources: resources.map((resource, i) => {
      const table = contractTables[i];
      if (table === undefined) throw new Error(`The contract has no table ${i}.`);
      const text = tableText(table, atlas);
      const source = atlas.sources.find(({ file }) => file === fileOf(table));
      return {
        ...resource,
        bytes: Buffer.byteLength(text),
        hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
        rows: rowsOf(table, atlas).length,
        ...(source === undefined
          ? {}
          : {
              sources: [{ title: source.publisher, ...(source.url === undefined ? {} : { path: source.url }) }],
            }),
      };
    }),
  };
}
