/** The data contract as public files. */
import { contractTables, tableSchema, template } from '../source/contract.ts';
import { fileOf } from '../source/table.ts';
import { DATA_FILES } from '../site/addresses.ts';
import { jsonText, type TextFile } from './file.ts';

/** A Table Schema and an empty template for each table. They describe the data and hold none of it. */
export const contractFiles: readonly TextFile[] = contractTables.flatMap((table): TextFile[] => [
  { path: `${DATA_FILES}/schemas/${table.name}.json`, render: (site) => jsonText(tableSchema(table), site) },
  { path: `${DATA_FILES}/modeles/${fileOf(table)}`, render: () => template(table) },
]);
