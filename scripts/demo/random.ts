/** Chance that can be repeated: the same seed gives the same draws, on any machine. */

export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  number(): number;
  /** A whole number between two bounds, both included. */
  integer(from: number, to: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of several values, all alike. */
  pick<Value>(values: readonly Value[]): Value;
  /** One of several keys, each as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** The same values in another order. */
  shuffle<Value>(values: readonly Value[]): Value[];
  /** A normal deviate of mean 0 and standard deviation 1 (Box and Muller, 1958). */
  normal(): number;
}

/** A stream of chance of its own for each purpose, so that a change in one does not stir the others. */
export function randomOf(seed: number, purpose: string): Random {
  const number = mulberry32(fnv1a(`${seed}/${purpose}`));
  const integer = (from: number, to: number) => from + Math.floor(number() * (to - from + 1));
  return {
    number,
    integer,
    chance: (probability) => number() < probability,
    pick(values) {
      const value = values[integer(0, values.length - 1)];
      if (value === undefined) throw new RangeError('There is nothing to pick from.');
      return value;
    },
    weighted(weights) {
      const keys = Object.keys(weights) as (keyof typeof weights)[];
      let left = number() * keys.reduce((sum, key) => sum + weights[key], 0);
      for (const key of keys) {
        left -= weights[key];
        if (left < 0) return key;
      }
      throw new RangeError('There is nothing to pick from.');
    },
    shuffle(values) {
      const shuffled = [...values];
      for (let i = shuffled.length - 1; i > 0; i -= 1) {
        const j = integer(0, i);
        [shuffled[i], shuffled[j]] = [shuffled[j] as (typeof values)[number], shuffled[i] as (typeof values)[number]];
      }
      return shuffled;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - number())) * Math.cos(2 * Math.PI * number()),
  };
}

/** Draws in proportion to weights that do not change, each in logarithmic time. */
export function urn<Value>(values: readonly Value[], weightOf: (value: Value) => number, random: Random): () => Value {
  const sums: number[] = [];
  let total = 0;
  for (const value of values) sums.push((total += weightOf(value)));
  return () => {
    const target = random.number() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    const value = values[low];
    if (value === undefined) throw new RangeError('There is nothing to draw from.');
    return value;
  };
}

/** Mulberry32, a generator of 32 bits of state by Tommy Ettinger (public domain). */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
