/** Who takes part in a project: French authorities and foreign partners, each decided upon and written once. */
import type { RowOf } from '../../src/source/tables/index.ts';
import { partnerTypes } from '../../src/source/tables/partenaires.ts';
import { keyOf } from '../gazetteer/names.ts';
import { Authorities } from './authorities.ts';
import { Countries } from './countries.ts';
import type { Decisions } from './decisions.ts';
import { Towns } from './places.ts';
import type { ImportReference } from './reference.ts';
import { codeAmong, hashOf, soundRow, type Cells, type Sink, type Values } from './rows.ts';
import { degreesOf, told } from './values.ts';

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

/** The number of a partner, or why it was left out; neither where none was told. */
interface ToldPartner {
  id?: string;
  leftOut?: string;
}

export class Parties {
  readonly #authorities: Authorities;
  readonly #countries: Countries;
  readonly #towns: Towns;
  readonly #decisions: Decisions;
  readonly #sink: Sink;
  /** What the mapping says of a type of partner as it is written. */
  readonly #typeGiven: (written: string) => string | undefined;
  /** Partners by what was told of them. */
  readonly #told = new Map<string, ToldPartner>();
  readonly #written = { authorities: new Set<string>(), partners: new Map<string, string>() };
  readonly #numbers = new Set<number>();

  constructor(
    reference: ImportReference,
    decisions: Decisions,
    sink: Sink,
    typeGiven: (written: string) => string | undefined,
  ) {
    this.#authorities = new Authorities(reference.french);
    this.#countries = new Countries(reference.countries);
    this.#towns = new Towns(reference.otherTowns);
    this.#decisions = decisions;
    this.#sink = sink;
    this.#typeGiven = typeGiven;
  }

  /** The SIREN of the authority, which is written where it is new; none where nobody can tell which one is meant. */
  authority(cells: Cells): string | undefined {
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
    }
    const row = this.#authorities.get(decision.chosen);
    if (row === undefined) return undefined;
    if (!this.#written.authorities.has(row.siren)) {
      this.#written.authorities.add(row.siren);
      this.#sink.write('collectivites', textOf(row));
    }
    return row.siren;
  }

  /** The number of the partner, which is written where it is new; none where nothing can be told of it. */
  partner(cells: Cells): string | undefined {
    const key = [cells.partenaire, cells.pays, cells.subdivision].join('\n');
    let known = this.#told.get(key);
    if (known === undefined) this.#told.set(key, (known = this.#newPartner(cells)));
    if (known.leftOut !== undefined) this.#sink.leftOut(known.leftOut);
    return known.id;
  }

  #newPartner(cells: Cells): ToldPartner {
    const name = told(cells.partenaire ?? '').replace(/\s+/g, ' ');
    if (name === '') return {};
    const country = this.#country(told(cells.pays ?? ''));
    if (country === undefined) return { leftOut: 'partner.country' };
    const subdivision = told(cells.subdivision ?? '');
    const key = `${country} ${keyOf(name)} ${keyOf(subdivision)}`;
    const known = this.#written.partners.get(key);
    if (known !== undefined) return { id: known };
    const id = this.#numberOf(key);
    const type = this.#partnerType(name, told(cells.type_partenaire ?? ''));
    const place = this.#placeOf(name, country, subdivision, type, cells);
    const sound = soundRow('partenaires', { id, nom: name, type, pays: country, subdivision, ...place }, this.#sink);
    if ('rejected' in sound) return { leftOut: `partenaire.${sound.rejected}` };
    this.#written.partners.set(key, id);
    this.#sink.write('partenaires', sound.values);
    return { id };
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
    const given = this.#typeGiven(written);
    if (given !== undefined) return given;
    const key = keyOf(written);
    const code = codeAmong(partnerTypes, key);
    if (code !== undefined) return code;
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
    const { chosen, why, confidence, candidates } = this.#towns.find(name, country, subdivision);
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

  /** A number that the same partner has in every import: made of its country and its name. */
  #numberOf(key: string): string {
    let number = hashOf(key) >>> 1 || 1;
    while (this.#numbers.has(number)) number = (number % 0x7fff_fffe) + 1;
    this.#numbers.add(number);
    return String(number);
  }
}

/** What a row tells of its authority. */
export const nameOfAuthority = (cells: Cells): string =>
  [cells.collectivite, cells.type_collectivite, cells.siren, cells.code_insee, cells.departement, cells.region]
    .map((cell) => told(cell ?? ''))
    .filter((cell) => cell !== '')
    .join(' · ');

const foundOfPartner = (name: string, country: string, subdivision: string): string =>
  [name, country, subdivision].filter((part) => part !== '').join(' · ');

const textOf = (row: object): Values =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === undefined ? '' : String(value)]));
