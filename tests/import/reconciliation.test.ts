/** Names as people write them, brought back to whom they mean: nearly always, and hardly ever to somebody else. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomOf, type Random } from '../../scripts/demo/random.ts';
import { formerCommunes, frenchAuthorities } from '../../scripts/gazetteer/authorities.ts';
import { divisionName, places, type Place } from '../../scripts/gazetteer/places.ts';
import { Authorities, type ToldAuthority } from '../../scripts/import/authorities.ts';
import { Countries } from '../../scripts/import/countries.ts';
import { Towns } from '../../scripts/import/places.ts';
import { readReference, type ImportReference } from '../../scripts/import/reference.ts';
import { PROJECT } from '../folders.ts';

let reference: ImportReference;
let random: Random;
beforeAll(() => {
  reference = readReference(join(PROJECT, 'data/reference'));
  random = randomOf(2026, 'reconciliation');
});

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
/** Ways in which one name is written. */
const WAYS: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  folded,
  (name) => folded(name).toUpperCase(),
  (name) => name.toLowerCase().replaceAll('’', "'"),
  (name) => name.replaceAll('-', ' '),
  (name) => ` ${name}  `,
  (name) => name.replace(/\bSaint\b/g, 'St').replace(/\bSainte\b/g, 'Ste'),
];
const written = (name: string) => random.pick(WAYS)(name);
const sample = <Item>(items: readonly Item[], count: number): Item[] => random.shuffle([...items]).slice(0, count);
/** "de Mali", "d’Évreux", "du Havre". */
const of = (name: string): string =>
  /^[aeiouyéèêhœ]/i.test(name)
    ? `d’${name}`
    : /^Le /.test(name)
      ? `du ${name.slice(3)}`
      : /^Les /.test(name)
        ? `des ${name.slice(4)}`
        : `de ${name}`;

interface Score {
  correct: number;
  wrong: string[];
  undecided: string[];
}

const share = (count: number, { correct, wrong, undecided }: Score) =>
  count / (correct + wrong.length + undecided.length);

test('a thousand French authorities: 97 in 100 are found, and not one in 200 is another', () => {
  const { councils, groupings, communes } = frenchAuthorities();
  const today = new Map(communes.map(({ row }) => [row.code_insee ?? '', row.siren]));
  const cases: { told: ToldAuthority; siren: string }[] = [
    ...sample(communes, 500).map(({ row: { nom, siren, departement = '' } }) => ({
      siren,
      told: {
        name: random.pick([
          (name: string) => name,
          (name: string) => `Ville ${of(name)}`,
          (name: string) => `Commune ${of(name)}`,
          (name: string) => `Mairie ${of(name)}`,
        ])(written(nom)),
        departement,
      },
    })),
    ...sample(groupings, 200).map(({ row: { nom, siren, departement = '' } }) => ({
      siren,
      told: {
        name: written(nom)
          .replace(/^communauté de communes/i, random.pick(['CC', 'C.C.', 'Communauté de Communes']))
          .replace(/^communauté d.agglomération/i, random.pick(['CA', 'Communauté d’agglomération'])),
        departement,
      },
    })),
    ...sample(councils, 100).map(({ row: { nom, siren } }) => ({
      siren,
      told: {
        name: written(nom)
          .trim()
          .replace(
            /^d[ée]partement(?![- ]r)/i,
            random.pick(['Conseil général', 'Conseil départemental', 'CG', 'Département']),
          )
          .replace(/^r[ée]gion/i, random.pick(['Conseil régional de', 'Région', 'CR'])),
      },
    })),
    ...sample(
      formerCommunes().filter(({ name, today: code }) => name !== undefined && today.has(code)),
      150,
    ).map(({ name = '', departement, today: code }) => ({
      siren: today.get(code) ?? '',
      told: { name: written(name), departement },
    })),
    ...sample(communes, 50).map(({ row: { siren, code_insee = '', nom } }) => ({
      siren,
      told: { code: code_insee, name: nom },
    })),
  ];
  expect(cases.length).toBe(1000);
  const authorities = new Authorities(reference.french);
  const score: Score = { correct: 0, wrong: [], undecided: [] };
  for (const { told, siren } of cases) {
    const { chosen, why } = authorities.find(told);
    if (chosen?.siren === siren) score.correct += 1;
    else if (chosen === undefined) score.undecided.push(`${told.name ?? ''}: ${why}`);
    else score.wrong.push(`${told.name ?? ''}: ${chosen.nom}, ${why}`);
  }
  expect(share(score.correct, score), score.undecided.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(share(score.wrong.length, score), score.wrong.join('\n')).toBeLessThanOrEqual(0.005);
});

test('names that several authorities bear are not guessed', () => {
  const authorities = new Authorities(reference.french);
  const { chosen, candidates } = authorities.find({ name: 'Saint-Denis' });
  expect(chosen).toBeUndefined();
  expect(candidates.length).toBeGreaterThan(2);
  expect(authorities.find({ name: 'Saint-Denis', departement: 'Seine-Saint-Denis' }).chosen?.siren).toBe('929939411');
  expect(authorities.find({ name: 'Saint-Denis', region: 'La Réunion' }).chosen?.siren).toBe('219740115');
});

describe('authorities of other times', () => {
  test.each([
    ['Conseil général du Bas-Rhin', 'insee-dep-6ae'],
    ['Conseil général de la Haute-Corse', 'insee-reg-94'],
    ['Région Poitou-Charentes', 'insee-reg-75'],
    ['Conseil régional de Rhône-Alpes', 'insee-reg-84'],
    ['Conseil régional du Nord-Pas-de-Calais', 'insee-reg-32'],
    ['CR Languedoc Roussillon', 'insee-reg-76'],
    ['Conseil général 29', 'insee-dep-29'],
  ])('%s', (name, siren) => {
    expect(new Authorities(reference.french).find({ name }).chosen?.siren).toBe(siren);
  });
});

test('a thousand foreign towns: 97 in 100 are found, and not one in 200 is another', () => {
  const countries = reference.countries.map(({ code }) => code);
  const all = countries.flatMap((country) => sample(places(country), 40).map((place) => ({ country, place })));
  const towns = new Towns(reference.otherTowns);
  const score: Score = { correct: 0, wrong: [], undecided: [] };
  for (const { country, place } of sample(all, 1000)) {
    const name = written(random.chance(0.3) ? `Ville de ${place.name}` : place.name);
    const { chosen, why } = towns.find(name, country, divisionName(country, place.admin1) ?? '');
    if (chosen === undefined) score.undecided.push(`${name}, ${country}: ${why}`);
    else if (near(chosen, place)) score.correct += 1;
    else score.wrong.push(`${name}, ${country}: ${chosen.name} ${chosen.latitude} ${chosen.longitude}`);
  }
  expect(share(score.correct, score), score.undecided.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(share(score.wrong.length, score), score.wrong.join('\n')).toBeLessThanOrEqual(0.005);
});

const near = (a: Place, b: Place) =>
  Math.abs(a.latitude - b.latitude) < 0.1 && Math.abs(a.longitude - b.longitude) < 0.1;

describe('towns under the names that French people give them', () => {
  test.each([
    ['Pékin', 'CN', 39.9, 116.4],
    ['Londres', 'GB', 51.5, -0.1],
    ['Alep', 'SY', 36.2, 37.2],
    ['Jéricho', 'PS', 31.9, 35.5],
    ['Ville de Cologne', 'DE', 50.9, 7],
    ['Le Caire', 'EG', 30.1, 31.2],
    ['Varsovie', 'PL', 52.2, 21],
    ['Anvers', 'BE', 51.2, 4.4],
    ['Naplouse', 'PS', 32.2, 35.3],
  ])('%s', (name, country, latitude, longitude) => {
    const { chosen, why } = new Towns(reference.otherTowns).find(name, country);
    expect(
      [chosen?.latitude, chosen?.longitude].map((degrees) => Math.round((degrees ?? 0) * 2) / 2),
      why,
    ).toEqual([latitude, longitude].map((degrees) => Math.round(degrees * 2) / 2));
  });
});

describe('countries under names of today and before', () => {
  test.each([
    ['Zaïre', 'CD'],
    ['Birmanie', 'MM'],
    ['Swaziland', 'SZ'],
    ['Madagaskar', 'MG'],
    ['England, United Kingdom', 'GB'],
    ['Republic of Ireland', 'IE'],
    ['HAUTE-VOLTA', 'BF'],
    ['République fédérale d’Allemagne', 'DE'],
    ['RDC', 'CD'],
    ['Côte d Ivoire', 'CI'],
    ['Territoires palestiniens', 'PS'],
    ['Viet-Nam', 'VN'],
    ['Royaume du Maroc', 'MA'],
    ['ML', 'ML'],
    ['DEU', 'DE'],
    ['Polska', 'PL'],
    ['Sénégall', 'SN'],
  ])('%s', (name, code) => {
    expect(new Countries(reference.countries).find(name)).toMatchObject({ chosen: code });
  });

  test.each(['Yougoslavie', 'URSS', 'Tchécoslovaquie', 'Corée', 'Atlantide', ''])('%s is not guessed', (name) => {
    expect(new Countries(reference.countries).find(name).chosen).toBeUndefined();
  });
});
