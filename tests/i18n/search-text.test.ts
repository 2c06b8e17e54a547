import { expect, test } from 'vitest';
import { searchText } from '../../src/i18n/search-text.ts';

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
