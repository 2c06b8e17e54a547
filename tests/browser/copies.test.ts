/** Copies on a disk, unpacked by other programs into a folder with a difficult name, and used without a network. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placesFileOf, type PlacesLists, type PlacesTables } from '../../src/formats/places-tables.ts';
import { slugOf } from '../../src/i18n/slug.ts';
import { PROJECT } from '../folders.ts';
import { build } from './build.ts';
import { diskVisitors, type DiskVisitor } from './disk-visitors.ts';
import { slice, type Slice } from './slice.ts';
import { until } from './visitor.ts';
import { travel } from './copy-journey.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-copies-'));
const dist = join(home, 'dist');
const data = join(home, 'data');
/** Signs that mean something in addresses, and letters beyond ASCII. */
const folder = join(home, 'Téléchargements', 'mon atlas #1 100%+é');
/** Finished copies that are tried instead of those of a part of the atlas: those of the whole, in one browser. */
const finished = process.env['ATLAS_TEST_COPIES'];
const site = finished ?? dist;

const packIn = (environment: Record<string, string>, ...parameters: string[]) =>
  execFileSync(process.execPath, ['scripts/pack.ts', ...parameters], {
    cwd: PROJECT,
    env: { ...process.env, ATLAS_DATA: data, ATLAS_OUT: dist, ...environment },
    encoding: 'utf8',
  });
const pack = (...parameters: string[]) => packIn({}, ...parameters);
const archiveOf = (name: string) => join(site, 'hors-ligne', `atlas-hors-ligne-${name}.zip`);

/** A country of the part of the atlas that has a single project, and its copy. */
let lonely = { code: '', name: '', copy: '' };

beforeAll(() => {
  if (finished === undefined) {
    const { tables } = slice(data, ['BF', 'ML'], '53');
    build(data, dist);
    lonely = countryOfOneProject(tables);
    for (const codes of ['ML', 'DE', lonely.code]) pack('--pays', codes, '--langue', 'fr');
  }
  for (const name of names()) unpack(name);
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const names = () => ['fr', 'en', ...(finished === undefined ? ['mali-fr', 'allemagne-fr', lonely.copy] : [])];

function unpack(name: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  execFileSync('unzip', ['-q', archiveOf(name), '-d', join(folder, name)]);
}

/** One whose partner is a town, so that it is a point on the map. */
function countryOfOneProject({ partenaires, projets_partenaires: links }: Slice['tables']): typeof lonely {
  const projects = new Map<string, Set<string>>();
  for (const { partenaire_id: id, projet_id: project = '' } of links) {
    const country = partenaires.find((row) => row['id'] === id)?.['pays'] ?? '';
    projects.set(country, (projects.get(country) ?? new Set()).add(project));
  }
  const isTown = (code: string) => partenaires.some((row) => row['pays'] === code && row['precision'] === 'commune');
  const [code = ''] = [...projects].find(([each, { size }]) => size === 1 && isTown(each)) ?? [];
  const countries = Papa.parse<Record<string, string>>(readFileSync(join(PROJECT, 'data/reference/pays.csv'), 'utf8'), {
    header: true,
  }).data;
  const name = countries.find((row) => row['code'] === code)?.['nom_fr'] ?? '';
  return { code, name, copy: `${slugOf(name)}-fr` };
}

describe.each(finished === undefined ? (['chrome', 'firefox', 'webkit'] as const) : (['chrome'] as const))(
  'in %s',
  (name) => {
    let visitor: DiskVisitor;
    beforeAll(async () => {
      visitor = await diskVisitors[name]();
      for (const each of names()) visitor.listenIn(join(folder, each));
    });
    afterAll(() => visitor.close());
    const rootOf = (copy: string) => `${pathToFileURL(join(folder, copy)).href}/`;

    test('a browser reads no file for a page on a disk, and what it complains of is heard', async () => {
      await visitor.open(`${rootOf('fr')}a-propos.html`);
      const reads = await visitor.run(() =>
        fetch('index.html').then(
          () => true,
          () => false,
        ),
      );
      expect(reads).toBe(false);
      await visitor.run(() => {
        console.error('a complaint');
      });
      await until(async () => (await visitor.complaints()).length > 0, 'the complaint is heard');
    });

    test.each(['fr', 'en'] as const)('a whole copy, %s: from its first page to paper', async (locale) => {
      const times = await travel(visitor, rootOf(locale), locale, 'Mali');
      console.log(`${name}, ${locale}:`, times);
      expect(await visitor.complaints()).toEqual([]);
    });

    describe.runIf(finished === undefined)('copies of a country', () => {
      test.each([
        ['many projects', () => ['mali-fr', 'Mali']],
        ['many twinnings', () => ['allemagne-fr', 'Allemagne']],
        ['a single project', () => [lonely.copy, lonely.name]],
      ] as const)('with %s', async (_what, of) => {
        const [copy = '', country = ''] = of();
        await travel(visitor, rootOf(copy), 'fr', country);
        expect(await visitor.complaints()).toEqual([]);
      });

      test('what it has not is online, whether a page or a script leads there', async () => {
        await visitor.open(`${rootOf('mali-fr')}explorer.html`);
        await until(
          () => visitor.run(() => document.querySelector('.filters details') !== null),
          'the explorer is ready',
        );
        await visitor.type('input[type="search"]', 'Bretagne');
        const link = () =>
          visitor.run(() => {
            const links = [...document.querySelectorAll<HTMLAnchorElement>('.pages a')];
            const { href = '', textContent = '' } = links.find((each) => each.href.includes('/regions/')) ?? {};
            return { href, textContent };
          });
        await until(async () => (await link()).href !== '', 'the page of the région is found');
        expect(await link()).toEqual({
          href: 'https://atlas.example.org/regions/bretagne.html',
          textContent: expect.stringMatching(/^(?!.*projets).*en ligne/) as string,
        });
        const explorer = await visitor.run(() => ({
          said: document.querySelector('main > .notice')?.textContent ?? '',
          // Questions to the whole atlas cannot be answered here.
          questions: [...document.querySelectorAll<HTMLAnchorElement>('.questions a')].map(({ href }) => href),
        }));
        expect(explorer.said).toContain('une partie de l’atlas');
        expect(explorer.questions.filter((href) => !href.startsWith('https:'))).toEqual([]);
        const menu = await visitor.run(() => document.querySelector<HTMLAnchorElement>('.menu a')?.href);
        expect(menu).toBe('https://atlas.example.org/continents/');
      });
    });
  },
);

/** The link of the band to the page online. */
const BAND = /^(?:Cette page en ligne|This page online)$/;

describe('archives', () => {
  test.each([
    ['unzip', 'unzip', ['-tq']],
    ['Python', 'python3', ['-c', 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)']],
    ['7-Zip', '7z', ['t', '-bso0']],
  ] as const)('%s finds nothing wrong with them', (_name, program, parameters) => {
    for (const name of names()) execFileSync(program, [...parameters, archiveOf(name)], { stdio: 'pipe' });
  });

  test('their checksums agree', () => {
    const said = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: join(site, 'hors-ligne'),
      encoding: 'utf8',
    });
    expect(said.trim().split('\n').length).toBeGreaterThanOrEqual(names().length);
  });

  test('names are short and plain, and no larger archive is needed than every program opens', () => {
    for (const name of names()) {
      const files = filesIn(join(folder, name));
      expect(files.length).toBeLessThan(40_000);
      for (const file of files) expect(file).toMatch(/^[\w./-]{1,140}$/);
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    }
  });

  test.runIf(finished === undefined)('the same data makes the same bytes, in another time zone and language', () => {
    const before = readFileSync(archiveOf('mali-fr'));
    const whole = readFileSync(archiveOf('fr'));
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' };
    packIn(elsewhere, '--pays', 'ML', '--langue', 'fr');
    packIn(elsewhere, '--langue', 'fr');
    expect(readFileSync(archiveOf('mali-fr')).equals(before)).toBe(true);
    expect(readFileSync(archiveOf('fr')).equals(whole)).toBe(true);
  });

  test.runIf(finished === undefined)(
    'a search engine written in another way stops the copy, and the last one stays',
    () => {
      const runtime = join(dist, 'pagefind', 'pagefind.js');
      const code = readFileSync(runtime, 'utf8');
      const before = readFileSync(archiveOf('fr'));
      writeFileSync(runtime, code.replace('await fetch(', 'await load('));
      try {
        expect(() => pack('--langue', 'fr')).toThrow(/calls of fetch: 1, expected 2[^]*scripts\/pack\/engines\.ts/);
      } finally {
        writeFileSync(runtime, code);
      }
      expect(readFileSync(archiveOf('fr')).equals(before)).toBe(true);
      expect(readdirSync(dirname(archiveOf('fr'))).filter((name) => /\.zip\./.test(name))).toEqual([]);
    },
  );

  test.runIf(finished === undefined)('parts go by their codes, and all that name nothing are told at once', () => {
    expect(pack('--continent', 'Afrique', '--region', '53', '--langue', 'fr')).toContain('afrique-bretagne-fr.zip');
    expect(() => pack('--pays', 'ML,ZZ', '--continent', 'xx')).toThrow(
      'nothing in the atlas: --pays ZZ, --continent xx.',
    );
  });

  test('no link of a copy leads nowhere, and those that need a network say so', () => {
    for (const name of names()) {
      const root = join(folder, name);
      const files = new Set(filesIn(root));
      const lost: string[] = [];
      let online = 0;
      for (const page of [...files].filter((path) => path.endsWith('.html'))) {
        const html = readFileSync(join(root, page), 'utf8');
        const note = page.startsWith('en/') ? '(online)' : '(en ligne)';
        for (const [, attributes = '', text = ''] of html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)) {
          const href = / href="([^"]*)"/.exec(attributes)?.[1] ?? '';
          if (href.startsWith('mailto:') || href.startsWith('#')) continue;
          if (!/^[a-z]+:/.test(href)) {
            const target = posix.join(dirname(page), href.replace(/[?#].*$/, ''));
            if (!files.has(href.startsWith('?') ? page : target)) lost.push(`${page}: ${href}`);
          } else if (attributes.includes('data-online')) {
            online += 1;
            // The band says it in its own words.
            if (!text.includes(note) && !BAND.test(text)) lost.push(`${page}: ${href}, without a note`);
          } else lost.push(`${page}: ${href}, without a mark`);
        }
        for (const [, way = ''] of html.matchAll(/<(?:img|script|link)\b[^>]* (?:src|href)="([^"]*)"/g))
          if (!/^[a-z]+:/.test(way) && !files.has(posix.join(dirname(page), way))) lost.push(`${page}: ${way}`);
      }
      expect(lost.slice(0, 10), name).toEqual([]);
      for (const page of [...files].filter((path) => path.endsWith('.html')))
        for (const [drawing] of readFileSync(join(root, page), 'utf8').matchAll(/<svg\b.*?<\/svg>/gs))
          expect(drawing, page).not.toContain('<span');
      expect(online).toBeGreaterThan(0);
    }
  });

  test.runIf(finished === undefined)(
    'a map is told the same by the tables of a copy as by the file of its page',
    () => {
      const read = (path: string) => JSON.parse(readHeld(join(folder, 'fr', `${path}.js`))) as unknown;
      const tables = read('cartes/lieux.json') as PlacesTables;
      const files = filesIn(dist).filter((path) => path.endsWith('.geojson'));
      expect(files.length).toBeGreaterThan(1000);
      for (const path of files) {
        const lists = read(`${dirname(path)}/lieux.json`) as PlacesLists;
        const list = lists.pages[posix.basename(path)];
        if (list === undefined) throw new Error(`The copy has no list for ${path}.`);
        expect(placesFileOf(tables, list), path).toEqual(JSON.parse(readFileSync(join(dist, path), 'utf8')));
      }
    },
  );
});

/** What a script holds: see `src/client/files.ts`. */
function readHeld(path: string): string {
  const context = { document: { currentScript: {} as { held?: string } } };
  runInNewContext(readFileSync(path, 'utf8'), context);
  return context.document.currentScript.held ?? '';
}

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(root, posix.join(entry.parentPath, entry.name)));
