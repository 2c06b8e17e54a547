/** Places on a map, each drawn as what is known of it: a point, a town, somewhere around, or nowhere at all. */
import type { Authority, Partner } from '../model/atlas.ts';
import type { Drawing, Point } from './drawing.ts';

/** What the coordinates of a place stand for. A whole territory is no place on a map. */
export type Sharpness = 'point' | 'town' | 'around' | 'territory';

type Precision = NonNullable<(Authority | Partner)['place']>['precision'];

const SHARPNESS: Record<Precision, Sharpness> = {
  point: 'point',
  commune: 'town',
  epci: 'around',
  departement: 'territory',
  region: 'around',
  pays: 'territory',
};

/** A région of France has its own map; abroad, the centre of a region tells where a town is, more or less. */
export const sharpnessOf = ({ kind, place }: Authority | Partner): Sharpness | undefined =>
  place === undefined
    ? undefined
    : kind === 'authority' && place.precision === 'region'
      ? 'territory'
      : SHARPNESS[place.precision];

/** How many projects make a larger mark. */
const SIZES = [1, 2, 5] as const;
/** Units: places nearer to each other share a mark. */
const APART = 8;

export interface Marks {
  /** The data of one SVG path for each kind of mark: segments without length, drawn as dots by their stroke. */
  paths: { sharpness: Exclude<Sharpness, 'territory'>; size: number; d: string }[];
  /** How many places are on the map, of each kind. */
  counts: Record<Exclude<Sharpness, 'territory'>, number>;
  /** How many are known to be in the territory only, or lie outside the map. */
  elsewhere: number;
}

interface Mark {
  sharpness: Exclude<Sharpness, 'territory'>;
  at: Point;
  projects: number;
}

/** @param items what stands at each place, with a number of projects */
export function marksOf(drawing: Drawing, items: readonly (Authority | Partner)[]): Marks {
  const marks = new Map<string, Mark>();
  const counts = { point: 0, town: 0, around: 0 };
  let elsewhere = 0;
  for (const item of items) {
    const sharpness = sharpnessOf(item);
    const at =
      item.place === undefined || sharpness === 'territory'
        ? undefined
        : drawing.project(item.place.longitude, item.place.latitude);
    if (at === undefined || sharpness === undefined || sharpness === 'territory') {
      elsewhere += 1;
      continue;
    }
    counts[sharpness] += 1;
    const key = [sharpness, ...at.map((coordinate) => Math.round(coordinate / APART))].join(' ');
    const mark = marks.get(key);
    if (mark === undefined) marks.set(key, { sharpness, at, projects: item.totals.projects });
    else mark.projects += item.totals.projects;
  }
  return { paths: pathsOf([...marks.values()]), counts, elsewhere };
}

function pathsOf(marks: readonly Mark[]): Marks['paths'] {
  // The vaguest first, so that what is known lies above it.
  return (['around', 'town', 'point'] as const).flatMap((sharpness) =>
    SIZES.map((from, i) => {
      const to = SIZES[i + 1] ?? Infinity;
      const own = marks.filter(
        (mark) => mark.sharpness === sharpness && sizeOf(mark.projects) >= from && sizeOf(mark.projects) < to,
      );
      return { sharpness, size: i + 1, d: dotsOf(own.map(({ at }) => at)) };
    }).filter(({ d }) => d !== ''),
  );
}

/** Segments without length, each at whole units from the one before. */
function dotsOf(points: readonly Point[]): string {
  let [x, y] = [0, 0];
  let d = '';
  for (const point of [...points].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const [nextX, nextY] = [Math.round(point[0]), Math.round(point[1])];
    d += `m${nextX - x} ${nextY - y}h0`;
    [x, y] = [nextX, nextY];
  }
  return d;
}

/** A place without a project is marked like one with the fewest. */
const sizeOf = (projects: number): number => Math.max(SIZES[0], projects);
