import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { styleOf, withBackground, type Palette } from '../../src/client/map/style.ts';

const palette: Palette = {
  sea: '#eef3f7',
  land: '#dde2e6',
  border: '#fff',
  focus: '#bcd4ee',
  home: '#aab4bf',
  shades: ['#cdd3d9', '#bcd4ee', '#8ab4e1', '#5590cd', '#2a68ab', '#0b3d7a'],
  mark: '#b8430a',
  edge: '#fff',
  ink: '#1b2430',
  halo: '#fff',
};

describe('the style of interactive maps', () => {
  test.each([
    ['of the world', { inFrance: false }],
    ['of a country', { inFrance: false, focus: 'ML' }],
    ['of France', { inFrance: true }],
  ])('%s is valid, and asks no server for glyphs, sprites or tiles', (_, options) => {
    const style = styleOf({ palette, fonts: ['sans-serif'], placesFrom: 3, data: {}, ...options });
    expect(validateStyleMin(style)).toEqual([]);
    expect(JSON.stringify(style)).not.toMatch(/https?:|"glyphs"|"sprite"|"tiles"/);
  });

  test('over another style is valid too, and takes the letters of its server', () => {
    const base: StyleSpecification = {
      version: 8,
      glyphs: 'https://maps.example/{fontstack}/{range}.pbf',
      sources: { tiles: { type: 'vector', tiles: ['https://maps.example/{z}/{x}/{y}.pbf'] } },
      layers: [
        { id: 'water', type: 'background', paint: { 'background-color': '#abc' } },
        {
          id: 'towns of the base',
          type: 'symbol',
          source: 'tiles',
          'source-layer': 'towns',
          layout: { 'text-font': ['Noto Sans Regular'], 'text-field': ['get', 'name'] },
        },
      ],
    };
    const style = withBackground(
      styleOf({ palette, inFrance: false, fonts: ['sans-serif'], placesFrom: 3, data: {} }),
      base,
    );
    expect(validateStyleMin(style)).toEqual([]);
    expect(JSON.stringify(style)).not.toContain('sans-serif');
    expect(style.layers[0]?.id).toBe('water');
  });
});
