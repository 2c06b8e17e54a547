import { beforeAll, describe, expect, test } from 'vitest';
import type { Atlas, Authority, Country } from '../../src/model/atlas.ts';
import { breakdowns, yearsOf, type Share } from '../../src/model/breakdowns.ts';
import { lastUpdateOf, staleProjectsOf } from '../../src/model/freshness.ts';
import { loadAtlas } from '../../src/model/load.ts';
import {
  authoritiesWithPartnersOf,
  authoritiesWithSamePartners,
  meetingsIn,
  projectsOnSameSubject,
  projectsWithSamePartner,
  similarAuthorities,
} from '../../src/model/relations.ts';
import { FIXTURE } from '../folders.ts';

let atlas: Atlas;

beforeAll(async () => {
  const loaded = await loadAtlas(FIXTURE);
  if (loaded.atlas === undefined) throw new Error('The fixture has errors.');
  atlas = loaded.atlas;
});

const country = (code: string) => {
  const found = atlas.countries.find((each) => each.code === code);
  if (found === undefined) throw new Error(`The fixture has no country ${code}.`);
  return found;
};
const project = (id: number) => {
  const found = atlas.projects.find((each) => each.id === id);
  if (found === undefined) throw new Error(`The fixture has no project ${id}.`);
  return found;
};
const sum = (shares: readonly Share<unknown>[]) => shares.reduce((total, { projects }) => total + projects, 0);

describe('the breakdowns of a gathering', () => {
  test('count each project once by theme, legal form, status, lead authority and year', () => {
    for (const gathering of [atlas, ...atlas.countries, ...atlas.regions, ...atlas.themes]) {
      const { years, withoutYear } = yearsOf(gathering, 'yearStarted');
      const { projects } = gathering.totals;
      for (const by of ['themes', 'legalForms', 'statuses', 'authorityTypes'] as const)
        expect(sum(breakdowns[by](gathering))).toBe(projects);
      expect(sum(years) + withoutYear).toBe(projects);
    }
  });

  test('name as many authorities, partners and countries as the totals do', () => {
    for (const gathering of [atlas, ...atlas.countries, ...atlas.continents, ...atlas.orientations]) {
      for (const who of ['authorities', 'partners', 'countries'] as const)
        expect(breakdowns[who](gathering)).toHaveLength(gathering.totals[who]);
    }
  });

  test('leave partners elsewhere out of the page of a country', () => {
    const benin = country('BJ');
    expect(benin.projects.some(({ countries }) => countries.length > 1)).toBe(true);
    expect(breakdowns.partners(benin).every(({ item }) => item.country === benin)).toBe(true);
    expect(benin.totals.countries).toBe(1);
  });

  test('are ordered, the largest first, and years leave no gap', () => {
    const countries = breakdowns.countries(atlas);
    const { years } = yearsOf(atlas, 'yearStarted');
    expect(countries.map(({ projects }) => projects)).toEqual(
      countries.map(({ projects }) => projects).toSorted((a, b) => b - a),
    );
    expect(years.map(({ item }) => item)).toEqual(years.map((_, i) => (years[0]?.item ?? 0) + i));
  });
});

test('related projects share a partner, or the subject and the country, and never are the project itself', () => {
  for (const each of atlas.projects) {
    for (const other of projectsWithSamePartner(each)) {
      expect(other).not.toBe(each);
      expect(other.partners.some((partner) => each.partners.includes(partner))).toBe(true);
    }
    for (const other of projectsOnSameSubject(each)) {
      expect(other.countries.some((shared) => each.countries.includes(shared))).toBe(true);
      expect(other.partners.some((partner) => each.partners.includes(partner))).toBe(false);
    }
  }
});

test('an authority is never its own neighbour, and a similar one is of the same type', () => {
  for (const authority of atlas.authorities) {
    const neighbours = [...authoritiesWithSamePartners(authority), ...similarAuthorities(authority)];
    expect(neighbours.map((each) => each.authority)).not.toContain(authority);
    for (const similar of similarAuthorities(authority)) expect(similar.authority.type).toBe(authority.type);
  }
});

test('a similar authority has at most twice as many inhabitants, or half as many', () => {
  const first = atlas.authorities.find(({ population }) => population === undefined);
  if (first === undefined) throw new Error('The fixture knows all populations.');
  const subject = project(12380);
  const peer = (siren: string, inhabitants: number | undefined): Authority => ({
    ...first,
    siren,
    ...(inhabitants === undefined ? {} : { population: { inhabitants, year: 2023 } }),
  });
  const peers = [peer('a', 200), peer('b', 201), peer('c', 50), peer('d', 49), peer('e', undefined)];
  const shared = { ...subject, authorities: peers };
  const country = { ...subject.countries[0], projects: [shared] } as unknown as Country;
  const around = (inhabitants: number | undefined) =>
    similarAuthorities({ ...peer('me', inhabitants), projects: [{ ...shared, countries: [country] }] }).map(
      ({ authority }) => authority.siren,
    );
  expect(around(100)).toEqual(['a', 'c']);
  expect(around(undefined)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('who else works with the partners of a territory stands outside it', () => {
  for (const territory of [...atlas.departements, ...atlas.regions]) {
    const partners = new Set(territory.projects.flatMap((each) => each.partners));
    for (const { authority, shared } of authoritiesWithPartnersOf(territory)) {
      expect(territory.authorities).not.toContain(authority);
      const own = new Set(authority.projects.flatMap((each) => each.partners));
      expect([...partners].filter((partner) => own.has(partner))).toHaveLength(shared.length);
    }
  }
});

test('a meeting place has several authorities, the busiest first', () => {
  for (const country of atlas.countries) {
    const meetings = meetingsIn(country);
    for (const { partner, authorities } of meetings) {
      expect(partner.country).toBe(country);
      expect(new Set(partner.projects.flatMap((each) => each.authorities))).toEqual(new Set(authorities));
      expect(authorities.length).toBeGreaterThan(1);
    }
    const sizes = meetings.map(({ authorities }) => authorities.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  }
});

test('a project is to be looked at when its end has passed, or when nobody has updated it for five years', () => {
  expect(staleProjectsOf([project(3078)], atlas.date)).toMatchObject([{ reason: 'overdue' }]);
  const ongoing = { ...project(3078), status: 'active' as const };
  expect(staleProjectsOf([{ ...ongoing, updatedOn: '2021-01-30' }], '2026-01-31')).toMatchObject([{ reason: 'old' }]);
  expect(staleProjectsOf([{ ...ongoing, updatedOn: '2021-01-31' }], '2026-01-31')).toEqual([]);
  expect(staleProjectsOf([{ ...ongoing, status: 'completed' as const }], '2026-01-31')).toEqual([]);
});

test('the last update is the latest of all', () => {
  expect(lastUpdateOf([])).toBeUndefined();
  expect(
    lastUpdateOf([
      { ...project(103), updatedOn: '2019-03-14' },
      { ...project(104), updatedOn: '2020-01-01' },
    ]),
  ).toBe('2020-01-01');
});
