/** Copies of the fixture atlas, to be broken at will. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { onTestFinished } from 'vitest';

export const FIXTURE = resolve(import.meta.dirname, 'fixtures/atlas');
export const PROJECT = resolve(import.meta.dirname, '..');

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder of its own: the fixture with changes. Files are named as the report names them: `projets.csv`. */
export class DataFolder {
  readonly path: string;

  constructor(path = temporaryFolder()) {
    this.path = path;
    cpSync(FIXTURE, path, { recursive: true });
  }

  pathOf(file: string): string {
    return join(this.path, ['sources.csv', 'corrections.csv'].includes(file) ? '' : 'exports', file);
  }

  read(file: string): string {
    return readFileSync(this.pathOf(file), 'utf8');
  }

  write(file: string, content: string | Buffer): this {
    writeFileSync(this.pathOf(file), content);
    return this;
  }

  edit(file: string, change: (text: string) => string): this {
    return this.write(file, change(this.read(file)));
  }

  /** Sets one cell of the row whose first cell is `key`. */
  set(file: string, key: string, column: string, value: string): this {
    return this.rows(file, (rows) => {
      const row = rows.find((each) => Object.values(each)[0] === key);
      if (row === undefined || !(column in row)) throw new Error(`The fixture has no ${column} of ${key} in ${file}.`);
      row[column] = value;
      return rows;
    });
  }

  /** Adds a row of the given cells, in the order of the columns. */
  add(file: string, ...cells: string[]): this {
    return this.edit(file, (text) => `${text}${Papa.unparse([cells])}\r\n`);
  }

  rows(file: string, change: (rows: Record<string, string>[]) => Record<string, string>[]): this {
    const { data } = Papa.parse<Record<string, string>>(this.read(file), { header: true, skipEmptyLines: true });
    return this.write(file, `${Papa.unparse(change(data))}\r\n`);
  }
}
