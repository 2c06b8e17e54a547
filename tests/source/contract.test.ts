import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractFiles } from '../../scripts/contract.ts';
import { contractTables, dataPackage, fieldsOf } from '../../src/source/contract.ts';
import { fileOf, pathOfTable } from '../../src/source/table.ts';
import { PROJECT } from '../folders.ts';

const DATA = join(PROJECT, 'data');
const readme = readFileSync(join(DATA, 'README.md'), 'utf8');

test('the dictionary, the data package and the templates follow from the schemas (npm run contract)', () => {
  for (const [path, content] of contractFiles(readme))
    expect(readFileSync(join(DATA, path), 'utf8'), path).toBe(content);
});

test('every column of every table is in the dictionary, with a type, a meaning and an example', () => {
  for (const table of contractTables) {
    const section = readme.split(`### \`${pathOfTable(table)}\`\n`)[1]?.split('\n### ')[0] ?? '';
    for (const { name, description, example } of fieldsOf(table)) {
      const row = section.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
      expect(row, `${fileOf(table)}, ${name}`).toBeDefined();
      expect(description.length, name).toBeGreaterThan(3);
      expect(example, name).not.toBe('');
    }
  }
});

test('every example of the dictionary is accepted by the cell it explains', () => {
  for (const table of contractTables) {
    for (const { name, example } of fieldsOf(table)) {
      const cell = table.row.shape[name] as unknown as { safeParse: (text: string) => { success: boolean } };
      expect(cell.safeParse(example).success, `${fileOf(table)}, ${name}: ${example}`).toBe(true);
    }
  }
});

test('the data package names every table with its key and the tables it points to', () => {
  const { resources } = dataPackage();
  expect(resources.map(({ name }) => name)).toEqual(contractTables.map(({ name }) => name));
  const links = resources.find(({ name }) => name === 'projets_collectivites')?.schema;
  expect(links?.primaryKey).toEqual(['projet_id', 'siren']);
  expect(links?.foreignKeys).toContainEqual({
    fields: 'siren',
    reference: { resource: 'collectivites', fields: 'siren' },
  });
});
