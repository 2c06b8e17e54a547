/** Makes the archives of copies beside the pages of a finished site, and tells there how large they are. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadSiteWithParts, type SiteWithParts } from '../../src/atlas.ts';
import { locales, type Locale } from '../../src/configuration.ts';
import { copyWords } from '../../src/i18n/copy-words.ts';
import { fill, speechOf } from '../../src/i18n/index.ts';
import { releaseOf } from '../../src/outputs/dataset/package.ts';
import { CHECKSUMS, COPIES, DATASET, pathOfCopy, pathOfSingle } from '../../src/site/addresses.ts';
import { copyOf } from './copy.ts';
import { FIGURES } from './page.ts';
import { partOf, type PartSubject } from './part.ts';
import { SiteFolder } from './site-folder.ts';
import { writeZip, type Archive } from './zip.ts';

export interface Made extends Archive {
  path: string;
}

/** Makes the copy of the whole site in one language. */
export async function makeWhole(folder: string, locale: Locale): Promise<Made> {
  return make(folder, pathOfCopy(locale), await copyOf(new SiteFolder(folder), locale));
}

/** Makes a copy of some parts of the site in one language. */
export async function makePart(
  folder: string,
  site: SiteWithParts,
  subjects: readonly PartSubject[],
  locale: Locale,
): Promise<Made> {
  const part = await partOf(site, subjects, locale);
  return make(folder, pathOfCopy(locale, subjects), await copyOf(new SiteFolder(folder, part.files), locale, part));
}

/**
 * Loads the data of which a finished site was made.
 *
 * @throws {Error} when it was made of others
 */
export async function dataOf(folder: string): Promise<SiteWithParts> {
  const site = await loadSiteWithParts();
  const made = versionOf(folder).version;
  const loaded = releaseOf(site.site.atlas);
  if (made === loaded) return site;
  throw new Error(
    `${folder} was made of the data ${made}, and the data folder holds ${loaded}. Run npm run build, then this command again.`,
  );
}

function make(folder: string, path: string, entries: Parameters<typeof writeZip>[1]): Made {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  // Whoever downloads meanwhile gets the one before, whole.
  const waiting = `${file}.${process.pid}`;
  try {
    const archive = writeZip(waiting, entries, versionOf(folder).date);
    renameSync(waiting, file);
    return { path, ...archive };
  } finally {
    rmSync(waiting, { force: true });
  }
}

const versionOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, DATASET.version), 'utf8')) as { version: string; date: string };

/** Writes the checksums of all copies, and on the page about them how large each is. */
export function tellOfCopies(folder: string): void {
  const files = readdirSync(join(folder, COPIES))
    .filter((name) => name.endsWith('.zip'))
    .sort();
  const lines = files.map((name) => `${sha256(join(folder, COPIES, name))}  ${name}\n`);
  writeFileSync(join(folder, CHECKSUMS), lines.join(''));
  for (const locale of locales) {
    const page = join(folder, pathOfSingle('copies', locale));
    if (!existsSync(page)) continue;
    const html = readFileSync(page, 'utf8').replace(FIGURES, (whole: string, start: string, end: string) => {
      const name = basename(/data-copy-file="([^"]*)"/.exec(whole)?.[1] ?? '');
      return files.includes(name) ? `${start}${figuresOf(join(folder, COPIES, name), locale)}${end}` : start + end;
    });
    writeFileSync(page, html);
  }
}

function figuresOf(file: string, locale: Locale): string {
  const { bytes, count } = speechOf(locale);
  const { figures, entries } = copyWords[locale];
  return fill(figures, { size: bytes(statSync(file).size), entries: count(entries, entriesOf(file)) });
}

/** How many files an archive says at its end that it holds. */
function entriesOf(file: string): number {
  const end = Buffer.alloc(22);
  const opened = openSync(file, 'r');
  readSync(opened, end, 0, end.length, statSync(file).size - end.length);
  closeSync(opened);
  return end.readUInt16LE(10);
}

function sha256(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1 << 20);
  const opened = openSync(file, 'r');
  for (let length = readSync(opened, chunk); length > 0; length = readSync(opened, chunk))
    hash.update(chunk.subarray(0, length));
  closeSync(opened);
  return hash.digest('hex');
}
