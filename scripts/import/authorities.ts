/** Which French authority is meant by a number, a code or a name: one of today's, or none where several could be. */
import { passesLuhn } from '../../src/source/cells.ts';
import type { RowOf } from '../../src/source/tables/index.ts';
import { frenchAuthorities, formerCommunes } from '../gazetteer/authorities.ts';
import { looseKeyOf, wordsOf } from '../gazetteer/names.ts';

type Row = RowOf<'collectivites'>;
type Kind = 'commune' | 'grouping' | 'departement' | 'region' | 'other';

/** What a file tells of an authority, each as it is written there. */
export interface ToldAuthority {
  siren?: string;
  /** Of the INSEE. */
  code?: string;
  name?: string;
  type?: string;
  /** By code or by name. */
  departement?: string;
  region?: string;
}

/** What was decided, why, and how sure it is, from 0 to 1; without a choice, those between whom nobody should guess. */
export interface Decided<Item> {
  chosen?: Item;
  why: string;
  confidence: number;
  candidates: readonly Item[];
}

const KINDS: Record<Row['type'], Kind> = {
  commune: 'commune',
  'epci-cc': 'grouping',
  'epci-ca': 'grouping',
  'epci-cu': 'grouping',
  metropole: 'grouping',
  'metropole-lyon': 'grouping',
  ept: 'grouping',
  departement: 'departement',
  region: 'region',
  'collectivite-unique': 'region',
  com: 'other',
  syndicat: 'grouping',
  pole: 'grouping',
  autre: 'other',
};

/** How names begin that say what kind of authority they are of, the longest first; words as `wordsOf` writes them. */
const BEGINNINGS: [words: string, kind: Kind, type?: Row['type']][] = [
  ['communaute de communes', 'grouping', 'epci-cc'],
  ['communaute d agglomeration', 'grouping', 'epci-ca'],
  ['communaute agglomeration', 'grouping', 'epci-ca'],
  ['communaute urbaine', 'grouping', 'epci-cu'],
  ['agglomeration', 'grouping', 'epci-ca'],
  ['eurometropole', 'grouping', 'metropole'],
  ['metropole', 'grouping', 'metropole'],
  ['etablissement public territorial', 'grouping', 'ept'],
  ['ept', 'grouping', 'ept'],
  ['conseil departemental', 'departement'],
  ['conseil general', 'departement'],
  ['departement', 'departement'],
  ['conseil regional', 'region'],
  ['region', 'region'],
  ['ville', 'commune'],
  ['commune', 'commune'],
  ['mairie', 'commune'],
  ['municipalite', 'commune'],
];

/** Words that tie a kind to a name. */
const TIES = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l']);

interface Known {
  row: Row;
  kind: Kind;
  /** What a name that led here says of it: that it is of another time. */
  former?: string;
}

export interface FrenchReference {
  /** Codes of départements by their names, loosely written. */
  departements: ReadonlyMap<string, string>;
  /** Codes of today's régions by names and former names. */
  regions: ReadonlyMap<string, string>;
}

export class Authorities {
  readonly #bySiren = new Map<string, Row>();
  readonly #byCode = new Map<string, Known>();
  readonly #byName = new Map<string, Known[]>();
  readonly #byLooseName = new Map<string, Known[]>();
  readonly #departements: ReadonlyMap<string, string>;
  readonly #regions: ReadonlyMap<string, string>;

  constructor({ departements, regions }: FrenchReference) {
    this.#departements = departements;
    this.#regions = regions;
    const { councils, groupings, communes } = frenchAuthorities();
    for (const { row } of [...councils, ...groupings, ...communes]) {
      const known: Known = { row, kind: KINDS[row.type] };
      this.#bySiren.set(row.siren, row);
      if (row.type === 'commune' && row.code_insee !== undefined) this.#byCode.set(row.code_insee, known);
      this.#add(nameWithin(wordsOf(row.nom)).words, known);
    }
    for (const { name, code, today } of formerCommunes()) {
      const present = this.#byCode.get(today);
      if (present === undefined) continue;
      const former = { ...present, former: `part of ${present.row.nom} today` };
      if (!this.#byCode.has(code)) this.#byCode.set(code, former);
      if (name !== undefined) this.#add(wordsOf(name), former);
    }
  }

  /** The authority of a SIREN, if it is one of today's. */
  get(siren: string): Row | undefined {
    return this.#bySiren.get(siren);
  }

  find(told: ToldAuthority): Decided<Row> {
    return this.#byNumber(told) ?? this.#byCodeOfInsee(told) ?? this.#byNameOf(told);
  }

  #byNumber({ siren }: ToldAuthority): Decided<Row> | undefined {
    const digits = (siren ?? '').replace(/\D/g, '');
    // The number of an establishment begins with that of its authority.
    const own = digits.length === 14 ? digits.slice(0, 9) : digits;
    if (own.length !== 9 || !passesLuhn(own)) return undefined;
    const row = this.#bySiren.get(own);
    return row && { chosen: row, why: digits.length === 14 ? 'SIRET' : 'SIREN', confidence: 1, candidates: [] };
  }

  #byCodeOfInsee({ code }: ToldAuthority): Decided<Row> | undefined {
    const known = this.#byCode.get((code ?? '').trim().toUpperCase().padStart(5, '0'));
    return known && decided(known, 'INSEE code', 1);
  }

  #byNameOf(told: ToldAuthority): Decided<Row> {
    const { words, kind: said, type } = nameWithin(wordsOf(told.name ?? ''));
    if (words.length === 0) return { why: 'nothing tells which authority', confidence: 0, candidates: [] };
    const kind = said ?? kindOf(told.type);
    const coded = kind === 'departement' || kind === 'region' ? this.#council(kind, words) : undefined;
    if (coded !== undefined) return coded;
    const strict = this.#byName.get(words.join(' ')) ?? [];
    for (const [found, way, confidence] of [
      [strict, 'name', 0.98],
      [this.#byLooseName.get(looseKeyOf(words)) ?? [], 'name but for small words', 0.95],
    ] as const) {
      const answer = this.#among(found, told, kind, type, way, confidence);
      if (answer !== undefined) return answer;
    }
    return { why: 'no authority of that name', confidence: 0, candidates: [] };
  }

  /** A département by its name or number; a région by its name of today or before. */
  #council(kind: 'departement' | 'region', words: readonly string[]): Decided<Row> | undefined {
    const key = looseKeyOf(words);
    const code =
      kind === 'departement'
        ? (this.#departements.get(key) ?? (/^(\d{2,3}|2[ab])$/.test(key) ? key.toUpperCase() : undefined))
        : this.#regions.get(key);
    if (code === undefined) return undefined;
    const row = [...(this.#byName.get(`${kind} ${code}`) ?? [])][0]?.row;
    return row && { chosen: row, why: `${kind}, by its name`, confidence: 0.98, candidates: [] };
  }

  /** The one among those of a name that is where it is told to be, and of the kind that it is told to be. */
  #among(
    found: readonly Known[],
    told: ToldAuthority,
    kind: Kind | undefined,
    type: Row['type'] | undefined,
    way: string,
    confidence: number,
  ): Decided<Row> | undefined {
    const departement = this.#departementOf(told.departement);
    const region = this.#regionOf(told.region);
    let left = found.filter(({ kind: own }) => kind === undefined || own === kind);
    // A name without a kind is that of a town, unless there is none.
    if (kind === undefined && left.some(({ kind: own }) => own === 'commune'))
      left = left.filter(({ kind: own }) => own === 'commune');
    if (departement !== undefined) left = left.filter(({ row }) => row.departement === departement);
    else if (region !== undefined) left = left.filter(({ row }) => row.region === region);
    const present = left.filter(({ former }) => former === undefined);
    if (present.length > 0) left = present;
    const exact = left.filter(({ row }) => row.type === type);
    if (left.length > 1 && exact.length === 1) left = exact;
    const [first] = left;
    if (first === undefined) return undefined;
    const rows = [...new Set(left.map(({ row }) => row))];
    if (rows.length > 1) return { why: `${rows.length} authorities of that name`, confidence: 0, candidates: rows };
    const where = departement === undefined ? (region === undefined ? '' : ' and région') : ' and département';
    const retyped = type !== undefined && first.row.type !== type ? ', of another type today' : '';
    return decided(first, `${way}${where}${retyped}`, confidence);
  }

  #departementOf(told: string | undefined): string | undefined {
    const text = (told ?? '').trim();
    if (text === '') return undefined;
    const code = /^\(?(\d{1,3}|2[AB])\)?\b/i.exec(text)?.[1]?.toUpperCase().padStart(2, '0');
    return code ?? this.#departements.get(looseKeyOf(nameWithin(wordsOf(text)).words));
  }

  #regionOf(told: string | undefined): string | undefined {
    const text = (told ?? '').trim();
    if (text === '') return undefined;
    return /^\d{1,2}$/.test(text)
      ? text.padStart(2, '0')
      : this.#regions.get(looseKeyOf(nameWithin(wordsOf(text)).words));
  }

  #add(words: readonly string[], known: Known): void {
    push(this.#byName, words.join(' '), known);
    push(this.#byLooseName, looseKeyOf(words), known);
    const { row, kind } = known;
    // Councils are found by the code of their territory too: the one of an overseas region stands for its département.
    if (kind === 'departement' && row.departement !== undefined) {
      push(this.#byName, `departement ${row.departement}`, known);
      if (row.siren === 'insee-dep-6ae') push(this.#byName, 'departement 68', known);
    }
    // The city is its own département.
    if (row.code_insee === '75056') push(this.#byName, 'departement 75', known);
    if (kind === 'region' && row.region !== undefined) {
      push(this.#byName, `region ${row.region}`, known);
      if (row.type === 'collectivite-unique' && row.departement !== undefined) {
        push(this.#byName, `departement ${row.departement}`, known);
        if (row.departement === '2A') push(this.#byName, 'departement 2B', known);
      }
    }
  }
}

function decided({ row, former }: Known, why: string, confidence: number): Decided<Row> {
  return former === undefined
    ? { chosen: row, why, confidence, candidates: [] }
    : { chosen: row, why: `${why}; ${former}`, confidence: Math.min(confidence, 0.95), candidates: [] };
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [known]);
  else others.push(known);
}

/** A name without what says its kind. */
function nameWithin(words: readonly string[]): { words: string[]; kind?: Kind; type?: Row['type'] } {
  const text = `${words.join(' ')} `;
  for (const [beginning, kind, type] of BEGINNINGS) {
    if (!text.startsWith(`${beginning} `)) continue;
    const rest = words.slice(beginning.split(' ').length);
    while (rest.length > 1 && TIES.has(rest[0] ?? '')) rest.shift();
    // A name that is nothing but a kind is a name: the commune of Ville.
    if (rest.length === 0) break;
    // One council can be that of a département and of a région.
    if (kind === 'departement' && rest[0] === 'region') return nameWithin(rest);
    return { words: rest, kind, ...(type === undefined ? {} : { type }) };
  }
  return { words: [...words] };
}

function kindOf(type: string | undefined): Kind | undefined {
  if (type === undefined || type === '') return undefined;
  if (type in KINDS) return KINDS[type as Row['type']];
  const { kind } = nameWithin([...wordsOf(type), 'x']);
  return (
    kind ?? (/intercommunal|groupement|epci|syndicat|communaute/.test(wordsOf(type).join(' ')) ? 'grouping' : undefined)
  );
}
