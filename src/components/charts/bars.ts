/** A chart of bars that is a table: each line has its name, its figure, and a bar as long as its share of the largest. */
import { escape } from '../html.ts';

export interface Bar {
  /** The name of the line, as HTML. */
  html: string;
  value: number;
  /** The value as text. */
  text: string;
  /** What stands beside it: its share of the whole. */
  note?: string;
}

export interface BarChart {
  /** The headings of the two columns. */
  name: string;
  figure: string;
  bars: readonly Bar[];
}

/** The table; `labelledby` is the identifier of the heading above it. */
export function barsHtml({ name, figure, bars }: BarChart, labelledby: string): string {
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  const lines = bars.map(
    ({ html, value, text, note }) =>
      `<tr><th scope="row">${html}${barSvg(value / largest)}</th><td>${escape(text)}${note === undefined ? '' : ` <small>${escape(note)}</small>`}</td></tr>`,
  );
  return `<table class="bars" aria-labelledby="${escape(labelledby)}"><thead><tr><th scope="col">${escape(name)}</th><th scope="col">${escape(figure)}</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

/** A bar that fills a share, from 0 to 1, of the width it is given. The figure beside it says the same. */
const barSvg = (share: number): string =>
  `<svg aria-hidden="true"><rect width="${percent(share)}" height="100%"/></svg>`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
