/**
 * All projects in columns with types, for those who analyse them: Apache Parquet, https://parquet.apache.org/docs/. The
 * columns are those of the CSV of pages.
 */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { DATASET } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { DEMONSTRATION_NOTE, type File } from '../file.ts';
import { columnsOf, projectFields, type FieldType } from '../fields.ts';
import { releaseOf } from './package.ts';

/** How each type of field stands in the file; dates are days since 1970. */
const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  address: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<FieldType, object>;

export const parquetFile: File = { path: DATASET.parquet, render: parquet };

function parquet(site: Site): Uint8Array {
  const { atlas, configuration } = site;
  const columns = columnsOf(projectFields, configuration.locales);
  const columnData = columns.map(({ key, type, valueOf }) => ({
    name: key,
    data: atlas.projects.map((project) => {
      const value = valueOf(project, site);
      if (value === undefined) return null;
      return type === 'date' ? new Date(String(value)) : value;
    }),
  }));
  const buffer = parquetWriteBuffer({
    columnData,
    schema: [
      { name: 'projets', num_children: columns.length },
      ...columns.map(({ key, type }) => ({ name: key, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
    ],
    createdBy: 'atlas',
    kvMetadata: [
      { key: 'version', value: releaseOf(atlas) },
      ...(atlas.isDemonstration ? [{ key: 'demonstration', value: DEMONSTRATION_NOTE }] : []),
    ],
  });
  return new Uint8Array(buffer);
}
