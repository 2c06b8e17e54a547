/**
 * What was decided on the way in, one line each, for people to read, to correct and to give back: a choice that stands in the
 * file is kept on the next run.
 */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { csvLine, guarded, unguarded } from '../../src/formats/csv.ts';

export const DECISION_KINDS = ['authority', 'country', 'partner', 'theme', 'value'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface Decision {
  kind: DecisionKind;
  /** What stands in the file, with what was told beside it. */
  found: string;
  /** The identifier that was chosen; empty where nothing was. */
  chosen: string;
  name: string;
  why: string;
  /** From 0 to 1. */
  confidence: number;
  /** Those between whom somebody has to choose. */
  candidates: string;
  /** How many rows it concerns. */
  rows: number;
}

const COLUMNS = ['kind', 'found', 'chosen', 'name', 'why', 'confidence', 'candidates', 'rows'] as const;
/** What stands for the reason of a choice that people made. */
const BY_HAND = 'corrected by hand';

export class Decisions {
  readonly #given = new Map<string, { chosen: string; why: string }>();
  readonly #made = new Map<string, Decision>();

  /**
   * @param path of the decisions of an earlier run, if there are any
   * @throws {Error} when the file is there and is none of decisions
   */
  static read(path: string | undefined): Decisions {
    const decisions = new Decisions();
    if (path === undefined || !existsSync(path)) return decisions;
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    const missing = ['kind', 'found', 'chosen'].filter((column) => meta.fields?.includes(column) !== true);
    if (missing.length > 0)
      throw new Error(
        `${path}: the column "${missing.join('", "')}" is missing. Give the decisions.csv of an earlier import.`,
      );
    for (const { kind = '', found = '', chosen = '', why = '' } of data)
      if (chosen.trim() !== '')
        decisions.#given.set(keyOf(kind, unguarded(found)), { chosen: unguarded(chosen.trim()), why });
    return decisions;
  }

  /** What was decided in this run, counting one row more that it concerns. */
  known(kind: DecisionKind, found: string): Decision | undefined {
    const decision = this.#made.get(keyOf(kind, found));
    if (decision !== undefined) decision.rows += 1;
    return decision;
  }

  add(decision: Omit<Decision, 'rows'>): Decision {
    const given = this.#given.get(keyOf(decision.kind, decision.found));
    const made = { ...decision, found: copied(decision.found), rows: 1 };
    // What a person changed says so, and goes on saying so.
    if (given !== undefined && (given.chosen !== decision.chosen || given.why === BY_HAND)) {
      made.chosen = given.chosen;
      made.why = BY_HAND;
      made.confidence = 1;
      made.candidates = '';
    }
    this.#made.set(keyOf(made.kind, made.found), made);
    return made;
  }

  /** All of this run: those without a choice first, then the least sure. */
  all(): Decision[] {
    return [...this.#made.values()].sort(
      (a, b) =>
        Number(a.chosen !== '') - Number(b.chosen !== '') ||
        a.confidence - b.confidence ||
        compare(a.kind, b.kind) ||
        compare(a.found, b.found),
    );
  }

  text(): string {
    const lines = this.all().map((decision) => csvLine(COLUMNS.map((column) => cellOf(decision[column]))));
    return [csvLine(COLUMNS), ...lines].join('');
  }
}

/** A cell is a slice of the text of its file: kept as it is, it would keep a piece of the file in memory. */
const copied = (text: string): string => Buffer.from(text).toString();

/** Spreadsheets are how people read this. */
const cellOf = (value: string | number) => (typeof value === 'string' ? guarded(value) : value);

const keyOf = (kind: string, found: string): string => `${kind}\n${found}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
