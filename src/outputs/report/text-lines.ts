/** How many lines a text takes, so that the compiler is told the height of each row: finding it out takes as long again. */
import type { Font } from 'fontkitten';

/** Kerning, and breaks after hyphens where a word has room in a line, are left out: what is told is never too little. */
export class TextLines {
  readonly #font: Font;
  readonly #advances = new Map<string, number>();

  constructor(font: Font) {
    this.#font = font;
  }

  /**
   * @param size of the letters, in the unit of the width
   * @returns at least 1
   */
  count(text: string, size: number, width: number): number {
    return text.split('\n').reduce((sum, line) => sum + this.#countOfLine(line, size, width), 0);
  }

  #countOfLine(line: string, size: number, width: number): number {
    const space = this.#advance(' ') * size;
    let lines = 1;
    let used = -space;
    for (const word of line.split(/[ \t]+/)) {
      const own = this.#width(word) * size;
      if (own > width) {
        // It is broken after hyphens and slashes, which may leave lines half empty.
        lines += 2 * Math.ceil(own / width);
        used = width;
      } else if (used >= 0 && used + space + own > width) {
        lines += 1;
        used = own;
      } else used += space + own;
    }
    return lines;
  }

  #width(word: string): number {
    let width = 0;
    for (const letter of word) width += this.#advance(letter);
    return width;
  }

  /** Of a size of 1. */
  #advance(letter: string): number {
    let advance = this.#advances.get(letter);
    if (advance === undefined) {
      const glyph = this.#font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      this.#advances.set(letter, (advance = glyph.advanceWidth / this.#font.unitsPerEm));
    }
    return advance;
  }
}
