/** The reports as other programs read them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configurationFrom } from '../../src/configuration.ts';
import { allBut, pdf, printable, signsNotShown } from '../../src/outputs/report/pdf.ts';
import { formatsOf } from '../../src/site/formats.ts';
import { nameOf } from '../../src/site/names.ts';
import type { Lister } from '../../src/site/project-list.ts';
import type { Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-reports-'));
const path = join(folder, 'report.pdf');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let site: Site;
let subjects: Lister[];
beforeAll(async () => {
  site = await fixtureSite();
  const { continents, countries, regions, formerRegions, departements, themes, sdgs, orientations, authorities } =
    site.atlas;
  subjects = [
    continents,
    countries,
    regions,
    formerRegions,
    departements,
    themes,
    sdgs,
    orientations,
    authorities,
  ].flatMap((entities: readonly Lister[]) => entities.filter(({ projects }) => projects.length > 0).slice(0, 2));
});

const ask = (program: string, ...parameters: string[]): string =>
  execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe.each(['fr', 'en'] as const)('reports in %s', (locale) => {
  test('are tagged, titled and sound, and hold every project', { timeout: 120_000 }, async () => {
    for (const subject of subjects) {
      writeFileSync(path, await pdf(subject, locale, site));
      const name = nameOf(subject, locale);
      const information = ask('pdfinfo', path);
      expect(information, name).toMatch(/Tagged: +yes/);
      expect(information, name).toContain(`${name} – `);
      expect(ask('qpdf', '--check', path), name).toContain('No syntax or stream encoding errors');
      expect(ask('qpdf', '--qdf', '--object-streams=disable', path, '-'), name).toContain(
        locale === 'fr' ? '/Lang (fr-FR)' : '/Lang (en-GB)',
      );
      const structure = ask('pdfinfo', '-struct', path);
      expect(structure, name).toContain('H1');
      if (subject.projects.length > 0) expect(structure, name).toMatch(/\bTH\b/);
      const text = ask('pdftotext', '-raw', path, '-').replaceAll(/\s+/g, '');
      for (const project of subject.projects)
        expect(text, name).toContain(
          nameOf(project, locale)
            .replaceAll(/\p{Script=Arabic}/gu, '□')
            .replaceAll(/\s+/g, ''),
        );
    }
  });
});

test('rows are as high as what they hold: no line stands on another', async () => {
  const country = site.atlas.countries.find(({ projects }) => projects.length > 0);
  const [project] = country?.projects ?? [];
  if (country === undefined || project === undefined) throw new Error('The fixture has no project.');
  const words = [
    'Wagadougou',
    'i',
    'coopération',
    'MMMMMM',
    'eau',
    'l’assainissement',
    'Saint-Jean-de-la-Ruelle',
    `eau${'/assainissement'.repeat(9)}`,
    '🎉🎉',
  ];
  const projects = Array.from({ length: 150 }, (_, i) => ({
    ...project,
    title: Array.from({ length: 1 + ((i * 7) % 45) }, (_, j) => words[(i * j + j) % words.length]).join(' '),
    status: 'overdue' as const,
  }));
  writeFileSync(path, await pdf({ ...country, projects }, 'fr', site));
  const boxes = ask('pdftotext', '-bbox', path, '-');
  for (const page of boxes.split('<page ').slice(2)) {
    const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    for (const [from, to] of [
      [0, 420],
      [480, 600],
    ] as const) {
      const lines = words.filter(([x = 0]) => x >= from && x < to).map(([, y = 0]) => y);
      const heights = [...new Set(lines.map((y) => Math.round(y)))].sort((a, b) => a - b);
      for (const [i, y] of heights.slice(1).entries()) expect(y - (heights[i] ?? 0)).toBeGreaterThanOrEqual(8);
    }
  }
});

test('a report is the same to the byte whenever it is made', async () => {
  for (const subject of subjects.slice(0, 4))
    expect(Buffer.compare(await pdf(subject, 'fr', site), await pdf(subject, 'fr', site))).toBe(0);
});

test('signs that the font lacks are replaced, counted, and break nothing', async () => {
  const country = site.atlas.countries.find(({ projects }) => projects.length > 0);
  const [project] = country?.projects ?? [];
  if (country === undefined || project === undefined) throw new Error('The fixture has no project.');
  const strange = { ...project, title: 'École 学校 مدرسة 🎉 e\u0301\u200b\u0007 <b> #let $x$ \\ "' };
  writeFileSync(path, await pdf({ ...country, projects: [strange] }, 'fr', site));
  expect(ask('pdftotext', '-raw', path, '-')).toContain('remplacés');
  expect([...signsNotShown(site).keys()]).toEqual(expect.arrayContaining(['学', 'م', '🎉']));
});

test('what shows nothing is left out, and composed letters are put together', () => {
  const lacking: string[] = [];
  const shown = printable('e\u0301\u200b\u0007x', allBut([0xe9, 0x78]), (sign) => lacking.push(sign));
  expect(shown).toBe('éx');
  expect(lacking).toEqual([]);
});

test('which authorities have a report is a matter of the configuration', () => {
  const withReports = (value: string) => {
    const configuration = configurationFrom({ ATLAS_REPORTS_FROM: value });
    return site.atlas.authorities.filter((each) =>
      formatsOf(each, { atlas: site.atlas, configuration }).includes('pdf'),
    );
  };
  expect(withReports('none')).toEqual([]);
  expect(withReports('all')).toEqual([...site.atlas.authorities]);
  expect(withReports('2')).toEqual(site.atlas.authorities.filter(({ projects }) => projects.length >= 2));
  expect(() => configurationFrom({ ATLAS_REPORTS_FROM: 'some' })).toThrow('ATLAS_REPORTS_FROM');
});
