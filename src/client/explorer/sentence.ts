/** A selection in words: "38 jumelages (en cours) de la Bretagne avec l’Allemagne, de 2010 à 2020". */
import { ofFrench, withArticle } from '../../i18n/articles.ts';
import { counted } from '../dom.ts';
import { isPartial } from '../files.ts';
import { language, words } from '../words.ts';
import { UNKNOWN, type FacetKey, type Projects } from './data.ts';
import type { Range, Selection } from './selection.ts';
import { texts } from './words.ts';

/** Who takes part on the French side, and abroad; what is said of them besides follows. */
const FRENCH = ['region', 'ancienne_region', 'departement', 'collectivite'] as const satisfies readonly FacetKey[];
const FOREIGN = ['continent', 'pays', 'partenaire'] as const satisfies readonly FacetKey[];
const SIDES: ReadonlySet<FacetKey> = new Set([...FRENCH, ...FOREIGN]);
const OTHERS = [
  'type',
  'orientation',
  'thematique',
  'odd',
  'nature',
  'financement',
] as const satisfies readonly FacetKey[];

const lists = new Intl.ListFormat(language, { type: 'disjunction' });

/** @param total how many projects the selection holds */
export function sentenceOf(projects: Projects, selection: Selection, total: number): string {
  const valuesOf = (key: FacetKey): number[] => [...(selection.choices.get(key)?.chosen ?? [])];
  const isUnknown = (key: FacetKey, value: number) => projects.facet(key).codes[value] === UNKNOWN;
  const namesOf = (key: FacetKey, inSentence: (name: string, article: string) => string = (name) => name): string => {
    const facet = projects.facet(key);
    const known = valuesOf(key).filter((value) => !(SIDES.has(key) && isUnknown(key, value)));
    return lists.format(known.map((value) => inSentence(facet.nameOf(value), facet.articleOf(value))));
  };
  const side = (pattern: string, keys: readonly FacetKey[], inSentence: (name: string, article: string) => string) => {
    const names = keys.map((key) => namesOf(key, inSentence)).filter(Boolean);
    return names.length === 0 ? '' : ` ${pattern.replace('{names}', () => names.join(', '))}`;
  };
  const status = namesOf('etat').toLocaleLowerCase(language);
  const unknown = [...SIDES].filter((key) => valuesOf(key).some((value) => isUnknown(key, value)));
  const excluded = [...selection.choices].flatMap(([key, { excluded: values }]) =>
    [...values].map((value) => texts.except.replace('{name}', () => projects.facet(key).nameOf(value))),
  );
  const { debut, montant } = selection.ranges;
  const parts = [
    [
      counted(nounOf(projects, selection), total),
      status === '' ? '' : ` (${status})`,
      side(texts.of, FRENCH, language === 'fr' ? ofFrench : withArticle),
      side(texts.with, FOREIGN, withArticle),
    ].join(''),
    ...unknown.map((key) =>
      texts.labelled
        .replace('{label}', texts.facets[key].toLocaleLowerCase(language))
        .replace('{name}', texts.unknown.toLocaleLowerCase(language)),
    ),
    ...OTHERS.map((key) => namesOf(key)),
    selection.score === undefined ? '' : texts.scores[selection.score],
    debut === undefined ? '' : rangeText(debut, true),
    montant === undefined ? '' : amountText(montant),
    selection.updatedSince === undefined
      ? ''
      : `${texts.updated.toLocaleLowerCase(language)} ${dayText(selection.updatedSince)}`,
    selection.text.trim() === '' ? '' : texts.text.replace('{text}', () => selection.text.trim()),
    ...excluded,
  ].filter(Boolean);
  return parts.length === 1 && selection.choices.size === 0
    ? `${parts[0]} – ${isPartial ? texts.allOfPart : texts.all}`
    : parts.join(', ');
}

/** What the projects cost, as far as it is known. */
export function knownAmounts({ columns }: Projects, rows: Uint32Array): string {
  let [sum, known] = [0, 0];
  for (const row of rows) {
    const amount = columns.montant_eur[row];
    if (amount == null) continue;
    sum += amount;
    known += 1;
  }
  if (known === 0) return rows.length === 0 ? '' : texts.noAmounts;
  return texts.knownAmounts
    .replace('{amount}', sum.toLocaleString(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }))
    .replace('{known}', known.toLocaleString(language))
    .replace('{total}', counted(words.projects, rows.length));
}

/** What the projects are, where a single legal form is chosen; the fewer words, the better they read. */
function nounOf(projects: Projects, selection: Selection): { one: string; other: string } {
  const forms = selection.choices.get('forme');
  const nouns: Partial<Record<string, { one: string; other: string }>> = texts.nouns;
  const [form] = forms?.chosen ?? [];
  if (forms === undefined || form === undefined || forms.chosen.size > 1) return words.projects;
  return nouns[projects.facet('forme').codes[form] ?? ''] ?? words.projects;
}

/** "de 1 000 à 5 000 €"; from zero on, an amount has only to be known. */
export const amountText = (range: Range): string =>
  range.from === 0 && range.to === undefined && !range.withUnknown ? texts.known : `${rangeText(range, false)} €`;

/** "de 2010 à 2020"; years have no separators. */
export function rangeText({ from, to, withUnknown }: Range, areYears: boolean): string {
  const figure = (value: number) => (areYears ? String(value) : value.toLocaleString(language));
  const text =
    areYears && from !== undefined && from === to
      ? texts.inYear.replace('{from}', figure(from))
      : from !== undefined && to !== undefined
        ? texts.between.replace('{from}', figure(from)).replace('{to}', figure(to))
        : from !== undefined
          ? texts.since.replace('{from}', figure(from))
          : texts.until.replace('{to}', figure(to ?? 0));
  return withUnknown ? `${text} ${texts.orUnknown}` : text;
}

/** A day given as ISO 8601. */
export const dayText = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC' });
