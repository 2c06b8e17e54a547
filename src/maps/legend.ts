/** What a map says in words, for any medium: its summary, its shades, its marks. */
import type { Locale } from '../configuration.ts';
import { fill, speechOf } from '../i18n/index.ts';
import type { Sharpness } from './marks.ts';
import type { MapView } from './views.ts';

const SHARPNESSES = ['point', 'town', 'around'] as const satisfies readonly Sharpness[];

/** What the map shows, and how many of its marks lie outside. */
export function summaryOf({ summary, marksAre, parts: { marks } }: MapView, locale: Locale): string {
  if (marks === undefined || marksAre === undefined || marks.elsewhere === 0) return summary;
  const { words, count } = speechOf(locale);
  return `${summary} ${count(words.maps.elsewhere[marksAre], marks.elsewhere)}`;
}

/** Each shade that is on the map, with what it stands for: 0 is that of territories without a project. */
export function shadesOf({ parts: { classes, legible } }: MapView, locale: Locale): [shade: number, text: string][] {
  if (classes.length === 0) return [];
  const { words, number } = speechOf(locale);
  const hasNone = [...legible.values()].some(({ figure }) => figure === 0);
  return [
    ...(hasNone ? [[0, words.maps.noProject] as [number, string]] : []),
    ...classes.map(({ from, to }, i): [number, string] => [
      i + 1,
      from === to ? number(from) : fill(words.maps.range, { from: number(from), to: number(to) }),
    ]),
  ];
}

/** Each kind of mark that is on the map, with what it stands for. */
export function marksShownOf(
  { marksAre, parts: { marks } }: MapView,
  locale: Locale,
): [kind: (typeof SHARPNESSES)[number], text: string][] {
  if (marksAre === undefined) return [];
  const { sharpness } = speechOf(locale).words.maps;
  return SHARPNESSES.filter((kind) => (marks?.counts[kind] ?? 0) > 0).map((kind) => [kind, sharpness[kind]]);
}
