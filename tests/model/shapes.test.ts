import { expect, test } from 'vitest';
import { liesIn, readBaseMap, shapesOf } from '../../src/model/shapes.ts';

const shapes = shapesOf(readBaseMap('data/reference/shapes'));

test.each([
  ['Bamako in Mali', 'ML', -8, 12.65, true],
  ['Bamako in Senegal', 'SN', -8, 12.65, false],
  ['Strasbourg in France, 3 km from the border', 'FR', 7.752, 48.573, true],
  ['Strasbourg in Germany', 'DE', 7.7, 48.573, false],
  ['Forbach in France, whose border is simplified there', 'FR', 6.9, 49.1885, true],
  ['Kehl in Germany, across the river from Strasbourg', 'DE', 7.815, 48.573, true],
  ['Kehl in France', 'FR', 7.87, 48.573, false],
  ['the harbour of Marseille in France', 'FR', 5.3, 43.27, true],
  ['30 km off Marseille in France', 'FR', 5.3, 43.0, false],
  ['Lesotho in South Africa, that lies around it', 'ZA', 27.5, -29.3, false],
  ['Suva in Fiji, that lies on both sides of 180°', 'FJ', 178.44, -18.14, true],
])('%s', (_, code, longitude, latitude, expected) => {
  expect(liesIn(shapes, code, longitude, latitude)).toBe(expected);
});

test('nothing is known of a country without a shape', () => {
  expect(liesIn(shapes, 'XX', 0, 0)).toBe(true);
});
