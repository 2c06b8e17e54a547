import { expect, test } from 'vitest';
import { barsHtml } from '../../src/components/charts/bars.ts';
import { columnsSvg, columnsTable } from '../../src/components/charts/columns.ts';

test('the longest bar is full, the others are in proportion, and every figure can be read', () => {
  const html = barsHtml(
    {
      name: 'Pays',
      figure: 'Projets',
      bars: [
        { html: '<a href="x">Mali</a>', value: 8, text: '8' },
        { html: 'Togo', value: 2, text: '2' },
      ],
    },
    'pays',
  );
  expect([...html.matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => Number(width))).toEqual([100, 25]);
  expect(html).toContain('<th scope="row"><a href="x">Mali</a>');
  expect(html).toContain('<td>2</td>');
});

test('a chart without a line is an empty table, not a division by zero', () => {
  expect(barsHtml({ name: 'Pays', figure: 'Projets', bars: [] }, 'pays')).not.toContain('NaN');
});

test('columns are as high as their share of the largest, and none is drawn for zero', () => {
  const svg = columnsSvg(
    [
      { label: '2001', value: 10 },
      { label: '2002', value: 0 },
      { label: '2003', value: 5 },
    ],
    'De 2001 à "2003"',
  );
  expect(svg).toContain('viewBox="0 0 3 40"');
  expect(svg.match(/M\d/g)).toHaveLength(2);
  expect(svg).toContain('M0 40v-40');
  expect(svg).toContain('M2 40v-20');
  expect(svg).toContain('aria-label="De 2001 à &quot;2003&quot;"');
});

test('a single project does not fill the height of its chart', () => {
  expect(columnsSvg([{ label: '2001', value: 1 }], '')).toContain('v-10h');
});

test('the table of the columns leaves empty years out', () => {
  const table = columnsTable(
    [
      { label: '2001', value: 3 },
      { label: '2002', value: 0 },
    ],
    ['Année', 'Projets'],
    String,
  );
  expect(table).toContain('<th scope="row">2001</th><td>3</td>');
  expect(table).not.toContain('2002');
});
