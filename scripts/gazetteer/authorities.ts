/** The French authorities of today, from the official geographic code (INSEE, by way of @etalab/decoupage-administratif). */
import { createRequire } from 'node:module';
import type { RowOf } from '../../src/source/tables/index.ts';
import { of, ofWithLiaison } from './french.ts';
import { mean, places, rounded, type Place } from './places.ts';

/** An authority as the table has it, and what else is known of it. */
export interface KnownAuthority {
  row: RowOf<'collectivites'>;
  /** The authority as the subject of a sentence: "la ville de Lyon". */
  subject: string;
  /** Inhabitants of the territory. */
  population: number;
  overseas: boolean;
}

interface Commune {
  code: string;
  nom: string;
  type: string;
  departement: string;
  region: string;
  siren?: string;
  population?: number;
  /** Of a former commune, the code of that to which it belongs today. */
  chefLieu?: string;
  /** The same of an arrondissement. */
  commune?: string;
  /** Codes of communes that were merged into it. */
  anciensCodes?: string[];
}
interface Grouping {
  code: string;
  nom: string;
  type: string;
  populationTotale?: number;
  membres: { code: string; populationTotale?: number }[];
}
interface Territory {
  code: string;
  nom: string;
  region: string;
  typeLiaison: number;
  zone: 'metro' | 'drom' | 'com';
}

const FULL_NAMES = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
} as const;
const TYPES = { CC: 'epci-cc', CA: 'epci-ca', CU: 'epci-cu', METRO: 'metropole', MET69: 'metropole-lyon' } as const;

/** The ISO codes under which the gazetteer files the overseas territories. */
const GAZETTEER_CODES: Record<string, string> = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  977: 'BL',
  978: 'MF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
};

/** Authorities of a special status: the geographic code lists territories, not the councils that govern them. */
const SPECIAL: Record<
  string,
  { name: string; type: RowOf<'collectivites'>['type']; departement: string; region?: string; subject: string }
> = {
  'insee-dep-6ae': {
    name: 'Collectivité européenne d’Alsace',
    type: 'departement',
    departement: '67',
    region: '44',
    subject: 'la Collectivité européenne d’Alsace',
  },
  'insee-reg-94': {
    name: 'Collectivité de Corse',
    type: 'collectivite-unique',
    departement: '2A',
    region: '94',
    subject: 'la Collectivité de Corse',
  },
  'insee-reg-02': {
    name: 'Collectivité territoriale de Martinique',
    type: 'collectivite-unique',
    departement: '972',
    region: '02',
    subject: 'la Collectivité territoriale de Martinique',
  },
  'insee-reg-03': {
    name: 'Collectivité territoriale de Guyane',
    type: 'collectivite-unique',
    departement: '973',
    region: '03',
    subject: 'la Collectivité territoriale de Guyane',
  },
  'insee-reg-06': {
    name: 'Département-Région de Mayotte',
    type: 'collectivite-unique',
    departement: '976',
    region: '06',
    subject: 'le Département-Région de Mayotte',
  },
  'insee-com-975': {
    name: 'Collectivité de Saint-Pierre-et-Miquelon',
    type: 'com',
    departement: '975',
    subject: 'la Collectivité de Saint-Pierre-et-Miquelon',
  },
  'insee-com-977': {
    name: 'Collectivité de Saint-Barthélemy',
    type: 'com',
    departement: '977',
    subject: 'la Collectivité de Saint-Barthélemy',
  },
  'insee-com-978': {
    name: 'Collectivité de Saint-Martin',
    type: 'com',
    departement: '978',
    subject: 'la Collectivité de Saint-Martin',
  },
  'insee-com-986': {
    name: 'Territoire des îles Wallis et Futuna',
    type: 'com',
    departement: '986',
    subject: 'le Territoire des îles Wallis et Futuna',
  },
  'insee-com-987': { name: 'Polynésie française', type: 'com', departement: '987', subject: 'la Polynésie française' },
  'insee-com-988': { name: 'Nouvelle-Calédonie', type: 'com', departement: '988', subject: 'la Nouvelle-Calédonie' },
};

/** Departments whose council has given way to one of `SPECIAL`, to a city or to a single collectivity. */
const WITHOUT_COUNCIL = new Set(['67', '68', '75', '2A', '2B', '972', '973', '976']);
const REGIONS_WITHOUT_COUNCIL = new Set(['94', '02', '03', '06']);

/** The département of the Rhône has no power in the territory of this grouping. */
const LYON = '200046977';

/** The year of the populations in the geographic code of 2026; those overseas are of several years. */
const POPULATION_YEAR = 2023;
const OTHER_YEARS = new Set(Object.keys(GAZETTEER_CODES).filter((code) => code >= '975'));

const require = createRequire(import.meta.url);
const read = <Row>(name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`) as Row[];

export interface FrenchAuthorities {
  /** Those of régions and départements, and of overseas collectivities. */
  councils: readonly KnownAuthority[];
  groupings: readonly KnownAuthority[];
  communes: readonly KnownAuthority[];
}

let known: FrenchAuthorities | undefined;

/** All of them, in the order of the package. */
export const frenchAuthorities = (): FrenchAuthorities => (known ??= readAuthorities());

function readAuthorities(): FrenchAuthorities {
  const territories = read<Territory>('departements').filter(({ code }) => !['984', '989'].includes(code));
  const regionOf = new Map(territories.map(({ code, region, zone }) => [code, zone === 'com' ? undefined : region]));
  const communes = read<Commune>('communes').filter(
    ({ type, departement }) => type === 'commune-actuelle' && regionOf.has(departement),
  );
  const communeOf = new Map(communes.map((commune) => [commune.code, commune]));
  const ofDepartement = Map.groupBy(communes, ({ departement }) => departement);
  const ofRegion = Map.groupBy(communes, ({ region }) => region);
  const located = locate(communes);

  const placeOf = (codes: readonly string[]): Place | undefined =>
    mean(codes.map((code) => located.get(code)).filter((place) => place !== undefined));
  const centre = new Map(
    territories.map(({ code }) => [code, placeOf((ofDepartement.get(code) ?? []).map((each) => each.code))]),
  );

  /** Inhabitants of communes, where they were counted in the year that is common to most. */
  const inhabitants = (members: readonly Commune[]): number | undefined => {
    if (members.some(({ departement, population }) => OTHER_YEARS.has(departement) || population === undefined))
      return undefined;
    return members.reduce((sum, { population = 0 }) => sum + population, 0);
  };
  const groupingRows = [...read<Grouping>('epci'), ...read<Grouping>('ept')];
  const lyon = new Set(groupingRows.find(({ code }) => code === LYON)?.membres.map(({ code }) => code));

  const councils: KnownAuthority[] = [];
  const groupings: KnownAuthority[] = [];
  const towns: KnownAuthority[] = [];
  const populations = new Map<string, number>();
  for (const { departement, region, population = 0 } of communes) {
    populations.set(departement, (populations.get(departement) ?? 0) + population);
    populations.set(`region ${region}`, (populations.get(`region ${region}`) ?? 0) + population);
  }

  for (const { code, nom, typeLiaison, zone } of territories) {
    if (zone === 'com' || WITHOUT_COUNCIL.has(code)) continue;
    const name = `Département ${ofWithLiaison(typographic(nom), typeLiaison)}`;
    councils.push({
      row: row(
        `insee-dep-${code.toLowerCase()}`,
        name,
        'departement',
        code,
        code,
        regionOf.get(code),
        centre.get(code),
        'departement',
        inhabitants((ofDepartement.get(code) ?? []).filter((commune) => !lyon.has(commune.code))),
      ),
      subject: `le ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      population: populations.get(code) ?? 0,
      overseas: zone !== 'metro',
    });
  }
  for (const { code, nom, zone } of read<Territory>('regions')) {
    if (zone === 'com' || REGIONS_WITHOUT_COUNCIL.has(code)) continue;
    const name = `Région ${typographic(nom)}`;
    const own = ofRegion.get(code) ?? [];
    const codes = own.map((each) => each.code);
    councils.push({
      row: row(`insee-reg-${code}`, name, 'region', code, undefined, code, placeOf(codes), 'region', inhabitants(own)),
      subject: `la ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      population: populations.get(`region ${code}`) ?? 0,
      overseas: zone !== 'metro',
    });
  }
  for (const [siren, { name, type, departement, region, subject }] of Object.entries(SPECIAL)) {
    const territory =
      siren === 'insee-dep-6ae'
        ? [...(ofDepartement.get('67') ?? []), ...(ofDepartement.get('68') ?? [])]
        : region === undefined
          ? (ofDepartement.get(departement) ?? [])
          : (ofRegion.get(region) ?? []);
    councils.push({
      row: row(
        siren,
        name,
        type,
        undefined,
        departement,
        region,
        centre.get(departement),
        'departement',
        inhabitants(territory),
      ),
      subject,
      population: populations.get(departement) ?? 0,
      overseas: departement.length === 3,
    });
  }

  const groupingPlaces = new Map<string, Place>();
  for (const { code, nom, type, membres, populationTotale } of groupingRows) {
    const seat = communeOf.get(largest(membres)?.code ?? '');
    if (seat === undefined) continue;
    const members = [...new Set(membres.map((each) => each.code))];
    const place = placeOf(members);
    if (place !== undefined) for (const member of membres) groupingPlaces.set(member.code, place);
    const kind = type in TYPES ? TYPES[type as keyof typeof TYPES] : 'ept';
    const short = typographic(nom);
    const name = type in FULL_NAMES ? short.replace(/^C[CAU]\b/, FULL_NAMES[type as keyof typeof FULL_NAMES]) : short;
    groupings.push({
      row: row(
        code,
        name,
        kind,
        undefined,
        seat.departement,
        regionOf.get(seat.departement),
        place ?? centre.get(seat.departement),
        place ? 'epci' : 'departement',
        inhabitants(members.flatMap((member) => communeOf.get(member) ?? [])),
      ),
      subject: /^(Communauté|Métropole|Eurométropole)/.test(name)
        ? `la ${name.charAt(0).toLowerCase()}${name.slice(1)}`
        : name,
      population: populationTotale ?? membres.reduce((sum, each) => sum + (each.populationTotale ?? 0), 0),
      overseas: seat.departement.length === 3,
    });
  }

  for (const commune of communes) {
    const exact = located.get(commune.code);
    const around = groupingPlaces.get(commune.code);
    const name = typographic(commune.nom);
    const { departement, population = 0 } = commune;
    const type = population >= 2000 ? 'ville' : 'commune';
    towns.push({
      row: row(
        commune.siren ?? `insee-${commune.code}`,
        name,
        'commune',
        commune.code,
        departement,
        regionOf.get(departement),
        exact ?? around ?? centre.get(departement),
        exact ? 'commune' : around ? 'epci' : 'departement',
        OTHER_YEARS.has(departement) ? undefined : commune.population,
      ),
      subject: `la ${type} ${of(name)}`,
      population,
      overseas: departement.length === 3,
    });
  }

  return { councils, groupings, communes: towns };
}

/** A commune that is part of another one today: merged into it, associated with it, or one of its arrondissements. */
export interface FormerCommune {
  /** Absent where only the code is known. */
  name?: string;
  code: string;
  departement: string;
  /** The INSEE code of the commune of today. */
  today: string;
}

export const formerCommunes = (): FormerCommune[] =>
  read<Commune>('communes').flatMap(({ code, nom, type, departement, chefLieu, commune, anciensCodes = [] }) => {
    if (type === 'commune-actuelle') return anciensCodes.map((former) => ({ code: former, departement, today: code }));
    const today = chefLieu ?? commune;
    return today === undefined ? [] : [{ name: typographic(nom), code, departement, today }];
  });

function row(
  siren: string,
  nom: string,
  type: RowOf<'collectivites'>['type'],
  code: string | undefined,
  departement: string | undefined,
  region: string | undefined,
  place: Place | undefined,
  precision: RowOf<'collectivites'>['precision'],
  population: number | undefined,
): RowOf<'collectivites'> {
  return {
    siren,
    nom,
    type,
    ...(code === undefined ? {} : { code_insee: code }),
    ...(departement === undefined ? {} : { departement }),
    ...(region === undefined ? {} : { region }),
    ...(place === undefined
      ? {}
      : { latitude: rounded(place.latitude), longitude: rounded(place.longitude), precision }),
    ...(population === undefined ? {} : { population, annee_population: POPULATION_YEAR }),
  };
}

/** The known places of communes, by code: the gazetteer is matched on département and name. */
function locate(communes: readonly Commune[]): Map<string, Place> {
  const metropolitan = new Map<string, Place>();
  for (const place of places('FR')) metropolitan.set(`${place.admin2} ${folded(place.name)}`, place);
  const found = new Map<string, Place>();
  for (const { code, nom, departement } of communes) {
    const territory = GAZETTEER_CODES[departement];
    const place =
      territory === undefined
        ? metropolitan.get(`${departement} ${folded(nom)}`)
        : places(territory).find(({ name }) => folded(name) === folded(nom));
    if (place !== undefined) found.set(code, place);
  }
  return found;
}

const largest = (members: Grouping['membres']) =>
  members.toSorted((a, b) => (b.populationTotale ?? 0) - (a.populationTotale ?? 0))[0];

const typographic = (name: string) => name.replaceAll("'", '’');

/** A name without case, accents and hyphens. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
