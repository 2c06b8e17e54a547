/** What has a name, read from the public columns: for each entity what it is found by, and where its page is. */
import { fillAddress, type AddressPattern } from '../../i18n/slug.ts';
import { codeWord, searchWords, spellingsOf, type CodedKind } from '../../i18n/search-text.ts';
import { counted } from '../dom.ts';
import { language, words } from '../words.ts';

type Names = Record<'fr' | 'en', string>;
type Columns = Readonly<Record<string, readonly (string | number)[]>>;

const KINDS = [
  'continents',
  'pays',
  'regions',
  'anciennes_regions',
  'departements',
  'collectivites',
  'partenaires',
  'thematiques',
  'odd',
  'orientations',
] as const;
export type Kind = (typeof KINDS)[number];

const PLACES: ReadonlySet<Kind> = new Set(['continents', 'pays', 'regions', 'anciennes_regions', 'departements']);
const isPlace = (kind: Kind): kind is Kind & CodedKind => PLACES.has(kind);

/** The file of all names and codes; kinds without pages have no address. */
export interface EntityFile extends Record<Kind | 'types_collectivite' | 'types_partenaire', Columns> {
  adresses: Partial<Record<Kind | 'projets', Names>>;
  genres: Partial<Record<Kind, Names>>;
  com: Names;
  /** Where the INSEE codes of authorities are, from the root of the site. */
  codes_insee: string;
  /** Where the words of the texts are, from the root of the site. */
  mots: string;
  /** Each with the table and the row that it belongs to. */
  autres_noms: Columns;
}

export interface Entity {
  kind: Kind;
  /** Its place in the columns of its kind. */
  row: number;
  /** In the language of the page. */
  name: string;
  /** Its name as it is asked for, in the language of the page. */
  spellings: readonly string[];
  /** In other languages, in short, or of former times. */
  otherSpellings: readonly string[];
  /** What it is and where, in words: a question may name that beside the name. */
  context: string;
  codes: readonly string[];
  projects: number;
}

/** Where an entity belongs: a column that tells a row of another table. */
const ABOVE: Partial<Record<Kind, readonly [column: string, table: Kind][]>> = {
  pays: [['continent', 'continents']],
  anciennes_regions: [['region', 'regions']],
  departements: [['region', 'regions']],
  collectivites: [
    ['departement', 'departements'],
    ['region', 'regions'],
  ],
  partenaires: [['pays', 'pays']],
  thematiques: [['parent', 'thematiques']],
};

/** The columns that tell the rows of each kind apart, in addresses and in choices. */
const KEYS: Partial<Record<Kind, string>> = { collectivites: 'siren', odd: 'numero' };

export class Entities {
  /** Where the INSEE codes of authorities are, from the root of the site. */
  readonly codesPath: string;
  /** Where the words of the texts are. */
  readonly wordsPath: string;
  readonly #file: EntityFile;
  readonly #ids: readonly number[];
  #all: readonly Entity[] | undefined;
  #placeWords: Map<string, string> | undefined;

  constructor(file: EntityFile) {
    this.#file = file;
    this.codesPath = file.codes_insee;
    this.wordsPath = file.mots;
    let id = 0;
    this.#ids = (file.partenaires['ecart_id'] ?? []).map((step) => (id += Number(step)));
  }

  /** Everything by which entities are found; made when it is first asked for. */
  get all(): readonly Entity[] {
    if (this.#all !== undefined) return this.#all;
    const { table = [], ligne = [], nom = [] } = this.#file.autres_noms;
    const otherNames = new Map<string, string[]>();
    nom.forEach((name, i) => {
      const key = `${table[i]} ${ligne[i]}`;
      otherNames.set(key, [...(otherNames.get(key) ?? []), ...spellingsOf(String(name))]);
    });
    const contexts = new Map<string, string>();
    this.#all = KINDS.filter((kind) => this.#file.adresses[kind] !== undefined).flatMap((kind) =>
      (this.#file[kind]['projets'] ?? []).map((projects, row) =>
        this.#entity(kind, row, Number(projects), contexts, otherNames),
      ),
    );
    return this.#all;
  }

  /** The words of the index of texts for places, by all their spellings. */
  get placeWords(): ReadonlyMap<string, string> {
    if (this.#placeWords !== undefined) return this.#placeWords;
    const places = new Map<string, string>();
    for (const { kind, row, spellings, otherSpellings } of this.all) {
      if (!isPlace(kind)) continue;
      const word = codeWord(kind, String(this.#file[kind]['code']?.[row]));
      // Where a name is that of several places, the widest comes first.
      for (const spelling of [...spellings, ...otherSpellings]) if (!places.has(spelling)) places.set(spelling, word);
    }
    return (this.#placeWords = places);
  }

  /** The types of French authorities. */
  get types(): Record<'code' | 'nom_fr' | 'nom_en', readonly (string | number)[]> {
    const { code = [], nom_fr = [], nom_en = [] } = this.#file.types_collectivite;
    return { code, nom_fr, nom_en };
  }

  /** What a column says of an entity. */
  valueOf(kind: Kind, column: string, row: number): string | number {
    return this.#file[kind][column]?.[row] ?? '';
  }

  nameOf(kind: Kind, row: number, spoken: keyof Names = language): string {
    return this.#namesOf(kind, row)[spoken];
  }

  /** What stands before the name of a place in a sentence; empty where nothing does, or nothing is known. */
  articleOf(kind: Kind, row: number): string {
    if (kind === 'pays') return String(this.valueOf(kind, `article_${language}`, row));
    if (language !== 'fr') return '';
    // All continents begin with a vowel.
    return kind === 'continents' ? 'l’' : String(this.valueOf(kind, 'article', row));
  }

  /** The codes of all entities of a kind, by their row. */
  codesOf(kind: Kind): readonly string[] {
    return kind === 'partenaires' ? this.#ids.map(String) : (this.#file[kind][KEYS[kind] ?? 'code'] ?? []).map(String);
  }

  rowOf(kind: Kind, code: string): number | undefined {
    const row = this.codesOf(kind).indexOf(code);
    return row < 0 ? undefined : row;
  }

  /** How the addresses of a kind are made. */
  addressOf(kind: Kind | 'projets', spoken: keyof Names = language): AddressPattern {
    return this.#file.adresses[kind]?.[spoken] ?? '';
  }

  /** From the root of the site, in the language of the page or another. */
  pathOf({ kind, row }: Pick<Entity, 'kind' | 'row'>, spoken: keyof Names = language): string {
    const columns = Object.fromEntries(
      Object.entries(this.#file[kind]).map(([column, values]) => [column, values[row] ?? '']),
    );
    return fillAddress(this.addressOf(kind, spoken), {
      ...columns,
      id: this.#ids[row] ?? '',
      nom: this.#namesOf(kind, row)[spoken],
    });
  }

  /** What tells it apart from others of that name. */
  detailOf(entity: Entity): string {
    const { kind, row, projects } = entity;
    const [above] = this.#above(kind, row);
    return [
      this.#kindOf(kind, row)[language],
      above === undefined ? '' : this.#namesOf(...above)[language],
      counted(words.projects, projects),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #entity(
    kind: Kind,
    row: number,
    projects: number,
    contexts: Map<string, string>,
    otherNames: ReadonlyMap<string, readonly string[]>,
  ): Entity {
    const { fr, en } = this.#namesOf(kind, row);
    return {
      kind,
      row,
      name: language === 'en' ? en : fr,
      spellings: [...spellingsOf(language === 'en' ? en : fr), ...this.#numbersOf(kind, row)],
      otherSpellings: [
        ...(en === fr ? [] : spellingsOf(language === 'en' ? fr : en)),
        ...(otherNames.get(`${kind} ${row}`) ?? []),
      ],
      context: this.#context(kind, row, contexts),
      codes: this.#codes(kind, row),
      projects,
    };
  }

  #namesOf(kind: Kind, row: number): Names {
    const { nom, nom_fr, nom_en } = this.#file[kind];
    return { fr: String((nom_fr ?? nom)?.[row]), en: String((nom_en ?? nom)?.[row]) };
  }

  #numbersOf(kind: Kind, row: number): string[] {
    const number = this.#file.odd['numero']?.[row];
    return kind === 'odd' ? [`odd ${number}`, `sdg ${number}`, `objectif ${number}`, `goal ${number}`] : [];
  }

  #codes(kind: Kind, row: number): string[] {
    const { code, alpha3, siren, numero } = this.#file[kind];
    // The codes of themes are words, and found as such.
    if (kind === 'thematiques' || kind === 'orientations' || kind === 'continents') return [];
    const codes = [
      code?.[row],
      alpha3?.[row],
      siren?.[row],
      ...(kind === 'odd' ? [`odd${numero?.[row]}`, `sdg${numero?.[row]}`] : []),
    ];
    return codes.filter((each) => each !== undefined).map((each) => String(each).toLowerCase());
  }

  #kindOf(kind: Kind, row: number): Names {
    const file = this.#file;
    const typed = { collectivites: file.types_collectivite, partenaires: file.types_partenaire };
    if (kind === 'departements' && file.departements['statut']?.[row] === 'com') return file.com;
    if (kind !== 'collectivites' && kind !== 'partenaires') return file.genres[kind] ?? { fr: '', en: '' };
    const type = Number(file[kind]['type']?.[row]);
    return { fr: String(typed[kind]['nom_fr']?.[type]), en: String(typed[kind]['nom_en']?.[type]) };
  }

  #above(kind: Kind, row: number): [Kind, number][] {
    return (ABOVE[kind] ?? []).flatMap(([column, table]): [Kind, number][] => {
      const above = Number(this.#file[kind][column]?.[row] ?? -1);
      return above < 0 ? [] : [[table, above]];
    });
  }

  /** The words of the kind and of all that is above; those of a country or a département are made once. */
  #context(kind: Kind, row: number, contexts: Map<string, string>): string {
    const parts: string[] = Object.values(this.#kindOf(kind, row)).map((name) =>
      once(name, () => searchWords(name).join(' ')),
    );
    for (const [table, above] of this.#above(kind, row)) {
      const { fr, en } = this.#namesOf(table, above);
      parts.push(
        once(`${table} ${above}`, () =>
          [...searchWords(fr), ...searchWords(en), this.#context(table, above, contexts)].join(' '),
        ),
      );
    }
    return parts.join(' ');

    function once(key: string, make: () => string): string {
      let text = contexts.get(key);
      if (text === undefined) contexts.set(key, (text = make()));
      return text;
    }
  }
}
