/** Workbooks opened by LibreOffice: what it shows is what was written, and no cell is a formula. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbookOf } from '../../src/formats/workbook.ts';
import { ods, xlsx } from '../../src/outputs/sheets.ts';
import type { Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-sheets-'));
  site = await fixtureSite();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The first sheet as LibreOffice shows it. */
function shown(content: Uint8Array, name: string): string[][] {
  writeFileSync(join(folder, name), content);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  // Comma, quotation marks, UTF-8, every value as it is.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, name)], {
    stdio: 'ignore',
  });
  const text = readFileSync(join(folder, name.replace(/\.\w+$/, '.csv')), 'utf8');
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

describe.each([
  ['xlsx', writeXlsx, xlsx],
  ['ods', writeOds, ods],
] as const)('%s', (ending, write, workbook) => {
  test('has the projects of a country', async () => {
    const mali = site.atlas.countries.find(({ code }) => code === 'ML');
    if (mali === undefined) throw new Error('There is no Mali.');
    const [heads = [], ...rows] = shown(await workbook(mali, 'fr', site), `mali.${ending}`);
    const column = (name: string) => rows.map((row) => row[heads.indexOf(name)]);
    expect(column('Numéro')).toEqual(mali.projects.map(({ id }) => String(id)));
    expect(column('Titre')).toEqual(mali.projects.map(({ title }) => title));
    expect(column('Montant (€)')).toEqual(mali.projects.map(({ budget }) => String(budget ?? '')));
    expect(column('Fin')).toEqual(mali.projects.map(({ endDate }) => endDate ?? ''));
  });

  test('takes nothing for a formula, and spoils nothing', async () => {
    const texts = [
      '=1+1',
      '=HYPERLINK("https://example.org";"x")',
      '+33 1 02',
      '-5',
      '@SUM(1)',
      '＝1',
      '01234',
      '5E10',
    ];
    const others = ['👋 العربية 中文', 'Œuvre, "citée"', "'=gardé", '2010-01-02'];
    const lines = [...texts, ...others, 'sonnette\u0007'].map((text) => [text, 1.5]);
    const content = await write(
      workbookOf([{ name: 'Essai', heads: ['Texte', 'Nombre'], lines }], { title: 'Essai', date: '2026-01-31' }),
    );
    const [, ...rows] = shown(content, `essai.${ending}`);
    expect(rows).toEqual([...texts, ...others, 'sonnette'].map((text) => [text, '1.5']));
  });
});
