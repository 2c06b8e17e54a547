/**
 * Selections of the explorer against the linked atlas: its counts by another way, and those of the pages. Runs on the whole
 * demonstration atlas.
 */
import { join } from 'node:path';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FacetKey, ProjectFile, Projects } from '../../src/client/explorer/data.ts';
import type { Selection } from '../../src/client/explorer/selection.ts';
import { configurationFrom } from '../../src/configuration.ts';
import type { Atlas, Project } from '../../src/model/atlas.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { entityColumns } from '../../src/outputs/entity-columns.ts';
import { projectColumns } from '../../src/outputs/project-columns.ts';
import { questions } from '../../src/site/questions.ts';
import { makeSite, type Site } from '../../src/site/site.ts';
import { PROJECT } from '../folders.ts';

let atlas: Atlas;
let site: Site;
let projects: Projects;
let explorer: typeof import('../../src/client/explorer/select.ts') &
  typeof import('../../src/client/explorer/selection.ts') &
  typeof import('../../src/client/explorer/columns.ts') &
  typeof import('../../src/client/explorer/sentence.ts') &
  typeof import('../../src/client/explorer/exports.ts');

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fr', dataset: {} } });
  vi.stubGlobal('location', { protocol: 'https:' });
  const loaded = await loadAtlas(join(PROJECT, 'data'));
  if (loaded.atlas === undefined) throw new Error('The demonstration atlas has errors.');
  ({ atlas } = loaded);
  site = makeSite(atlas, configurationFrom({}));
  const { Entities } = await import('../../src/client/search/entities.ts');
  const { Projects: Read } = await import('../../src/client/explorer/data.ts');
  explorer = {
    ...(await import('../../src/client/explorer/select.ts')),
    ...(await import('../../src/client/explorer/selection.ts')),
    ...(await import('../../src/client/explorer/columns.ts')),
    ...(await import('../../src/client/explorer/sentence.ts')),
    ...(await import('../../src/client/explorer/exports.ts')),
  };
  const entities = new Entities(JSON.parse(entityColumns.render(site)) as ConstructorParameters<typeof Entities>[0]);
  projects = new Read(JSON.parse(projectColumns.render(site)) as ProjectFile, entities, 'Non renseigné');
});

const selected = (query: string) => explorer.select(projects, explorer.readSelection(query, projects), undefined);
const numbers = (query: string): number[] => [...selected(query).projects].map((row) => projects.ids[row] ?? -1);

/** The codes that a project has of each facet, from the atlas itself. */
const codesOf: Record<FacetKey, (project: Project) => (string | undefined)[]> = {
  continent: ({ countries }) => countries.map(({ continent }) => continent.code),
  pays: ({ countries }) => countries.map(({ code }) => code),
  orientation: ({ countries }) => countries.map(({ orientation }) => orientation?.orientation.code),
  thematique: ({ mainThemes, otherThemes }) => {
    const codes: string[] = [];
    for (const theme of [...mainThemes, ...otherThemes.map((each) => each.theme)])
      for (let at: typeof theme | undefined = theme; at !== undefined; at = at.parent) codes.push(at.code);
    return codes;
  },
  odd: ({ sdgs }) => sdgs.map(({ sdg }) => String(sdg.number)),
  etat: ({ status }) => [status],
  forme: ({ legalForm }) => [legalForm?.code],
  nature: ({ purpose }) => [purpose?.code],
  financement: ({ funding }) => funding.map(({ code }) => code),
  region: ({ authorities }) => authorities.map(({ region }) => region?.code),
  ancienne_region: ({ authorities }) => authorities.map(({ departement }) => departement?.formerRegion?.code),
  departement: ({ authorities }) => authorities.map(({ departement }) => departement?.code),
  type: ({ authorities }) => authorities.map(({ type }) => type),
  collectivite: ({ authorities }) => authorities.map(({ siren }) => siren),
  partenaire: ({ partners }) => partners.map(({ id }) => String(id)),
};

const known = new WeakMap<Project, Partial<Record<FacetKey, Set<string>>>>();

function codesWithUnknown(project: Project, key: FacetKey): Set<string> {
  let own = known.get(project);
  if (own === undefined) known.set(project, (own = {}));
  let codes = own[key];
  if (codes === undefined) {
    codes = new Set(codesOf[key](project).filter((code) => code !== undefined));
    if (codes.size === 0) codes.add('inconnu');
    own[key] = codes;
  }
  return codes;
}

/** A number that looks random and is the same in every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('200 selections that look random', () => {
  test('hold the projects, and count for each value those, that another computation finds', () => {
    const random = makeRandom(7);
    const all = atlas.projects;
    for (let trial = 0; trial < 200; trial += 1) {
      // Values of some project, so that most selections are not empty.
      const model = all[random(all.length)];
      if (model === undefined) throw new Error('There is no project.');
      const keys = [
        ...new Set(
          [1, 2, 3].slice(0, 1 + random(3)).map(() => projects.facets[random(projects.facets.length)]?.key ?? 'pays'),
        ),
      ];
      const wanted = keys.map((key) => {
        const own = [...codesWithUnknown(model, key)];
        const other = [...codesWithUnknown(all[random(all.length)] ?? model, key)];
        const chosen = random(4) === 0 ? [] : [...new Set([own[0] ?? '', ...(random(2) === 0 ? other : [])])];
        const excluded = chosen.length === 0 || random(4) === 0 ? other.filter((code) => !chosen.includes(code)) : [];
        return { key, chosen: new Set(chosen), excluded: new Set(excluded) };
      });
      const years = random(3) === 0 ? { from: 1990 + random(20), to: 2010 + random(16) } : undefined;
      const query = [
        ...wanted
          .filter(({ chosen, excluded }) => chosen.size + excluded.size > 0)
          .map(
            ({ key, chosen, excluded }) =>
              `${key}=${[...chosen, ...[...excluded].map((code) => `!${code}`)].join(',')}`,
          ),
        ...(years === undefined ? [] : [`debut=${years.from}-${years.to}`]),
      ].join('&');
      const passes = (project: Project, but?: FacetKey): boolean =>
        wanted.every(({ key, chosen, excluded }) => {
          if (key === but) return true;
          const codes = [...codesWithUnknown(project, key)];
          return (
            (chosen.size === 0 || codes.some((code) => chosen.has(code))) && !codes.some((code) => excluded.has(code))
          );
        }) &&
        (years === undefined ||
          (project.yearStarted !== undefined && project.yearStarted >= years.from && project.yearStarted <= years.to));

      const counts = selected(query);
      const expected = all.filter((project) => passes(project)).map(({ id }) => id);
      expect(
        [...counts.projects].map((row) => projects.ids[row]),
        query,
      ).toEqual(expected.sort((a, b) => a - b));
      projects.facets.forEach(({ key, codes }, facet) => {
        const figures = new Map<string, number>();
        for (const project of all)
          if (passes(project, key))
            for (const code of codesWithUnknown(project, key)) figures.set(code, (figures.get(code) ?? 0) + 1);
        const own = counts.valuesOf(facet);
        const wrong = codes.filter((code, value) => own[value] !== (figures.get(code) ?? 0));
        expect(wrong, `${query}, ${key}`).toEqual([]);
      });
    }
  });
});

test('the explorer counts what pages count', () => {
  for (const [key, entities] of [
    ['continent', atlas.continents],
    ['pays', atlas.countries],
    ['orientation', atlas.orientations],
    ['region', atlas.regions],
    ['ancienne_region', atlas.formerRegions],
    ['departement', atlas.departements],
    ['collectivite', atlas.authorities],
    ['partenaire', atlas.partners],
    ['thematique', atlas.themes],
    ['odd', atlas.sdgs],
  ] as const) {
    const facet = projects.facets.findIndex((each) => each.key === key);
    const counts = selected('').valuesOf(facet);
    for (const entity of entities) {
      const code =
        entity.kind === 'authority'
          ? entity.siren
          : entity.kind === 'partner'
            ? String(entity.id)
            : entity.kind === 'sdg'
              ? String(entity.number)
              : entity.code;
      const value = projects.facets[facet]?.codes.indexOf(code) ?? -1;
      expect(counts[value], `${key} ${code}`).toBe(entity.totals.projects);
    }
  }
});

test('the page of each project is that of the site', () => {
  const paths = new Map(atlas.projects.map((project) => [project.id, site.pathOf(project, 'fr')]));
  for (let row = 0; row < projects.total; row += 1)
    expect(projects.pathOf(row)).toBe(paths.get(projects.ids[row] ?? -1));
});

test.each([
  '',
  'q=eau%20potable&pays=ML,BF,!NE&thematique=eau-et-dechets&etat=!completed',
  'odd=6&score=2&debut=2010-2020,inconnu&montant=1000-&maj=2024-01-01',
  'region=53&vue=tableau&tri=-debut&colonnes=titre,pays',
])('an address is read and written the same: "%s"', (query) => {
  expect(explorer.writeSelection(explorer.readSelection(query, projects), projects)).toBe(query);
});

test.each([
  ['pays=XX,ML', 'pays=ML'],
  ['pays=XX', ''],
  ['debut=abc&maj=demain&vue=rien', ''],
  ['debut=-', ''],
])('what an address should not have is left out: "%s"', (query, rest) => {
  expect(explorer.writeSelection(explorer.readSelection(query, projects), projects)).toBe(rest);
});

test.each(Object.entries(questions))('the ready question "%s" has an answer', (_, query) => {
  const rest = new URLSearchParams();
  for (const part of explorer.writeSelection(explorer.readSelection(query, projects), projects).split('&')) {
    const [name = '', value = ''] = part.split('=');
    rest.set(name, decodeURIComponent(value));
  }
  expect(Object.fromEntries(rest)).toEqual(Object.fromEntries(new URLSearchParams(query)));
  expect(selected(query).projects.length).toBeGreaterThan(0);
});

test.each([
  ['', '7 projets – tout l’atlas'],
  ['pays=ML', '7 projets avec le Mali'],
  ['region=53,76&pays=DE,US', '7 projets de la Bretagne ou de l’Occitanie avec l’Allemagne ou les États-Unis'],
  [
    'forme=jumelage&etat=active&departement=29&continent=europe&debut=2010-2020',
    '7 jumelages (en cours) du Finistère avec l’Europe, de 2010 à 2020',
  ],
  ['pays=HT,CU&thematique=eau-et-dechets', '7 projets avec Haïti ou Cuba, Eau et déchets'],
  ['region=inconnu&pays=!MA', '7 projets, région : non renseigné, sauf Maroc'],
  ['q=eau%20potable&ancienne_region=73', '7 projets de Midi-Pyrénées, mots « eau potable »'],
])('a selection in words: "%s"', (query, sentence) => {
  const said = explorer.sentenceOf(projects, explorer.readSelection(query, projects), 7);
  expect(said.replaceAll('\u00a0', ' ')).toBe(sentence);
});

test('what is not stated can be kept or left out of a range', () => {
  const without = numbers('montant=0-');
  const withThem = numbers('montant=0-,inconnu');
  expect(without).toHaveLength(atlas.projects.filter(({ budget }) => budget !== undefined).length);
  expect(withThem).toHaveLength(atlas.projects.length);
  const selection = explorer.readSelection('montant=5000-&pays=ML', projects);
  const mali = atlas.projects.filter(({ countries }) => countries.some(({ code }) => code === 'ML'));
  expect(explorer.unknownIn(projects, selection, 'montant', undefined)).toBe(
    mali.filter(({ budget }) => budget === undefined).length,
  );
});

test('goals count from a score on', () => {
  const has = (project: Project, least: number) =>
    project.sdgs.some(({ sdg, score }) => sdg.number === 6 && score >= least);
  for (const least of [1, 2, 3]) {
    const expected = atlas.projects.filter((project) => has(project, least)).map(({ id }) => id);
    expect(numbers(`odd=6${least === 1 ? '' : `&score=${least}`}`)).toEqual(expected.sort((a, b) => a - b));
  }
});

test('a value takes the place of the one that holds it, and leaves at a second choice', () => {
  const start = explorer.readSelection('thematique=environnement-climat-energie', projects);
  const value = projects.facet('thematique').codes.indexOf('eau-et-dechets');
  const write = (selection: Selection) => explorer.writeSelection(selection, projects);
  const narrowed = explorer.withValue(start, projects, 'thematique', value, 'chosen');
  expect(write(narrowed)).toBe('thematique=eau-et-dechets');
  expect(write(explorer.withValue(narrowed, projects, 'thematique', value, 'excluded'))).toBe(
    'thematique=!eau-et-dechets',
  );
  expect(write(explorer.withValue(narrowed, projects, 'thematique', value, 'chosen'))).toBe('');
});

test('rows are sorted with what is not stated last, either way', () => {
  const { projects: rows } = selected('pays=ML');
  const amounts = (sort: string) =>
    explorer.sorted(projects, rows, sort).map((row) => projects.columns.montant_eur[row]);
  const known = amounts('montant').filter((amount) => amount !== null);
  expect(known).toEqual([...known].sort((a, b) => Number(a) - Number(b)));
  expect(amounts('-montant').filter((amount) => amount !== null)).toEqual([...known].reverse());
  for (const sort of ['montant', '-montant'])
    expect(
      amounts(sort)
        .slice(known.length)
        .every((each) => each === null),
    ).toBe(true);
});

test('files have the rows, the order and the columns of the table, and no formulas', async () => {
  const rows = explorer.sorted(projects, selected('pays=ML&forme=jumelage').projects, 'titre');
  const [formula] = rows;
  if (formula === undefined) throw new Error('There is no twinning with Mali.');
  const tampered = {
    ...projects.columns,
    titre: projects.columns.titre.map((title, row) => (row === formula ? '=SUM(A1) "x"; y' : title)),
  };
  const taken = {
    projects: Object.assign(Object.create(Object.getPrototypeOf(projects) as object) as Projects, projects, {
      columns: tampered,
    }),
    rows,
    columns: explorer.columnsOf(['titre', 'debut', 'montant']),
    addressOf: (row: number) => `https://example.org/${row}`,
    isDemonstration: true,
  };
  const csv = await explorer.csv(taken).text();
  const [head, first] = csv.split('\r\n');
  expect(head).toBe('Projet,Début,Montant (€),page,Données de démonstration');
  // The plain form has the values as they are, that for Excel keeps them from being formulas.
  expect(first).toMatch(/^"=SUM\(A1\) ""x""; y",/);
  expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
  const excel = await explorer.excelCsv(taken).text();
  expect(new Uint8Array(await explorer.excelCsv(taken).slice(0, 3).arrayBuffer())).toEqual(
    new Uint8Array([0xef, 0xbb, 0xbf]),
  );
  expect(excel.split('\r\n')[0]).toMatch(/Projet;Début;/);
  expect(excel.split('\r\n')[1]).toMatch(/^"'=SUM\(A1\) ""x""; y";/);
  vi.stubGlobal('window', {});
  await import('../../src/client/sheets.ts');
  const { heads, lines } = explorer.tableOf(taken);
  for (const [ending, read] of [
    ['xlsx', readXlsx],
    ['ods', readOds],
  ] as const) {
    const content = await window.atlasSheets?.[ending]([{ name: 'Projets', heads, lines }], {
      title: 'Projets',
      date: '2026-01-31',
    });
    const [sheet] = (await read(content ?? new Uint8Array())).sheets;
    expect(
      sheet?.rows.map((row) => row.map((value) => value ?? '')),
      ending,
    ).toEqual([heads, ...lines]);
  }
  const parsed = JSON.parse(await explorer.json(taken).text()) as {
    demonstration: boolean;
    projets: { page: string }[];
  };
  expect(parsed.demonstration).toBe(true);
  expect(parsed.projets.map(({ page }) => page)).toEqual(rows.map((row) => `https://example.org/${row}`));
});
