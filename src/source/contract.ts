/**
 * The data contract for others, derived from the schemas that validate: Table Schemas and a Data Package (Frictionless
 * Standards, https://specs.frictionlessdata.io), empty templates, and the dictionary in Markdown.
 */
import { z } from 'zod';
import { fileOf, pathOfTable, type Table } from './table.ts';
import { corrections, sources } from './tables/governance.ts';
import { tables } from './tables/index.ts';

/** Every table that the contract describes, those that govern included. */
export const contractTables: readonly Table[] = [...Object.values(tables), sources, corrections];

export interface Field {
  name: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'year' | 'date';
  format?: 'uri';
  example: string;
  constraints: {
    required: boolean;
    unique?: true;
    enum?: string[];
    pattern?: string;
    minimum?: number;
    maximum?: number;
    maxLength?: number;
  };
}

/** What Zod says of a cell, as far as the contract uses it. */
const cellShape = z.object({
  description: z.string(),
  example: z.string(),
  type: z.enum(['string', 'integer', 'number', 'array']),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  tableSchemaType: z.literal('year').optional(),
  items: z.object({ pattern: z.string().optional() }).optional(),
});

const rowShape = z.object({ properties: z.record(z.string(), cellShape), required: z.array(z.string()).default([]) });

/** The fields of a table, in the order of its columns. */
export function fieldsOf(table: Table): Field[] {
  const { properties, required } = rowShape.parse(z.toJSONSchema(table.row, { io: 'output' }));
  return Object.entries(properties).map(([name, cell]): Field => {
    const type =
      cell.tableSchemaType ?? (cell.format === 'date' ? 'date' : cell.type === 'array' ? 'string' : cell.type);
    const separated = cell.items?.pattern?.replace(/^\^|\$$/g, '');
    const pattern =
      separated === undefined ? (type === 'date' ? undefined : cell.pattern) : `^(${separated})(\\|(${separated}))*$`;
    return {
      name,
      description: cell.description,
      type,
      ...(cell.format === 'uri' ? { format: 'uri' as const } : {}),
      example: cell.example,
      constraints: {
        required: required.includes(name),
        ...(table.key.length === 1 && table.key[0] === name ? { unique: true as const } : {}),
        ...(cell.enum === undefined ? {} : { enum: cell.enum }),
        ...(pattern === undefined ? {} : { pattern }),
        ...(cell.minimum === undefined ? {} : { minimum: cell.minimum }),
        ...(cell.maximum === undefined ? {} : { maximum: cell.maximum }),
        ...(cell.maxLength === undefined ? {} : { maxLength: cell.maxLength }),
      },
    };
  });
}

/** The Table Schema of a table. A cell that holds several codes is text to that standard: its reference is left out. */
export function tableSchema(table: Table) {
  const fields = fieldsOf(table);
  const severalCodes = (column: string) =>
    fields.some((field) => field.name === column && field.constraints.pattern?.includes('\\|') === true);
  const foreignKeys = Object.entries(table.references).flatMap(([column, target]) => {
    const pointed = contractTables.find((each) => each.name === target);
    const key = pointed?.key[0];
    if (key === undefined || severalCodes(column)) return [];
    return [{ fields: column, reference: { resource: target === table.name ? '' : target, fields: key } }];
  });
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: table.name,
    description: table.description,
    fields,
    missingValues: [''],
    primaryKey: table.key,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** The Data Package that brings all tables together; paths are those below the data folder. */
export function dataPackage() {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/data-package.json',
    profile: 'tabular-data-package',
    name: 'atlas-cooperation-decentralisee',
    title: 'Atlas de la coopération décentralisée',
    resources: contractTables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: pathOfTable(table),
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchema(table),
    })),
  };
}

/** An empty table to fill in: semicolons and a byte order mark, so that a French spreadsheet opens it rightly. */
export const template = (table: Table): string => `\ufeff${Object.keys(table.row.shape).join(';')}\r\n`;

/** The dictionary of all tables in Markdown, in French. */
export function dictionary(): string {
  return contractTables
    .map((table) => {
      const rows = fieldsOf(table).map((field) =>
        [
          `\`${field.name}\``,
          typeText(field),
          field.constraints.required ? 'oui' : 'non',
          allowedText(field, table),
          cellText(field.description),
          `\`${cellText(field.example)}\``,
        ].join(' | '),
      );
      return [
        `### \`${pathOfTable(table)}\``,
        '',
        `${table.description} Clé : ${table.key.map((column) => `\`${column}\``).join(', ')}.`,
        '',
        '| Colonne | Type | Obligatoire | Valeurs admises | Description | Exemple |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows.map((row) => `| ${row} |`),
      ].join('\n');
    })
    .join('\n\n');
}

const TYPE_NAMES = { string: 'texte', integer: 'entier', number: 'nombre', year: 'année', date: 'date' } as const;

const typeText = (field: Field): string => (field.format === 'uri' ? 'adresse web' : TYPE_NAMES[field.type]);

function allowedText(field: Field, table: Table): string {
  const { constraints } = field;
  const reference = table.references[field.name];
  const several = constraints.pattern?.includes('\\|') === true ? ', plusieurs séparés par `\\|`' : '';
  if (reference !== undefined) return `code de \`${fileOf({ name: reference })}\`${several}`;
  if (constraints.enum !== undefined) return constraints.enum.map((value) => `\`${value}\``).join(', ');
  if (constraints.minimum !== undefined && constraints.maximum !== undefined)
    return `de ${constraints.minimum} à ${constraints.maximum}`;
  if (constraints.maxLength !== undefined && field.format !== 'uri')
    return `au plus ${constraints.maxLength} caractères`;
  if (constraints.pattern !== undefined) return `\`${cellText(constraints.pattern)}\``;
  return field.type === 'date' ? '`AAAA-MM-JJ` ou `JJ/MM/AAAA`' : '';
}

/** A vertical bar would end the cell of a Markdown table. */
const cellText = (text: string): string => text.replaceAll('|', '\\|');
