import { expect, test } from 'vitest';
import { queryText, searchText } from '../../src/i18n/search-text.ts';

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
