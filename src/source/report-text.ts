/** A report for people, printed like a compiler's, and the same for machines. */
import type { Correction } from './corrections.ts';
import type { Problem, ProblemGroup, Report } from './problem.ts';

/** How many rows of a group are named. */
const EXAMPLES = 5;

/** The report as text: one paragraph for each problem or group of problems, then the count. */
export function reportText(report: Report, corrected: readonly Correction[]): string {
  const paragraphs = inOrder(report).map(groupText);
  if (corrected.length > 0) {
    const lines = corrected.map(
      ({ file, id, column, found, corrected: value, reason }) =>
        `  ${file} ${id}, ${column}: "${found ?? ''}" becomes "${value ?? ''}" (${reason})`,
    );
    paragraphs.push(`${plural(corrected.length, 'correction')} applied\n${lines.join('\n')}`);
  }
  const [errors, warnings] = [report.count('error'), report.count('warning')];
  const verdict = errors > 0 ? ' With errors, nothing is published.' : '';
  return [...paragraphs, `${plural(errors, 'error')}, ${plural(warnings, 'warning')}.${verdict}`].join('\n\n') + '\n';
}

/** The report as JSON: every problem, and for a group too large to be kept whole, how many were left out. */
export function reportJson(report: Report, corrected: readonly Correction[]): string {
  const groups = inOrder(report);
  return (
    JSON.stringify(
      {
        errors: report.count('error'),
        warnings: report.count('warning'),
        problems: groups.flatMap((group) => group.problems),
        omitted: groups
          .filter((group) => group.count > group.problems.length)
          .map(({ file, code, count, problems }) => ({ file, code, count: count - problems.length })),
        corrections: corrected,
      },
      null,
      2,
    ) + '\n'
  );
}

/** Errors before warnings, otherwise as met. */
function inOrder(report: Report): ProblemGroup[] {
  const groups = [...report.groups.values()];
  return [
    ...groups.filter((group) => group.severity === 'error'),
    ...groups.filter((group) => group.severity === 'warning'),
  ];
}

function groupText(group: ProblemGroup): string {
  const { severity, code, file, column, count, problems } = group;
  const first = problems[0];
  if (first === undefined) return '';
  if (count === 1) return problemText(first);
  const sameMessage = problems.every((problem) => problem.message === first.message);
  const rows = problems
    .slice(0, EXAMPLES)
    .map((problem) => problem.row ?? 1)
    .join(', ');
  const heading = `${file} ${severity} ${code}   (${count.toLocaleString('en')} rows, first ${Math.min(EXAMPLES, count)}: ${rows})`;
  const say = (problem: Problem) => `${column === undefined ? '' : `${column}: `}${problem.message}`;
  if (sameMessage) {
    const found = problems
      .slice(0, EXAMPLES)
      .flatMap((problem) => (problem.value === undefined ? [] : [`"${problem.value}"`]));
    return [heading, `  ${say(first)}`, ...(found.length === 0 ? [] : [`  found: ${found.join(', ')}`])].join('\n');
  }
  return [
    heading,
    ...problems
      .slice(0, EXAMPLES)
      .map((problem) => `  row ${problem.row ?? 1}: ${say(problem)}${foundText(problem, ' Found: ')}`),
    ...(count > EXAMPLES ? [`  and ${(count - EXAMPLES).toLocaleString('en')} more; --format json lists them.`] : []),
  ].join('\n');
}

function problemText(problem: Problem): string {
  const { severity, code, file, row, column, message } = problem;
  const place = row === undefined ? file : `${file}:${row}`;
  return `${place} ${severity} ${code}\n  ${column === undefined ? '' : `${column}: `}${message}${foundText(problem, '\n  found: ')}`;
}

const foundText = ({ value }: Problem, introduction: string): string =>
  value === undefined ? '' : `${introduction}"${value}"`;

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
