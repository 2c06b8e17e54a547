/** Contacts are found however people write them; figures that look like them stay. */
import { describe, expect, test } from 'vitest';
import { withoutContacts } from '../../src/source/personal-data.ts';

describe('telephone numbers', () => {
  test.each([
    '06 12 34 56 78, en mairie',
    'Tél.06 12 34 56 78',
    'au 0612345678, le matin',
    '+33612345678,',
    '06/12/34/56/78',
    '06_12_34_56_78',
    '06.12.34.56.78.',
    '(0)6 12 34 56 78',
    '0612 345 678',
    '00 221 77 123 45 67',
    '+33 (0)6 12 34 56 78, bureau',
    '+223 20 22 12 34',
  ])('%s', (text) => {
    const found = withoutContacts(`Joindre le ${text} avant lundi.`);
    expect(found.text).not.toMatch(/\d/);
    expect(found.contacts).toHaveLength(1);
  });
});

describe('addresses', () => {
  test.each([
    'jean.dupont@mairie.fr',
    'jean.dupont [at] mairie.fr',
    'jean.dupont (arobase) mairie.fr',
    'é.è@ville-de-x.museum',
  ])('%s', (text) => {
    expect(withoutContacts(`Écrire à ${text}, merci.`).text).toBe('Écrire à [adresse retirée], merci.');
  });
});

test.each([
  'De 2001 à 2015, 12 000 000 de francs.',
  'Un montant de 1 001 234 567 euros',
  'Le 05/06/2012, 10 puits ; le 06/07/2013, 12.',
  'Convention no 2012-06-12 du 12.06.2012',
  'Population : 1,012,345,678 habitants',
  '0,0612345678 %',
  'SIREN 216704825',
])('%s is left as it is', (text) => {
  expect(withoutContacts(text)).toEqual({ text, contacts: [] });
});
