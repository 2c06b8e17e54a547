/**
 * The projects of a page as a report to be read and printed: PDF made by Typst, https://typst.app/docs/. The compiler checks
 * each against PDF/UA-1 (ISO 14289-1) and refuses what would not be accessible.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'fontkitten';
import { renderSVG } from 'uqr';
import type { Locale } from '../../configuration.ts';
import { fill } from '../../i18n/index.ts';
import type { Lister } from '../../site/project-list.ts';
import type { Site } from '../../site/site.ts';
import { contentOf } from './content.ts';

const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'] as const;
/** What stands for a sign that the font lacks. */
const REPLACEMENT = '\u25a1';

const lacking = new WeakMap<Site, Map<string, number>>();

/** The signs that reports could not show, and how often: known once the reports are written. */
export const signsNotShown = (site: Site): ReadonlyMap<string, number> =>
  lacking.get(site) ?? new Map<string, number>();

interface Press {
  compiler: NodeCompiler;
  template: string;
  /** The signs that the font lacks. */
  foreign: RegExp;
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
    compiler: NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.map((path) => dirname(path)) }] }),
    template: readFileSync(new URL('./report.typ', import.meta.url), 'utf8'),
    foreign: allBut(font.characterSet),
  };
}

/**
 * The report of a page.
 *
 * @throws {Error} when the compiler refuses it, with its reasons
 */
export async function pdf(subject: Lister, locale: Locale, site: Site): Promise<Uint8Array> {
  const { compiler, template, foreign } = (press ??= preparePress());
  const content = contentOf(subject, locale, site);
  const counts = lacking.get(site) ?? new Map<string, number>();
  lacking.set(site, counts);
  const missing = new Set<string>();
  const shown = (text: string): string =>
    printable(text, foreign, (sign) => {
      missing.add(sign);
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    });
  const { map, ...rest } = content;
  const data = JSON.stringify(
    {
      ...rest,
      ...(map === undefined ? {} : { map: { ...map, svg: undefined } }),
      replaced: fill(content.replaced, { sign: REPLACEMENT }),
    },
    (_, value: unknown) => (typeof value === 'string' ? shown(value) : value),
  );
  const result = compiler.compile({
    mainFileContent: template,
    inputs: {
      data,
      code: renderSVG(content.address, { border: 0 }),
      map: map === undefined ? '' : shown(map.svg),
      replaced: missing.size > 0 ? 'yes' : 'no',
    },
  });
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
