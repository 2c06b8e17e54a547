/** The map of a report: that of the page, with the colours of paper. */
import { speechOf } from '../../i18n/index.ts';
import { reportWords } from '../../i18n/report-words.ts';
import { marksShownOf, shadesOf, summaryOf } from '../../maps/legend.ts';
import { mapSvg } from '../../maps/map-svg.ts';
import { viewOf, worldView, type MapView } from '../../maps/views.ts';
import { geometryOf } from '../../maps/territories.ts';
import { worldDrawing } from '../../maps/world.ts';
import { BASE_MAP_OF_WORLD } from '../../site/addresses.ts';
import type { ListPage, Site } from '../../site/site.ts';

export interface MapImage {
  svg: string;
  /** What the map says, for those who do not see it. */
  alt: string;
  caption: string;
  /** Whether it is more than half as high as wide: its height then has to be bounded. */
  isTall: boolean;
  /** What shades and marks stand for: a swatch of colour, or the name of a mark. */
  legends: { title: string; entries: [sign: string, text: string][] }[];
}

const SHADES = ['#d0d0d0', '#bcd4ee', '#8ab4e1', '#5590cd', '#2a68ab', '#0b3d7a'] as const;

/** The rules of the style sheet of the site that a drawing on paper needs. */
const STYLE = [
  '.abroad{stroke:#dde2e6;stroke-width:12}',
  '.home{fill:#aab4bf}',
  '.focus{fill:#bcd4ee}.own.focus{stroke:#2a68ab}',
  ...SHADES.map((colour, i) => `.s${i}{fill:${colour}}.dot.s${i}{stroke:${colour}}`),
  '.dot{fill:none;stroke:#7b8794;stroke-width:6;stroke-linecap:round}.dot.focus{stroke:#2a68ab}',
  '.disputed-under{fill:none;stroke:#dde2e6;stroke-width:2}.disputed{fill:none;stroke:#4d5866;stroke-dasharray:2 3}',
  '.inset{fill:none;stroke:#7b8794}',
  '.arcs{fill:none;stroke:#b8430a;opacity:.6}',
  ...[5, 7, 10].flatMap((size, i) => [
    `.mark-edge.size${i + 1}{stroke-width:${size + 2};stroke-linecap:round}`,
    `.mark.size${i + 1}{stroke:#b8430a;stroke-width:${size};stroke-linecap:round}`,
    `.mark.around.size${i + 1}{opacity:.45;stroke-width:${size * 2 + 4}}`,
  ]),
  '.mark-edge.around{display:none}.mark.point,.mark-edge.point{stroke-linecap:square}',
  '.names{font-family:"Source Sans 3";fill:#1b2430;font-size:13px;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round;text-anchor:middle}',
].join('');

function worldBeneath(site: Site): string {
  const geometry = geometryOf(site);
  const [small, large] = [worldDrawing(geometry, 'small'), worldDrawing(geometry, 'large')];
  const shapes = small.areas.map(({ d }) => d).join('');
  return `<path transform="scale(${large.width / small.width})" stroke-width=".4" d="${shapes}"/>`;
}

/** A map in the colours of paper, with what lies beneath. */
const drawnOnPaper = (parts: MapView['parts'], base: string): string =>
  mapSvg({ ...parts, hasBase: base !== '', labelledby: 'carte' })
    .replace(
      '<svg ',
      '<svg xmlns="http://www.w3.org/2000/svg" fill="#dde2e6" stroke="#fff" stroke-width=".8" stroke-linejoin="round" ',
    )
    .replace('>', `><style>${STYLE}</style><rect width="100%" height="100%" fill="#eef3f7"/>${base}`);

/** The same without words. */
export const mapOnPaper = (parts: MapView['parts']): string =>
  drawnOnPaper(parts, '')
    .replace(/<g class="names[^"]*"[^]*?<\/g>/g, '')
    .replaceAll(/h0(?=["mM])/g, 'h.01h-.01');

export function mapImageOf(page: ListPage, site: Site): MapImage | undefined {
  const view = viewOfList(page, site);
  if (view === undefined) return undefined;
  const { parts, figures, marksAre } = view;
  const { locale } = page;
  const { words } = speechOf(locale);
  const summary = summaryOf(view, locale);
  // Around the partners of an authority the world needs few details: it is that of small maps.
  const base = view.base === BASE_MAP_OF_WORLD && page.kind === 'authority' ? worldBeneath(site) : '';
  // A lone segment without length would not be drawn: https://docs.rs/usvg leaves out what has no extent.
  const svg = drawnOnPaper(parts, base).replaceAll(/h0(?=["mM])/g, 'h.01h-.01');
  const shades = shadesOf(view, locale).map(([shade, text]): [string, string] => [SHADES[shade] ?? SHADES[0], text]);
  const marks = marksShownOf(view, locale);
  return {
    svg,
    alt: `${reportWords[locale].map}${words.colon}${summary}`,
    isTall: parts.drawing.height * 2 > parts.drawing.width,
    caption: summary,
    legends: [
      ...(shades.length === 0 || figures === undefined ? [] : [{ title: figures, entries: shades }]),
      ...(marks.length === 0 || marksAre === undefined ? [] : [{ title: words[marksAre], entries: marks }]),
    ],
  };
}

function viewOfList(page: ListPage, site: Site): MapView | undefined {
  switch (page.kind) {
    case 'theme':
    case 'sdg':
    case 'orientation':
      return worldView(page.subject, page, site);
    case 'partner':
      return undefined;
    default:
      return viewOf(page, site);
  }
}
