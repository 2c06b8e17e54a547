import { expect, test } from 'vitest';
import { configurationFrom } from '../src/configuration.ts';

test('a site address gets its final slash, and its path is kept', () => {
  expect(configurationFrom({ ATLAS_SITE: 'https://host/atlas' }).site).toBe('https://host/atlas/');
});

test('all wrong variables are named at once, with what was found', () => {
  const wrong = { ATLAS_SITE: 'host', ATLAS_CONTACT: 'me', ATLAS_LOCALES: 'en', ATLAS_KINDS: 'continent,carte' };
  expect(() => configurationFrom(wrong)).toThrow(
    /ATLAS_SITE="host"[^]*ATLAS_CONTACT="me"[^]*ATLAS_LOCALES="en"[^]*ATLAS_KINDS="continent,carte"/,
  );
});

test('an empty variable counts as absent', () => {
  expect(configurationFrom({ ATLAS_LOCALES: '' }).locales).toEqual(['fr', 'en']);
});
