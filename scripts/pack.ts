/**
 * `npm run pack -- [--pays ML,SN] [--continent afrique] [--region 53] [--collectivite 213500275] [--langue fr,en]`: makes copies for
 * a disk of the site in `dist/`: of the whole, or of the territories and authorities that are named, in one archive.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { configurationFrom, type Locale } from '../src/configuration.ts';
import type { Atlas } from '../src/model/atlas.ts';
import { dataOf, makePart, makeWhole, tellOfCopies, type Made } from './pack/make.ts';
import type { PartSubject } from './pack/part.ts';

const FOLDER = process.env['ATLAS_OUT'] ?? 'dist';

/** What can be named, and by which code. */
const SUBJECTS: Record<string, (atlas: Atlas) => ReadonlyMap<string, PartSubject>> = {
  pays: ({ countries }) => new Map(countries.map((each) => [each.code, each])),
  continent: ({ continents }) => new Map(continents.map((each) => [each.code, each])),
  region: ({ regions }) => new Map(regions.map((each) => [each.code, each])),
  collectivite: ({ authorities }) => new Map(authorities.map((each) => [each.siren, each])),
};

const OPTIONS = [...Object.keys(SUBJECTS), 'langue'];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' } as const])),
  });
  if (!existsSync(join(FOLDER, 'index.html')))
    throw new Error(`There is no finished site in ${FOLDER}/. Run npm run build first.`);
  const locales = localesOf(values['langue']);
  const asked = Object.keys(SUBJECTS).filter((name) => values[name] !== undefined);
  if (asked.length === 0) for (const locale of locales) tell(await makeWhole(FOLDER, locale));
  else {
    const site = await dataOf(FOLDER);
    const subjects = subjectsOf(site.site.atlas, asked, values);
    for (const locale of locales) tell(await makePart(FOLDER, site, subjects, locale));
  }
  tellOfCopies(FOLDER);
}

function localesOf(given: string | undefined): readonly Locale[] {
  const { locales } = configurationFrom(process.env);
  if (given === undefined) return locales;
  const asked = given.split(',');
  const unknown = asked.filter((each) => !locales.includes(each as Locale));
  if (unknown.length > 0) throw new Error(`--langue ${given}: this site is in ${locales.join(', ')}.`);
  return asked as Locale[];
}

/** @throws {Error} that lists all codes that name nothing */
function subjectsOf(atlas: Atlas, asked: readonly string[], values: Record<string, unknown>): PartSubject[] {
  const wrong: string[] = [];
  const subjects = asked.flatMap((name) => {
    const known = new Map([...(SUBJECTS[name]?.(atlas) ?? [])].map(([code, subject]) => [code.toLowerCase(), subject]));
    return String(values[name])
      .split(',')
      .flatMap((code) => {
        const subject = known.get(code.trim().toLowerCase());
        if (subject === undefined) wrong.push(`--${name} ${code}`);
        return subject ?? [];
      });
  });
  if (wrong.length > 0)
    throw new Error(
      `These name nothing in the atlas: ${wrong.join(', ')}. Countries go by their ISO code (ML), continents by that of the tables (afrique), régions by that of INSEE (53), authorities by their SIREN (213500275).`,
    );
  return subjects;
}

function tell({ path, entries, bytes, sha256 }: Made): void {
  console.log(
    `${join(FOLDER, path)}: ${entries.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB, SHA-256 ${sha256}`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
