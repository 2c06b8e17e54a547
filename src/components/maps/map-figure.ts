/** A map with what it says in words: a summary, a legend, and what to know about it. Most pages have one: it is made as text. */
import { speechOf } from '../../i18n/index.ts';
import { marksShownOf, shadesOf, summaryOf } from '../../maps/legend.ts';
import { relative } from '../../site/addresses.ts';
import type { Page } from '../../site/site.ts';
import { escape } from '../html.ts';
import { mapSvg } from '../../maps/map-svg.ts';
import type { Interactive, MapView } from '../../maps/views.ts';

export interface FigureStyle {
  /** Whether the map takes all the width there is. */
  isWide?: boolean;
  /** Whether what is to be known of all maps stands here, and not below another one. */
  hasNote?: boolean;
  /** Whether the way to the data stands below the map. */
  hasData?: boolean;
}

/** The figure of a map; `id` is its identifier on the page, and the beginning of others. */
export function figureHtml(
  id: string,
  view: MapView,
  page: Page,
  { isWide = false, hasNote = true, hasData = true }: FigureStyle,
): string {
  const { parts, base, interactive } = view;
  const { maps } = speechOf(page.locale).words;
  const { width, height } = parts.drawing;
  const text = `${id}-texte`;
  const hasLinks = [...parts.legible.values()].some(({ href }) => href !== undefined);
  const skip = hasLinks ? `<a class="skip-map" href="#${text}">${escape(maps.skip)}</a>` : '';
  const image =
    base === undefined
      ? ''
      : `<img src="${escape(relative(page.path, base))}" width="${width}" height="${height}" alt="">`;
  const svg = mapSvg({ ...parts, hasBase: base !== undefined, labelledby: text });
  const sheet = `<div class="sheet">${image}${svg}</div>`;
  const frame =
    interactive === undefined ? sheet : `<atlas-map${settings(interactive, view, page)}>${sheet}</atlas-map>`;
  const data =
    interactive === undefined || !hasData
      ? ''
      : `<p><a href="${escape(relative(page.path, interactive.places))}" download>${escape(maps.data)}</a></p>`;
  const note = hasNote ? `<p class="note">${escape(maps.note)}</p>` : '';
  const caption = `<p id="${text}" tabindex="-1">${escape(summaryOf(view, page.locale))}</p>${shadesHtml(view, page)}${marksHtml(view, page)}${data}${note}`;
  return `<figure class="map${isWide ? ' wide' : ''}" id="${id}">${skip}${frame}<figcaption>${caption}</figcaption></figure>`;
}

/** What the interactive map is told, as attributes. */
function settings(
  { places, side, hasArcs, focus, opensInView, isLater }: Interactive,
  view: MapView,
  page: Page,
): string {
  const { classes, drawing } = view.parts;
  const attributes = {
    places: relative(page.path, places),
    side,
    arcs: hasArcs === true ? '' : undefined,
    focus,
    classes: classes.length === 0 ? undefined : classes.map(({ from }) => from).join(),
    bounds: drawing.bounds.join(),
    opens: opensInView === true ? 'view' : undefined,
    later: isLater === true ? '' : undefined,
  };
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` data-${name}="${escape(value)}"`))
    .join('');
}

/** The shades, with the bounds of their classes. */
function shadesHtml(view: MapView, page: Page): string {
  const shades = shadesOf(view, page.locale);
  if (shades.length === 0 || view.figures === undefined) return '';
  return legendHtml(
    view.figures,
    shades.map(([shade, text]) => [
      `<svg viewBox="0 0 20 12" aria-hidden="true"><rect class="s${shade}" width="20" height="12"/></svg>`,
      text,
    ]),
  );
}

/** What each kind of mark on the map stands for. */
function marksHtml(view: MapView, page: Page): string {
  const kinds = marksShownOf(view, page.locale);
  if (kinds.length === 0 || view.marksAre === undefined) return '';
  return legendHtml(
    speechOf(page.locale).words[view.marksAre],
    kinds.map(([kind, text]) => [
      `<svg viewBox="0 0 20 20" aria-hidden="true"><path class="mark ${kind} size2" d="M10 10h0"/></svg>`,
      text,
    ]),
  );
}

const legendHtml = (title: string, entries: readonly (readonly [svg: string, text: string])[]): string =>
  `<div class="legend"><p>${escape(title)}</p><ul>${entries.map(([svg, text]) => `<li>${svg} ${escape(text)}</li>`).join('')}</ul></div>`;

/** A map beside a list, maps in columns, or one beside a mere window on a place. */
export type MapLayout = 'beside' | 'maps' | 'uneven';

/** The maps of a page under a heading; `beside` is the list that says the same. */
export function mapSectionHtml(
  title: string,
  views: readonly MapView[],
  layout: MapLayout,
  page: Page,
  beside = '',
): string {
  if (views.length === 0) return '';
  const figures = views.map((view, i) => figureHtml(`carte-${i + 1}`, view, page, { hasNote: i === views.length - 1 }));
  return `<section aria-labelledby="carte"><h2 id="carte">${escape(title)}</h2><div class="${layout}">${figures.join('')}${beside}</div></section>`;
}
