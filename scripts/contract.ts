/**
 * `npm run contract`: writes what follows from the schemas of the tables: data/datapackage.json, an empty template of
 * each table in data/modeles/, and the dictionary in data/README.md. A test fails as long as they differ.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contractTables, dataPackage, dictionary, template } from '../src/source/contract.ts';
import { fileOf } from '../src/source/table.ts';

/** The dictionary stands between these two lines of data/README.md. */
const MARKS = ['<!-- dictionary: written by npm run contract -->', '<!-- end of the dictionary -->'] as const;

/** The files that follow from the contract, by path below the data folder, given the present text of its README. */
export function contractFiles(readme: string): Map<string, string> {
  const [before, , after] = readme.split(new RegExp(MARKS.join('|')));
  if (after === undefined) throw new Error(`data/README.md must hold the two lines:\n${MARKS.join('\n')}`);
  return new Map([
    ['README.md', `${before ?? ''}${MARKS[0]}\n\n${dictionary()}\n\n${MARKS[1]}${after}`],
    ['datapackage.json', `${JSON.stringify(dataPackage(), null, 2)}\n`],
    ...contractTables.map((table): [string, string] => [`modeles/${fileOf(table)}`, template(table)]),
  ]);
}

if (import.meta.main) {
  for (const [path, content] of contractFiles(readFileSync('data/README.md', 'utf8'))) {
    mkdirSync(dirname(join('data', path)), { recursive: true });
    writeFileSync(join('data', path), content);
  }
}
