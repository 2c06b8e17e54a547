import { expect, test } from 'vitest';
import type { Project } from '../../src/model/atlas.ts';
import { spanOf, timelineOf } from '../../src/model/timeline.ts';

const project = (fields: Partial<Project>): Project => ({ status: 'completed', ...fields }) as Project;

test.each([
  ['nothing is known', [project({})], { isOngoing: false }],
  ['one start', [project({ yearStarted: 1987 })], { first: 1987, last: 1987, isOngoing: false }],
  [
    'the end reaches further than the starts',
    [project({ yearStarted: 1987, endDate: '1999-06-30' }), project({ yearStarted: 1992 })],
    { first: 1987, last: 1999, isOngoing: false },
  ],
  [
    'an end before the start is not believed',
    [project({ yearStarted: 2014, endDate: '2013-12-31' })],
    { first: 2014, last: 2014, isOngoing: false },
  ],
  ['an end without a start', [project({ endDate: '2004-01-01' })], { last: 2004, isOngoing: false }],
  [
    'one is ongoing',
    [project({ yearStarted: 2001, status: 'active' }), project({ yearStarted: 1990 })],
    { first: 1990, last: 2001, isOngoing: true },
  ],
])('%s', (_name, projects, span) => {
  expect(spanOf(projects)).toEqual(span);
});

test('those of most projects come first, then those that began first', () => {
  const shared = [project({ yearStarted: 2000, id: 1 }), project({ yearStarted: 1980, id: 2 })];
  const eras = timelineOf(shared, ({ id }) => (id === 1 ? ['both', 'late'] : ['both', 'early']));
  expect(eras.map(({ item, projects }) => [item, projects.length])).toEqual([
    ['both', 2],
    ['early', 1],
    ['late', 1],
  ]);
});
