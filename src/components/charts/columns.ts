/** A chart of columns, one for each year: a picture beside which a sentence says the essential, and a table all figures. */
import { escape } from '../html.ts';

export interface Column {
  label: string;
  value: number;
}

/** Height of the drawing in its own units; each column is one unit wide. */
const HEIGHT = 40;

/** One project alone must not look like the peak of something: the scale reaches at least this far. */
const LEAST = 4;

/** Share of a column's width that is drawn. */
const FILLED = 0.76;

/** The drawing, as wide as what it stands in; hidden from those to whom the sentence and the table speak. */
export function columnsSvg(columns: readonly Column[]): string {
  const largest = Math.max(LEAST, ...columns.map(({ value }) => value));
  const path = columns
    .map(({ value }, i) => {
      const height = round((value / largest) * HEIGHT);
      return value === 0 ? '' : `M${i} ${HEIGHT}v-${height}h${FILLED}v${height}z`;
    })
    .join('');
  return `<svg class="columns" aria-hidden="true" viewBox="0 0 ${columns.length - 1 + FILLED} ${HEIGHT}" preserveAspectRatio="none"><path d="${path}"/></svg>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The figures of the columns that are not empty, as the lines of a table; `labelledby` names its heading. */
export function columnsTable(
  columns: readonly Column[],
  headings: readonly [string, string],
  format: (value: number) => string,
  labelledby: string,
): string {
  const lines = columns
    .filter(({ value }) => value > 0)
    .map(({ label, value }) => `<tr><th scope="row">${escape(label)}</th><td>${escape(format(value))}</td></tr>`);
  return `<table class="bars" aria-labelledby="${escape(labelledby)}"><thead><tr>${headings.map((heading) => `<th scope="col">${escape(heading)}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}
