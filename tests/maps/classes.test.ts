import { describe, expect, test } from 'vitest';
import { classesOf, classOf } from '../../src/maps/classes.ts';

describe('figures are sorted into few classes', () => {
  test.each([
    ['none', [], []],
    ['zeros alone', [0, 0], []],
    ['few distinct figures', [3, 1, 1, 9], ['1–2', '3–8', '9–9']],
    [
      'many that grow by factors',
      [1, 2, 3, 4, 6, 8, 15, 30, 60, 120, 400, 1792],
      ['1–4', '5–19', '20–99', '100–499', '500–1792'],
    ],
  ])('%s', (_, figures, expected) => {
    expect(classesOf(figures).map(({ from, to }) => `${from}–${to}`)).toEqual(expected);
  });

  test('every figure has one class, no class is empty, and bounds are those of the figures', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const figures = Array.from(
        { length: (seed % 40) + 1 },
        (_, i) => ((seed * 7919 + i * i * 104729) % (10 + seed * 13)) + 1,
      );
      const classes = classesOf(figures);
      expect(classes.length).toBeLessThanOrEqual(5);
      const met = new Set(figures.map((figure) => classOf(figure, classes)));
      expect([...met].sort()).toEqual(classes.map((_, i) => i + 1));
      expect(classes[0]?.from).toBe(Math.min(...figures));
      expect(classes.at(-1)?.to).toBe(Math.max(...figures));
    }
  });

  test('no project is a class of its own', () => {
    expect(classOf(0, classesOf([1, 2, 3]))).toBe(0);
  });
});
