/** From files of any export to a new data folder, or to what keeps it from being made. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Papa from 'papaparse';
import { csvLine } from '../../src/formats/csv.ts';
import { checkData } from '../../src/model/load.ts';
import { OWN_DATA } from '../../src/source/folders.ts';
import { reportText } from '../../src/source/report-text.ts';
import { fileOf, pathOfTable } from '../../src/source/table.ts';
import {
  corrections as correctionsTable,
  imports as importsTable,
  sources as sourcesTable,
} from '../../src/source/tables/governance.ts';
import { tables } from '../../src/source/tables/index.ts';
import { Assembly } from './assemble.ts';
import { Decisions } from './decisions.ts';
import { formOf, readRows, type Form } from './files.ts';
import { isRunning } from '../steps.ts';
import { Headings, type ExportedName, type Mapping } from './mapping.ts';
import { readReference } from './reference.ts';
import type { Fate } from './rows.ts';

export interface ImportOptions {
  files: readonly string[];
  mapping: Mapping;
  /** The folder to be made, and how its data is called in `sources.csv`. */
  out: string;
  decisions?: string;
  source: { publisher: string; licence: string; date: string; provenance: string };
}

/** What became of the rows of a file. */
export interface FileSummary {
  file: string;
  form: Form;
  read: number;
  kept: number;
  merged: number;
  rejected: number;
  /** Reasons for which rows were merged, refused or passed over, and parts of rows left out. */
  reasons: Map<string, number>;
}

export interface ImportResult {
  files: FileSummary[];
  decisions: Decisions;
  /** Rows of each table. */
  rows: Partial<Record<ExportedName, number>>;
  /** Whether the folder was the same already. */
  isSame: boolean;
  /** Why the tables are not valid, and where they are: the folder is as it was then. */
  fault?: string;
}

/** Rows that were refused, beside the tables: to be mended at the source, or decided. */
const REJECTED = 'rejected.csv';

/**
 * @throws {Error} when a file cannot be used, naming all such files: nothing is changed then
 */
export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const { files, mapping, out, source } = options;
  const headings = new Headings(mapping);
  const forms: { file: string; form: Form }[] = [];
  const faults: string[] = [];
  for (const file of files)
    try {
      forms.push({ file, form: formOf(file, headings) });
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  if (faults.length > 0) throw new Error(faults.join('\n'));

  recover(out);
  const decisions = Decisions.read(options.decisions ?? join(out, 'decisions.csv'));
  const work = join(dirname(out), `.${basename(out)}-${process.pid}`);
  mkdirSync(join(work, 'exports'), { recursive: true });
  try {
    const result = await write(forms, mapping, decisions, work);
    writeGovernance(work, source, result.rows);
    writeFileSync(join(work, 'decisions.csv'), decisions.text());
    writeFileSync(join(work, fileOf(importsTable)), importsText(result.files));
    const { report, reading } = await checkData(work);
    if (report.count('error') > 0) {
      const review = `${out}-review`;
      rmSync(review, { recursive: true, force: true });
      renameSync(work, review);
      const fault = `The tables are not valid, and ${out} is as it was.\n\n${reportText(report, reading.corrected)}\n\nWhat was made is in ${review}: mend the source, or decisions.csv there, and give that by --decisions.`;
      return { ...result, decisions, isSame: false, fault };
    }
    const isSame = existsSync(out) && fingerprint(out) === fingerprint(work);
    if (!isSame) replace(work, out);
    return { ...result, decisions, isSame };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function write(
  forms: readonly { file: string; form: Form }[],
  mapping: Mapping,
  decisions: Decisions,
  work: string,
): Promise<Pick<ImportResult, 'files' | 'rows'>> {
  const writers = new Map<ExportedName, TableWriter>();
  for (const { name, folder, row } of Object.values(tables))
    if (folder === 'exports')
      writers.set(name, new TableWriter(join(work, 'exports', fileOf({ name })), Object.keys(row.shape)));
  const rejected = new TableWriter(join(work, REJECTED), ['file', 'row', 'reason', 'value']);
  const summaries: FileSummary[] = [];
  let summary: FileSummary | undefined;
  const count = (reason: string) => summary?.reasons.set(reason, (summary.reasons.get(reason) ?? 0) + 1);
  const assembly = new Assembly(readReference(join(OWN_DATA, 'reference')), mapping, decisions, {
    write: (table, values) => writers.get(table)?.write(values),
    leftOut: count,
  });
  for (const { file, form } of forms) {
    const own: FileSummary = {
      file: basename(file),
      form,
      read: 0,
      kept: 0,
      merged: 0,
      rejected: 0,
      reasons: new Map(),
    };
    summary = own;
    summaries.push(own);
    const reject = (reason: string, row: number, value: string) => {
      own.rejected += 1;
      count(reason);
      rejected.write({ file: own.file, row: String(row), reason, value });
    };
    const settle = (fate: Fate, row: number) => {
      if ('kept' in fate) own.kept += 1;
      else if ('merged' in fate) {
        own.merged += 1;
        count(fate.merged);
      } else reject(fate.rejected, row, fate.value);
    };
    const cellsOf = readerOf(form);
    await readRows(file, form, {
      row(cells, row) {
        own.read += 1;
        if ('header' in form.layout)
          for (const column of form.layout.header.personal)
            if ((cells[column] ?? '').trim() !== '') count('personal.column');
        settle(
          'table' in form.layout ? assembly.addTo(form.layout.table, cellsOf(cells)) : assembly.add(cellsOf(cells)),
          row,
        );
      },
      skipped(reason, row, value, isLost) {
        if (!isLost) return void count(reason);
        own.read += 1;
        reject(reason, row, value);
      },
    });
  }
  for (const writer of [...writers.values(), rejected]) writer.close();
  return { files: summaries, rows: Object.fromEntries([...writers].map(([name, { rows }]) => [name, rows])) };
}

/** The cells of a record by the names of what they are. */
function readerOf({ layout }: Form): (cells: readonly string[]) => Record<string, string> {
  const positions: [string, number][] =
    'table' in layout ? Object.entries(layout.positions) : Object.entries(layout.header.fields);
  return (cells) => Object.fromEntries(positions.map(([name, position]) => [name, cells[position] ?? '']));
}

/** Writes rows as they come, some thousands at once. */
class TableWriter {
  rows = 0;
  readonly #file: number;
  readonly #columns: readonly string[];
  #waiting: string[] = [];

  constructor(path: string, columns: readonly string[]) {
    this.#file = openSync(path, 'w');
    this.#columns = columns;
    this.#waiting.push(csvLine(columns));
  }

  write(values: Readonly<Record<string, string>>): void {
    this.rows += 1;
    this.#waiting.push(csvLine(this.#columns.map((column) => values[column] ?? '')));
    if (this.#waiting.length > 4096) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting.join(''));
    this.#waiting = [];
  }
}

function writeGovernance(work: string, source: ImportOptions['source'], rows: ImportResult['rows']): void {
  const path = join(OWN_DATA, pathOfTable(sourcesTable));
  const own = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  const lines = [
    ...Object.keys(rows).map((name) => ({ file: fileOf({ name }), ...source })),
    ...own.data.filter(({ provenance }) => provenance === 'reference'),
  ];
  const sources = new TableWriter(join(work, fileOf(sourcesTable)), Object.keys(sourcesTable.row.shape));
  for (const line of lines) sources.write(line);
  sources.close();
  new TableWriter(join(work, fileOf(correctionsTable)), Object.keys(correctionsTable.row.shape)).close();
}

function importsText(files: readonly FileSummary[]): string {
  const lines = files.flatMap(({ file, read, kept, merged, rejected, reasons }) => [
    ...Object.entries({ read, kept, merged, rejected }).map(([what, rows]) => csvLine([file, what, rows])),
    ...[...reasons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, rows]) => csvLine([file, reason, rows])),
  ]);
  return [csvLine(Object.keys(importsTable.row.shape)), ...lines].join('');
}

/** What a run that was killed left behind: its own folder, and, in the moment between two renamings, none at all. */
function recover(out: string): void {
  const folder = dirname(out);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(`.${basename(out)}-`) ? Number(name.slice(basename(out).length + 2)) : NaN;
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const last = freeNumber(out) - 1;
  if (!existsSync(out) && last > 0) renameSync(`${out}-${last}`, out);
}

/** The first number that no folder kept from before has. */
function freeNumber(out: string): number {
  let number = 1;
  while (existsSync(`${out}-${number}`)) number += 1;
  return number;
}

/** Puts a finished folder in the place of the one that was there, which is kept beside it under the next free number. */
function replace(work: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  if (!existsSync(out)) {
    renameSync(work, out);
    return;
  }
  renameSync(out, `${out}-${freeNumber(out)}`);
  renameSync(work, out);
}

/** One figure for the names and bytes of all files of a folder. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}
