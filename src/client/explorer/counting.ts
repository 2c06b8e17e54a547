/** Which projects a selection holds, and how many each further choice would: for each filter in one pass over all projects. */

/** The values that each project has, in one array: those of project `i` are from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  starts: Uint32Array;
  values: Uint32Array;
  /** How many different values there are. */
  size: number;
}

/** The values of a facet that are chosen, and those that are excluded. */
export interface Choice {
  chosen: ReadonlySet<number>;
  excluded: ReadonlySet<number>;
}

export interface Counts {
  /** The projects of the selection, by their row. */
  projects: Uint32Array;
  /**
   * For each value of a facet how many projects have it: of the selection, and where the facet itself is narrowed down, of
   * what the selection would be without that. Counted when it is asked for: most filters are closed.
   */
  valuesOf: (facet: number) => Uint32Array;
}

export function listsOf(values: readonly (readonly number[])[], size: number): Lists {
  const starts = new Uint32Array(values.length + 1);
  values.forEach((own, i) => (starts[i + 1] = (starts[i] ?? 0) + own.length));
  return { starts, values: Uint32Array.from(values.flat()), size };
}

/** Which projects have one of the chosen values, or any if none is chosen, and none of the excluded ones. */
export function passing({ starts, values, size }: Lists, { chosen, excluded }: Choice): Uint8Array | undefined {
  if (chosen.size === 0 && excluded.size === 0) return undefined;
  const isChosen = new Uint8Array(size);
  const isExcluded = new Uint8Array(size);
  for (const value of chosen) isChosen[value] = 1;
  for (const value of excluded) isExcluded[value] = 1;
  const passes = new Uint8Array(starts.length - 1);
  for (let i = 0; i < passes.length; i += 1) {
    let has = chosen.size === 0 ? 1 : 0;
    for (let at = starts[i] ?? 0, end = starts[i + 1] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      if (isExcluded[value] === 1) {
        has = 0;
        break;
      }
      has |= isChosen[value] ?? 0;
    }
    passes[i] = has;
  }
  return passes;
}

/**
 * @param facets the values of each facet
 * @param passes for each facet which projects pass it; `undefined` where all do
 * @param others what else a project has to pass
 */
export function count(
  facets: readonly Lists[],
  passes: readonly (Uint8Array | undefined)[],
  others: readonly Uint8Array[],
): Counts {
  const total = (facets[0]?.starts.length ?? 1) - 1;
  /** How many facets a project fails, and the last of them. */
  const fails = new Uint8Array(total);
  const failed = new Uint8Array(total);
  passes.forEach((pass, facet) => {
    if (pass === undefined) return;
    for (let i = 0; i < total; i += 1) {
      if (pass[i] === 1) continue;
      fails[i] = (fails[i] ?? 0) + 1;
      failed[i] = facet;
    }
  });
  // What fails another condition counts nowhere.
  for (const pass of others) for (let i = 0; i < total; i += 1) if (pass[i] !== 1) fails[i] = 2;

  const projects = new Uint32Array(total);
  let found = 0;
  for (let i = 0; i < total; i += 1) if (fails[i] === 0) projects[found++] = i;
  const valuesOf = (facet: number): Uint32Array => {
    const { starts, values: all, size } = facets[facet] ?? NOTHING;
    const counts = new Uint32Array(size);
    for (let i = 0; i < total; i += 1) {
      if (fails[i] !== 0 && !(fails[i] === 1 && failed[i] === facet)) continue;
      for (let at = starts[i] ?? 0, end = starts[i + 1] ?? 0; at < end; at += 1) {
        const value = all[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return counts;
  };
  return { projects: projects.slice(0, found), valuesOf };
}

const NOTHING: Lists = { starts: new Uint32Array(), values: new Uint32Array(), size: 0 };

/** How many of some projects have each value of a facet. */
export function tally({ starts, values, size }: Lists, rows: Uint32Array): Uint32Array {
  const figures = new Uint32Array(size);
  for (const row of rows)
    for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      figures[value] = (figures[value] ?? 0) + 1;
    }
  return figures;
}
