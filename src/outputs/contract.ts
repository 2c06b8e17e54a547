/** The data contract as public files. */
import { contractTables, dataPackage, tableSchema, template } from '../source/contract.ts';
import { fileOf } from '../source/table.ts';
import { DATA_FILES } from '../site/addresses.ts';
import type { File } from './file.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The Data Package, a Table Schema and an empty template for each table. They describe the data and hold none of it. */
export const contractFiles = (): File[] => [
  {
    path: `${DATA_FILES}/datapackage.json`,
    render: (site) => json({ ...dataPackage(), demonstration: site.atlas.isDemonstration }),
  },
  ...contractTables.flatMap((table): File[] => [
    { path: `${DATA_FILES}/schemas/${table.name}.json`, render: () => json(tableSchema(table)) },
    { path: `${DATA_FILES}/modeles/${fileOf(table)}`, render: () => template(table) },
  ]),
];
