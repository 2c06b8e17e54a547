/**
 * `npm run import -- FILE… [--mapping FILE] [--out DIR]`: from any export to our tables, in a new data folder that is valid,
 * with every decision in a sheet that can be corrected. `--suggest FILE` writes a mapping to begin with, and reads nothing else.
 *
 * Exits with 0 when the folder is there, 1 when it could not be made, 2 when it was called wrongly.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { configurationFrom } from '../src/configuration.ts';
import { reasonText } from '../src/i18n/import-words.ts';
import { provenances } from '../src/source/tables/governance.ts';
import { formOf, type Form } from './import/files.ts';
import { Headings, mappingSchema, type Mapping } from './import/mapping.ts';
import { runImport, type FileSummary, type ImportResult } from './import/run.ts';

const OPTIONS = {
  mapping: { type: 'string' },
  out: { type: 'string', default: 'data/import' },
  decisions: { type: 'string' },
  suggest: { type: 'string' },
  publisher: { type: 'string' },
  licence: { type: 'string', default: 'Licence Ouverte 2.0' },
  date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  provenance: { type: 'string', default: 'official' },
} as const;

const number = (value: number): string => value.toLocaleString('en');

async function main(): Promise<number> {
  const { values, positionals: files } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (files.length === 0)
    throw new TypeError('Give the files to import: npm run import -- FILE… [--mapping FILE] [--out DIR]');
  if (!provenances.some((each) => each === values.provenance))
    throw new TypeError(`--provenance is one of ${provenances.join(', ')}.`);
  const mapping = readMapping(values.mapping);
  if (values.suggest !== undefined) {
    suggest(files, mapping, values.suggest);
    return 0;
  }
  const result = await runImport({
    files,
    mapping,
    out: values.out,
    ...(values.decisions === undefined ? {} : { decisions: values.decisions }),
    source: {
      publisher: values.publisher ?? configurationFrom(process.env).publisher,
      licence: values.licence,
      date: values.date,
      provenance: values.provenance,
    },
  });
  for (const file of result.files) console.log(fileText(file));
  if (result.fault !== undefined) {
    console.error(`\n${result.fault}`);
    return 1;
  }
  console.log(resultText(result, values.out));
  return 0;
}

/** @throws {Error} that says where the mapping is wrong */
function readMapping(path: string | undefined): Mapping {
  if (path === undefined) return mappingSchema.parse({});
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new TypeError(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const parsed = mappingSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path: where, message }) => `  ${where.join('.') || 'the whole'}: ${message}`,
  );
  throw new TypeError(`${path} is no mapping:\n${faults.join('\n')}`);
}

/** Writes what is known of headings, and of the others what may be meant. */
function suggest(files: readonly string[], mapping: Mapping, path: string): void {
  if (existsSync(path)) throw new TypeError(`${path} is there already. Remove it, or give another name.`);
  const columns: Record<string, string[]> = { ...mapping.columns };
  const open: string[] = [];
  for (const file of files) {
    const { layout } = formOf(file, new Headings(mapping));
    if ('table' in layout) continue;
    for (const { heading, nearest } of layout.header.unknown) {
      const name = heading.replace(/\s+/g, ' ').trim();
      if (nearest === undefined) open.push(name);
      else if (columns[nearest]?.includes(name) !== true) columns[nearest] = [...(columns[nearest] ?? []), name];
    }
  }
  const text = JSON.stringify(
    { columns, ignored: [...new Set([...mapping.ignored, ...open])], values: mapping.values },
    null,
    2,
  );
  writeFileSync(path, `${text}\n`);
  console.log(
    `${path} is there: ${number(Object.keys(columns).length)} columns guessed by their headings, ${number(open.length)} headings that nothing is known of under "ignored". Correct it, then give it by --mapping.`,
  );
}

function resultText({ decisions, rows, isSame }: ImportResult, out: string): string {
  const tables = Object.entries(rows).map(([name, count]) => `  ${name}: ${number(count)}`);
  const all = decisions.all();
  const undecided = all.filter(({ chosen }) => chosen === '');
  const unsure = all.filter(({ chosen, confidence }) => chosen !== '' && confidence < 0.9);
  return [
    `Tables in ${out}${isSame ? ', the same as before' : ''}:`,
    ...tables,
    `${number(all.length)} decisions in ${out}/decisions.csv: ${number(undecided.length)} open, ${number(unsure.length)} unsure.${undecided.length === 0 ? '' : ' Fill the column "chosen" and import again.'}`,
    `ATLAS_DATA=${out} npm run build makes the site of it.`,
  ].join('\n');
}

function fileText({ file, form, read, kept, merged, rejected, reasons }: FileSummary): string {
  const lines = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `    ${number(count)} × ${reasonText(reason, 'en')}`);
  return [
    `${file}: ${formText(form)}`,
    `  ${number(read)} rows read, ${number(kept)} kept, ${number(merged)} merged, ${number(rejected)} refused`,
    ...lines,
    ...unknownText(form),
  ].join('\n');
}

function formText({ encoding, separator, headingRow, layout }: Form): string {
  const sign = separator === '\t' ? 'tab' : `"${separator}"`;
  const what = 'table' in layout ? `the table ${layout.table}` : 'a project and a partner in each row';
  return `${encoding}, ${sign}, heading in row ${headingRow}, ${what}`;
}

function unknownText({ layout }: Form): string[] {
  if ('table' in layout) return [];
  const { unknown, personal, repeated } = layout.header;
  return [
    ...unknown.map(
      ({ heading, nearest }) =>
        `    not read: "${heading.replace(/\s+/g, ' ').trim()}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
    ),
    ...repeated.map((heading) => `    stands twice, the first counts: "${heading}"`),
    ...(personal.length === 0 ? [] : [`    ${number(personal.length)} columns of personal data left out`]),
  ];
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
