/** The fixture atlas, built for real. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DataFolder, FIXTURE, PROJECT, temporaryFolder } from '../folders.ts';

const home = mkdtempSync(join(tmpdir(), 'atlas-build-'));
const dist = join(home, 'dist');

const build = (environment: Record<string, string>) =>
  spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** One figure for all names and bytes of a folder. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder)) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

const page = (path: string) => readFileSync(join(dist, path), 'utf8');
const htmlIn = (folder: string) => filesIn(folder).filter((path) => path.endsWith('.html'));
/** Whether other sites frame a page in the place of another, which search engines are not to find. */
const isEmbed = (path: string) => /^(en\/)?embed\//.test(path);
/** Pages that search engines find. */
const isFound = (path: string) => path.endsWith('.html') && !path.endsWith('404.html') && !isEmbed(path);
/** The text of a page as a reader sees it. */
const textOf = (html: string) =>
  html
    .replace(/<head>[^]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

let output: string;

beforeAll(() => {
  const built = build({ ATLAS_DATA: FIXTURE, ATLAS_OUT: dist });
  output = built.stdout + built.stderr;
  if (built.status !== 0) throw new Error(output);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the site has these files and no others', async () => {
  const names = filesIn(dist)
    .filter((path) => !path.startsWith('pagefind/')) // named by the search engine
    .map((path) => path.replace(/[.-][\w-]{8}\.(css|js|woff2)$/, '.<hash>.$1'));
  await expect(`${names.join('\n')}\n`).toMatchFileSnapshot('../golden/files.txt');
});

test('the build tells its steps, its pages by kind and its cost', () => {
  for (const told of [
    '[1/7] check data',
    '[2/7] write files',
    '[3/7] render',
    '[4/7] index search',
    '[5/7] pack',
    '[6/7] check site',
    '[7/7] publish',
    '21 projects',
    'peak memory',
  ])
    expect(output).toContain(told);
});

test('every page of a demonstration says so and asks not to be indexed; so do its files', () => {
  for (const path of htmlIn(dist)) {
    expect(page(path), path).toMatch(/Données de démonstration|Demonstration data/);
    expect(page(path), path).toContain('<meta name="robots" content="noindex"');
  }
  for (const path of filesIn(dist).filter((each) => /^(?!pagefind).*\.json$/.test(each))) {
    // What is beyond its standard, OpenAPI wants to be called so.
    const key = path.endsWith('openapi.json') ? 'x-demonstration' : 'demonstration';
    expect((JSON.parse(page(path)) as Record<string, unknown>)[key], path).toBeTruthy();
  }
  expect(page('robots.txt')).toMatch(/démonstration/i);
});

test('nothing of that remains when the data is official', () => {
  const out = join(temporaryFolder(), 'dist');
  const data = new DataFolder().edit('sources.csv', (text) => text.replaceAll('demonstration', 'official'));
  writeFileSync(
    join(data.path, 'imports.csv'),
    'file,what,rows\nafrique.csv,read,1234\nafrique.csv,kept,1200\nafrique.csv,rejected,34\nafrique.csv,authority.undecided,34\n',
  );
  expect(build({ ATLAS_DATA: data.path, ATLAS_OUT: out }).status).toBe(0);
  for (const path of filesIn(out).filter((each) => /\.(html|json|txt|xml)$/.test(each))) {
    const text = readFileSync(join(out, path), 'utf8');
    expect(text, path).not.toMatch(/données de démonstration|demonstration data/i);
    if (isFound(path)) expect(text, path).not.toContain('noindex');
  }
  expect(JSON.parse(readFileSync(join(out, 'donnees/datapackage.json'), 'utf8'))).not.toHaveProperty('demonstration');
  // How the data came in is told, where it was imported.
  const quality = textOf(readFileSync(join(out, 'donnees/qualite.html'), 'utf8'));
  expect(quality).toMatch(/afrique\.csv 1.234 1.200 0 34 34 × la collectivité n’est pas reconnue/);
  expect(quality).not.toContain('Aucune ligne n’est mise de côté');
  expect(textOf(page('donnees/qualite.html'))).not.toContain('Lignes importées');
});

test('markup in a cell is shown as text, on every page that shows the cell', () => {
  for (const path of htmlIn(dist))
    expect(page(path), path).not.toMatch(
      /<script(?! (type="application\/ld\+json"|(defer )?src="[./]*_astro\/(page|explorer|map|embed|embed-by-code|embed-builder)-[\w-]+\.js"( data-[a-z]+="[\w./-]*")*)>)|<img src=x|<b>Ville|<i>Land/i,
    );
  const text = textOf(page('projets/102-script-alert-1-script-guillemets-apostrophe.html'));
  expect(text).toContain('<script>alert(1)</script> & "guillemets" \'apostrophe\'');
  expect(text).toContain('<img src=x onerror=alert(1)>');
  expect(text).toContain('</p><script>alert(2)</script>');
  expect(textOf(page('partenaires/b-ville-b-cie-10.html'))).toContain('<b>Ville</b> & "Cie"');
});

test('every page tells machines where it stands, in JSON that no text can break out of', () => {
  for (const path of htmlIn(dist).filter(isFound)) {
    const [data = '', ...others] = [
      ...page(path).matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g),
    ].map(([, json]) => json);
    expect(others, path).toEqual([]);
    const { '@graph': graph } = JSON.parse(data) as { '@graph': { '@type': string }[] };
    expect(
      graph.some((each) => ['BreadcrumbList', 'WebSite'].includes(each['@type'])),
      path,
    ).toBe(true);
  }
  const partner = page('partenaires/b-ville-b-cie-10.html');
  expect(partner).toContain('\\u003cb>Ville');
  // Its place is that of a whole country: machines are not told that it is there.
  expect(page('partenaires/9.html')).not.toContain('GeoCoordinates');
});

test('personal contacts are published nowhere', () => {
  for (const path of filesIn(dist).filter((each) => /\.(html|json|xml|txt|csv)$/.test(each)))
    expect(page(path), path).not.toMatch(/contact\.perso|06 12 34|6 12 34 56/);
});

describe('a project page shows every field of the contract', () => {
  test('filled', () => {
    const text = textOf(page('projets/12380-hydraulique-villageoise-dans-le-cercle-de-bankass.html'));
    for (const value of [
      'Hydraulique villageoise dans le cercle de Bankass',
      '12380',
      'Partenariat né d’un accord de 2008.',
      'Réaliser douze points d’eau.',
      'Convention de coopération',
      'Coopération au développement',
      'Fonds propres',
      'Oudin-Santini',
      'Environnement, climat et énergie',
      'Eau et déchets',
      'Eau et assainissement',
      '2008',
      'En cours',
      '120\u202f000\u00a0€',
      '35\u202f000\u00a0€',
      '14 mars 2019',
      'https://www.departement.example/bankass',
      'Département du Finistère',
      'Cercle de Bankass',
      'Mali',
      'Santé (1)',
      'Gouvernance locale et appui institutionnel (2)',
      '6. Eau propre et assainissement',
      '3. Bonne santé et bien-être',
    ])
      expect(
        text
          .replace(/\u202f/g, ' ')
          .replace(/\u00a0/g, ' ')
          .replace(/ \) /g, ') '),
        value,
      ).toContain(value.replace(/\u202f/g, ' ').replace(/\u00a0/g, ' '));
  });
  test('unknown', () => {
    const facts =
      page('projets/103-sans-partenaire-ni-date.html')
        .match(/<dl[^]*?<\/dl>/g)
        ?.join('') ?? '';
    expect(facts.match(/class="unknown"/g)?.length).toBeGreaterThanOrEqual(12);
  });
  test('an end date that has passed is told with the declared status', () => {
    expect(textOf(page('projets/3078-acces-a-l-eau-declare-en-cours-fin-passee.html'))).toContain('31 décembre 2017');
  });
  test('zero is zero, not unknown', () => {
    expect(textOf(page('projets/104-montant-nul-declare.html'))).toMatch(/0 €/);
  });
});

test('the sitemap lists every page but the 404 pages, with its languages', () => {
  const sitemap = page('sitemap-0.xml');
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
  const expected = htmlIn(dist)
    .filter(isFound)
    .map((path) => `https://atlas.example.org/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  expect(addresses.sort()).toEqual(expected.sort());
  expect(sitemap.match(/hreflang="en"/g)).toHaveLength(expected.length);
});

test('the configured address, with its path, is in canonical addresses and nowhere in links', () => {
  const out = join(temporaryFolder(), 'dist');
  expect(
    build({
      ATLAS_DATA: FIXTURE,
      ATLAS_OUT: out,
      ATLAS_SITE: 'https://host.example/a/b',
      ATLAS_LOCALES: 'fr',
      ATLAS_KINDS: 'project',
    }).status,
  ).toBe(0);
  const html = readFileSync(join(out, 'pays/mali.html'), 'utf8');
  expect(html).toContain('<link rel="canonical" href="https://host.example/a/b/pays/mali.html">');
  expect(html.match(/<a [^>]*href="https:\/\/host/)).toBeNull();
  expect(readFileSync(join(out, 'sitemap-0.xml'), 'utf8')).toContain('<loc>https://host.example/a/b/pays/</loc>');
  expect(readFileSync(join(out, 'sitemap-index.xml'), 'utf8')).toContain(
    '<loc>https://host.example/a/b/sitemap-0.xml</loc>',
  );
  expect(existsSync(join(out, 'en'))).toBe(false);
  expect(existsSync(join(out, 'partenaires'))).toBe(false);
});

test('two builds are the same to the byte', () => {
  const out = join(temporaryFolder(), 'dist');
  expect(build({ ATLAS_DATA: FIXTURE, ATLAS_OUT: out, TZ: 'Pacific/Auckland' }).status).toBe(0);
  expect(fingerprint(out)).toBe(fingerprint(dist));
});

test.each([
  ['errors in the data', (data: DataFolder) => data.set('projets.csv', '104', 'statut', 'vrai')],
  ['a missing table', (data: DataFolder) => rmSync(data.pathOf('projets.csv'))],
  [
    'two pages of one address',
    (data: DataFolder) => {
      cpSync(join(PROJECT, 'data/reference'), join(data.path, 'reference'), { recursive: true });
      const themes = join(data.path, 'reference/thematiques.csv');
      writeFileSync(themes, readFileSync(themes, 'utf8').replace('Water and waste', 'Health'));
    },
  ],
])('with %s, nothing is published and the last site stays as it is', (_name, change) => {
  const data = new DataFolder();
  change(data);
  const before = fingerprint(dist);
  const failed = build({ ATLAS_DATA: data.path, ATLAS_OUT: dist });
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(/Nothing was published/);
  expect(failed.stderr + failed.stdout).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(fingerprint(dist)).toBe(before);
  expect(readdirSync(home)).toEqual(['dist']);
});

test('a wrong configuration is told without a stack trace', () => {
  const failed = build({ ATLAS_SITE: 'nowhere', ATLAS_OUT: dist });
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('ATLAS_SITE="nowhere"');
  expect(failed.stderr).not.toMatch(/\n\s+at /);
});

describe('check:data', () => {
  const check = (...parameters: string[]) =>
    spawnSync(process.execPath, ['scripts/check-data.ts', ...parameters], { cwd: PROJECT, encoding: 'utf8' });
  test('exits 0 with warnings only', () => {
    expect(check('--data', FIXTURE).status).toBe(0);
  });
  test('exits 1 with errors, which the JSON form lists', () => {
    const failed = check(
      '--data',
      new DataFolder().set('projets.csv', '104', 'statut', 'vrai').path,
      '--format',
      'json',
    );
    expect(failed.status).toBe(1);
    const { errors, problems } = JSON.parse(failed.stdout) as { errors: number; problems: object[] };
    expect(errors).toBe(1);
    expect(problems[0]).toMatchObject({
      severity: 'error',
      code: 'statut.unknown',
      file: 'projets.csv',
      row: 7,
      column: 'statut',
      value: 'vrai',
    });
  });
  test.each([[['--data', '/nowhere']], [['--format', 'xml']], [['--nothing']]])(
    'exits 2 when it cannot be used: %j',
    (parameters) => {
      const unusable = check(...parameters);
      expect(unusable.status).toBe(2);
      expect(unusable.stderr).toContain('Usage: npm run check:data');
    },
  );
});

test('the page of a partner without a writable name is found by its number', () => {
  expect(textOf(page('partenaires/9.html'))).toContain('سبها');
});

test('the published templates open with the headings of their tables', () => {
  expect(page('donnees/modeles/projets_odd.csv')).toBe('\ufeffprojet_id;odd;score\r\n');
  execFileSync(process.execPath, [
    '-e',
    `JSON.parse(require('fs').readFileSync(${JSON.stringify(join(dist, 'donnees/schemas/projets.json'))}))`,
  ]);
});
