/** A map as a file of its own, with its title, its legend and its credit: the view as PNG, the fixed map as SVG. */
import { element } from './dom.ts';
import { texts } from './words.ts';

/** Space around the texts of a picture, and the size of its letters, in pixels. */
const [MARGIN, LETTER] = [16, 15];

export interface Captions {
  title: string;
  lines: readonly string[];
}

/** What a picture must say, wherever it goes. */
export function captionsOf(figure: HTMLElement, title: string): Captions {
  const said = [...figure.querySelectorAll('figcaption > [id], figcaption .legend, figcaption .note')].map((part) =>
    [...part.querySelectorAll('p, li')].length === 0
      ? part.textContent
      : [...part.querySelectorAll('p, li')].map((item) => item.textContent.trim()).join(' · '),
  );
  const isDemonstration = document.querySelector('.demonstration') !== null;
  return {
    title,
    lines: [...(isDemonstration ? [texts.demonstration] : []), ...said, location.href.split('#')[0] ?? ''].map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    ),
  };
}

/** The canvas of a map with its captions below it. */
export async function pictureOf(canvas: HTMLCanvasElement, { title, lines }: Captions): Promise<Blob> {
  const scale = devicePixelRatio;
  const font = (size: number, weight = 400) => `${weight} ${size * scale}px sans-serif`;
  const picture = element('canvas', { width: canvas.width, height: canvas.height });
  const context = picture.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on.');
  context.font = font(LETTER);
  const wrapped = lines.flatMap((line) => wrap(line, canvas.width - 2 * MARGIN * scale, context));
  const head = (MARGIN * 2 + LETTER * 1.4) * scale;
  picture.height = canvas.height + head + (MARGIN + (wrapped.length + 1) * LETTER * 1.4) * scale;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, head);
  context.fillStyle = '#000';
  context.font = font(LETTER * 1.4, 700);
  context.fillText(title, MARGIN * scale, (MARGIN + LETTER * 1.4) * scale);
  context.font = font(LETTER);
  for (const [i, line] of wrapped.entries())
    context.fillText(line, MARGIN * scale, canvas.height + head + (i + 1.5) * LETTER * 1.4 * scale);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be made.'));
      else resolve(blob);
    }, 'image/png');
  });
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

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** What the style sheet gives to shapes and that a file must carry itself. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'paint-order',
  'text-anchor',
  'vector-effect',
];

/** The fixed map with its styles, the image beneath it, and its captions. */
export async function drawingOf(sheet: HTMLElement, { title, lines }: Captions): Promise<Blob> {
  const original = sheet.querySelector('svg');
  if (original === null) throw new Error('There is no fixed map.');
  const copy = original.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>('*');
  for (const [i, shape] of original.querySelectorAll<SVGElement>('*').entries()) {
    const style = getComputedStyle(shape);
    for (const name of STYLES) copies[i]?.setAttribute(name, style.getPropertyValue(name));
  }
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const { width, height } = original.viewBox.baseVal;
  const beneath = sheet.querySelector('img');
  const base = beneath === null ? undefined : await imageAsSvg(beneath.src, width, height);
  const background = shapeOf('rect', { width: '100%', height: '100%', fill: getComputedStyle(sheet).backgroundColor });
  const texts = [title, ...lines].map((line, i) =>
    Object.assign(shapeOf('text', { x: '8', y: String(height + 22 + i * 16), 'font-size': i === 0 ? '15' : '11' }), {
      textContent: line,
    }),
  );
  copy.prepend(background, ...(base === undefined ? [] : [base]));
  copy.append(shapeOf('rect', { y: String(height), width: '100%', height: '100%', fill: '#fff' }), ...texts);
  copy.setAttribute('xmlns', NAMESPACE);
  copy.setAttribute('font-family', 'sans-serif');
  copy.setAttribute('viewBox', `0 0 ${width} ${height + 32 + texts.length * 16}`);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

async function imageAsSvg(address: string, width: number, height: number): Promise<Element> {
  const text = await (await fetch(address)).text();
  const image = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  image.setAttribute('width', String(width));
  image.setAttribute('height', String(height));
  return image;
}

function shapeOf(name: string, attributes: Record<string, string>): SVGElement {
  const shape = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  return shape;
}

/** Hands a file to the visitor. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  element('a', { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
