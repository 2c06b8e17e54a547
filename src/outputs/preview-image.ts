/**
 * The images of the previews of links, 1200 pixels by 630 as The Open Graph protocol (https://ogp.me/) has them shown: a name,
 * figures and a map. Letters are drawn as shapes, so that no font of the machine that builds is asked for.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import type { Locale } from '../configuration.ts';
import { embedWords } from '../i18n/embed-words.ts';
import { fill, speechOf } from '../i18n/index.ts';
import { embedView, worldView } from '../maps/views.ts';
import type { Totals } from '../model/totals.ts';
import { pathOfPreview, pathOfSingle, previewOfAtlas } from '../site/addresses.ts';
import { embeddablesOf, embedOf, hasPreview, type Territory } from '../site/embeds.ts';
import { kindNameOf, nameOf } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import type { File } from './file.ts';
import { PREVIEW } from './preview-size.ts';
import { mapOnPaper } from './report/map-image.ts';

/** Where things stand, in pixels. */
const MARGIN = 56;
const COLUMN = 500;
/** Above the figures. */
const FIGURES = 344;
const MAP = { x: 600, y: 56, width: 544, height: 518 } as const;

/** From line to line of a name, as a share of its letters. */
const LEADING = 1.08;

const COLOURS = {
  ink: '#1b2430',
  soft: '#4d5866',
  accent: '#14478f',
  notice: '#fdf3d8',
  noticeInk: '#563f00',
} as const;

/** What an image says. */
interface Told {
  kicker: string;
  name: string;
  figures: [figure: string, noun: string][];
  /** The map as SVG, with its own size. */
  map: string;
  locale: Locale;
}

export function previewImages(site: Site): File[] {
  const { locales, embeds } = site.configuration;
  if (embeds === 'none') return [];
  const territories = embeddablesOf(site).filter((each): each is Territory => hasPreview(each, site));
  return locales.flatMap((locale): File[] => [
    { path: previewOfAtlas(locale), render: () => draw(ofAtlas(locale, site), site) },
    ...territories.map((each) => ({
      path: pathOfPreview(each, locale),
      render: () => draw(ofTerritory(each, locale, site), site),
    })),
  ]);
}

function ofAtlas(locale: Locale, site: Site): Told {
  const { atlas } = site;
  const page = {
    kind: 'home',
    locale,
    path: pathOfSingle('home', locale),
    subject: atlas,
    part: { number: 1, total: 1 },
  } as const;
  const { words } = speechOf(locale);
  return {
    kicker: '',
    name: words.siteName,
    figures: figuresOf(atlas.totals, ['projects', 'authorities', 'countries'], locale),
    map: mapOnPaper(worldView(atlas, page, site, 'large').parts),
    locale,
  };
}

function ofTerritory(territory: Territory, locale: Locale, site: Site): Told {
  const view = embedView(embedOf(territory, locale), site);
  return {
    kicker: kindNameOf(territory, locale),
    name: nameOf(territory, locale),
    figures: figuresOf(
      territory.totals,
      territory.kind === 'country' ? ['projects', 'authorities', 'partners'] : ['projects', 'authorities', 'countries'],
      locale,
    ),
    map: view === undefined ? '' : mapOnPaper(view.parts),
    locale,
  };
}

function figuresOf(
  totals: Totals,
  keys: readonly (keyof Totals & keyof ReturnType<typeof speechOf>['words']['counts'])[],
  locale: Locale,
): Told['figures'] {
  const { words, count, number } = speechOf(locale);
  return keys.map((key) => {
    const figure = number(totals[key]);
    return [figure, count(words.counts[key], totals[key]).replace(figure, '').trim()];
  });
}

async function draw({ kicker, name, figures, map, locale }: Told, { atlas }: Site): Promise<Uint8Array> {
  const { regular, bold } = (letters ??= loadLetters());
  const { words, day } = speechOf(locale);
  const parts = [
    `<rect width="100%" height="100%" fill="#fff"/><rect width="100%" height="12" fill="${COLOURS.accent}"/>`,
    regular.line(name === words.siteName ? '' : words.siteName, MARGIN, 84, 24, COLOURS.accent),
    regular.line(kicker, MARGIN, 168, 28, COLOURS.soft),
  ];
  // A name without a kind has the room of the kind.
  const top = kicker === '' ? 96 : 178;
  const { size, lines } = bold.fit(name, COLUMN, [68, 56, 44, 36], FIGURES - top);
  lines.forEach((line, i) => parts.push(bold.line(line, MARGIN, top + size * (1 + LEADING * i), size, COLOURS.ink)));
  figures.forEach(([figure, noun], i) => {
    const y = FIGURES + 52 + 52 * i;
    parts.push(bold.line(figure, MARGIN, y, 42, COLOURS.accent));
    parts.push(regular.line(noun, MARGIN + bold.width(`${figure} `, 42), y, 28, COLOURS.soft));
  });
  const dated = fill(words.dataDate, { date: day(atlas.date) });
  if (atlas.isDemonstration) {
    const text = embedWords[locale].demonstration;
    parts.push(
      `<rect x="${MARGIN}" y="${PREVIEW.height - 84}" width="${regular.width(text, 22) + 24}" height="36" rx="6" fill="${COLOURS.notice}"/>`,
      regular.line(text, MARGIN + 12, PREVIEW.height - 59, 22, COLOURS.noticeInk),
    );
  } else parts.push(regular.line(dated, MARGIN, PREVIEW.height - 59, 22, COLOURS.soft));
  parts.push(placed(map));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW.width}" height="${PREVIEW.height}">${parts.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** The map as large as its frame allows, in the middle of it. */
function placed(map: string): string {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(map) ?? []).map(Number);
  if (width === 0 || height === 0) return '';
  const scale = Math.min(MAP.width / width, MAP.height / height);
  const [w, h] = [width * scale, height * scale];
  const [x, y] = [MAP.x + (MAP.width - w) / 2, MAP.y + (MAP.height - h) / 2];
  const frame = `x="${x}" y="${y}" width="${w}" height="${h}"`;
  return `${map.replace('<svg ', `<svg ${frame} `)}<rect ${frame} fill="none" stroke="#d4dbe3" stroke-width="2"/>`;
}

/** One weight of the letters. */
class Letters {
  readonly #font: Font;

  constructor(path: string) {
    const font = create(readFileSync(path));
    if (font.isCollection) throw new Error(`${path} holds several fonts where one is expected.`);
    this.#font = font;
  }

  /** In pixels, of letters of a size. */
  width(text: string, size: number): number {
    return this.#font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth * this.#scale(size), 0);
  }

  /** A line whose letters stand on `y`, as SVG. */
  line(text: string, x: number, y: number, size: number, colour: string): string {
    let at = 0;
    const glyphs = this.#font.glyphsForString(text).map((glyph) => {
      const path = `<path transform="translate(${at})" d="${glyph.path.toSVG()}"/>`;
      at += glyph.advanceWidth;
      return path;
    });
    const scale = this.#scale(size);
    return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${colour}">${glyphs.join('')}</g>`;
  }

  /** The largest of some sizes in which a text has room; words are never cut. */
  fit(text: string, width: number, sizes: readonly number[], height: number): { size: number; lines: string[] } {
    const tries = sizes.map((size) => ({ size, lines: this.#wrapped(text, width, size) }));
    const fits = ({ size, lines }: (typeof tries)[number]) =>
      lines.length * size * LEADING <= height && lines.every((line) => this.width(line, size) <= width);
    return tries.find(fits) ?? { size: sizes.at(-1) ?? 0, lines: tries.at(-1)?.lines ?? [] };
  }

  #wrapped(text: string, width: number, size: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(/ |(?<=-)/)) {
      const last = lines.at(-1);
      const joined = last === undefined ? word : `${last}${last.endsWith('-') ? '' : ' '}${word}`;
      if (last !== undefined && this.width(joined, size) <= width) lines[lines.length - 1] = joined;
      else lines.push(word);
    }
    return lines;
  }

  #scale(size: number): number {
    return size / this.#font.unitsPerEm;
  }
}

let letters: Record<'regular' | 'bold', Letters> | undefined;

function loadLetters(): Record<'regular' | 'bold', Letters> {
  const { resolve } = createRequire(import.meta.url);
  const weight = (name: string) =>
    new Letters(resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`));
  return { regular: weight('400Regular'), bold: weight('700Bold') };
}
