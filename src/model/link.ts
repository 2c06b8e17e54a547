/** From validated rows to the linked graph. The rows have passed every check: what is looked up here is there. */
import type { Report } from '../source/problem.ts';
import type { Reading } from '../source/read.ts';
import type {
  Atlas,
  Authority,
  Category,
  Continent,
  Country,
  Departement,
  FormerRegion,
  Gathering,
  Names,
  Orientation,
  Partner,
  Place,
  Project,
  Region,
  Rows,
  Sdg,
  Status,
  Theme,
} from './atlas.ts';
import type { RowOf } from '../source/tables/index.ts';
import type { BaseMap } from './shapes.ts';
import { scopeOf, totalsOf } from './totals.ts';

/** The same type while it is being built: its lists can still grow. */
type Growing<Type> = { -readonly [Key in keyof Type]: Type[Key] extends readonly (infer Item)[] ? Item[] : Type[Key] };

const NO_TOTALS = totalsOf([]);
const gathering = () => ({ projects: [] as Project[], totals: NO_TOTALS });

/** Alphabetical order as the French read it; equal names fall back on code units, so that the order is total. */
const collator = new Intl.Collator('fr');
export const compareNames = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/**
 * Links the rows of a data folder without errors.
 *
 * @throws {Error} when a reference points nowhere, which the checks should have reported
 */
export function link(rows: Rows, reading: Reading, report: Report, baseMap: BaseMap): Atlas {
  const continents = keyed(
    rows.continents.map((row): Growing<Continent> => ({
      kind: 'continent',
      code: row.code,
      names: namesOf(row),
      countries: [],
      ...gathering(),
    })),
    (each) => each.code,
  );
  const orientations = keyed(
    rows.orientations.map((row): Growing<Orientation> => ({
      kind: 'orientation',
      code: row.code,
      names: namesOf(row),
      texts: { fr: row.texte_fr, en: row.texte_en },
      source: row.source,
      date: row.date,
      countries: [],
      ...gathering(),
    })),
    (each) => each.code,
  );
  const otherNames = otherNamesOf(rows.autres_noms);
  const countries = keyed(
    rows.pays.map((row): Growing<Country> => ({
      kind: 'country',
      code: row.code,
      alpha3: row.alpha3,
      names: namesOf(row),
      articles: { fr: row.article_fr ?? '', en: row.article_en ?? '' },
      otherNames: otherNames.get(`pays ${row.code}`) ?? [],
      continent: need(continents, row.continent),
      partners: [],
      ...(row.orientation === undefined
        ? {}
        : {
            orientation: {
              orientation: need(orientations, row.orientation),
              ...known('source', row.orientation_source),
              ...known('date', row.orientation_date),
            },
          }),
      ...gathering(),
    })),
    (each) => each.code,
  );

  const regions = keyed(
    rows.regions.map((row): Growing<Region> => ({
      kind: 'region',
      code: row.code,
      name: row.nom,
      article: row.article ?? '',
      otherNames: otherNames.get(`region ${row.code}`) ?? [],
      overseas: row.outre_mer === 'oui',
      formerRegions: [],
      departements: [],
      authorities: [],
      ownAuthorities: [],
      ...gathering(),
    })),
    (each) => each.code,
  );
  const formerRegions = new Map<string, Growing<FormerRegion>>();
  for (const row of rows.anciennes_regions) {
    const region = need(regions, row.region);
    if (row.nom === region.name) continue;
    const former: Growing<FormerRegion> = {
      kind: 'formerRegion',
      code: row.code,
      name: row.nom,
      article: row.article ?? '',
      region,
      departements: [],
      ...gathering(),
    };
    formerRegions.set(row.code, former);
    region.formerRegions.push(former);
  }
  const departements = keyed(
    rows.departements.map((row): Growing<Departement> => ({
      kind: 'departement',
      code: row.code,
      name: row.nom,
      article: row.article ?? '',
      otherNames: otherNames.get(`departement ${row.code}`) ?? [],
      status: row.statut,
      authorities: [],
      ...known('region', found(regions, row.region)),
      ...known('formerRegion', row.ancienne_region === undefined ? undefined : formerRegions.get(row.ancienne_region)),
      ...gathering(),
    })),
    (each) => each.code,
  );
  for (const departement of departements.values()) {
    if (departement.region !== undefined) need(regions, departement.region.code).departements.push(departement);
    formerRegions.get(departement.formerRegion?.code ?? '')?.departements.push(departement);
  }

  const themes = keyed(
    rows.thematiques.map((row): Growing<Theme> => ({
      kind: 'theme',
      code: row.code,
      level: row.niveau,
      names: namesOf(row),
      ...known('dacSector', row.secteur_cad),
      ...(row.definition_fr === undefined || row.definition_en === undefined
        ? {}
        : { definitions: { fr: row.definition_fr, en: row.definition_en } }),
      children: [],
      ...gathering(),
    })),
    (each) => each.code,
  );
  for (const row of rows.thematiques) {
    if (row.parent === undefined) continue;
    const [theme, parent] = [need(themes, row.code), need(themes, row.parent)];
    theme.parent = parent;
    parent.children.push(theme);
  }
  const sdgs = keyed(
    rows.odd.map((row): Growing<Sdg> => ({
      kind: 'sdg',
      number: row.numero,
      names: namesOf(row),
      definitions: { fr: row.definition_fr, en: row.definition_en },
      ...gathering(),
    })),
    (each) => each.number,
  );
  const legalForms = keyed(rows.formes_juridiques.map(categoryOf), (each) => each.code);
  const purposes = keyed(rows.natures.map(categoryOf), (each) => each.code);
  const fundings = keyed(rows.financements.map(categoryOf), (each) => each.code);

  const authorities = keyed(
    rows.collectivites.map((row): Growing<Authority> => ({
      kind: 'authority',
      siren: row.siren,
      name: row.nom,
      type: row.type,
      ...known('inseeCode', row.code_insee),
      ...known('departement', found(departements, row.departement)),
      ...known('region', found(regions, row.region)),
      ...known('place', placeOf(row)),
      ...known('population', populationOf(row)),
      ...known('website', row.site_web),
      ...gathering(),
    })),
    (each) => each.siren,
  );
  for (const authority of sorted(authorities, (each) => each.name)) {
    if (authority.departement !== undefined) need(departements, authority.departement.code).authorities.push(authority);
    if (authority.region === undefined) continue;
    const region = need(regions, authority.region.code);
    region.authorities.push(authority);
    if (authority.departement === undefined) region.ownAuthorities.push(authority);
  }
  const partners = keyed(
    rows.partenaires.map((row): Growing<Partner> => ({
      kind: 'partner',
      id: row.id,
      name: row.nom,
      otherNames: otherNames.get(`ville ${row.pays} ${row.nom}`) ?? [],
      type: row.type,
      country: need(countries, row.pays),
      ...known('subdivision', row.subdivision),
      ...known('place', placeOf(row)),
      ...gathering(),
    })),
    (each) => each.id,
  );
  for (const partner of sorted(partners, (each) => each.name))
    need(countries, partner.country.code).partners.push(partner);

  const projects = keyed(
    rows.projets.map((row) => projectOf(row, reading.date, { themes, legalForms, purposes, fundings })),
    (each) => each.id,
  );
  for (const row of rows.projets_collectivites) {
    const [project, authority] = [need(projects, row.projet_id), need(authorities, row.siren)];
    if (row.role === 'chef_de_file') {
      project.lead = authority;
      project.authorities.unshift(authority);
    } else project.authorities.push(authority);
  }
  for (const row of rows.projets_partenaires) {
    const [project, partner] = [need(projects, row.projet_id), need(partners, row.partenaire_id)];
    project.partners.push(partner);
    if (!project.countries.includes(partner.country)) project.countries.push(partner.country);
  }
  for (const row of rows.projets_thematiques) {
    need(projects, row.projet_id).otherThemes.push({ theme: need(themes, row.thematique), priority: row.priorite });
  }
  for (const row of rows.projets_odd)
    need(projects, row.projet_id).sdgs.push({ sdg: need(sdgs, row.odd), score: row.score });

  const ordered = [...projects.values()].sort(
    (a, b) => (b.yearStarted ?? 0) - (a.yearStarted ?? 0) || compareNames(a.title, b.title) || a.id - b.id,
  );
  for (const project of ordered) {
    project.otherThemes.sort((a, b) => a.priority - b.priority);
    project.sdgs.sort((a, b) => b.score - a.score || a.sdg.number - b.sdg.number);
    // Every gathering of a project was built above, as growing as the project itself.
    for (const each of gatheringsOf(project)) (each.projects as Project[]).push(project);
  }

  const visited = [...countries.values()].filter((country) => country.partners.length > 0);
  for (const country of visited.sort((a, b) => compareNames(a.names.fr, b.names.fr))) {
    need(continents, country.continent.code).countries.push(country);
    if (country.orientation !== undefined)
      need(orientations, country.orientation.orientation.code).countries.push(country);
  }

  const atlas: Atlas = {
    kind: 'atlas',
    date: reading.date,
    isDemonstration: reading.sources.some((source) => source.provenance === 'demonstration'),
    sources: reading.sources,
    corrections: reading.corrected,
    imported: reading.imported,
    warnings: [...report.groups.values()].filter((group) => group.severity === 'warning'),
    baseMap,
    rows,
    latestUpdates: latestOf(ordered),
    projects: ordered,
    totals: totalsOf(ordered),
    continents: sorted(continents, (each) => each.names.fr).filter((each) => each.countries.length > 0),
    countries: visited,
    countryNames: new Map(rows.pays.map((row) => [row.code, namesOf(row)])),
    orientations: [...orientations.values()],
    regions: sorted(regions, (each) => each.name),
    formerRegions: sorted(formerRegions, (each) => each.name),
    departements: [...departements.values()],
    authorities: sorted(authorities, (each) => each.name),
    partners: sorted(partners, (each) => each.name),
    themes: [...themes.values()],
    sdgs: [...sdgs.values()],
    legalForms: [...legalForms.values()],
    purposes: [...purposes.values()],
    fundings: [...fundings.values()],
  };
  for (const list of [
    continents,
    countries,
    orientations,
    regions,
    formerRegions,
    departements,
    authorities,
    partners,
    themes,
    sdgs,
  ]) {
    for (const each of list.values()) {
      each.totals = totalsOf(each.projects, scopeOf(each));
      freeze(each);
    }
  }
  for (const project of ordered) freeze(project);
  return freeze(atlas);
}

/** How many of the latest updates are shown. */
const LATEST = 10;

function latestOf(projects: readonly Project[]): Project[] {
  const dated = projects.filter((project) => project.updatedOn !== undefined);
  return dated
    .sort((a, b) => ((a.updatedOn ?? '') < (b.updatedOn ?? '') ? 1 : a.updatedOn === b.updatedOn ? a.id - b.id : -1))
    .slice(0, LATEST);
}

/** Everything whose list a project belongs to, each once. */
function gatheringsOf(project: Project): Set<Gathering> {
  const all = new Set<Gathering>(project.partners);
  for (const authority of project.authorities) {
    all.add(authority);
    if (authority.departement !== undefined) all.add(authority.departement);
    if (authority.departement?.formerRegion !== undefined) all.add(authority.departement.formerRegion);
    if (authority.region !== undefined) all.add(authority.region);
  }
  for (const country of project.countries) {
    all.add(country).add(country.continent);
    if (country.orientation !== undefined) all.add(country.orientation.orientation);
  }
  for (const theme of [...project.mainThemes, ...project.otherThemes.map((each) => each.theme)]) {
    for (let each: Theme | undefined = theme; each !== undefined; each = each.parent) all.add(each);
  }
  for (const { sdg } of project.sdgs) all.add(sdg);
  return all;
}

interface Classifications {
  themes: Map<string, Theme>;
  legalForms: Map<string, Category>;
  purposes: Map<string, Category>;
  fundings: Map<string, Category>;
}

function projectOf(
  row: RowOf<'projets'>,
  today: string,
  { themes, legalForms, purposes, fundings }: Classifications,
): Growing<Project> {
  return {
    kind: 'project',
    id: row.id,
    title: row.titre,
    ...known('context', row.contexte),
    ...known('objectives', row.objectifs),
    ...known('legalForm', found(legalForms, row.forme_juridique)),
    ...known('purpose', found(purposes, row.nature)),
    funding: (row.financement ?? []).map((code) => need(fundings, code)),
    mainThemes: [row.thematique, row.sous_thematique, row.sous_sous_thematique].flatMap((code) =>
      code === undefined ? [] : [need(themes, code)],
    ),
    otherThemes: [],
    sdgs: [],
    declaredStatus: row.statut,
    status: statusOf(row, today),
    ...known('yearSigned', row.annee_signature),
    ...known('yearStarted', row.annee_debut),
    ...known('endDate', row.date_fin),
    ...known('budget', row.montant_eur),
    ...known('ministryFunding', row.cofinancement_meae_eur),
    ...known('updatedOn', row.date_mise_a_jour),
    ...known('url', row.url),
    lead: NOBODY,
    authorities: [],
    partners: [],
    countries: [],
  };
}

/** Stands for the lead until the links are read; the checks guarantee that each project has one. */
const NOBODY: Authority = { kind: 'authority', siren: '', name: '', type: 'autre', ...gathering() };

const STATUSES = {
  'en-projet': 'planned',
  'en-cours': 'active',
  suspendu: 'suspended',
  termine: 'completed',
  inconnu: 'unknown',
} as const satisfies Record<RowOf<'projets'>['statut'], Status>;

/** The status as computed on the date of the data. */
export function statusOf(row: Pick<RowOf<'projets'>, 'statut' | 'date_fin'>, today: string): Status {
  if (row.statut === 'en-cours' && row.date_fin !== undefined && row.date_fin < today) return 'overdue';
  return STATUSES[row.statut];
}

function placeOf<Precision extends string>(row: {
  latitude?: number | undefined;
  longitude?: number | undefined;
  precision?: Precision | undefined;
}): Place<Precision> | undefined {
  const { latitude, longitude, precision } = row;
  return latitude === undefined || longitude === undefined || precision === undefined
    ? undefined
    : { latitude, longitude, precision };
}

const populationOf = ({
  population: inhabitants,
  annee_population: year,
}: RowOf<'collectivites'>): Authority['population'] =>
  inhabitants === undefined || year === undefined ? undefined : { inhabitants, year };

const namesOf = (row: { nom_fr: string; nom_en: string }): Names => ({ fr: row.nom_fr, en: row.nom_en });

const categoryOf = (row: RowOf<'natures'>): Category => ({
  code: row.code,
  names: namesOf(row),
  definitions: { fr: row.definition_fr, en: row.definition_en },
});

function keyed<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function sorted<Item>(items: Map<unknown, Item>, nameOf: (item: Item) => string): Item[] {
  return [...items.values()].sort((a, b) => compareNames(nameOf(a), nameOf(b)));
}

const found = <Key, Item>(items: Map<Key, Item>, key: Key | undefined): Item | undefined =>
  key === undefined ? undefined : need(items, key);

function need<Key, Item>(items: Map<Key, Item>, key: Key): Item {
  const item = items.get(key);
  if (item === undefined)
    throw new Error(`link: nothing has the key "${String(key)}". The checks must report a dangling reference before.`);
  return item;
}

/** A property that is absent rather than `undefined` when nothing is known. */
function known<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  // One computed key cannot be typed as the literal it is.
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

function freeze<Item extends object>(item: Item): Item {
  for (const value of Object.values(item)) if (Array.isArray(value)) Object.freeze(value);
  return Object.freeze(item);
}

/** Other names by what they stand for. A town may go by any of its names: each leads to all the others. */
function otherNamesOf(rows: Rows['autres_noms']): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const towns = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, name: string) => {
    const known = to.get(key);
    if (known === undefined) to.set(key, [name]);
    else known.push(name);
  };
  for (const { autre_nom: name, pays, ville, departement, region } of rows) {
    if (ville !== undefined) add(towns, `${pays} ${ville}`, name);
    else if (pays !== undefined) add(names, `pays ${pays}`, name);
    else if (departement !== undefined) add(names, `departement ${departement}`, name);
    else add(names, `region ${region}`, name);
  }
  for (const [place, others] of towns) {
    const country = place.slice(0, 2);
    const all = [place.slice(3), ...others];
    for (const name of all)
      names.set(
        `ville ${country} ${name}`,
        all.filter((other) => other !== name),
      );
  }
  return names;
}
