/** The import as its command: what it says, what it leaves, and what remains of it when it is killed. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { PROJECT } from '../folders.ts';
import { csvOf, flatSheet, withColumn } from '../../scripts/demo/flat-sheet.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-import-run-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const sheet = flatSheet(60);
const file = (name: string, content: string): string => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};
const argumentsOf = (...rest: string[]) => [
  'scripts/import.ts',
  '--date',
  '2026-01-31',
  '--provenance',
  'demonstration',
  ...rest,
];
const run = (...rest: string[]) =>
  spawnSync(process.execPath, argumentsOf(...rest), { cwd: PROJECT, encoding: 'utf8' });

/** One figure for the names and bytes of a folder; of none, nothing. */
function fingerprint(folder: string): string {
  if (!existsSync(folder)) return 'nothing';
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort())
    hash.update(entry.slice(folder.length)).update(readFileSync(entry));
  return hash.digest('hex');
}

test('what is decided is told, and an import that is repeated changes nothing', () => {
  const path = file('a.csv', csvOf(sheet));
  const out = join(home, 'twice');
  const first = run(path, '--out', out);
  expect(first.status, first.stderr).toBe(0);
  expect(first.stdout).toContain('utf-8, ";", heading in row 1, a project and a partner in each row');
  expect(first.stdout).toContain('rows read');
  expect(first.stdout).toContain('projets: 60');
  const before = fingerprint(out);
  const second = run(path, '--out', out);
  expect(second.stdout).toContain('the same as before');
  expect(fingerprint(out)).toBe(before);
  expect(existsSync(`${out}-1`)).toBe(false);
});

test('a choice that is corrected in the decisions is kept from then on', () => {
  const vague = withColumn(
    withColumn(sheet, 'Collectivité', () => 'Saint-Denis'),
    'Département',
    () => '',
  );
  const path = file('vague.csv', csvOf(vague));
  const out = join(home, 'decided');
  const first = run(path, '--out', out);
  expect(first.stdout).toContain('the authority is not known, or several have that name');
  const decisions = join(out, 'decisions.csv');
  const text = readFileSync(decisions, 'utf8');
  expect(text).toMatch(/^authority,Saint-Denis,,,\d authorities of that name,0,/m);
  writeFileSync(decisions, text.replace(/^authority,Saint-Denis,,/m, 'authority,Saint-Denis,219740115,'));
  for (let i = 0; i < 2; i += 1) {
    const again = run(path, '--out', out);
    expect(again.stdout, again.stderr).toContain('projets: 60');
    expect(readFileSync(decisions, 'utf8')).toContain('authority,Saint-Denis,219740115,,corrected by hand,1,');
  }
  // What was there before stays beside it.
  expect(existsSync(`${out}-1`)).toBe(true);
});

test('a mapping can be suggested, and a wrong one is told', () => {
  const other = csvOf({
    ...sheet,
    headings: sheet.headings.map((heading) => (heading === 'Titre' ? 'Titres' : heading)),
  });
  const path = file('other.csv', other);
  const mapping = join(home, 'mapping.json');
  const suggested = run(path, '--suggest', mapping);
  expect(suggested.status, suggested.stderr).toBe(0);
  expect(JSON.parse(readFileSync(mapping, 'utf8'))).toMatchObject({ columns: { titre: ['Titres'] } });
  const mapped = run(path, '--mapping', mapping, '--out', join(home, 'mapped'));
  expect(mapped.stdout, mapped.stderr).toContain('projets: 60');
  const wrong = run(path, '--mapping', file('wrong.json', '{"columns":{"titel":["x"]}}'), '--out', join(home, 'wrong'));
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('columns');
});

test('our own tables come in as they are, in any letters and with any separator', () => {
  const folder = mkdtempSync(join(home, 'own-'));
  const exported = join(PROJECT, 'tests/fixtures/atlas/exports');
  const paths = readdirSync(exported).map((name) => {
    const { data } = Papa.parse<string[]>(readFileSync(join(exported, name), 'utf8'), { skipEmptyLines: true });
    writeFileSync(join(folder, name), Buffer.from(`\ufeff${Papa.unparse(data, { delimiter: '\t' })}`, 'utf16le'));
    return join(folder, name);
  });
  const out = join(home, 'own');
  const { status, stderr } = run(...paths, '--out', out);
  expect(status, stderr).toBe(0);
  for (const name of readdirSync(exported)) {
    const rowsIn = (path: string) =>
      Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
    const numbers = (row: Record<string, string>) => ({ ...row, longitude: Number(row['longitude'] ?? 0) });
    expect(rowsIn(join(out, 'exports', name)).map(numbers)).toEqual(rowsIn(join(exported, name)).map(numbers));
  }
});

test('tables that are not valid are told, and kept apart', () => {
  const out = join(home, 'invalid');
  const { status, stdout, stderr } = run(file('projets_odd.csv', 'projet_id;odd;score\r\n1;6;2\r\n'), '--out', out);
  expect(status).toBe(1);
  expect(stdout).toContain('1 rows read, 1 kept');
  expect(stderr).toContain('projets.csv has no such id');
  expect([existsSync(out), existsSync(`${out}-review/exports/projets_odd.csv`)]).toEqual([false, true]);
});

test('a file that cannot be used leaves everything as it is', () => {
  const out = join(home, 'kept');
  expect(run(file('good.csv', csvOf(sheet)), '--out', out).status).toBe(0);
  const before = fingerprint(out);
  const refused = run(file('bad.csv', '%PDF-1.7'), '--out', out);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('bad.csv: it is a PDF document');
  expect(fingerprint(out)).toBe(before);
});

test('killed at any moment, it leaves the old data or the new, and never a mixture', async () => {
  const out = join(home, 'killed');
  const [old, other] = [
    file('old.csv', csvOf(sheet)),
    file('new.csv', csvOf(withColumn(sheet, 'Titre', (title) => `${title} (suite)`))),
  ];
  expect(run(old, '--out', out).status).toBe(0);
  const saved = join(home, 'saved');
  cpSync(out, saved, { recursive: true });
  const begun = performance.now();
  expect(run(other, '--out', out).status).toBe(0);
  const whole = performance.now() - begun;
  const wanted = new Set([fingerprint(saved), fingerprint(out)]);
  const reset = () => {
    for (const name of readdirSync(home)) if (/^\.?killed/.test(name)) rmSync(join(home, name), { recursive: true });
    cpSync(saved, out, { recursive: true });
  };
  let kills = 0;
  for (let i = 0; i < 50; i += 1) {
    reset();
    const child = spawn(process.execPath, argumentsOf(other, '--out', out), { cwd: PROJECT, stdio: 'ignore' });
    const ended = once(child, 'exit');
    await new Promise((settle) => setTimeout(settle, Math.random() * whole * 1.05));
    if (child.kill('SIGKILL')) kills += 1;
    await ended;
    expect(wanted).toContain(fingerprint(out));
  }
  expect(kills).toBeGreaterThan(30);
  // The next run clears away what they left.
  expect(run(other, '--out', out).status).toBe(0);
  expect(readdirSync(home).filter((name) => name.startsWith('.killed'))).toEqual([]);
});
