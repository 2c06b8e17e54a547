/** The whole data set, read by other programs than wrote it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Package } from 'datapackage';
import { parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { Parser, Writer, type Quad } from 'n3';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../scripts/build/files.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { makeSite, type Site } from '../../src/site/site.ts';
import { configurationFrom } from '../../src/configuration.ts';
import { contentOf, textOf } from '../fixture-site.ts';
import { FIXTURE } from '../folders.ts';

let site: Site;
let folder: string;
let unpacked: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-dataset-'));
  const { atlas } = await loadAtlas(FIXTURE);
  if (atlas === undefined) throw new Error('The fixture has errors.');
  site = makeSite(atlas, configurationFrom({ ATLAS_DATA: FIXTURE, ATLAS_REPORTS_FROM: 'none' }));
  await writeFiles(site, folder);
  unpacked = join(folder, 'unpacked');
  execFileSync('unzip', ['-q', join(folder, 'donnees/atlas-donnees.zip'), '-d', unpacked]);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

describe('the archive of all tables', () => {
  test('is sound, and the atlas that is made of it again is the same', async () => {
    expect(execFileSync('unzip', ['-t', join(folder, 'donnees/atlas-donnees.zip')], { encoding: 'utf8' })).toContain(
      'No errors detected',
    );
    const { atlas, report } = await loadAtlas(unpacked);
    expect(report.count('error')).toBe(0);
    expect(atlas?.rows).toEqual(site.atlas.rows);
    expect(atlas?.totals).toEqual(site.atlas.totals);
  });

  test('says what it is, of what day, and how it may be used', () => {
    expect(readdirSync(unpacked)).toEqual(
      expect.arrayContaining([
        'CITATION.cff',
        'LICENCE.txt',
        'LISEZMOI.md',
        'README.md',
        'DICTIONNAIRE.md',
        'datapackage.json',
      ]),
    );
    for (const name of ['LISEZMOI.md', 'README.md']) {
      const text = readFileSync(join(unpacked, name), 'utf8');
      expect(text).toContain('2026');
      expect(text.toLowerCase()).toMatch(/démonstration|demonstration/);
    }
    expect(readFileSync(join(unpacked, 'LICENCE.txt'), 'utf8')).toContain('Licence Ouverte 2.0');
    expect(readFileSync(join(unpacked, 'CITATION.cff'), 'utf8')).toContain(`date-released: "${site.atlas.date}"`);
  });

  test('has the same bytes whenever and wherever it is made', async () => {
    const zone = process.env['TZ'];
    try {
      for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = TZ;
        const again = await contentOf(site, 'donnees/atlas-donnees.zip');
        expect(Buffer.from(again as Uint8Array).equals(readFileSync(join(folder, 'donnees/atlas-donnees.zip')))).toBe(
          true,
        );
      }
    } finally {
      if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
      else process.env['TZ'] = zone;
    }
  });
});

test.each(['published', 'in the archive'])(
  'the Data Package %s is valid, and so is every row of its tables',
  async (where) => {
    const base = where === 'published' ? join(folder, 'donnees') : unpacked;
    const found = await Package.load(join(base, 'datapackage.json'), { basePath: base });
    expect(found.errors).toEqual([]);
    expect(found.valid).toBe(true);
    for (const resource of found.resources) {
      const rows = await resource.read({ relations: true });
      expect(rows.length, resource.name).toBe(resource.descriptor['rows']);
      const content = readFileSync(join(base, String(resource.descriptor['path'])));
      expect(resource.descriptor['bytes'], resource.name).toBe(content.length);
      expect(resource.descriptor['hash'], resource.name).toBe(
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      );
    }
  },
);

test('Parquet has the projects in typed columns, as the CSV has them', async () => {
  const bytes = readFileSync(join(folder, 'donnees/atlas.parquet'));
  const rows = await parquetReadObjects({
    file: Uint8Array.from(bytes).buffer,
  });
  const { data } = Papa.parse<Record<string, string>>(read('donnees/atlas.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  const text = (value: unknown): string => {
    if (value instanceof Date) return value.toISOString().slice(0, 10);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  expect(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)])))).toEqual(
    data.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'donnees'))),
  );
  expect(rows.some(({ montant_eur }) => typeof montant_eur === 'number')).toBe(true);
  expect(rows.some(({ date_fin }) => date_fin instanceof Date)).toBe(true);
});

describe('the catalogue', () => {
  const statements = (): Quad[] => new Parser().parse(read('donnees/catalog.ttl'));
  const about = (quads: Quad[], type: string): Map<string, Map<string, string[]>> => {
    const named = quads.filter(
      ({ predicate, object }) => predicate.value.endsWith('#type') && object.value.endsWith(type),
    );
    return new Map(
      named.map(({ subject }) => {
        const properties = new Map<string, string[]>();
        for (const quad of quads.filter((each) => each.subject.equals(subject))) {
          const name = quad.predicate.value.replace(/^.*[/#]/, '');
          properties.set(name, [...(properties.get(name) ?? []), quad.object.value]);
        }
        return [subject.value, properties];
      }),
    );
  };

  test('says the same in both forms', async () => {
    const lines = (text: string) => text.split('\n').filter(Boolean).sort();
    const writer = new Writer({ format: 'N-Quads' });
    writer.addQuads(statements());
    const turtle = await new Promise<string>((settle, fail) => {
      writer.end((error: Error | null, result: string) => {
        if (error === null) settle(result);
        else fail(error);
      });
    });
    const other = await jsonld.toRDF(json('donnees/catalog.jsonld') as object, { format: 'application/n-quads' });
    expect(lines(other as unknown as string)).toEqual(lines(turtle));
  });

  test('has what the profile wants of catalogues, data sets, distributions and services', () => {
    const wanted: Record<string, string[]> = {
      Catalog: ['title', 'description', 'publisher', 'dataset', 'language', 'license', 'homepage', 'modified'],
      Dataset: [
        'title',
        'description',
        'publisher',
        'contactPoint',
        'distribution',
        'keyword',
        'theme',
        'spatial',
        'identifier',
      ],
      Distribution: ['accessURL', 'downloadURL', 'mediaType', 'format', 'license', 'byteSize', 'checksum'],
      DataService: ['title', 'endpointURL', 'endpointDescription', 'servesDataset'],
    };
    const quads = statements();
    for (const [type, properties] of Object.entries(wanted)) {
      const found = about(quads, `dcat#${type}`);
      expect(found.size, type).toBeGreaterThan(0);
      for (const [subject, own] of found)
        for (const property of properties) expect([...own.keys()], subject).toContain(property);
    }
    const named = new Set(quads.map(({ subject }) => subject.value));
    const own = `${site.configuration.site}donnees/#`;
    for (const { object } of quads) if (object.value.startsWith(own)) expect(named).toContain(object.value);
  });

  test('tells where files are, how large they are, and their hashes', () => {
    const quads = statements();
    for (const [, own] of about(quads, 'dcat#Distribution')) {
      const path = own.get('downloadURL')?.[0]?.slice(site.configuration.site.length) ?? '';
      expect(Number(own.get('byteSize')?.[0]), path).toBe(statSync(join(folder, path)).size);
      const checksum = own.get('checksum')?.[0];
      const value = quads.find(
        ({ subject, predicate }) => subject.value === checksum && predicate.value.endsWith('checksumValue'),
      );
      expect(value?.object.value, path).toBe(
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      );
    }
  });
});

describe('the description of the files as an API', () => {
  test('is valid', async () => {
    const result = await new Validator().validate(read('donnees/openapi.json'));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  test('has every file that is offered, and no other', () => {
    const { paths } = json('donnees/openapi.json') as { paths: Record<string, object> };
    const patterns = Object.keys(paths).map((path) => {
      const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
      // What cannot be written in an address is left out of it.
      const pattern = path
        .replaceAll('.', '\\.')
        .replace('{nom}-', `(?:${word}-)?`)
        .replaceAll(/\{\w+\}/g, word);
      return { path, pattern: new RegExp(`^${pattern}$`) };
    });
    const files = filesOf(site).map(({ path }) => `/${path}`);
    const beside = files.filter((path) =>
      /^\/(?:en\/)?(?!cartes|donnees|images|oembed|projets|projects|en\/)[^/]+\//.test(path),
    );
    for (const path of beside)
      expect(
        patterns.some(({ pattern }) => pattern.test(path)),
        path,
      ).toBe(true);
    // Of reports this small atlas has none.
    for (const { path, pattern } of patterns.filter((each) => !each.path.endsWith('.pdf')))
      expect(
        files.some((file) => pattern.test(file)),
        path,
      ).toBe(true);
  });
});

test('the version names the release, and its hashes are those of the files', async () => {
  const version = json('donnees/version.json') as {
    version: string;
    date: string;
    fichiers: Record<string, { octets: number; sha256: string }>;
    autres_fichiers: { nombre: number; octets: number; sha256: string };
  };
  const hash = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  expect(version.date).toBe(site.atlas.date);
  const whole = Object.entries(version.fichiers);
  expect(whole.map(([path]) => path)).toContain('donnees/atlas-donnees.zip');
  for (const [path, { octets, sha256 }] of whole) {
    expect(sha256, path).toBe(hash(path));
    expect(octets, path).toBe(statSync(join(folder, path)).size);
  }
  const others = filesOf(site)
    .map(({ path }) => path)
    .filter((path) => !/^(en\/)?donnees\//.test(path))
    .sort((a, b) => (a < b ? -1 : 1));
  expect(version.autres_fichiers.nombre).toBe(others.length);
  const list = others.map((path) => `${hash(path)}  ${path}\n`).join('');
  expect(version.autres_fichiers.sha256).toBe(createHash('sha256').update(list).digest('hex'));

  // Other data is another release, the same data the same one.
  const { atlas } = await loadAtlas(FIXTURE);
  if (atlas === undefined) throw new Error('The fixture has errors.');
  const [first] = atlas.rows.projets;
  if (first === undefined) throw new Error('The fixture has no project.');
  const render = (rows: typeof atlas.rows) =>
    textOf(makeSite({ ...atlas, rows }, site.configuration), 'donnees/version.json');
  expect(await render(atlas.rows)).toContain(version.version);
  expect(
    await render({ ...atlas.rows, projets: [{ ...first, titre: 'Autre' }, ...atlas.rows.projets.slice(1)] }),
  ).not.toContain(version.version);
});

test('the report of quality has every case with its record, and nothing of persons', () => {
  const { data } = Papa.parse<Record<string, string>>(read('donnees/qualite.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.length).toBe(site.atlas.warnings.reduce((sum, { count }) => sum + count, 0));
  for (const row of data) {
    expect(row['constat_fr']).not.toBe('');
    if (row['code']?.endsWith('.personal_data')) expect(row['valeur']).toBe('');
    expect(row['valeur']).not.toMatch(/@\w+\.\w+|\b0[1-9](?:[ .]?\d{2}){4}\b/);
  }
  expect(data.some(({ page }) => page?.includes('/projets/'))).toBe(true);
});

test('every public text of JSON says of invented data that it is', () => {
  for (const name of ['datapackage.json', 'version.json', 'catalog.jsonld'])
    expect((json(`donnees/${name}`) as { demonstration?: true }).demonstration, name).toBe(true);
  expect(read('donnees/openapi.json')).toContain('"x-demonstration"');
});
