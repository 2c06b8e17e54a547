/** How grave a problem is: an error stops the publication, a warning is a task for the data owner. */
export type Severity = 'error' | 'warning';

/** One thing wrong in one place of one source file. Collected, never thrown: a run reports them all. */
export interface Problem {
  severity: Severity;
  /** Stable and searchable: `column.defect` for a cell, `file.defect` and the like for a whole file. */
  code: string;
  /** The table's file, as the data owner knows it: `projets.csv`. */
  file: string;
  /** As a spreadsheet numbers it: the header is row 1. Absent when the whole file is concerned. */
  row?: number;
  /** The key of the row, as corrections name it. */
  record?: string;
  column?: string;
  /** What was found, shortened. */
  value?: string;
  /** What is wrong, then what to do. */
  message: string;
}

/** All problems of one code in one column of one file: what a person reads as one line. */
export interface ProblemGroup {
  severity: Severity;
  code: string;
  file: string;
  column?: string;
  /** How many were found, kept or not. */
  count: number;
  /** The first ones, at most {@link KEPT_PER_GROUP}. */
  problems: Problem[];
}

/** A million bad rows must not cost a million objects: beyond this number a group only counts. */
export const KEPT_PER_GROUP = 10_000;

/** Longest found value that is repeated in a report, in characters. */
const VALUE_LENGTH = 120;

/** Collects problems in groups, in the order in which each group was first met. */
export class Report {
  readonly groups = new Map<string, ProblemGroup>();

  add(problem: Problem): void {
    const key = [problem.severity, problem.file, problem.code, problem.column].join('\n');
    let group = this.groups.get(key);
    if (group === undefined) {
      const { severity, code, file, column } = problem;
      group = { severity, code, file, count: 0, problems: [], ...(column === undefined ? {} : { column }) };
      this.groups.set(key, group);
    }
    group.count += 1;
    if (group.problems.length < KEPT_PER_GROUP) {
      group.problems.push(problem.value === undefined ? problem : { ...problem, value: shorten(problem.value) });
    }
  }

  /** The number of problems of a severity. */
  count(severity: Severity): number {
    let count = 0;
    for (const group of this.groups.values()) if (group.severity === severity) count += group.count;
    return count;
  }
}

/**
 * A copy at most so long, without signs that a terminal would obey. A cell is a slice of the text of its file: kept as
 * it is, it would keep the file in memory.
 */
function shorten(value: string): string {
  const copy = Buffer.from(value.slice(0, VALUE_LENGTH), 'utf16le')
    .toString('utf16le')
    .replace(/[^\P{C}\n\t]/gu, '\ufffd');
  return value.length <= VALUE_LENGTH ? copy : `${copy}… (${value.length} characters)`;
}
