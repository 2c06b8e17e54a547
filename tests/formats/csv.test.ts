import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, EXCEL_MARK, excelLine, guarded, unguarded } from '../../src/formats/csv.ts';

const HOSTILE = [
  '=HYPERLINK("https://example.org";"ici")',
  '+33 1 02 03 04 05',
  '-5',
  '@x',
  '＝1+1',
  '－1',
  '\t=1',
  '\r=1',
  "'=déjà gardé",
  "''=deux fois",
  "'ordinaire",
  'Région; "Bretagne", 2010\nsuite',
  '👋 العربية 中文',
  '',
];

test.each(HOSTILE)('the guard is taken away again: %j', (text) => {
  expect(unguarded(guarded(text))).toBe(text);
  expect(guarded(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
});

test('no two texts look the same once they are guarded', () => {
  const all = HOSTILE.flatMap((text) => [text, `'${text}`, `''${text}`]);
  expect(new Set(all.map(guarded)).size).toBe(new Set(all).size);
});

describe('a line', () => {
  const read = (line: string, delimiter: string) => Papa.parse<string[]>(line, { delimiter }).data[0];

  test('of plain CSV has the values as they are', () => {
    expect(read(csvLine([...HOSTILE, 1.5, undefined]), ',')).toEqual([...HOSTILE, '1.5', '']);
  });

  test('for Excel has semicolons, decimal commas and no formula', () => {
    const cells = read(excelLine([...HOSTILE, 1.5, -2, undefined]), ';') ?? [];
    expect(cells.slice(0, HOSTILE.length).map(unguarded)).toEqual(HOSTILE);
    expect(cells.slice(HOSTILE.length)).toEqual(['1,5', '-2', '']);
    expect(EXCEL_MARK.charCodeAt(0)).toBe(0xfeff);
  });
});
