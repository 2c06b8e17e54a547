/** A chart of lines in time: how long each thing has lasted, on a scale of years that all lines share. */

/** The years that the scale covers, both included. */
export interface Scale {
  from: number;
  to: number;
}

/** A line from one year to another, both included. The text beside it says the same. */
export function spanSvg(from: number, to: number, scale: Scale): string {
  const years = scale.to - scale.from + 1;
  const start = Math.min(Math.max(from, scale.from), scale.to);
  const end = Math.min(Math.max(to, start), scale.to);
  return `<svg aria-hidden="true"><rect x="${percent((start - scale.from) / years)}" width="${percent((end - start + 1) / years)}" height="100%"/></svg>`;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
