/** A selection in words: "38 jumelages en cours, Bretagne – Allemagne, de 2010 à 2020". */
import { counted } from '../dom.ts';
import { language, words } from '../words.ts';
import type { FacetKey, Projects } from './data.ts';
import type { Range, Selection } from './selection.ts';
import { texts } from './words.ts';

/** Who takes part on the French side, and abroad. */
const FRENCH = [
  'region',
  'ancienne_region',
  'departement',
  'type',
  'collectivite',
] as const satisfies readonly FacetKey[];
const FOREIGN = ['continent', 'orientation', 'pays', 'partenaire'] as const satisfies readonly FacetKey[];
const OTHERS = ['thematique', 'odd', 'nature', 'financement'] as const satisfies readonly FacetKey[];

const lists = new Intl.ListFormat(language, { type: 'disjunction' });

/** @param total how many projects the selection holds */
export function sentenceOf(projects: Projects, selection: Selection, total: number): string {
  const chosen = (key: FacetKey): string[] => {
    const facet = projects.facet(key);
    return [...(selection.choices.get(key)?.chosen ?? [])].map((value) => facet.nameOf(value));
  };
  const sideOf = (keys: readonly FacetKey[]): string =>
    keys
      .map((key) => lists.format(chosen(key)))
      .filter(Boolean)
      .join(', ');
  const status = chosen('etat').map((name) => name.toLocaleLowerCase(language));
  const sides = [sideOf(FRENCH), sideOf(FOREIGN)].filter(Boolean).join(' – ');
  const excluded = [...selection.choices].flatMap(([key, { excluded: values }]) =>
    [...values].map((value) => texts.except.replace('{name}', () => projects.facet(key).nameOf(value))),
  );
  const { debut, montant } = selection.ranges;
  const parts = [
    counted(nounOf(projects, selection), total) + (status.length === 0 ? '' : ` (${lists.format(status)})`),
    sides,
    ...OTHERS.map((key) => lists.format(chosen(key))),
    selection.score === undefined ? '' : texts.scores[selection.score],
    debut === undefined ? '' : rangeText(debut, true),
    montant === undefined ? '' : `${rangeText(montant, false)} €`,
    selection.updatedSince === undefined
      ? ''
      : `${texts.updated.toLocaleLowerCase(language)} ${dayText(selection.updatedSince)}`,
    selection.text.trim() === '' ? '' : texts.text.replace('{text}', () => selection.text.trim()),
    ...excluded,
  ].filter(Boolean);
  return parts.length === 1 && status.length === 0 && selection.choices.size === 0
    ? `${parts[0]} – ${texts.all}`
    : parts.join(', ');
}

/** What the projects are, where a single legal form is chosen; the fewer words, the better they read. */
function nounOf(projects: Projects, selection: Selection): { one: string; other: string } {
  const forms = selection.choices.get('forme');
  const nouns: Partial<Record<string, { one: string; other: string }>> = texts.nouns;
  const [form] = forms?.chosen ?? [];
  if (forms === undefined || form === undefined || forms.chosen.size > 1) return words.projects;
  return nouns[projects.facet('forme').codes[form] ?? ''] ?? words.projects;
}

/** "de 2010 à 2020"; years have no separators. */
export function rangeText({ from, to, withUnknown }: Range, areYears: boolean): string {
  const figure = (value: number) => (areYears ? String(value) : value.toLocaleString(language));
  const text =
    from !== undefined && to !== undefined
      ? texts.between.replace('{from}', figure(from)).replace('{to}', figure(to))
      : from !== undefined
        ? texts.since.replace('{from}', figure(from))
        : texts.until.replace('{to}', figure(to ?? 0));
  return withUnknown ? `${text} ${texts.orUnknown}` : text;
}

/** A day given as ISO 8601. */
export const dayText = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC' });
