import { expect, test } from 'vitest';
import { policyOf } from '../../src/components/frame.ts';
import { configurationFrom } from '../../src/configuration.ts';

test('pages may ask their own host alone', () => {
  expect(policyOf(configurationFrom({}))).not.toMatch(/http|'unsafe-/);
});

test('pages may ask the host of a richer map, and no other', () => {
  const policy = policyOf(configurationFrom({ ATLAS_MAP_BACKGROUND: 'https://tiles.example/france.pmtiles' }));
  expect(policy).toContain("connect-src 'self' blob: https://tiles.example;");
  expect(policy).toContain("img-src 'self' data: https://tiles.example;");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
});
