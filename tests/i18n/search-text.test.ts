import { expect, test } from 'vitest';
import { codeWord, queryText, searchText, searchWords, spellingsOf } from '../../src/i18n/search-text.ts';

test.each([
  ['Accès à l’eau potable', 'Accès à l’ eau potable'],
  ["Accès à l'eau", "Accès à l' eau"],
  ['L’Haÿ-les-Roses', 'L’ Haÿ-les-Roses'],
  ['qu’un d’ici', 'qu’ un d’ ici'],
  ['aujourd’hui', 'aujourd’hui'],
  ['Côte d’Ivoire (l’Afrique)', 'Côte d’ Ivoire (l’ Afrique)'],
  ['rock ’n’ roll', 'rock ’n’ roll'],
])('%s', (text, parted) => {
  expect(searchText(text)).toBe(parted);
});

test.each([
  ['la ville de Quimper', 'Quimper'],
  ['mairie d’Arles', 'Arles'],
  ['the city of Dakar', 'Dakar'],
  ['ville intelligente', 'ville intelligente'],
  ['accès à l’eau', 'accès eau'],
  ['le', 'le'],
  ['"eau de mer"', '"eau de mer"'],
])('%s is asked as %s', (query, asked) => {
  expect(queryText(query)).toBe(asked);
});

test.each([
  ['L’Haÿ-les-Roses', ['hay', 'rose']],
  ['St-Brieuc', ['saint', 'brieuc']],
  ['mairie de Quimper', ['quimper']],
  ['City of Dakar', ['dakar']],
  ['Conseil départemental du Finistère', ['departement', 'finistere']],
  ['CC du Pays de Brest', ['communaute', 'commune', 'pay', 'brest']],
  ['Les eaux', ['eau']],
  ['Cœur d’Ærø', ['coeur', 'aero']],
  ['Île-de-France', ['ile', 'france']],
  ['de', ['de']],
  ['2A', ['2a']],
  ['القاهرة', []],
  ['', []],
])('the words of %s', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test.each([
  ['Département du Finistère', ['departement finistere', 'finistere']],
  ['Communauté d’agglomération du Grand Guéret', ['communaute agglomeration grand gueret', 'grand gueret']],
  ['Région', ['region']],
  ['Quimper', ['quimper']],
])('%s is asked for as %s', (name, spellings) => {
  expect(spellingsOf(name)).toEqual(spellings);
});

test('no word for a code begins with another', () => {
  const words = [
    codeWord('pays', 'ML'),
    codeWord('departements', '2A'),
    codeWord('projets', '1'),
    codeWord('projets', '12'),
  ];
  expect(words).toEqual(['pmlx', 'd2ax', 'n1x', 'n12x']);
  for (const word of words) for (const other of words) expect(other !== word && other.startsWith(word)).toBe(false);
});
