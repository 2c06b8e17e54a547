/** A map as an SVG with links, whose colours come from the style sheet. */
import { classOf, type Class } from './classes.ts';
import type { Area, Drawing } from './drawing.ts';
import type { Marks } from './marks.ts';
import { HOME } from './territories.ts';
import { xml } from '../formats/xml.ts';

/** What a territory on a map says, and where it leads. */
export interface Legible {
  name: string;
  /** What assistive technology and the pointer are told. */
  title: string;
  href?: string | undefined;
  /** The figure that gives its shade; absent for a neighbour. */
  figure?: number;
}

export interface MapParts {
  drawing: Drawing;
  /** What is known of territories, by code; the others are mute. */
  legible: ReadonlyMap<string, Legible>;
  classes: readonly Class[];
  /** The territory that the page is about. */
  focus?: ReadonlySet<string>;
  /** Whether an image beneath already shows all territories: the mute ones are left to it. */
  hasBase?: boolean;
  /** Whether names are written on the map. */
  labels?: boolean;
  marks?: Marks;
  /** The data of an SVG path. */
  arcs?: string;
  /** What France is called, where it is on the map without being its subject. */
  homeName?: string;
  /** What a window with several territories is called. */
  insetName?: string;
  /** The identifier of the text that describes the map. */
  labelledby: string;
}

export function mapSvg(parts: MapParts): string {
  const { drawing, legible, focus, hasBase = false, labels = false, marks, arcs = '', homeName, labelledby } = parts;
  const { width, height, areas, land, disputed, insets } = drawing;
  const isFocus = ({ code }: Area) => focus?.has(code) === true;
  // The territory of the page comes last, so that nothing covers its edges.
  const shown = [...areas.filter((area) => legible.has(area.code) && !isFocus(area)), ...areas.filter(isFocus)];
  const mute = hasBase ? [] : areas.filter((area) => !shown.includes(area) && area.code !== HOME);
  const home = areas.find(({ code }) => code === HOME);
  const layers = [
    hasBase || land === '' ? '' : `<path class="abroad" d="${land}"/>`,
    mute.length === 0 ? '' : `<path class="land" d="${mute.map(({ d }) => d).join('')}"/>`,
    home === undefined || homeName === undefined ? '' : homeSvg(home, homeName, hasBase),
    shown.map((area) => areaHtml(area, parts)).join(''),
    disputed === '' ? '' : `<path class="disputed-under" d="${disputed}"/><path class="disputed" d="${disputed}"/>`,
    insets.map(insetSvg).join(''),
    arcs === '' ? '' : `<path class="arcs" d="${arcs}"/>`,
    marks === undefined ? '' : marksSvg(marks, labelledby),
    labels ? labelsSvg(shown, parts) : '',
    insets.length === 0 ? '' : insetNamesSvg(insets, parts),
  ];
  return `<svg viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${xml(labelledby)}">${layers.join('')}</svg>`;
}

/** A territory, a link where it has a page. Dots come with it, so that the smallest can be hit. */
function areaHtml({ code, d, dot }: Area, { legible, classes, focus }: MapParts): string {
  const known = legible.get(code);
  const shade =
    known?.figure === undefined ? (focus?.has(code) === true ? 'focus' : 'near') : `s${classOf(known.figure, classes)}`;
  const outlined = focus?.has(code) === true ? `${shade} own` : shade;
  const shape =
    (d === '' ? '' : `<path class="${outlined}" d="${d}"/>`) +
    (dot === undefined ? '' : `<path class="dot ${shade}" d="M${dot[0]} ${dot[1]}h0"/>`);
  if (known === undefined) return shape;
  const title = `<title>${xml(known.title)}</title>`;
  return known.href === undefined ? `<g>${title}${shape}</g>` : `<a href="${xml(known.href)}">${title}${shape}</a>`;
}

/** France has no page among those of foreign countries; beneath, an image shows it already. */
const homeSvg = ({ d }: Area, name: string, hasBase: boolean): string =>
  hasBase ? '' : `<g><title>${xml(name)}</title><path class="home" d="${d}"/></g>`;

const insetSvg = ({ box: [[west, north], [east, south]] }: Drawing['insets'][number]): string =>
  `<rect class="inset" x="${west}" y="${north}" width="${east - west}" height="${south - north}" rx="4"/>`;

/** Each set of marks is drawn twice: a little larger in the colour of the paper first, so that they stand out. */
const marksSvg = ({ paths }: Marks, id: string): string =>
  paths
    .map(({ sharpness, size, d }) => {
      const own = `${id}-${sharpness}-${size}`;
      return `<g class="mark-edge ${sharpness} size${size}"><path id="${own}" d="${d}"/></g><use class="mark ${sharpness} size${size}" href="#${own}"/>`;
    })
    .join('');

/** The names of windows, below them: that of what they show, or what the page calls them. */
function insetNamesSvg(insets: Drawing['insets'], { legible, insetName }: MapParts): string {
  const names = insets.map(({ box: [[west], [east, south]], codes }) => {
    const name = codes.length === 1 ? legible.get(codes[0] ?? '')?.name : insetName;
    return name === undefined ? '' : `<text x="${(west + east) / 2}" y="${south + 13}">${xml(name)}</text>`;
  });
  return `<g class="names insets" aria-hidden="true">${names.join('')}</g>`;
}

/** Units that a letter takes; a name without room is left to the list beside the map. */
const LETTER = 8;

function labelsSvg(areas: readonly Area[], { legible, drawing }: MapParts): string {
  const texts = areas.map(({ code, label }) => {
    const name = legible.get(code)?.name;
    if (label === undefined || name === undefined || label.room < name.length * LETTER) return '';
    const [x, y] = label.at;
    const half = (name.length * LETTER) / 2;
    // A name that the frame would cut is left out.
    if (x < half || x > drawing.width - half || y < 2 * LETTER || y > drawing.height - LETTER) return '';
    return `<text x="${label.at[0]}" y="${label.at[1]}">${xml(name)}</text>`;
  });
  return `<g class="names" aria-hidden="true">${texts.join('')}</g>`;
}
