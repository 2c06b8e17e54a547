/** The projects of the demonstration data: who works with whom, on what, since when, and what the sheet says of it. */
import type { Shapes } from '../../src/model/shapes.ts';
import type { RowOf } from '../../src/source/tables/index.ts';
import type { KnownAuthority } from '../gazetteer/authorities.ts';
import { demoCountries } from './countries.ts';
import { inCountry } from '../gazetteer/french.ts';
import { candidatesOf, type DemoPartner } from './partners.ts';
import { randomOf, urn, type Random } from './random.ts';
import { sheetTexts } from './sheet.ts';

/** What the generator reads of the reference tables. */
export interface Reference {
  countries: ReadonlyMap<string, { name: string; continent: string; orientation: string }>;
  /** Theme code to its parent, for the second and third level. */
  parents: ReadonlyMap<string, string>;
  shapes: Shapes;
}

/** The tables that the generator fills, by name. */
export interface DemoTables {
  partenaires: RowOf<'partenaires'>[];
  projets: RowOf<'projets'>[];
  projets_collectivites: RowOf<'projets_collectivites'>[];
  projets_partenaires: RowOf<'projets_partenaires'>[];
  projets_thematiques: RowOf<'projets_thematiques'>[];
  projets_odd: RowOf<'projets_odd'>[];
}

/** A project as it takes shape: who and where first, the sheet last. */
interface Draft {
  lead: KnownAuthority;
  members: KnownAuthority[];
  country: string;
  partners: number[];
  /** The project that this sheet describes a second time. */
  repeats?: Draft;
}

/** The day of the data, after which nothing is recorded. */
const TODAY = '2026-01-31';
const THIS_YEAR = 2026;

/** Countries across the border, by département. */
const NEIGHBOURS: Record<string, string> = {
  '01': 'CH',
  '02': 'BE',
  '04': 'IT',
  '05': 'IT',
  '06': 'IT',
  '08': 'BE',
  '09': 'ES',
  25: 'CH',
  31: 'ES',
  39: 'CH',
  54: 'LU BE',
  55: 'BE',
  57: 'DE LU',
  59: 'BE',
  62: 'GB BE',
  64: 'ES',
  65: 'ES',
  66: 'ES',
  67: 'DE',
  68: 'DE CH',
  73: 'IT',
  74: 'CH IT',
  90: 'CH',
  971: 'DM LC HT CU',
  972: 'LC DM HT CU',
  973: 'SR BR HT',
  974: 'MG MU KM SC MZ ZA IN CN',
  975: 'CA',
  976: 'KM MG',
  977: 'DM',
  978: 'HT DO',
  986: 'FJ VU',
  987: 'NZ AU',
  988: 'VU AU NZ FJ',
};

/** Goals that each theme serves, the main one first (United Nations, 2015). */
const GOALS: Record<string, readonly number[]> = {
  'gouvernance-locale': [16, 17, 11],
  'aide-humanitaire': [1, 3, 11],
  'cooperation-transfrontaliere': [17, 11],
  'droits-et-citoyennete': [5, 10, 16],
  education: [4, 5, 10],
  sante: [3, 5, 6],
  'action-sociale': [10, 1, 3],
  'formation-professionnelle': [8, 4, 5],
  'enseignement-superieur-et-recherche': [4, 9, 17],
  'eau-et-dechets': [6, 3, 11, 5],
  energie: [7, 13, 11],
  climat: [13, 11, 15],
  biodiversite: [15, 14, 13],
  'agriculture-et-developpement-rural': [2, 1, 8, 12, 15],
  'attractivite-des-territoires': [8, 9, 11],
  'tourisme-durable': [8, 12, 15],
  numerique: [9, 4, 16],
  'urbanisme-et-mobilite': [11, 13, 9],
  'infrastructures-culturelles': [4, 11, 10],
  patrimoine: [11, 8],
  francophonie: [4, 17],
  sport: [3, 5, 4],
};

/** What is worked on, by orientation of the country. */
const THEMES: Record<string, Record<string, number>> = {
  'pays-en-developpement': {
    'eau-et-dechets': 24,
    'agriculture-et-developpement-rural': 15,
    sante: 11,
    education: 13,
    'gouvernance-locale': 12,
    'formation-professionnelle': 5,
    'infrastructures-culturelles': 4,
    'aide-humanitaire': 3,
    energie: 3,
    climat: 2,
    biodiversite: 1.5,
    'droits-et-citoyennete': 2,
    'tourisme-durable': 2,
    'urbanisme-et-mobilite': 2.5,
    patrimoine: 1.5,
    'action-sociale': 1.5,
    numerique: 1.5,
    sport: 1.5,
    'attractivite-des-territoires': 2,
    francophonie: 1,
  },
  'europe-et-pays-developpes': {
    education: 30,
    'infrastructures-culturelles': 20,
    sport: 9,
    francophonie: 7,
    'attractivite-des-territoires': 7,
    'droits-et-citoyennete': 5,
    'cooperation-transfrontaliere': 4,
    'tourisme-durable': 4,
    patrimoine: 4,
    'action-sociale': 3,
    'enseignement-superieur-et-recherche': 3,
    'gouvernance-locale': 3,
    energie: 2,
    climat: 1,
    biodiversite: 1,
    'urbanisme-et-mobilite': 2,
    numerique: 0.5,
    'formation-professionnelle': 2,
  },
  'pays-emergents': {
    'attractivite-des-territoires': 22,
    'enseignement-superieur-et-recherche': 18,
    'urbanisme-et-mobilite': 10,
    education: 10,
    'infrastructures-culturelles': 9,
    patrimoine: 6,
    'formation-professionnelle': 6,
    climat: 4,
    energie: 4,
    'eau-et-dechets': 5,
    biodiversite: 3,
    numerique: 4,
    'agriculture-et-developpement-rural': 3,
    sport: 1,
  },
  'pays-sans-engagement-majeur': {
    education: 15,
    'infrastructures-culturelles': 12,
    patrimoine: 10,
    francophonie: 10,
    'eau-et-dechets': 9,
    'formation-professionnelle': 8,
    'gouvernance-locale': 8,
    'attractivite-des-territoires': 8,
    'urbanisme-et-mobilite': 5,
    'tourisme-durable': 5,
    numerique: 4,
    'aide-humanitaire': 3,
    climat: 3,
    sante: 4,
    biodiversite: 3,
  },
};

/** `count` projects and `partnerCount` partners for all the authorities, each of which has a project. */
export function demoProjects(
  authorities: readonly KnownAuthority[],
  counts: { projects: number; partners: number },
  reference: Reference,
  seed: number,
): DemoTables {
  const drafts = whoAndWhere(authorities, counts.projects, reference, randomOf(seed, 'who and where'));
  const partners = meetPartners(drafts, counts.partners, reference.shapes, randomOf(seed, 'partners'));
  return write(drafts, partners, reference, randomOf(seed, 'sheets'));
}

function whoAndWhere(
  authorities: readonly KnownAuthority[],
  count: number,
  reference: Reference,
  random: Random,
): Draft[] {
  const nextLead = urn(authorities, leadWeight, random);
  const repeated = Math.round(count / 800);
  const leads = [
    ...authorities,
    ...Array.from({ length: Math.max(0, count - repeated - authorities.length) }, nextLead),
  ].slice(0, count - repeated);
  const urns = new Map<string, () => string>();
  const byRegion = Map.groupBy(authorities, ({ row }) => row.departement ?? `region ${row.region ?? ''}`);

  const drafts = leads.map((lead): Draft => {
    const key = `${reach(lead)} ${lead.row.departement ?? ''}`;
    let nextCountry = urns.get(key);
    if (nextCountry === undefined) {
      nextCountry = urn(Object.keys(demoCountries), (code) => countryWeight(lead, code, reference), random);
      urns.set(key, nextCountry);
    }
    const around = byRegion.get(lead.row.departement ?? '') ?? [];
    const members =
      random.chance(0.11) && around.length > 1
        ? Array.from({ length: Number(random.weighted({ 1: 60, 2: 25, 3: 10, 5: 5 })) }, () => random.pick(around))
        : [];
    return {
      lead,
      members: [...new Set(members)].filter((each) => each !== lead),
      country: nextCountry(),
      partners: [],
    };
  });

  const met = new Set(drafts.map(({ country }) => country));
  const missing = Object.keys(demoCountries).filter((code) => !met.has(code));
  for (const draft of drafts) {
    if (missing.length === 0) break;
    if (draft.country === 'DE') draft.country = missing.pop() ?? draft.country;
  }
  const again = random
    .shuffle(drafts)
    .slice(0, repeated)
    .map((draft): Draft => ({ ...draft, repeats: draft }));
  return random.shuffle([...drafts, ...again]);
}

/** Few authorities have hundreds of projects, and a long tail has one. */
function leadWeight({ row, population, overseas }: KnownAuthority): number {
  switch (row.type) {
    case 'region':
    case 'collectivite-unique':
      return 20 + population / 60_000;
    case 'departement':
      return 6 + population / 60_000;
    case 'com':
      return 12;
    case 'metropole':
    case 'metropole-lyon':
      return 10 + population / 100_000;
    case 'commune':
      return (overseas ? 1.5 : 1) * (population / 9000) ** 0.86;
    default:
      return 1 + population / 80_000;
  }
}

/** Towns twin within Europe; councils of départements and régions, and groupings, work further away. */
const reach = ({ row }: KnownAuthority): 'town' | 'council' => (row.type === 'commune' ? 'town' : 'council');

function countryWeight(lead: KnownAuthority, code: string, reference: Reference): number {
  const country = reference.countries.get(code);
  if (country === undefined) throw new RangeError(`The country ${code} is not in pays.csv.`);
  const weight = demoCountries[code]?.weight ?? 0;
  const near = (NEIGHBOURS[lead.row.departement ?? ''] ?? '').split(' ').includes(code);
  if (lead.overseas) return near ? 40 + weight : weight * 0.02;
  const byReach =
    reach(lead) === 'town'
      ? country.continent === 'europe'
        ? 1.15
        : 0.82
      : country.continent === 'europe'
        ? 0.35
        : 1.5;
  return weight * byReach * (near ? 3 : 1);
}

/** Gives each project its partners, so that each of `count` partners has at least one project. */
function meetPartners(drafts: readonly Draft[], count: number, shapes: Shapes, random: Random): DemoPartner[] {
  const links = new Map<string, Draft[]>();
  const addLink = (country: string, draft: Draft) => {
    const several = links.get(country);
    if (several === undefined) links.set(country, [draft]);
    else several.push(draft);
  };
  for (const draft of drafts) {
    if (draft.repeats !== undefined || random.chance(1 / 600)) continue;
    addLink(draft.country, draft);
    if (random.chance(0.09)) for (let more = random.integer(1, 3); more > 0; more -= 1) addLink(draft.country, draft);
    if (random.chance(0.015)) addLink(random.pick(Object.keys(demoCountries)), draft);
  }
  const candidates = new Map(Object.keys(demoCountries).map((code) => [code, candidatesOf(code, shapes, random)]));
  const shares = spread(
    count,
    [...links].map(([code, several]) => ({
      code,
      most: Math.min(candidates.get(code)?.length ?? 0, distinct(several)),
    })),
  );

  const partners: DemoPartner[] = [];
  for (const [code, several] of links) {
    const first = partners.length;
    const share = shares.get(code) ?? 0;
    partners.push(...(candidates.get(code) ?? []).slice(0, share));
    const favourite = urn(
      Array.from({ length: share }, (_, rank) => rank),
      (rank) => 1 / (rank + 3),
      random,
    );
    let fresh = 0;
    for (const draft of random.shuffle(several)) {
      let partner = first + (fresh < share ? fresh : favourite());
      for (let tries = 0; draft.partners.includes(partner) && tries < 20; tries += 1) partner = first + favourite();
      if (draft.partners.includes(partner)) continue;
      if (partner === first + fresh) fresh += 1;
      draft.partners.push(partner);
    }
  }
  for (const draft of drafts) if (draft.repeats !== undefined) draft.partners = draft.repeats.partners;
  return partners;
}

const distinct = (values: readonly unknown[]) => new Set(values).size;

/** Shares `total` out over countries in proportion to what each can take at most. */
function spread(total: number, countries: readonly { code: string; most: number }[]): Map<string, number> {
  const capacity = countries.reduce((sum, { most }) => sum + most, 0);
  const shares = new Map(
    countries.map(({ code, most }) => [code, Math.min(most, Math.max(1, Math.floor((most * total) / capacity)))]),
  );
  let left = Math.min(total, capacity) - [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const { code, most } of countries.toSorted((a, b) => b.most - a.most || (a.code < b.code ? -1 : 1))) {
    const more = Math.min(left, most - (shares.get(code) ?? 0));
    shares.set(code, (shares.get(code) ?? 0) + more);
    left -= more;
  }
  return shares;
}

function write(
  drafts: readonly Draft[],
  partners: readonly DemoPartner[],
  reference: Reference,
  random: Random,
): DemoTables {
  const children = Map.groupBy(reference.parents.keys(), (code) => reference.parents.get(code) ?? '');
  const tables: DemoTables = {
    partenaires: [],
    projets: [],
    projets_collectivites: [],
    projets_partenaires: [],
    projets_thematiques: [],
    projets_odd: [],
  };
  let partnerId = 0;
  for (const partner of partners) {
    partnerId += random.chance(0.08) ? 2 : 1;
    tables.partenaires.push({ id: partnerId, ...partner.row });
  }
  let id = 2900;
  const titles = new Map<Draft, string>();
  for (const draft of drafts) {
    id += random.chance(0.1) ? 2 : 1;
    const described = draft.repeats ?? draft;
    const project = { ...sheet(draft, partners, reference, children, random), id };
    project.titre = titles.get(described) ?? project.titre;
    titles.set(described, project.titre);
    tables.projets.push(project);
    tables.projets_collectivites.push({ projet_id: id, siren: draft.lead.row.siren, role: 'chef_de_file' });
    for (const member of draft.members)
      tables.projets_collectivites.push({ projet_id: id, siren: member.row.siren, role: 'membre' });
    for (const index of draft.partners) {
      const partner = tables.partenaires[index];
      if (partner !== undefined) tables.projets_partenaires.push({ projet_id: id, partenaire_id: partner.id });
    }
    const main = project.sous_thematique;
    if (main === undefined) continue;
    if (random.chance(0.35)) {
      const others = random
        .shuffle(Object.keys(GOALS).filter((code) => code !== main))
        .slice(0, random.pick([1, 1, 1, 2, 2, 3]));
      others.forEach((thematique, rank) =>
        tables.projets_thematiques.push({ projet_id: id, thematique, priorite: rank + 1 }),
      );
    }
    if ((project.annee_debut ?? 0) >= 2016 && random.chance(0.7)) {
      const goals = (GOALS[main] ?? []).slice(0, random.integer(1, 5));
      goals.forEach((odd, rank) =>
        tables.projets_odd.push({
          projet_id: id,
          odd,
          score: rank === 0 || (rank === 1 && random.chance(0.3)) ? 2 : 1,
        }),
      );
    }
  }
  return tables;
}

/** All that a sheet says, except its number. */
function sheet(
  draft: Draft,
  partners: readonly DemoPartner[],
  reference: Reference,
  children: ReadonlyMap<string, readonly string[]>,
  random: Random,
): Omit<RowOf<'projets'>, 'id'> {
  const country = reference.countries.get(draft.country);
  const orientation = country?.orientation ?? '';
  const developing = orientation === 'pays-en-developpement';
  const near = (NEIGHBOURS[draft.lead.row.departement ?? ''] ?? '').split(' ').includes(draft.country);
  const town = reach(draft.lead) === 'town';
  const form = legalForm(country?.continent === 'europe', town, near, random);
  const theme =
    form === 'accord-transfrontalier' ? 'cooperation-transfrontaliere' : random.weighted(THEMES[orientation] ?? {});
  const third = random.chance(0.55) ? random.pick(children.get(theme) ?? [undefined]) : undefined;
  const years = yearsOf(form, developing, random);
  const money = moneyOf(form, theme, developing, draft.lead, random);
  const first = partners[draft.partners[0] ?? -1];
  const texts = sheetTexts(
    {
      theme,
      form,
      developing,
      authority: draft.lead,
      year: years.annee_signature ?? years.annee_debut ?? 2000,
      place: first?.place,
      placeName: first?.row.nom,
      country: inCountry(country?.name ?? '', demoCountries[draft.country]?.article ?? ''),
    },
    random,
  );
  return {
    ...texts,
    forme_juridique: form,
    ...(random.chance(0.04)
      ? {}
      : { nature: purpose(form, theme, developing, draft.lead.overseas && near, orientation, random) }),
    ...money,
    ...(random.chance(0.01)
      ? {}
      : {
          thematique: reference.parents.get(theme) ?? theme,
          sous_thematique: theme,
          ...(third === undefined ? {} : { sous_sous_thematique: third }),
        }),
    ...years,
    ...(random.chance(0.06) ? {} : { date_mise_a_jour: updated(years.annee_debut ?? 2009, random) }),
  };
}

type Form =
  'convention' | 'jumelage' | 'pacte-amitie' | 'lettre-intention' | 'accord-transfrontalier' | 'action-ponctuelle';

function legalForm(european: boolean, town: boolean, near: boolean, random: Random): Form {
  if (near && random.chance(town ? 0.08 : 0.35)) return 'accord-transfrontalier';
  if (european && town)
    return random.weighted({
      jumelage: 74,
      'pacte-amitie': 8,
      convention: 7,
      'action-ponctuelle': 9,
      'lettre-intention': 2,
    });
  if (town)
    return random.weighted({
      convention: 50,
      jumelage: 22,
      'action-ponctuelle': 18,
      'pacte-amitie': 6,
      'lettre-intention': 4,
    });
  return random.weighted({
    convention: 70,
    'action-ponctuelle': 17,
    'lettre-intention': 7,
    'pacte-amitie': 4,
    jumelage: 2,
  });
}

function purpose(
  form: Form,
  theme: string,
  developing: boolean,
  regional: boolean,
  orientation: string,
  random: Random,
): string {
  if (form === 'accord-transfrontalier') return regional ? 'regionale' : 'transfrontaliere';
  if (regional) return 'regionale';
  if (theme === 'aide-humanitaire') return 'humanitaire';
  if (theme === 'attractivite-des-territoires' && !developing) return 'rayonnement';
  if (developing) return random.weighted({ developpement: 88, echanges: 8, triangulaire: 3, autre: 1 });
  return random.weighted({
    echanges: 84,
    rayonnement: orientation === 'pays-emergents' ? 30 : 6,
    autre: 6,
    developpement: orientation === 'pays-sans-engagement-majeur' ? 30 : 2,
  });
}

function yearsOf(
  form: Form,
  developing: boolean,
  random: Random,
): Pick<RowOf<'projets'>, 'annee_signature' | 'annee_debut' | 'date_fin' | 'statut'> {
  const openEnded = form === 'jumelage' || form === 'pacte-amitie' || form === 'accord-transfrontalier';
  const centre = openEnded ? (developing ? 1994 : 1982) : 2012;
  const start = Math.round(Math.min(THIS_YEAR - 1, Math.max(1948, centre + random.normal() * (openEnded ? 14 : 7))));
  const signed = random.chance(0.12)
    ? undefined
    : random.chance(0.75)
      ? start
      : Math.max(1946, start - random.integer(1, 13));
  const end = random.chance(openEnded ? 0.03 : 0.68)
    ? dayIn(Math.max(start + random.pick([0, 1, 2, 2, 3, 3, 3, 5]), openEnded ? 2003 : 0), random)
    : undefined;
  const wrong = end !== undefined && random.chance(0.004);
  return {
    ...(signed === undefined ? {} : { annee_signature: signed }),
    ...(random.chance(0.03) ? {} : { annee_debut: start }),
    ...(end === undefined ? {} : { date_fin: wrong ? dayIn(start - 1, random) : end }),
    statut: statusFor(end, start, openEnded, random),
  };
}

function statusFor(
  end: string | undefined,
  start: number,
  openEnded: boolean,
  random: Random,
): RowOf<'projets'>['statut'] {
  if (end === undefined) {
    if (openEnded) return random.weighted({ 'en-cours': 86, inconnu: 9, suspendu: 4, termine: 1 });
    return random.weighted({
      'en-cours': 50,
      termine: 26,
      inconnu: 20,
      suspendu: 3,
      'en-projet': start >= THIS_YEAR - 2 ? 20 : 0,
    });
  }
  if (end >= TODAY) return random.weighted({ 'en-cours': 92, 'en-projet': 6, suspendu: 2 });
  return random.weighted({ termine: 76, 'en-cours': 18, inconnu: 5, suspendu: 1 });
}

function moneyOf(
  form: Form,
  theme: string,
  developing: boolean,
  lead: KnownAuthority,
  random: Random,
): Pick<RowOf<'projets'>, 'financement' | 'montant_eur' | 'cofinancement_meae_eur'> {
  const sources = new Set<string>();
  if (random.chance(0.8)) sources.add('fonds-propres');
  if (developing && form === 'convention') {
    if (random.chance(0.3)) sources.add('cofinancement-meae');
    if (random.chance(0.2)) sources.add('appel-a-projets');
    if (random.chance(0.06)) sources.add('fonds-conjoint');
    if (random.chance(0.03)) sources.add('ficol');
    if (theme === 'eau-et-dechets' && random.chance(0.4)) sources.add('oudin-santini');
    if (theme === 'eau-et-dechets' && random.chance(0.08)) sources.add('un-pour-cent-dechets');
    if (theme === 'energie' && random.chance(0.3)) sources.add('un-pour-cent-energie');
  }
  if (!developing && random.chance(0.06)) sources.add('union-europeenne');
  if (random.chance(0.03)) sources.add('autre');
  const unstated = random.chance(form === 'jumelage' || form === 'pacte-amitie' ? 0.88 : 0.52);
  const median = (form === 'jumelage' ? 9000 : developing ? 42_000 : 20_000) * (lead.row.type === 'commune' ? 1 : 2.6);
  const amount = unstated ? undefined : random.chance(0.005) ? 0 : twoDigits(median * Math.exp(random.normal() * 1.05));
  const cofunded = amount !== undefined && amount > 0 && sources.has('cofinancement-meae');
  return {
    ...(sources.size === 0 || random.chance(0.15) ? {} : { financement: [...sources].sort() }),
    ...(amount === undefined ? {} : { montant_eur: amount }),
    ...(cofunded ? { cofinancement_meae_eur: twoDigits(amount * (0.2 + random.number() * 0.3)) } : {}),
  };
}

/** Amounts are declared in round figures. */
function twoDigits(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 1);
  return Math.round(amount / unit) * unit;
}

/** Conventions end with a year, a quarter or a month. */
function dayIn(year: number, random: Random): string {
  return random.pick([
    `${year}-12-31`,
    `${year}-12-31`,
    `${year}-12-31`,
    `${year}-06-30`,
    `${year}-09-30`,
    `${year}-03-31`,
    `${year}-09-15`,
  ]);
}

/** Many sheets have not been touched for years. */
function updated(start: number, random: Random): string {
  const first = Math.max(2009, start);
  const year = Math.min(THIS_YEAR, first + Math.floor((THIS_YEAR - first + 1) * random.number() ** 1.4));
  const day = new Date(Date.UTC(year, year === THIS_YEAR ? 0 : random.integer(0, 11), random.integer(1, 28)));
  return day.toISOString().slice(0, 10);
}
