/** Which names answer which questions, on the names of the demonstration atlas; more of them are asked in real browsers. */
import { beforeAll, expect, test, vi } from 'vitest';
import { join } from 'node:path';
import type { Entities, EntityFile } from '../../src/client/search/entities.ts';
import type { Names } from '../../src/client/search/names.ts';
import { configurationFrom } from '../../src/configuration.ts';
import { loadAtlas } from '../../src/model/load.ts';
import { entityColumns } from '../../src/outputs/entity-columns.ts';
import { makeSite } from '../../src/site/site.ts';
import { PROJECT } from '../folders.ts';

let entities: Entities;
let names: Names;

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
  const { atlas } = await loadAtlas(join(PROJECT, 'data'));
  if (atlas === undefined) throw new Error('The demonstration atlas has errors.');
  const file = JSON.parse(entityColumns.render(makeSite(atlas, configurationFrom({})))) as EntityFile;
  const { Entities: Read } = await import('../../src/client/search/entities.ts');
  const { Names: Find } = await import('../../src/client/search/names.ts');
  entities = new Read(file);
  names = new Find(entities.all);
});

const answers = (question: string): string[] =>
  names.find(question).map(({ entity }) => `${entities.pathOf(entity).split('/')[0]}: ${entity.name}`);

test.each([
  ['the name itself before what begins with it', 'Mali', ['pays: Mali', 'partenaires: Mali']],
  [
    'territories before authorities of the same name',
    'Bretagne',
    ['regions: Bretagne', 'collectivites: Région Bretagne'],
  ],
  [
    'the council where it is asked for',
    'conseil général du Nord',
    ['collectivites: Département du Nord', 'departements: Nord'],
  ],
  [
    'départements before régions of the same code',
    '93',
    ['departements: Seine-Saint-Denis', 'regions: Provence-Alpes-Côte d’Azur'],
  ],
  ['a place beside the name', 'bamako mali', ['partenaires: Bamako']],
  ['whatever it is where there is no such kind of it', 'Bamako région', ['partenaires: Bamako']],
  ['what is alike only where nothing answers', 'strasbuorg', ['collectivites: Strasbourg']],
  ['a commune where no metropolis has its name', 'nantes metropole', ['collectivites: Nantes']],
  ['letters changed over', 'quipmer', ['collectivites: Quimper']],
  ['the first letter left out', 'ordeaux', ['collectivites: Bordeaux']],
  ['a goal by its number', 'objectif 13', ['odd: Mesures relatives à la lutte contre les changements climatiques']],
  ['a name that the question contains', 'avec qui travaille Mopti au juste', ['partenaires: Mopti']],
  ['several of them', 'coopération universitaire Maroc Tunisie', ['pays: Maroc', 'pays: Tunisie']],
  ['names in the other language', 'Germany', ['pays: Allemagne']],
  ['former names', 'Côtes-du-Nord', ['departements: Côtes-d’Armor']],
])('%s', (_, question, expected) => {
  expect(answers(question).slice(0, expected.length)).toEqual(expected);
});

test.each(['', '  ', '"', 'xyzzyplugh', 'القاهرة', 'zzz 29', 'bizerte'])('nothing answers "%s"', (question) => {
  expect(answers(question)).toEqual([]);
});

test('what tells a name apart', () => {
  const [strasbourg] = names.find('Strasbourg');
  if (strasbourg === undefined) throw new Error('Strasbourg is not found.');
  expect(entities.detailOf(strasbourg.entity)).toMatch(/^Commune · Bas-Rhin · \d+ projets$/);
});
