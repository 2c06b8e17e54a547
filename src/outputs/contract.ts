/** The data contract as public files. */
import { contractTables, dataPackage, tableSchema, template } from '../source/contract.ts';
import { fileOf } from '../source/table.ts';
import { DATA_FILES } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import type { File } from './file.ts';

/** The Data Package, a Table Schema and an empty template for each table. They describe the data and hold none of it. */
export const contractFiles = (): File[] => [
  { path: `${DATA_FILES}/datapackage.json`, render: (site) => json(dataPackage(), site) },
  ...contractTables.flatMap((table): File[] => [
    { path: `${DATA_FILES}/schemas/${table.name}.json`, render: (site) => json(tableSchema(table), site) },
    { path: `${DATA_FILES}/modeles/${fileOf(table)}`, render: () => template(table) },
  ]),
];

/** JSON that says of invented data that it is. */
const json = (content: object, { atlas }: Site): string =>
  `${JSON.stringify(atlas.isDemonstration ? { demonstration: true, ...content } : content, null, 2)}\n`;
