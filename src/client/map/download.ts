/** A map as a file of its own, with its title, its legend and its credit: the view as PNG, the fixed map as SVG. */
import { element } from '../dom.ts';
import { publicAddress, readText } from '../files.ts';
import { texts } from './words.ts';

/** Space around texts, the height of a line and the size of its letters, in pixels. */
const [MARGIN, LINE, LETTER] = [12, 20, 13];
/** The side of a sign of the legend, and the space after an entry. */
const [SIGN, GAP] = [14, 16];

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** What the style sheet gives to shapes and a file must carry itself: first what the parts of a shape inherit. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'font-size',
  'paint-order',
  'text-anchor',
];
/** The class of the image beneath. */
const BENEATH = 'beneath';
const OWN = { opacity: '1', 'vector-effect': 'none' };

/** The view that a canvas shows, with its captions below it. */
export async function pictureOf(canvas: HTMLCanvasElement, figure: HTMLElement, title: string): Promise<Blob> {
  const scale = devicePixelRatio;
  const captions = captionsOf(figure, title, canvas.width / scale);
  const picture = element('canvas', {
    width: canvas.width,
    height: canvas.height + Number(captions.getAttribute('height')) * scale,
  });
  const context = picture.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on.');
  context.drawImage(canvas, 0, 0);
  const image = element('img', { src: `data:image/svg+xml,${encodeURIComponent(textOf(captions))}` });
  await image.decode();
  context.drawImage(image, 0, canvas.height, picture.width, picture.height - canvas.height);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be made.'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** The fixed map with the image beneath it and its captions. */
export async function drawingOf(sheet: HTMLElement, figure: HTMLElement, title: string): Promise<Blob> {
  const original = sheet.querySelector('svg');
  if (original === null) throw new Error('There is no fixed map.');
  const copy = styledCopy(original);
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const { width, height } = original.viewBox.baseVal;
  const beneath = sheet.querySelector('img');
  const base = beneath === null ? [] : [await imageAsSvg(beneath.src, width, height)];
  const sea = shapeOf('rect', { width, height, fill: getComputedStyle(sheet).backgroundColor });
  const captions = captionsOf(figure, title, width);
  captions.setAttribute('y', String(height));
  copy.prepend(sea, ...base);
  copy.append(captions);
  copy.setAttribute('viewBox', `0 0 ${width} ${height + Number(captions.getAttribute('height'))}`);
  return new Blob([textOf(copy)], { type: 'image/svg+xml' });
}

/** What a map must say wherever it goes, as a drawing of a width. */
function captionsOf(figure: HTMLElement, title: string, width: number): SVGElement {
  const context = element('canvas').getContext('2d');
  if (context === null) throw new Error('No canvas to measure letters.');
  const parts: SVGElement[] = [];
  let bottom = MARGIN;
  const write = (text: string, x: number, style: Record<string, string> = {}) => {
    parts.push(
      Object.assign(shapeOf('text', { x, y: bottom + LETTER, 'font-size': LETTER, fill: '#000', ...style }), {
        textContent: text,
      }),
    );
  };
  const paragraph = (text: string | null | undefined, weight = '400') => {
    if (text === null || text === undefined) return;
    context.font = `${weight} ${LETTER}px sans-serif`;
    for (const line of wrap(text.replace(/\s+/g, ' ').trim(), width - 2 * MARGIN, context)) {
      write(line, MARGIN, { 'font-weight': weight });
      bottom += LINE;
    }
  };

  paragraph(title, '700');
  if (document.querySelector('.demonstration') !== null) paragraph(texts.demonstration);
  paragraph(figure.querySelector('figcaption > [id]')?.textContent);
  for (const legend of figure.querySelectorAll('figcaption .legend')) {
    paragraph(legend.querySelector('p')?.textContent ?? null, '700');
    context.font = `400 ${LETTER}px sans-serif`;
    let x = MARGIN;
    for (const item of legend.querySelectorAll('li')) {
      const text = item.textContent.trim();
      const room = SIGN + 4 + context.measureText(text).width;
      if (x > MARGIN && x + room > width - MARGIN) {
        x = MARGIN;
        bottom += LINE;
      }
      const sign = item.querySelector('svg');
      if (sign !== null) parts.push(placed(styledCopy(sign), { x, y: bottom + 1, width: SIGN, height: SIGN }));
      write(text, x + SIGN + 4);
      x += room + GAP;
    }
    bottom += LINE;
  }
  // What is to be known of all maps of a page stands below one of them.
  paragraph(document.querySelector('figcaption .note')?.textContent);
  paragraph(publicAddress().split('#')[0] ?? '');

  const height = bottom + MARGIN;
  const captions = shapeOf('svg', { width, height, viewBox: `0 0 ${width} ${height}`, stroke: 'none' });
  captions.append(shapeOf('rect', { width, height, fill: '#fff' }), ...parts);
  return captions;
}

function wrap(text: string, width: number, context: CanvasRenderingContext2D): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A drawing that carries its styles. What a shape inherits stays with its parent: shapes that are used twice need that. */
function styledCopy(original: SVGSVGElement): SVGElement {
  const copy = original.cloneNode(true) as SVGElement;
  carry(original, copy, undefined);
  const copies = copy.querySelectorAll<SVGElement>('*');
  for (const [i, shape] of original.querySelectorAll<SVGElement>('*').entries()) {
    const target = copies[i];
    if (target !== undefined && shape.parentElement !== null)
      carry(shape, target, getComputedStyle(shape.parentElement));
  }
  copy.setAttribute('font-family', 'sans-serif');
  return copy;
}

function carry(shape: SVGElement, copy: SVGElement, parent: CSSStyleDeclaration | undefined): void {
  const style = getComputedStyle(shape);
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== parent?.getPropertyValue(name)) copy.setAttribute(name, value);
  }
  for (const [name, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) copy.setAttribute(name, value);
  }
}

/** The image with its style sheet, which is kept from the shapes around it, and in the theme of the page. */
async function imageAsSvg(address: string, width: number, height: number): Promise<SVGElement> {
  const text = await readText(address);
  const image = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  for (const style of image.querySelectorAll('style'))
    style.textContent = style.textContent
      .replace(/(?<=^|[{}])[.\w-]+(?=\{)/g, `.${BENEATH} $&`)
      .replaceAll('screen and (prefers-color-scheme:dark)', isDark ? 'all' : 'not all');
  return placed(image as unknown as SVGElement, { width, height, class: BENEATH });
}

const shapeOf = (name: string, attributes: Record<string, string | number>): SVGElement =>
  placed(document.createElementNS(NAMESPACE, name), attributes);

function placed(shape: SVGElement, attributes: Record<string, string | number>): SVGElement {
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  return shape;
}

const textOf = (drawing: SVGElement): string => new XMLSerializer().serializeToString(drawing);

/** Hands a file to the visitor. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  element('a', { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
