import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/model/load.ts';
import { reportText } from '../../src/source/report-text.ts';
import { DataFolder, PROJECT } from '../folders.ts';
import { broken } from './broken.ts';

const GOLDEN = join(PROJECT, 'tests/golden/broken');
const nameOf = (each: (typeof broken)[number]) => each.code + (each.case === undefined ? '' : ` (${each.case})`);
const fileOf = (each: (typeof broken)[number]) =>
  `${nameOf(each)
    .replace(/[^\w.]+/g, '-')
    .replace(/-$/, '')}.txt`;

describe('a broken data folder gives its report', () => {
  test.for(broken.map((each) => [nameOf(each), each] as const))('%s', async ([, each]) => {
    const data = new DataFolder();
    each.break(data);
    const { report, reading } = await checkData(data.path);
    const found = [...report.groups.values()].filter(({ code }) => code === each.code);
    expect(found.map(({ severity }) => severity)).toContain(each.severity);
    await expect(reportText(report, reading.corrected)).toMatchFileSnapshot(join(GOLDEN, fileOf(each)));
  });
});

test('the golden reports are those of the cases, and no others', () => {
  expect(readdirSync(GOLDEN).sort()).toEqual(broken.map(fileOf).sort());
});

test('every kind of problem that the sources name has a case', () => {
  const defects = new Set(broken.map(({ code }) => code.split('.')[1]));
  const sources = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(source|model)\/.*\.ts$/.test(path),
  );
  const named = sources.flatMap((path) => {
    const text = readFileSync(join(PROJECT, 'src', path), 'utf8');
    return [
      ...text.matchAll(/\bdefect\(\s*'(\w+)'/g),
      ...text.matchAll(/\bdefect: '(\w+)'/g),
      ...text.matchAll(/'(?:file|encoding|header|row|project|source|rows|correction)\.(?!csv)([a-z_]+)'/g),
    ].map((match) => match[1]);
  });
  expect([...new Set(named)].filter((defect) => !defects.has(defect ?? ''))).toEqual([]);
});
