/** Rows of a project and a partner, made rows of our tables: each project, authority and partner once, and who takes part. */
import { withoutContacts } from '../../src/source/personal-data.ts';
import type { RowOf } from '../../src/source/tables/index.ts';
import { declaredStatuses } from '../../src/source/tables/projets.ts';
import { keyOf } from '../gazetteer/names.ts';
import type { Decisions } from './decisions.ts';
import type { ExportedName, Field, Mapping } from './mapping.ts';
import { nameOfAuthority, Parties } from './parties.ts';
import type { ImportReference, Theme } from './reference.ts';
import { codeAmong, hashOf, soundRow, type Cells, type Fate, type Rejected, type Sink, type Values } from './rows.ts';
import { addressOf, amountOf, dayOf, degreesOf, goalsOf, severalOf, told, wholeOf, yearOf } from './values.ts';

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

export class Assembly {
  readonly #reference: ImportReference;
  readonly #parties: Parties;
  readonly #decisions: Decisions;
  readonly #sink: Sink;
  /** By number, a hash of what its rows told of it, to find those that contradict each other. */
  readonly #projects = new Map<number, number>();
  /** A project and who takes part in it, as one number. */
  readonly #links = { authorities: new Set<number>(), partners: new Set<number>() };
  /** Those who take part in the order in which they were met. */
  readonly #order = new Map<string, number>();
  readonly #values: Partial<Record<string, ReadonlyMap<string, string>>>;

  constructor(reference: ImportReference, mapping: Mapping, decisions: Decisions, sink: Sink) {
    this.#reference = reference;
    this.#decisions = decisions;
    this.#sink = sink;
    this.#values = Object.fromEntries(
      Object.entries(mapping.values).map(([column, values]) => [
        column,
        new Map(Object.entries(values).map(([written, value]) => [keyOf(written), value])),
      ]),
    );
    this.#parties = new Parties(reference, decisions, sink, (written) => this.#given('type_partenaire', written));
  }

  /** A row of a file in which each row is a project with an authority and a partner. */
  add(cells: Cells): Fate {
    const id = wholeOf(told(cells.id ?? ''));
    if (id === undefined || Number(id) < 1) return { rejected: 'project.number', value: cells.id ?? '' };
    const siren = this.#parties.authority(cells);
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
    const partner = this.#parties.partner(cells);
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

  #project(id: string, cells: Cells): { values: Values } | Rejected {
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
    const funding = severalOf(told(cells.financement ?? '')).map((each) => this.#code('financement', each));
    const values: Values = {
      id,
      titre: text('titre').replace(/\s+/g, ' '),
      contexte: text('contexte'),
      objectifs: text('objectifs'),
      forme_juridique: this.#code('forme_juridique', told(cells.forme_juridique ?? '')),
      nature: this.#code('nature', told(cells.nature ?? '')),
      financement: [...new Set(funding)].filter((code) => code !== '').join('|'),
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
    return soundRow('projets', values, this.#sink);
  }

  #checked(table: ExportedName, values: Values): Fate {
    const sound = soundRow(table, values, this.#sink);
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
    const key = keyOf(written);
    const status = this.#given('statut', written) ?? STATUSES[key] ?? codeAmong(declaredStatuses, key);
    if (status === undefined && written !== '') this.#sink.leftOut('statut.unknown');
    return status ?? 'inconnu';
  }

  #given(field: string, written: string): string | undefined {
    return this.#values[field]?.get(keyOf(written));
  }

  #code(field: keyof ImportReference['codes'], written: string): string {
    if (written === '') return '';
    const code = this.#given(field, written) ?? this.#reference.codes[field].get(keyOf(written));
    return this.#valueDecision(field, written, code);
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

  #linkAuthority(id: string, siren: string, role: string, isFirst: boolean): boolean {
    const key = this.#linkOf(id, siren);
    if (this.#links.authorities.has(key)) return false;
    this.#links.authorities.add(key);
    // A project has one lead: the first authority that is told, whatever further rows say.
    if (!isFirst && /chef|lead/i.test(role)) this.#sink.leftOut('role.second_lead');
    this.#sink.write('projets_collectivites', { projet_id: id, siren, role: isFirst ? 'chef_de_file' : 'membre' });
    return true;
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
