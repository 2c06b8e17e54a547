import { expect, test } from 'vitest';
import { barsHtml } from '../../src/components/charts/bars.ts';
import { columnsSvg, columnsTable } from '../../src/components/charts/columns.ts';
import { spanSvg } from '../../src/components/charts/spans.ts';

test('the longest bar is full, the others are in proportion, and every figure can be read', () => {
  const html = barsHtml(
    {
      name: 'Pays',
      figure: 'Projets',
      bars: [
        { html: '<a href="x">Mali</a>', value: 8, text: '8' },
        { html: 'Togo', value: 2, text: '2', note: '20 %' },
      ],
    },
    'pays',
  );
  expect([...html.matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => Number(width))).toEqual([100, 25]);
  expect(html).toContain('<th scope="row"><a href="x">Mali</a>');
  expect(html).toContain('<td>8</td>');
  expect(html).toContain('<td>2 <small>20 %</small></td>');
});

test('a chart without a line is an empty table, not a division by zero', () => {
  expect(barsHtml({ name: 'Pays', figure: 'Projets', bars: [] }, 'pays')).not.toContain('NaN');
});

test('columns are as high as their share of the largest, and none is drawn for zero', () => {
  const svg = columnsSvg([
    { label: '2001', value: 10 },
    { label: '2002', value: 0 },
    { label: '2003', value: 5 },
  ]);
  expect(svg).toContain('viewBox="0 0 2.76 40"');
  expect(svg.match(/M\d/g)).toHaveLength(2);
  expect(svg).toContain('M0 40v-40');
  expect(svg).toContain('M2 40v-20');
});

test('a single project does not fill the height of its chart', () => {
  expect(columnsSvg([{ label: '2001', value: 1 }])).toContain('v-10h');
});

test('the table of the columns leaves empty years out', () => {
  const table = columnsTable(
    [
      { label: '2001', value: 3 },
      { label: '2002', value: 0 },
    ],
    ['Année', 'Projets'],
    String,
    'annees',
  );
  expect(table).toContain('aria-labelledby="annees"');
  expect(table).toContain('<th scope="row">2001</th><td>3</td>');
  expect(table).not.toContain('2002');
});

test('a line of years lies on the scale that all lines share, and never beyond it', () => {
  const drawn = (from: number, to: number) =>
    [...spanSvg(from, to, { from: 2001, to: 2010 }).matchAll(/(?:x|width)="([\d.]+)%"/g)].map(([, value]) =>
      Number(value),
    );
  expect(drawn(2001, 2010)).toEqual([0, 100]);
  expect(drawn(2003, 2003)).toEqual([20, 10]);
  expect(drawn(2009, 2030)).toEqual([80, 20]);
  expect(drawn(2005, 2001)).toEqual([40, 10]);
});
