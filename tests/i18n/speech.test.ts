import { expect, test } from 'vitest';
import { fill, speechOf } from '../../src/i18n/index.ts';

const { fr, en } = { fr: speechOf('fr'), en: speechOf('en') };

test.each([
  [0, '0\u00a0€', '€0'],
  [12_000, '12\u202f000\u00a0€', '€12,000'],
  [1_250_000.5, '1\u202f250\u202f000,50\u00a0€', '€1,250,000.50'],
])('%d euros', (value, french, english) => {
  expect(fr.euros(value)).toBe(french);
  expect(en.euros(value)).toBe(english);
});

test.each([
  [0, '0 projet', '0 projects'],
  [1, '1 projet', '1 project'],
  [2, '2 projets', '2 projects'],
  [12_000, '12\u202f000 projets', '12,000 projects'],
])('%d projects', (value, french, english) => {
  expect(fr.count(fr.words.counts.projects, value)).toBe(french);
  expect(en.count(en.words.counts.projects, value)).toBe(english);
});

test.each([
  ['2010-01-01', '1er\u00a0janvier 2010', '1\u00a0January 2010'],
  ['2017-12-31', '31\u00a0décembre 2017', '31\u00a0December 2017'],
])('the day %s', (iso, french, english) => {
  expect(fr.day(iso)).toBe(french);
  expect(en.day(iso)).toBe(english);
});

test('a coordinate keeps its metres', () => {
  expect(fr.degrees(48.58392)).toBe('48,58392');
  expect(en.degrees(-72.5)).toBe('−72.5');
});

test('values are put into braces as they are, and unknown braces stay', () => {
  expect(fill('{a} et {b}', { a: '$&', b: '{a}' })).toBe('$& et {a}');
  expect(fill('{c}', {})).toBe('{c}');
});

test.each([
  [0, '0\u00a0%', '0%'],
  [0.001, '< 1\u00a0%', '< 1%'],
  [0.524, '52\u00a0%', '52%'],
])('a share of %d', (share, french, english) => {
  expect(fr.percent(share)).toBe(french);
  expect(en.percent(share)).toBe(english);
});
