/** The classes of a choropleth: few, with bounds that are easy to say. */

/** From the smallest to the largest figure of a class, both included. */
export interface Class {
  from: number;
  to: number;
}

/** As many shades as one can tell apart. */
const CLASSES = 5;

/**
 * Sorts figures into at most five classes whose bounds grow by a factor, as befits figures of which most are small: 1 to
 * 4, 5 to 19, 20 to 99… Bounds are 1, 2 or 5 times a power of ten, but for the first and the last, which are the smallest
 * and the largest figure themselves. No class is empty; zero is none of them.
 */
export function classesOf(figures: readonly number[]): Class[] {
  const sorted = figures.filter((figure) => figure > 0).sort((a, b) => a - b);
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  if (smallest === undefined || largest === undefined) return [];
  const distinct = new Set(sorted);
  const starts = distinct.size <= CLASSES ? [...distinct] : [smallest, ...boundsBetween(smallest, largest)];
  return starts
    .map((from, i): Class => ({ from, to: (starts[i + 1] ?? Infinity) - 1 }))
    .flatMap(({ from, to }) => {
      const inside = sorted.filter((figure) => figure >= from && figure <= to);
      const last = inside.at(-1);
      if (last === undefined) return [];
      return [{ from, to: Number.isFinite(to) && last < largest ? to : last }];
    });
}

/** The number of the class of a figure, from 1; 0 for no project. */
export const classOf = (figure: number, classes: readonly Class[]): number =>
  classes.findIndex(({ from, to }) => figure >= from && figure <= to) + 1;

function boundsBetween(smallest: number, largest: number): number[] {
  const factor = (largest / smallest) ** (1 / CLASSES);
  const bounds = Array.from({ length: CLASSES - 1 }, (_, i) => round(smallest * factor ** (i + 1)));
  return [...new Set(bounds)].filter((bound) => bound > smallest && bound <= largest);
}

/** The nearest of 1, 2 and 5 times a power of ten. */
function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 2, 5, 10].map((step) => step * power);
  return steps.reduce((best, step) =>
    Math.abs(Math.log(step / value)) < Math.abs(Math.log(best / value)) ? step : best,
  );
}
