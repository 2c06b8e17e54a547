import { describe, expect, test } from 'vitest';
import { PathText } from '../../src/maps/path-text.ts';

const drawn = (points: readonly [number, number][], isClosed = true): string => {
  const path = new PathText();
  points.forEach(([x, y], i) => {
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  if (isClosed) path.closePath();
  return path.toString();
};

describe('a path is written in relative tenths', () => {
  test.each([
    [
      'a triangle',
      [
        [0, 0],
        [10, 0],
        [10, 10.5],
      ],
      'M0 0l10 0 0 10.5z',
    ],
    [
      'signs part numbers, and zeros before the point are left out',
      [
        [5, 5],
        [4.5, 2],
        [9, 9.24],
      ],
      'M5 5l-.5-3 4.5 7.2z',
    ],
    [
      'steps too short to be seen are left out',
      [
        [0, 0],
        [0.5, 0.5],
        [20, 0],
        [20, 20],
      ],
      'M0 0l20 0 0 20z',
    ],
    [
      'a ring too small to be seen is left out',
      [
        [0, 0],
        [0.5, 0],
        [0.5, 0.5],
      ],
      '',
    ],
  ] as [string, [number, number][], string][])('%s', (_, points, expected) => {
    expect(drawn(points)).toBe(expected);
  });

  test('an open line keeps its last point, however near', () => {
    expect(
      drawn(
        [
          [0, 0],
          [30, 0],
          [30.2, 0.1],
        ],
        false,
      ),
    ).toBe('M0 0l30 0 .2 .1');
  });

  test('bounds and area are those of what was drawn', () => {
    const path = new PathText();
    path.moveTo(1, 2);
    path.lineTo(11, 2);
    path.lineTo(11, 22);
    path.lineTo(1, 22);
    path.closePath();
    path.toString();
    expect([path.west, path.north, path.east, path.south]).toEqual([1, 2, 11, 22]);
    expect(Math.abs(path.area)).toBe(200);
  });
});
