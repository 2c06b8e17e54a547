/** The reference tables of the atlas, as those who bring names to codes need them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { keyOf, looseKeyOf, wordsOf } from '../gazetteer/names.ts';
import type { FrenchReference } from './authorities.ts';
import type { KnownCountry } from './countries.ts';

type Row = Record<string, string>;

export interface Theme {
  code: string;
  level: number;
  parent: string;
  keys: ReadonlySet<string>;
  name: string;
}

export interface ImportReference {
  french: FrenchReference;
  countries: readonly KnownCountry[];
  otherTowns: readonly { name: string; country: string; town: string }[];
  themes: readonly Theme[];
  /** Codes by the names of legal forms, purposes and instruments of funding. */
  codes: Record<'forme_juridique' | 'nature' | 'financement', ReadonlyMap<string, string>>;
}

/** @param folder of the reference tables */
export function readReference(folder: string): ImportReference {
  const rows = (name: string): Row[] =>
    Papa.parse<Row>(readFileSync(join(folder, `${name}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data;
  const loose = (name = '') => looseKeyOf(wordsOf(name));
  const named = (name: string): Map<string, string> =>
    new Map(
      rows(name).flatMap(({ code = '', nom_fr = '', nom_en = '' }) =>
        [code, nom_fr, nom_en].map((each): [string, string] => [keyOf(each), code]),
      ),
    );
  const others = rows('autres_noms');
  const departements = new Map(rows('departements').map(({ nom, code = '' }) => [loose(nom), code]));
  // The names of today come last, so that no former one takes their place.
  const regions = new Map([
    ...rows('anciennes_regions').map(({ nom, region = '' }): [string, string] => [loose(nom), region]),
    ...rows('regions').map(({ nom, code = '' }): [string, string] => [loose(nom), code]),
  ]);
  for (const { autre_nom, departement = '', region = '' } of others) {
    if (departement !== '') departements.set(loose(autre_nom), departement);
    if (region !== '') regions.set(loose(autre_nom), region);
  }
  return {
    french: { departements, regions },
    countries: rows('pays').map(({ code = '', alpha3 = '', nom_fr = '', nom_en = '' }) => ({
      code,
      alpha3,
      names: [
        nom_fr,
        nom_en,
        ...others.filter(({ pays, ville }) => pays === code && ville === '').map(({ autre_nom = '' }) => autre_nom),
      ],
    })),
    otherTowns: others.flatMap(({ autre_nom = '', pays = '', ville = '' }) =>
      ville === '' ? [] : [{ name: autre_nom, country: pays, town: ville }],
    ),
    themes: rows('thematiques').map(
      ({ code = '', niveau, parent = '', nom_fr = '', nom_en = '', libelle_source = '' }) => ({
        code,
        level: Number(niveau),
        parent,
        name: nom_fr,
        keys: new Set([code, nom_fr, nom_en, libelle_source].map(keyOf).filter((key) => key !== '')),
      }),
    ),
    codes: {
      forme_juridique: named('formes_juridiques'),
      nature: named('natures'),
      financement: named('financements'),
    },
  };
}
