/** All tables in one archive, laid out as a data folder of the project: it reads again as the same rows, corrected. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Locale } from '../../configuration.ts';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { fill, speechOf } from '../../i18n/index.ts';
import { addressOf, DATASET, pathOfSingle } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { contractTables, dictionary } from '../../source/contract.ts';
import { shapesFolder } from '../../source/folders.ts';
import { fileOf, pathOfTable } from '../../source/table.ts';
import type { File } from '../file.ts';
import { knownLicencesOf, licencesOf } from './licences.ts';
import { descriptionOf, packageFile, releaseOf } from './package.ts';
import { rowsOf, tableText } from './tables.ts';

export const archiveFile: File = { path: DATASET.archive, render: archive };

function archive(site: Site): Uint8Array {
  const { atlas, configuration } = site;
  const texts: Record<string, string> = {
    'LISEZMOI.md': readme('fr', site),
    'README.md': readme('en', site),
    'DICTIONNAIRE.md': `${dictionary()}\n`,
    'LICENCE.txt': licenceText(site),
    'CITATION.cff': citation(site),
    'datapackage.json': packageFile.render(site),
    ...Object.fromEntries(contractTables.map((table) => [pathOfTable(table), tableText(table, atlas)])),
  };
  const shapes = shapesFolder(configuration.dataFolder);
  const entries = [
    ...Object.entries(texts).map(([path, text]) => [path, strToU8(text)] as const),
    ...readdirSync(shapes)
      .filter((name) => name.endsWith('.topojson'))
      .map((name) => [`reference/shapes/${name}`, new Uint8Array(readFileSync(join(shapes, name)))] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const [year = 0, month = 1, day = 1] = atlas.date.split('-').map(Number);
  // An archive holds the time as a clock on the wall shows it: the same everywhere when it is made from its parts. Noon is everywhere.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(year, month - 1, day, 12) });
}

function readme(locale: Locale, site: Site): string {
  const { atlas, configuration } = site;
  const { words, day, number } = speechOf(locale);
  const { readme: texts } = datasetWords[locale];
  const tables = contractTables.map(
    (table) => `- \`${pathOfTable(table)}\`${words.colon}${number(rowsOf(table, atlas).length)} ${texts.rows}`,
  );
  return `${[
    `# ${words.siteName}`,
    descriptionOf(site, locale),
    fill(texts.release, { date: day(atlas.date), release: releaseOf(atlas) }),
    ...texts.folder,
    `## ${texts.tables}`,
    tables.join('\n'),
    `## ${texts.licence}`,
    `LICENCE.txt, CITATION.cff. ${attributionOf(locale, site)}`,
    addressOf(configuration.site, pathOfSingle('data', configuration.locales.includes(locale) ? locale : 'fr')),
  ].join('\n\n')}\n`;
}

/** How the data is cited. */
const attributionOf = (locale: Locale, { atlas, configuration }: Site): string =>
  fill(datasetWords[locale].readme.attribution, {
    // Those who publish under the name of the atlas are not named twice.
    source: [...new Set([configuration.publisher, speechOf(locale).words.siteName])].join(', '),
    date: speechOf(locale).day(atlas.date),
    address: configuration.site,
  });

function licenceText(site: Site): string {
  const { sources } = site.atlas;
  const licences = licencesOf(site.atlas).map(({ title, path }) => (path === undefined ? title : `${title} <${path}>`));
  const tables = contractTables.flatMap((table) =>
    sources
      .filter(({ file }) => file === fileOf(table))
      .map(({ file, publisher, licence }) => `${file}: ${publisher}, ${licence}`),
  );
  return `${[...licences, '', ...tables, '', speechOf('fr').words.dataPage.attribution, '', attributionOf('fr', site), attributionOf('en', site)].join('\n')}\n`;
}

/** https://citation-file-format.github.io */
function citation(site: Site): string {
  const { atlas, configuration } = site;
  const text = (value: string) => JSON.stringify(value);
  const name = knownLicencesOf(atlas)[0]?.name;
  return `cff-version: 1.2.0
message: ${text(attributionOf('en', site))}
type: dataset
title: ${text(speechOf('fr').words.siteName)}
abstract: ${text(descriptionOf(site, 'fr'))}
authors:
  - name: ${text(configuration.publisher)}
version: ${text(releaseOf(atlas))}
date-released: ${text(atlas.date)}
url: ${text(configuration.site)}
${name === undefined ? '' : `license: ${name}\n`}`;
}
