import { expect, test } from 'vitest';
import { ofFrench, withArticle } from '../../src/i18n/articles.ts';

test.each([
  ['Mali', 'le', 'le Mali', 'du Mali'],
  ['Bretagne', 'la', 'la Bretagne', 'de la Bretagne'],
  ['Île-de-France', 'l’', 'l’Île-de-France', 'de l’Île-de-France'],
  ['Comores', 'les', 'les Comores', 'des Comores'],
  ['Haïti', '', 'Haïti', 'd’Haïti'],
  ['Israël', '', 'Israël', 'd’Israël'],
  ['La Réunion', '', 'La Réunion', 'de La Réunion'],
  ['Le Havre', '', 'Le Havre', 'du Havre'],
  ['Les Abymes', '', 'Les Abymes', 'des Abymes'],
  ['Lesneven', '', 'Lesneven', 'de Lesneven'],
  ['Angers', '', 'Angers', 'd’Angers'],
])('%s', (name, article, alone, after) => {
  expect(withArticle(name, article)).toBe(alone);
  expect(ofFrench(name, article)).toBe(after);
});

test('an English article', () => {
  expect(withArticle('Netherlands', 'the')).toBe('the Netherlands');
});
