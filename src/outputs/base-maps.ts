/**
 * The images that lie beneath maps: the world, each country and each département among their neighbours, as SVG without
 * words. Thousands of pages share them, so that none has to carry the shapes itself.
 */
import { countryDrawing } from '../maps/country.ts';
import type { Drawing } from '../maps/drawing.ts';
import { partOfFranceDrawing } from '../maps/france.ts';
import { geometryOf, HOME } from '../maps/territories.ts';
import { continentDrawing, CONTINENT_OF_FRANCE, worldDrawing } from '../maps/world.ts';
import { baseMapOfCountry, baseMapOfDepartement, BASE_MAP_OF_EUROPE, BASE_MAP_OF_WORLD } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import type { TextFile } from './file.ts';

/** The colours of maps by their names in the style sheet, which images cannot read; the dark ones are the second. */
export const BASE_MAP_COLOURS = {
  '--map-sea': ['#eef3f7', '#151c24'],
  '--map-land': ['#dde2e6', '#2a333d'],
  '--map-border': ['#fff', '#12171d'],
  '--map-focus': ['#bcd4ee', '#2d4a6b'],
  '--map-home': ['#aab4bf', '#5b6672'],
  '--map-4': ['#2a68ab', '#8ab4e1'],
} as const;

type Colour = keyof typeof BASE_MAP_COLOURS;

export function baseMaps(site: Site): TextFile[] {
  const { atlas } = site;
  const geometry = geometryOf(site);
  const file = (path: string, drawing: () => Drawing, focus?: string): TextFile => ({
    path,
    render: () => image(drawing(), focus),
  });
  const continent = atlas.continents.find(({ code }) => code === CONTINENT_OF_FRANCE);
  const europe = continent && continentDrawing(geometry, continent);
  return [
    file(BASE_MAP_OF_WORLD, () => worldDrawing(geometry, 'large')),
    ...(europe === undefined ? [] : [file(BASE_MAP_OF_EUROPE, () => europe)]),
    ...atlas.countries.map((each) => file(baseMapOfCountry(each), () => countryDrawing(geometry, each), each.code)),
    ...atlas.departements.map((each) =>
      file(baseMapOfDepartement(each), () => partOfFranceDrawing(geometry, each), each.code),
    ),
  ];
}

function image({ width, height, areas, land, disputed }: Drawing, focus?: string): string {
  const shapes = areas.filter(({ code }) => code !== focus && code !== HOME).map(({ d }) => d);
  const shapeOf = (code: string | undefined) => areas.find((area) => area.code === code)?.d;
  const parts = [
    ['abroad', land],
    ['land', shapes.join('')],
    ['home', shapeOf(HOME)],
    ['focus', shapeOf(focus)],
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
    `.abroad{fill:${colour('--map-land')};stroke:${colour('--map-land')};stroke-width:12}`,
    `.home{fill:${colour('--map-home')}}`,
    `.focus{fill:${colour('--map-focus')};stroke:${colour('--map-4')}}`,
    `.under{fill:none;stroke:${colour('--map-land')};stroke-width:1.6}`,
    `.dotted{fill:none;stroke-width:1.2;stroke-dasharray:2 2}`,
  ].join('');
}
