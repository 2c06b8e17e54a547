/** A part of the site in a copy: some territories or authorities, their projects, and who takes part in these. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteWithParts } from '../../src/atlas.ts';
import type { Locale } from '../../src/configuration.ts';
import type { Authority, Continent, Country, Region } from '../../src/model/atlas.ts';
import { codes, entityColumns } from '../../src/outputs/entity-columns.ts';
import type { Content } from '../../src/outputs/file.ts';
import { placesOfAtlas } from '../../src/outputs/geojson.ts';
import { projectColumns } from '../../src/outputs/project-columns.ts';
import { searchWordsFile } from '../../src/outputs/search-words.ts';
import { explorerOf, PLACES, SEARCH_FOLDER } from '../../src/site/addresses.ts';
import { pathOfFile } from '../../src/site/formats.ts';
import { nameOf } from '../../src/site/names.ts';
import { isEntityPage, pagesOf, type Page } from '../../src/site/site.ts';
import { writeSearchIndex } from '../build/search-index.ts';

/** What can be a part. */
export type PartSubject = Continent | Country | Region | Authority;

export interface Part {
  /** In the language of the copy. */
  names: readonly string[];
  /** The first page of each subject. */
  beginnings: readonly { path: string; name: string }[];
  /** The paths of its pages. */
  pages: ReadonlySet<string>;
  /** The pages of the explorer with the projects of a subject, all of which the part has. */
  questions: ReadonlySet<string>;
  /** The files of places of these pages, and of the whole part. */
  places: ReadonlySet<string>;
  /** The files that are others than those of the whole site. */
  files: ReadonlyMap<string, Content>;
}

/** Pages about no territory that a part has too. */
const SINGLES: ReadonlySet<Page['kind']> = new Set(['explorer', 'about', 'copies', 'legal', 'accessibility']);

/** @throws {Error} when the subjects have no project */
export async function partOf(whole: SiteWithParts, subjects: readonly PartSubject[], locale: Locale): Promise<Part> {
  const { site } = whole;
  const projects = new Set(subjects.flatMap((subject) => subject.projects));
  const names = subjects.map((subject) => nameOf(subject, locale));
  if (projects.size === 0) throw new Error(`No project is with ${names.join(', ')}: there is nothing to copy.`);
  const own = new Set<unknown>([...subjects, ...projects]);
  for (const { authorities, partners } of projects) for (const each of [...authorities, ...partners]) own.add(each);
  const pages = pagesOf(site, locale).filter(({ kind, subject }) => SINGLES.has(kind) || own.has(subject));
  const part = whole.partOf(new Set([...projects].map(({ id }) => id)), locale);
  const files = new Map<string, Content>();
  for (const file of [entityColumns, codes, projectColumns, searchWordsFile, ...placesOfAtlas])
    files.set(file.path, file.render(part));
  for (const [path, content] of await searchFilesOf(part)) files.set(path, content);
  return {
    names,
    beginnings: subjects.map((subject, i) => ({ path: site.pathOf(subject, locale) ?? '', name: names[i] ?? '' })),
    questions: new Set(subjects.map((subject) => explorerOf(subject, locale))),
    pages: new Set(pages.map(({ path }) => path)),
    places: new Set([
      ...pages.flatMap((page) => (isEntityPage(page) ? [pathOfFile(page.subject, 'geojson', locale)] : [])),
      ...Object.values(PLACES),
    ]),
    files,
  };
}

/** The index of the search over a part. */
async function searchFilesOf(part: SiteWithParts['site']): Promise<Map<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-part-'));
  try {
    await writeSearchIndex(part, folder);
    const files = readdirSync(join(folder, SEARCH_FOLDER), { recursive: true, withFileTypes: true });
    return new Map(
      files
        .filter((file) => file.isFile())
        .map((file) => {
          const path = join(file.parentPath, file.name);
          return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
        }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
