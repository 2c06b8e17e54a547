/** Workbooks as LibreOffice shows them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import Papa from 'papaparse';

/**
 * Every sheet of some workbooks, by file and by name of the sheet: rows of cells as text, numbers and dates in full.
 *
 * @param folder where the workbooks stand; LibreOffice writes beside them
 */
export function sheetsShown(folder: string, names: readonly string[]): Map<string, Map<string, string[][]>> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  // Comma, quotation marks, UTF-8, every value as it is, every sheet in a file of its own.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const shown = new Map<string, Map<string, string[][]>>();
  // Workbooks of one name in two formats would write the same files: one format after the other.
  for (const ending of new Set(names.map((name) => parse(name).ext))) {
    const own = names.filter((name) => parse(name).ext === ending);
    const out = join(folder, `shown${ending}`);
    const files = own.map((name) => join(folder, name));
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...files], {
      stdio: 'ignore',
    });
    for (const name of own) {
      const stem = `${parse(name).name}-`;
      const sheets = readdirSync(out).filter((file) => file.startsWith(stem));
      shown.set(
        name,
        new Map(
          sheets.map((file) => [
            file.slice(stem.length, -'.csv'.length),
            Papa.parse<string[]>(readFileSync(join(out, file), 'utf8'), { skipEmptyLines: true }).data,
          ]),
        ),
      );
    }
  }
  return shown;
}
