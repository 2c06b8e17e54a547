/** Rows of a project and a partner, made rows of our tables: each project, authority and partner once, and who takes part. */
import type { RowOf, TableName } from '../../src/source/tables/index.ts';
import { tables } from '../../src/source/tables/index.ts';
import { withoutContacts } from '../../src/source/personal-data.ts';
import { keyOf } from '../gazetteer/names.ts';
import { Authorities, type Decided } from './authorities.ts';
import { Countries } from './countries.ts';
import type { Decisions } from './decisions.ts';
import type { ExportedName, Field, Mapping } from './mapping.ts';
import { Towns } from './places.ts';
import type { ImportReference, Theme } from './reference.ts';
import { addressOf, amountOf, dayOf, degreesOf, goalsOf, severalOf, told, wholeOf, yearOf } from './values.ts';

type Cells = Partial<Record<Field, string>>;
type Values = Record<string, string>;

/** What becomes of a row: kept, part of what is known already, or refused, and why. */
export type Fate = { kept: true } | { merged: string } | { rejected: string; value: string };

/** Where rows go. */
export interface Sink {
  write(table: ExportedName, values: Values): void;
  /** Something that was left out of a row that is kept. */
  leftOut(reason: string): void;
}

const READERS: Partial<Record<string, (text: string) => string | undefined>> = {
  id: wholeOf,
  projet_id: wholeOf,
  partenaire_id: wholeOf,
  annee_signature: yearOf,
  annee_debut: yearOf,
  annee_population: yearOf,
  date_fin: dayOf,
  date_mise_a_jour: dayOf,
  montant_eur: amountOf,
  cofinancement_meae_eur: amountOf,
  latitude: degreesOf,
  longitude: degreesOf,
  url: addressOf,
  site_web: addressOf,
};

const STATUSES: Record<string, RowOf<'projets'>['statut']> = {
  'en cours': 'en-cours',
  'en cours de realisation': 'en-cours',
  actif: 'en-cours',
  active: 'en-cours',
  ongoing: 'en-cours',
  termine: 'termine',
  terminee: 'termine',
  acheve: 'termine',
  clos: 'termine',
  fini: 'termine',
  completed: 'termine',
  'en projet': 'en-projet',
  projet: 'en-projet',
  'a venir': 'en-projet',
  prevu: 'en-projet',
  planned: 'en-projet',
  suspendu: 'suspendu',
  suspendue: 'suspendu',
  'en sommeil': 'suspendu',
  interrompu: 'suspendu',
  suspended: 'suspendu',
};

/** How names of partners begin that are no towns. */
const PARTNER_TYPES: [RegExp, RowOf<'partenaires'>['type']][] = [
  [/^(?:land|etat|state|estado|bundesland)\b/, 'etat-federe'],
  [/^(?:region|voivodie|voivodeship|oblast|kraj|generalitat|communaute autonome)\b/, 'region'],
  [
    /^(?:province|provincia|departement|departamento|district|cercle|comte|county|prefecture|gouvernorat|wilaya|canton|kreis|landkreis|arrondissement)\b/,
    'province',
  ],
  [
    /^(?:communaute|union|intercommunalite|intercommunality|groupement|association|syndicat|federation|mancomunidad)\b/,
    'groupement',
  ],
];

export class Assembly {
  readonly #reference: ImportReference;
  readonly #authorities: Authorities;
  readonly #countries: Countries;
  readonly #towns: Towns;
  readonly #decisions: Decisions;
  readonly #sink: Sink;
  /** By number, a hash of what its rows told of it, to find those that contradict each other. */
  readonly #projects = new Map<number, number>();
  /** A project and who takes part in it, as one number. */
  readonly #links = { authorities: new Set<number>(), partners: new Set<number>() };
  /** Those who take part in the order in which they were met. */
  readonly #order = new Map<string, number>();
  /** Numbers of partners by what was told of them. */
  readonly #told = new Map<string, string | undefined>();
  readonly #written = { authorities: new Set<string>(), partners: new Map<string, string>() };
  readonly #partnerNumbers = new Set<number>();
  readonly #values: Partial<Record<string, ReadonlyMap<string, string>>>;

  constructor(reference: ImportReference, mapping: Mapping, decisions: Decisions, sink: Sink) {
    this.#reference = reference;
    this.#authorities = new Authorities(reference.french);
    this.#countries = new Countries(reference.countries);
    this.#towns = new Towns(reference.otherTowns);
    this.#decisions = decisions;
    this.#sink = sink;
    this.#values = Object.fromEntries(
      Object.entries(mapping.values).map(([column, values]) => [
        column,
        new Map(Object.entries(values).map(([written, value]) => [keyOf(written), value])),
      ]),
    );
  }

  /** A row of a file in which each row is a project with an authority and a partner. */
  add(cells: Cells): Fate {
    const id = wholeOf(told(cells.id ?? ''));
    if (id === undefined || Number(id) < 1) return { rejected: 'project.number', value: cells.id ?? '' };
    const siren = this.#authority(cells);
    if (siren === undefined) return { rejected: 'authority.undecided', value: nameOfAuthority(cells) };
    const number = Number(id);
    const known = this.#projects.get(number);
    const hash = hashOf(PROJECT_FIELDS.map((field) => cells[field] ?? '').join('\n'));
    if (known === undefined) {
      const project = this.#project(id, cells);
      if ('rejected' in project) return project;
      this.#projects.set(number, hash);
      this.#sink.write('projets', project.values);
      this.#classify(id, cells);
    } else if (known !== hash) this.#sink.leftOut('project.contradicted');
    const isNew = this.#linkAuthority(id, siren, told(cells.role ?? ''), known === undefined);
    const partner = this.#partner(cells);
    const isNewPartner = partner !== undefined && this.#linkPartner(id, partner);
    return known === undefined || isNew || isNewPartner ? { kept: true } : { merged: 'row.same' };
  }

  /** A row of one of our own tables. */
  addTo(table: ExportedName, cells: Values): Fate {
    const values: Values = {};
    for (const [column, cell] of Object.entries(cells)) {
      const text = told(cell);
      const read = READERS[column];
      values[column] = text === '' ? '' : (read?.(text) ?? text);
    }
    // What stands for nothing in any other cell is a value of this one.
    if (table === 'projets') values['statut'] ||= 'inconnu';
    return this.#checked(table, values);
  }

  #project(id: string, cells: Cells): { values: Values } | { rejected: string; value: string } {
    const text = (field: Field) => this.#personless(told(cells[field] ?? ''));
    const read = (field: Field) => {
      const written = told(cells[field] ?? '');
      if (written === '') return '';
      const value = READERS[field]?.(written);
      if (value === undefined) this.#sink.leftOut(`${field}.unreadable`);
      return value ?? '';
    };
    const [thematique, sous_thematique, sous_sous_thematique] = this.#themes([
      told(cells.thematique ?? ''),
      told(cells.sous_thematique ?? ''),
      told(cells.sous_sous_thematique ?? ''),
    ]);
    const values: Values = {
      id,
      titre: text('titre').replace(/\s+/g, ' '),
      contexte: text('contexte'),
      objectifs: text('objectifs'),
      forme_juridique: this.#code('forme_juridique', cells),
      nature: this.#code('nature', cells),
      financement: this.#codes('financement', cells),
      thematique: thematique ?? '',
      sous_thematique: sous_thematique ?? '',
      sous_sous_thematique: sous_sous_thematique ?? '',
      annee_signature: read('annee_signature'),
      annee_debut: read('annee_debut'),
      date_fin: read('date_fin'),
      statut: this.#status(told(cells.statut ?? '')),
      montant_eur: read('montant_eur'),
      cofinancement_meae_eur: read('cofinancement_meae_eur'),
      date_mise_a_jour: read('date_mise_a_jour'),
      url: read('url'),
    };
    return this.#sound('projets', values);
  }

  /** A row whose optional cells that are wrong are left out; refused where one that must be there is wrong. */
  #sound(table: ExportedName, values: Values): { values: Values } | { rejected: string; value: string } {
    const { row } = tables[table];
    for (const column of Object.keys(row.shape)) values[column] ??= '';
    for (;;) {
      const parsed = row.safeParse(values);
      if (parsed.success) return { values };
      const column = String(parsed.error.issues[0]?.path[0] ?? '');
      const value = values[column] ?? '';
      if (value === '' || REQUIRED[table]?.has(column) === true)
        return { rejected: `${column}.${value === '' ? 'missing' : 'invalid'}`, value };
      values[column] = '';
      this.#sink.leftOut(`${column}.invalid`);
    }
  }

  #checked(table: ExportedName, values: Values): Fate {
    const sound = this.#sound(table, values);
    if ('rejected' in sound) return sound;
    this.#sink.write(table, sound.values);
    return { kept: true };
  }

  #personless(text: string): string {
    const { text: clean, contacts } = withoutContacts(text);
    contacts.forEach(() => {
      this.#sink.leftOut('personal.contact');
    });
    return clean;
  }

  #status(written: string): string {
    if (written === '') return 'inconnu';
    const status =
      this.#given('statut', written) ??
      STATUSES[keyOf(written)] ??
      (keyOf(written).replace(/ /g, '-') in DECLARED ? keyOf(written).replace(/ /g, '-') : undefined);
    if (status === undefined) this.#sink.leftOut('statut.unknown');
    return status ?? 'inconnu';
  }

  #given(field: string, written: string): string | undefined {
    return this.#values[field]?.get(keyOf(written));
  }

  #code(field: 'forme_juridique' | 'nature', cells: Cells): string {
    const written = told(cells[field] ?? '');
    if (written === '') return '';
    const code = this.#given(field, written) ?? this.#reference.codes[field].get(keyOf(written));
    return this.#valueDecision(field, written, code);
  }

  #codes(field: 'financement', cells: Cells): string {
    const codes = severalOf(told(cells[field] ?? '')).map((written) =>
      this.#valueDecision(
        field,
        written,
        this.#given(field, written) ?? this.#reference.codes[field].get(keyOf(written)),
      ),
    );
    return [...new Set(codes)].filter((code) => code !== '').join('|');
  }

  #valueDecision(field: string, written: string, code: string | undefined): string {
    if (code !== undefined && keyOf(code) === keyOf(written)) return code;
    const found = `${field}: ${written}`;
    const known =
      this.#decisions.known('value', found) ??
      this.#decisions.add({
        kind: 'value',
        found,
        chosen: code ?? '',
        name: '',
        why: code === undefined ? 'no such value in the contract' : 'name',
        confidence: code === undefined ? 0 : 0.99,
        candidates: '',
      });
    if (known.chosen === '') this.#sink.leftOut(`${field}.unknown`);
    return known.chosen;
  }

  /** From the first level down; what is above one that is known is filled. */
  #themes(written: readonly string[]): string[] {
    let above: Theme | undefined;
    const chosen: string[] = [];
    written.forEach((name, i) => {
      if (name === '') return;
      const theme = this.#theme(name, i + 1, above);
      if (theme === undefined) return;
      above = theme;
      for (let each: Theme | undefined = theme; each !== undefined; each = this.#themeOf(each.parent))
        chosen[each.level - 1] ??= each.code;
    });
    return chosen;
  }

  #theme(name: string, level: number | undefined, above?: Theme): Theme | undefined {
    const key = keyOf(name);
    const all = this.#reference.themes.filter(({ keys }) => keys.has(key));
    const fitting = all.filter(
      (theme) => (level === undefined || theme.level === level) && (above === undefined || theme.parent === above.code),
    );
    const theme = fitting.length === 1 ? fitting[0] : all.length === 1 ? all[0] : undefined;
    if (theme !== undefined && theme.code === name) return theme;
    const known =
      this.#decisions.known('theme', name) ??
      this.#decisions.add({
        kind: 'theme',
        found: name,
        chosen: theme?.code ?? '',
        name: theme?.name ?? '',
        why:
          theme === undefined
            ? all.length > 1
              ? `${all.length} themes of that name`
              : 'no theme of that name'
            : 'name',
        confidence: theme === undefined ? 0 : 0.98,
        candidates: all.map(({ code }) => code).join('|'),
      });
    if (known.chosen === '') this.#sink.leftOut('thematique.undecided');
    return this.#themeOf(known.chosen);
  }

  #themeOf(code: string): Theme | undefined {
    return this.#reference.themes.find((theme) => theme.code === code);
  }

  #classify(id: string, cells: Cells): void {
    const others = new Map<string, string>();
    for (const part of severalOf(told(cells.autres_thematiques ?? ''))) {
      const [, name = part, priority] = /^(.*?)\s*(?:[(:]\s*(?:priorité\s*)?(\d{1,2})\)?)?$/i.exec(part) ?? [];
      const theme = this.#theme(name.split('>').at(-1)?.trim() ?? '', undefined);
      if (theme !== undefined && !others.has(theme.code)) others.set(theme.code, priority ?? String(others.size + 1));
    }
    for (const [thematique, priorite] of others)
      this.#checked('projets_thematiques', { projet_id: id, thematique, priorite });
    for (const { odd, score } of goalsOf(told(cells.odd ?? '')))
      this.#checked('projets_odd', { projet_id: id, odd, score });
  }

  #authority(cells: Cells): string | undefined {
    const wanted = {
      siren: told(cells.siren ?? ''),
      code: told(cells.code_insee ?? ''),
      name: told(cells.collectivite ?? ''),
      type: told(cells.type_collectivite ?? ''),
      departement: told(cells.departement ?? ''),
      region: told(cells.region ?? ''),
    };
    const found = nameOfAuthority(cells);
    if (found === '') return undefined;
    let decision = this.#decisions.known('authority', found);
    if (decision === undefined) {
      const given = this.#decisions.given('authority', found);
      const { chosen, why, confidence, candidates } = this.#authorities.find(wanted);
      decision = this.#decisions.add({
        kind: 'authority',
        found,
        chosen: chosen?.siren ?? '',
        name: chosen?.nom ?? '',
        why,
        confidence,
        candidates: candidates
          .map(({ siren, nom, departement = '' }) => `${siren} ${nom} ${departement}`.trim())
          .join('|'),
      });
      if (given !== undefined && this.#authorities.get(decision.chosen) === undefined) return undefined;
    }
    const row = this.#authorities.get(decision.chosen);
    if (row === undefined) return undefined;
    if (!this.#written.authorities.has(row.siren)) {
      this.#written.authorities.add(row.siren);
      this.#sink.write('collectivites', textOf(row));
    }
    return row.siren;
  }

  #linkAuthority(id: string, siren: string, role: string, isFirst: boolean): boolean {
    const key = this.#linkOf(id, siren);
    if (this.#links.authorities.has(key)) return false;
    this.#links.authorities.add(key);
    // A project has one lead: the first authority that is told, whatever further rows say.
    if (!isFirst && /chef|lead/i.test(role)) this.#sink.leftOut('role.second_lead');
    this.#sink.write('projets_collectivites', { projet_id: id, siren, role: isFirst ? 'chef_de_file' : 'membre' });
    return true;
  }

  /** The number of the partner, which is written where it is new. */
  #partner(cells: Cells): string | undefined {
    const key = [cells.partenaire, cells.pays, cells.subdivision].join('\n');
    if (!this.#told.has(key)) this.#told.set(key, this.#newPartner(cells));
    const known = this.#told.get(key);
    if (known === undefined && told(cells.partenaire ?? '') !== '') this.#sink.leftOut('partner.country');
    return known;
  }

  #newPartner(cells: Cells): string | undefined {
    const name = told(cells.partenaire ?? '').replace(/\s+/g, ' ');
    if (name === '') return undefined;
    const country = this.#country(told(cells.pays ?? ''));
    if (country === undefined) return undefined;
    const subdivision = told(cells.subdivision ?? '');
    const key = `${country} ${keyOf(name)} ${keyOf(subdivision)}`;
    const known = this.#written.partners.get(key);
    if (known !== undefined) return known;
    const id = this.#numberOf(key);
    const type = this.#partnerType(name, told(cells.type_partenaire ?? ''));
    const place = this.#placeOf(name, country, subdivision, type, cells);
    const sound = this.#sound('partenaires', { id, nom: name, type, pays: country, subdivision, ...place });
    if ('rejected' in sound) return undefined;
    this.#written.partners.set(key, id);
    this.#sink.write('partenaires', sound.values);
    return id;
  }

  #country(written: string): string | undefined {
    if (written === '') return undefined;
    let decision = this.#decisions.known('country', written);
    if (decision === undefined) {
      const { chosen, why, confidence, candidates } = this.#countries.find(written);
      decision = this.#decisions.add({
        kind: 'country',
        found: written,
        chosen: chosen ?? '',
        name: '',
        why,
        confidence,
        candidates: candidates.join('|'),
      });
    }
    return decision.chosen === '' ? undefined : decision.chosen;
  }

  #partnerType(name: string, written: string): string {
    const given = this.#given('type_partenaire', written);
    if (given !== undefined) return given;
    const key = keyOf(written);
    if (key.replace(/ /g, '-') in PARTNERS) return key.replace(/ /g, '-');
    for (const text of [key, keyOf(name)])
      for (const [pattern, type] of PARTNER_TYPES) if (pattern.test(text)) return type;
    return 'ville';
  }

  /** Coordinates with what they stand for; none where nobody knows. */
  #placeOf(name: string, country: string, subdivision: string, type: string, cells: Cells): Values {
    const [latitude, longitude] = [degreesOf(told(cells.latitude ?? '')), degreesOf(told(cells.longitude ?? ''))];
    if (latitude !== undefined && longitude !== undefined)
      return { latitude, longitude, precision: type === 'ville' ? 'commune' : 'region' };
    if (type !== 'ville') return {};
    const found = foundOfPartner(name, country, subdivision);
    const decided: Decided<{ name: string; latitude: number; longitude: number }> = this.#towns.find(
      name,
      country,
      subdivision,
    );
    const { chosen, why, confidence, candidates } = decided;
    const at = (place: { latitude: number; longitude: number }) => `${place.latitude} ${place.longitude}`;
    const decision = this.#decisions.add({
      kind: 'partner',
      found,
      chosen: chosen === undefined ? '' : `${at(chosen)} commune`,
      name: chosen?.name ?? '',
      why,
      confidence,
      candidates: candidates.map((place) => `${place.name} ${at(place)}`).join('|'),
    });
    const [, lat, lng, precision] = /^(-?[\d.]+)[ ,]+(-?[\d.]+)(?:\s+(\w+))?$/.exec(decision.chosen) ?? [];
    return lat === undefined || lng === undefined
      ? {}
      : { latitude: lat, longitude: lng, precision: precision ?? 'commune' };
  }

  #linkPartner(id: string, partner: string): boolean {
    const key = this.#linkOf(id, partner);
    if (this.#links.partners.has(key)) return false;
    this.#links.partners.add(key);
    this.#sink.write('projets_partenaires', { projet_id: id, partenaire_id: partner });
    return true;
  }

  #linkOf(project: string, party: string): number {
    let place = this.#order.get(party);
    if (place === undefined) this.#order.set(party, (place = this.#order.size));
    return Number(project) * MOST_PARTIES + place;
  }

  /** A number that the same partner has in every import: made of its country and its name. */
  #numberOf(key: string): string {
    let number = hashOf(key) >>> 1 || 1;
    while (this.#partnerNumbers.has(number)) number = (number % 0x7fff_fffe) + 1;
    this.#partnerNumbers.add(number);
    return String(number);
  }
}

/** More than there are authorities or partners: a project and one of them make a number below 2^53. */
const MOST_PARTIES = 2 ** 21;

/** What tells of a project, and not of who takes part. */
const PROJECT_FIELDS: readonly Field[] = [
  'titre',
  'contexte',
  'objectifs',
  'forme_juridique',
  'nature',
  'financement',
  'thematique',
  'sous_thematique',
  'sous_sous_thematique',
  'annee_signature',
  'annee_debut',
  'date_fin',
  'statut',
  'montant_eur',
  'cofinancement_meae_eur',
  'date_mise_a_jour',
  'url',
];

const DECLARED = { 'en-projet': 1, 'en-cours': 1, suspendu: 1, termine: 1, inconnu: 1 };
const PARTNERS = { ville: 1, groupement: 1, province: 1, region: 1, 'etat-federe': 1, autre: 1 };

/** Columns without which a row says nothing. */
const REQUIRED: Partial<Record<TableName, ReadonlySet<string>>> = {
  projets: new Set(['id', 'titre', 'statut']),
  collectivites: new Set(['siren', 'nom', 'type']),
  partenaires: new Set(['id', 'nom', 'type', 'pays']),
  projets_collectivites: new Set(['projet_id', 'siren', 'role']),
  projets_partenaires: new Set(['projet_id', 'partenaire_id']),
  projets_thematiques: new Set(['projet_id', 'thematique', 'priorite']),
  projets_odd: new Set(['projet_id', 'odd', 'score']),
};

const nameOfAuthority = (cells: Cells): string =>
  [cells.collectivite, cells.type_collectivite, cells.siren, cells.code_insee, cells.departement, cells.region]
    .map((cell) => told(cell ?? ''))
    .filter((cell) => cell !== '')
    .join(' · ');

const foundOfPartner = (name: string, country: string, subdivision: string): string =>
  [name, country, subdivision].filter((part) => part !== '').join(' · ');

const textOf = (row: object): Values =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === undefined ? '' : String(value)]));

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
