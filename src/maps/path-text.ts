/** Writes what d3-geo draws as the text of an SVG path: relative steps of a tenth of a unit, without what is too small to see. */
import type { GeoContext } from 'd3-geo';

/** Tenths of a unit: shorter steps are left out. */
const STEP = 12;
/** Tenths of a unit: rings that stay within so little are left out. */
const SPECK = 8;

export class PathText implements GeoContext {
  /** The bounds of all rings, those left out too. */
  west = Infinity;
  north = Infinity;
  east = -Infinity;
  south = -Infinity;
  /** Square units that the rings drawn cover. */
  area = 0;

  private text = '';
  private line: [x: number, y: number][] = [];

  beginPath(): void {
    this.finish('');
  }

  moveTo(x: number, y: number): void {
    this.finish('');
    this.line = [[Math.round(x * 10), Math.round(y * 10)]];
  }

  lineTo(x: number, y: number): void {
    this.line.push([Math.round(x * 10), Math.round(y * 10)]);
  }

  closePath(): void {
    this.finish('z');
  }

  arc(): void {
    throw new Error('Points are not drawn as paths here.');
  }

  toString(): string {
    this.finish('');
    return this.text;
  }

  private finish(end: 'z' | ''): void {
    const { line } = this;
    this.line = [];
    const [start] = line;
    if (start === undefined) return;
    let [x, y] = start;
    let [west, east, north, south] = [x, x, y, y];
    let area = 0;
    let steps = '';
    for (const [i, [nextX, nextY]] of line.entries()) {
      const [dx, dy] = [nextX - x, nextY - y];
      const isLast = end === '' && i === line.length - 1;
      if (i === 0 || (Math.abs(dx) < STEP && Math.abs(dy) < STEP && !isLast)) continue;
      steps += pair(dx, dy, steps === '');
      area += x * nextY - nextX * y;
      [x, y] = [nextX, nextY];
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [north, south] = [Math.min(north, y), Math.max(south, y)];
    }
    [this.west, this.east] = [Math.min(this.west, west / 10), Math.max(this.east, east / 10)];
    [this.north, this.south] = [Math.min(this.north, north / 10), Math.max(this.south, south / 10)];
    if (steps === '' || (east - west < SPECK && south - north < SPECK)) return;
    if (end === 'z') this.area += (area + x * start[1] - start[0] * y) / 200;
    this.text += `M${pair(...start, true)}l${steps}${end}`;
  }
}

/** Two numbers of tenths, with a sign or a blank between them where one is needed. */
function pair(x: number, y: number, isFirst: boolean): string {
  const [first, second] = [tenths(x), tenths(y)];
  const before = isFirst || first.startsWith('-') ? '' : ' ';
  return `${before}${first}${second.startsWith('-') ? '' : ' '}${second}`;
}

/** `-5` is `-.5`, `10` is `1`. */
function tenths(value: number): string {
  const text = String(value / 10);
  return text.replace(/^(-?)0\./, '$1.');
}
