/** Corrections to the exports: the only place where a value is changed on its way in, each with its reason. */
import type { z } from 'zod';
import { withoutContacts } from './personal-data.ts';
import type { Report } from './problem.ts';
import { corrections as correctionsTable } from './tables/governance.ts';

export type Correction = z.output<typeof correctionsTable.row>;

interface Entry {
  correction: Correction;
  row: number;
  applied: boolean;
}

/** The corrections of a data folder, looked up by file and key, and remembering which ones were of use. */
export class Corrections {
  readonly #entries = new Map<string, Entry[]>();
  readonly #files = new Set<string>();

  add(correction: Correction, row: number): void {
    const place = placeOf(correction.file, correction.id);
    const entries = this.#entries.get(place) ?? [];
    entries.push({ correction, row, applied: false });
    this.#entries.set(place, entries);
    this.#files.add(correction.file);
  }

  /** Replaces, in the cells of one row, what stands exactly as found. `id` joins the key's cells by `|`. */
  apply(file: string, id: string, cells: Record<string, string>): void {
    if (!this.#files.has(file)) return;
    for (const entry of this.#entries.get(placeOf(file, id)) ?? []) {
      const { column, found, corrected } = entry.correction;
      if (!isFound(cells[column] ?? '', found ?? '')) continue;
      cells[column] = corrected ?? '';
      entry.applied = true;
    }
  }

  /** The corrections that were applied, in the order of the file. */
  applied(): Correction[] {
    return this.#all()
      .filter((entry) => entry.applied)
      .map((entry) => entry.correction);
  }

  /**
   * A correction that matched nothing is either done at the source or mistaken: someone has to look.
   *
   * @param unread files that could not be read, and are told of otherwise
   */
  reportUnmatched(report: Report, unread: readonly string[]): void {
    for (const { correction, row, applied } of this.#all()) {
      if (applied || unread.includes(correction.file)) continue;
      report.add({
        severity: 'warning',
        code: 'correction.unmatched',
        file: 'corrections.csv',
        row,
        column: 'found',
        value: correction.found ?? '',
        message: `no row "${correction.id}" of ${correction.file} holds this value in "${correction.column}". Remove the line if the export was mended, or correct it.`,
      });
    }
  }

  #all(): Entry[] {
    return [...this.#entries.values()].flat().sort((a, b) => a.row - b.row);
  }
}

/** The table of corrections is read without personal contacts, like any other: a cell is the one meant when it is so too. */
const isFound = (value: string, found: string): boolean => value === found || withoutContacts(value).text === found;

const placeOf = (file: string, id: string): string => `${file}\n${id}`;
