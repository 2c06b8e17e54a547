/**
 * Inside a frame of another site: follows the options of its address, and tells the page around how high it is. It stores
 * nothing, and asks nothing of anybody. Without it the card is there as it stands, with a scroll bar where it has to be.
 */
import { tellHeights } from './embed-height.ts';

const root = document.documentElement;
const options = new URLSearchParams(location.search);

/** Ratio of contrast for text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEGIBLE = 4.5;
const PAPERS = { light: [255, 255, 255], dark: [18, 23, 29] };

const variant = options.get('variant') ?? '';
if (/^(list|map)$/.test(variant)) root.dataset['variant'] = variant;

const darkness = matchMedia('(prefers-color-scheme: dark)');
const theme = options.get('theme') ?? '';
const dark = document.querySelector<HTMLLinkElement>('link[media]');
if (dark !== null && /^(light|dark)$/.test(theme)) {
  dark.media = theme === 'dark' ? 'screen' : 'not all';
  root.style.colorScheme = theme;
}

const accent = /^#?([\da-f]{6})$/i.exec(options.get('accent') ?? '')?.[1];
if (accent !== undefined) {
  const bits = parseInt(accent, 16);
  const colour = [bits >> 16, (bits >> 8) & 255, bits & 255];
  const paint = () => {
    const isDark = theme === 'dark' || (theme !== 'light' && darkness.matches);
    root.style.setProperty('--accent', `rgb(${legible(colour, isDark ? PAPERS.dark : PAPERS.light).join()})`);
  };
  paint();
  darkness.addEventListener('change', paint);
}

/** The colour, moved towards black or white until it can be read on the paper: black and white themselves can. */
function legible(colour: readonly number[], paper: readonly number[]): readonly number[] {
  const back = luminance(paper);
  const ink = back > 0.5 ? 0 : 255;
  let mixed = colour;
  for (let share = 0; contrast(luminance(mixed), back) < LEGIBLE; share += 0.05)
    mixed = colour.map((value) => Math.round(value + (ink - value) * Math.min(share, 1)));
  return mixed;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

document.addEventListener('DOMContentLoaded', () => {
  const rows = options.get('rows') ?? (variant === 'list' ? '10' : '');
  if (/^\d+$/.test(rows))
    document.querySelectorAll<HTMLElement>('.rows > li').forEach((row, i) => {
      row.hidden = i >= Number(rows);
    });
  const map = document.querySelector<HTMLElement>('atlas-map');
  const script = document.querySelector<HTMLTemplateElement>('template')?.content.cloneNode(true);
  if (variant === 'map' && map !== null && script !== undefined) {
    map.dataset['opens'] = 'view';
    document.head.append(script);
  }
  tellHeights();
});
