/** Workbooks opened by LibreOffice: what it shows is what was written, and no cell is a formula. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbookOf } from '../../src/formats/workbook.ts';
import { ods, xlsx } from '../../src/outputs/sheets.ts';
import type { Site } from '../../src/site/site.ts';
import { fixtureSite } from '../fixture-site.ts';
import { sheetsShown } from './libreoffice.ts';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-sheets-'));
  site = await fixtureSite();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A sheet as LibreOffice shows it. */
function shown(content: Uint8Array, name: string, sheet: string): string[][] {
  writeFileSync(join(folder, name), content);
  return sheetsShown(folder, [name]).get(name)?.get(sheet) ?? [];
}

describe.each([
  ['xlsx', writeXlsx, xlsx],
  ['ods', writeOds, ods],
] as const)('%s', (ending, write, workbook) => {
  test('has the projects of a country', async () => {
    const mali = site.atlas.countries.find(({ code }) => code === 'ML');
    if (mali === undefined) throw new Error('There is no Mali.');
    const [heads = [], ...rows] = shown(await workbook(mali, 'fr', site), `mali.${ending}`, 'Projets');
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
    const [, ...rows] = shown(content, `essai.${ending}`, 'Essai');
    expect(rows).toEqual([...texts, ...others, 'sonnette'].map((text) => [text, '1.5']));
  });
});
