/** The colours and letters of the page, for what is drawn on a canvas. */
import { element } from '../dom.ts';
import type { Palette } from './style.ts';

export function paletteOf(figure: HTMLElement): Palette {
  const styles = getComputedStyle(figure);
  const colour = (name: string) => styles.getPropertyValue(`--${name}`).trim();
  return {
    sea: colour('map-sea'),
    land: colour('map-land'),
    border: colour('map-border'),
    focus: colour('map-focus'),
    home: colour('map-home'),
    shades: [colour('map-none'), ...[1, 2, 3, 4, 5].map((shade) => colour(`map-${shade}`))],
    mark: colour('map-mark'),
    edge: colour('map-edge'),
    ink: colour('ink'),
    halo: colour('paper'),
  };
}

/** The families of letters, with the quotation marks that some of them need. */
export const fontsOf = (figure: HTMLElement): string[] =>
  getComputedStyle(figure)
    .fontFamily.split(',')
    .map((name) => name.trim());

/** A square on its corner: the sign of a place that is known exactly. */
export function diamond({ mark, edge }: Palette): ImageData {
  const size = 18;
  const canvas = element('canvas', { width: size, height: size });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on.');
  context.translate(size / 2, size / 2);
  context.rotate(Math.PI / 4);
  for (const [colour, half] of [
    [edge, 6],
    [mark, 4.5],
  ] as const) {
    context.fillStyle = colour;
    context.fillRect(-half, -half, 2 * half, 2 * half);
  }
  return context.getImageData(0, 0, size, size);
}
