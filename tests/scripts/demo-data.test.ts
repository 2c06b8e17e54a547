import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/model/changes.ts';
import { checkData, loadAtlas, loadRelease } from '../../src/model/load.ts';
import { PROJECT, temporaryFolder } from '../folders.ts';

const EXPORTS = join(PROJECT, 'data/exports');

const generate = (...parameters: string[]) => {
  const folder = temporaryFolder();
  const own = ['--out', join(folder, 'exports'), '--previous', join(folder, 'precedente.zip')];
  execFileSync(process.execPath, ['scripts/demo-data.ts', ...own, ...parameters], { cwd: PROJECT });
  return folder;
};

const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

test('the committed exports are what the generator writes, to the byte', () => {
  const folder = generate();
  const generated = contentOf(join(folder, 'exports'));
  const committed = contentOf(EXPORTS);
  expect(Object.keys(generated)).toEqual(Object.keys(committed));
  for (const file in committed)
    expect(generated[file] === committed[file], `${file} differs: run npm run data:demo`).toBe(true);
  const [archive, own] = [join(folder, 'precedente.zip'), join(PROJECT, 'data/precedente.zip')];
  expect(readFileSync(archive).equals(readFileSync(own)), 'precedente.zip differs: run npm run data:demo').toBe(true);
});

test('another seed gives other data, of the same size and just as sound', async () => {
  const folder = generate('--seed', '7', '--scale', '0.05');
  expect(contentOf(join(folder, 'exports'))['projets.csv']).not.toBe(
    contentOf(join(generate('--seed', '8', '--scale', '0.05'), 'exports'))['projets.csv'],
  );
  const { report, reading } = await checkData(folder);
  expect(report.count('error')).toBe(0);
  expect(reading.rows.projets).toBe(600);
});

test('at full scale it has the published figures, nobody is left alone, and nothing personal is invented', async () => {
  const { atlas, report } = await loadAtlas(join(PROJECT, 'data'));
  expect(report.count('error')).toBe(0);
  expect(atlas?.totals).toMatchObject({ projects: 12_000, authorities: 4755, partners: 9700, countries: 139 });
  expect(atlas?.authorities.every(({ projects }) => projects.length > 0)).toBe(true);
  expect(atlas?.partners.every(({ projects }) => projects.length > 0)).toBe(true);
  expect(atlas?.isDemonstration).toBe(true);
  const codes = [...report.groups.values()].map(({ code }) => code);
  expect(codes.filter((code) => code.endsWith('personal_data') || code === 'latitude.outside_country')).toEqual([]);
  expect(codes).toEqual(
    expect.arrayContaining([
      'date_fin.passed',
      'titre.cut',
      'date_fin.before_start',
      'project.no_partner',
      'project.repeated',
    ]),
  );
});

test('it has the long tail of the real atlas', async () => {
  const { atlas } = await loadAtlas(join(PROJECT, 'data'));
  const sizes = (atlas?.authorities ?? []).map(({ projects }) => projects.length).sort((a, b) => b - a);
  expect(sizes[0]).toBeGreaterThan(100);
  expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(sizes.length / 3);
  const [first, second] = (atlas?.countries ?? []).toSorted((a, b) => b.projects.length - a.projects.length);
  expect([first?.code, second?.code]).toEqual(['DE', 'GB']);
});

test('since the release before, projects were added, completed, changed and withdrawn, but not many', async () => {
  const { atlas } = await loadAtlas(join(PROJECT, 'data'));
  if (atlas === undefined) throw new Error('The data of the project has errors.');
  const { added, completed, changed, withdrawn } = changesBetween(
    await loadRelease(join(PROJECT, 'data/precedente.zip')),
    atlas,
  );
  for (const list of [added, completed, changed, withdrawn]) {
    expect(list.length).toBeGreaterThan(3);
    expect(list.length).toBeLessThan(500);
  }
});
