/**
 * The projects of a page as a report to be read and printed: PDF made by Typst, https://typst.app/docs/. The compiler checks
 * each against PDF/UA-1 (ISO 14289-1) and refuses what would not be accessible.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'fontkitten';
import { encode } from 'uqr';
import type { Locale } from '../../configuration.ts';
import { fill } from '../../i18n/index.ts';
import type { Lister } from '../../site/project-list.ts';
import type { Site } from '../../site/site.ts';
import { contentOf, type ReportContent } from './content.ts';
import { TextLines } from './text-lines.ts';

/** Of the table of projects, in points: the columns, the letters, and the room around them. */
const TABLE = { columns: [382, 49, 73], size: 8, inset: { x: 4, y: 4 } } as const;
/** Of charts: the column of names, with the room on both its sides, the letters, and the room around them. */
const CHART = { column: 134, size: 9, inset: { x: 2, y: 2.6 } };
/** Of the columns over years, in points. */
const YEARS = { width: 504, height: 57 };
/** The height of a line and the room below it, as shares of the size of its letters: those of the font, and of the template. */
const [LINE, LEADING] = [0.66, 0.5];

const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'] as const;
/** What stands for a sign that the font lacks. */
const REPLACEMENT = '\u25a1';

/** Where the template stands; what it reads is handed over as files beside it that are never on a disk. */
const FOLDER = dirname(fileURLToPath(import.meta.url));

const lacking = new WeakMap<Site, Map<string, number>>();

/** The signs that reports could not show, and how often: known once the reports are written. */
export const signsNotShown = (site: Site): ReadonlyMap<string, number> =>
  lacking.get(site) ?? new Map<string, number>();

interface Press {
  compiler: NodeCompiler;
  /** The signs that the font lacks. */
  foreign: RegExp;
  lines: TextLines;
}

let press: Press | undefined;

function preparePress(): Press {
  const { resolve } = createRequire(import.meta.url);
  const fonts = WEIGHTS.map((weight) =>
    resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
  );
  const [regular = ''] = fonts;
  const font = create(readFileSync(regular));
  if (font.isCollection) throw new Error(`${regular} holds several fonts where one is expected.`);
  return {
    compiler: NodeCompiler.create({
      workspace: FOLDER,
      fontArgs: [{ fontPaths: fonts.map((path) => dirname(path)) }],
    }),
    foreign: allBut(font.characterSet),
    lines: new TextLines(font),
  };
}

/**
 * The report of a page.
 *
 * @throws {Error} when the compiler refuses it, with its reasons
 */
export async function pdf(subject: Lister, locale: Locale, site: Site): Promise<Uint8Array> {
  const { compiler, foreign, lines } = (press ??= preparePress());
  const content = contentOf(subject, locale, site);
  const counts = lacking.get(site) ?? new Map<string, number>();
  lacking.set(site, counts);
  const missing = new Set<string>();
  const shown = (text: string): string =>
    printable(text, foreign, (sign) => {
      missing.add(sign);
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    });
  const printed = JSON.parse(
    JSON.stringify({ ...content, replaced: fill(content.replaced, { sign: REPLACEMENT }) }, (_, value: unknown) =>
      typeof value === 'string' ? shown(value) : value,
    ),
  ) as ReportContent;
  const data = {
    ...printed,
    ...(printed.map === undefined ? {} : { map: { ...printed.map, svg: undefined } }),
    isReplaced: missing.size > 0,
    table: { ...TABLE, heights: printed.rows.map((row) => heightOf(linesOfRow(row, lines), TABLE)) },
    chart: CHART,
    charts: printed.charts.map((chart) => ({
      ...chart,
      heights: chart.lines.map(([name]) =>
        heightOf(lines.count(name, CHART.size, CHART.column - 2 * CHART.inset.x), CHART),
      ),
    })),
  };
  const hand = (name: string, text: string) => compiler.mapShadow(join(FOLDER, name), Buffer.from(text));
  hand('data.json', JSON.stringify(data));
  hand('code.svg', codeSvg(content.address));
  if (printed.map !== undefined) hand('map.svg', printed.map.svg);
  if (content.years !== undefined) hand('years.svg', yearsSvg(content.years.columns));
  const result = compiler.compile({ mainFilePath: join(FOLDER, 'report.typ') });
  const refuse = (reasons: unknown): never => {
    throw new Error(`The report of ${content.address} cannot be made: ${JSON.stringify(reasons)}`);
  };
  const faults = result.takeDiagnostics() ?? result.takeWarnings();
  if (faults !== null || result.result === null)
    return refuse(faults === null ? 'no document' : compiler.fetchDiagnostics(faults));
  let bytes: Uint8Array;
  try {
    bytes = compiler.pdf(result.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Date.parse(content.date) / 1000,
    });
  } catch (error) {
    return refuse((error as { code?: unknown }).code ?? String(error));
  }
  compiler.evictCache(1);
  // The compiler gives its memory back between two turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  return bytes;
}

/** Of the eight patterns, the one that is used: trying which reads best takes longer than the rest of the code. */
const MASK = 0;

/** The code that leads to an address, as one shape of runs of squares. */
function codeSvg(address: string): string {
  const { data, size } = encode(address, { border: 0, maskPattern: MASK });
  const runs = data.flatMap((row, y) => {
    const text = row.map((isDark) => (isDark ? '1' : '0')).join('');
    return [...text.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}"/></svg>`;
}

/** Columns over years as one shape, as wide and as high as the template lets them be. */
function yearsSvg(columns: NonNullable<ReportContent['years']>['columns']): string {
  const [width, height] = [YEARS.width, YEARS.height];
  const step = width / columns.length;
  const gap = Math.min(2, step / 6);
  const shapes = columns
    .map(([, share], i) => ({ x: i * step, high: share * height }))
    .filter(({ high }) => high > 0)
    .map(({ x, high }) => {
      const [wide, tall] = [(step - gap).toFixed(2), high.toFixed(2)];
      return `M${x.toFixed(2)} ${height}h${wide}v-${tall}h-${wide}z`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path fill="#2f6db5" d="${shapes.join('')}"/></svg>`;
}

/** The height of a row of so many lines. */
const heightOf = (lines: number, { size, inset }: { size: number; inset: { y: number } }): number =>
  Math.ceil((lines * (LINE + LEADING) - LEADING) * size * 100 + 2 * inset.y * 100) / 100;

/** How many lines the highest cell of a row has; in the first, the title stands above those who take part. */
function linesOfRow([, title, parties, ...cells]: ReportContent['rows'][number], lines: TextLines): number {
  const { columns, size, inset } = TABLE;
  const count = (text: string, column: 0 | 1 | 2) => lines.count(text, size, columns[column] - 2 * inset.x);
  return Math.max(count(title, 0) + count(parties, 0), ...cells.map((cell, i) => count(cell, i === 0 ? 1 : 2)));
}

/**
 * Text of signs that the font has; those that show nothing are left out.
 *
 * @param foreign finds, one by one, the signs that the font lacks
 */
export const printable = (text: string, foreign: RegExp, report: (sign: string) => void): string =>
  text.normalize('NFC').replace(foreign, (sign) => {
    if (/[\p{Default_Ignorable_Code_Point}\p{Control}]/u.test(sign)) return '';
    report(sign);
    return REPLACEMENT;
  });

/** What finds every sign but some, given as code points. */
export const allBut = (signs: readonly number[]): RegExp =>
  new RegExp(`[^\\n${signs.map((sign) => `\\u{${sign.toString(16)}}`).join('')}]`, 'gu');
