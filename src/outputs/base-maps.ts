/**
 * The images that lie beneath maps: the world, each country and each département among their neighbours, as SVG without
 * words. Thousands of pages share them, so that none has to carry the shapes itself.
 */
import { countryDrawing } from '../maps/country.ts';
import type { Drawing } from '../maps/drawing.ts';
import { partOfFranceDrawing } from '../maps/france.ts';
import { geometryOf } from '../maps/territories.ts';
import { worldDrawing } from '../maps/world.ts';
import { baseMapOfCountry, baseMapOfDepartement, BASE_MAP_OF_WORLD } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import type { File } from './file.ts';

/** The colours of maps by their names in the style sheet, which images cannot read; the dark ones are the second. */
export const BASE_MAP_COLOURS = {
  '--map-sea': ['#eef3f7', '#151c24'],
  '--map-land': ['#dde2e6', '#2a333d'],
  '--map-border': ['#fff', '#12171d'],
  '--map-focus': ['#bcd4ee', '#2d4a6b'],
} as const;

type Colour = keyof typeof BASE_MAP_COLOURS;

export const baseMaps = ({ atlas }: Site): File[] => [
  { path: BASE_MAP_OF_WORLD, render: (site) => image(worldDrawing(geometryOf(site), 'large')) },
  ...atlas.countries.map((country) => ({
    path: baseMapOfCountry(country),
    render: (site: Site) => image(countryDrawing(geometryOf(site), country), country.code),
  })),
  ...atlas.departements.map((departement) => ({
    path: baseMapOfDepartement(departement),
    render: (site: Site) => image(partOfFranceDrawing(geometryOf(site), departement), departement.code),
  })),
];

function image({ width, height, areas, land, disputed }: Drawing, focus?: string): string {
  const shapes = areas.filter(({ code }) => code !== focus).map(({ d }) => d);
  const own = areas.find(({ code }) => code === focus)?.d;
  const parts = [
    ['land', land + shapes.join('')],
    ['focus', own],
    ['under', disputed],
    ['dotted', disputed],
  ] as const;
  const paths = parts.map(([name, d]) => (d === undefined || d === '' ? '' : `<path class="${name}" d="${d}"/>`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${rules(0)}@media screen and (prefers-color-scheme:dark){${rules(1)}}</style><rect width="100%" height="100%" class="sea"/>${paths.join('')}</svg>\n`;
}

function rules(theme: 0 | 1): string {
  const colour = (name: Colour): string => BASE_MAP_COLOURS[name][theme];
  return [
    `path{stroke:${colour('--map-border')};stroke-width:.7;stroke-linejoin:round}`,
    `.sea{fill:${colour('--map-sea')}}`,
    `.land{fill:${colour('--map-land')}}`,
    `.focus{fill:${colour('--map-focus')}}`,
    `.under{fill:none;stroke:${colour('--map-land')};stroke-width:1.6}`,
    `.dotted{fill:none;stroke-width:1.2;stroke-dasharray:2 2}`,
  ].join('');
}
