/** What the import of an export costs: a hundred thousand rows of a project and a partner, and a million. */
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { flatSheet } from '../demo/flat-sheet.ts';
import { FOLDER, run } from './demonstration.ts';
import type { Cost } from './measure.ts';
import { printTable } from './table.ts';

const ROWS = [100_000, 1_000_000];
/** Between the numbers of one copy of the demonstration and of the next. */
const STEP = 20_000;

export async function benchImport(): Promise<void> {
  const lines: string[][] = [];
  for (const rows of ROWS) {
    const out = join(FOLDER, 'imported');
    rmSync(out, { recursive: true, force: true });
    const answer = await run('node', ['scripts/bench/measure.ts', 'import', exportOf(rows), out]);
    const { items, milliseconds, cpu, memory } = JSON.parse(answer) as Cost;
    lines.push([
      items.toLocaleString('en'),
      milliseconds.toLocaleString('en'),
      cpu.toLocaleString('en'),
      (cpu / items).toFixed(3),
      memory.toLocaleString('en'),
    ]);
  }
  printTable([['Rows imported', 'Time (ms)', 'CPU (ms)', 'CPU per row (ms)', 'Peak memory (MB)'], ...lines]);
}

/** The demonstration over and over, under other numbers. */
function exportOf(rows: number): string {
  const path = join(FOLDER, `export-${rows}.csv`);
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  const { headings, rows: own } = flatSheet();
  const file = openSync(path, 'w');
  writeSync(file, `${Papa.unparse([headings], { delimiter: ';' })}\r\n`);
  for (let written = 0, copy = 0; written < rows; copy += 1) {
    const part = own
      .slice(0, rows - written)
      .map(([id = '', ...cells]) => [String(Number(id) + copy * STEP), ...cells]);
    writeSync(file, `${Papa.unparse(part, { delimiter: ';' })}\r\n`);
    written += part.length;
  }
  closeSync(file);
  return path;
}
