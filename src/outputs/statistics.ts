/**
 * The figures of the statistics page as sheets: CSV as RFC 4180 has it, in UTF-8, one line for each bar, the same in
 * every language. Codes stand beside names; what is not stated has no code. Invented data says so in a last column.
 */
import Papa from 'papaparse';
import { speechOf } from '../i18n/index.ts';
import type { Atlas } from '../model/atlas.ts';
import { breakdowns, comparedRegions, projectsPer100000, yearsOf, type Share } from '../model/breakdowns.ts';
import { DATA_FILES } from '../site/addresses.ts';
import { nameOf } from '../site/names.ts';
import type { TextFile } from './file.ts';

type Row = Record<string, string | number>;

const [french, english] = [speechOf('fr').words, speechOf('en').words];

/** A line with what it counts, in both languages. */
const line = (code: string, fr: string, en: string, projects: number): Row => ({
  code,
  nom_fr: fr,
  nom_en: en,
  projets: projects,
});

const named = (shares: readonly Share<{ code: string; names: { fr: string; en: string } } | undefined>[]): Row[] =>
  shares.map(({ item, projects }) =>
    item === undefined
      ? line('', french.unknown, english.unknown, projects)
      : line(item.code, item.names.fr, item.names.en, projects),
  );

const sheets = {
  'annees-de-signature': (atlas) =>
    yearsOf(atlas, 'yearSigned').years.map(({ item, projects }) => ({ annee: item, projets: projects })),
  thematiques: (atlas) => named(breakdowns.themes(atlas)),
  'formes-juridiques': (atlas) => named(breakdowns.legalForms(atlas)),
  natures: (atlas) => named(breakdowns.purposes(atlas)),
  financements: (atlas) => named(breakdowns.fundings(atlas)),
  etats: (atlas) =>
    breakdowns
      .statuses(atlas)
      .map(({ item, projects }) => line(item, french.statuses[item], english.statuses[item], projects)),
  'types-de-collectivite': (atlas) =>
    breakdowns
      .authorityTypes(atlas)
      .map(({ item, projects }) => line(item, french.authorityTypes[item], english.authorityTypes[item], projects)),
  continents: (atlas) => named(breakdowns.continents(atlas)),
  pays: (atlas) => named(breakdowns.countries(atlas)),
  collectivites: (atlas) =>
    breakdowns.authorities(atlas).map(({ item, projects }) => ({
      siren: item.siren,
      nom: nameOf(item, 'fr'),
      projets: projects,
    })),
  regions: (atlas) =>
    comparedRegions(atlas).map(({ region: { code, name, totals }, population }) => ({
      code,
      nom: name,
      habitants: population?.inhabitants ?? '',
      annee_population: population?.year ?? '',
      projets: totals.projects,
      projets_pour_100000_habitants: population === undefined ? '' : projectsPer100000(totals.projects, population),
      en_cours: totals.active,
      termines: totals.completed,
      collectivites: totals.authorities,
      partenaires: totals.partners,
      pays: totals.countries,
    })),
} satisfies Record<string, (atlas: Atlas) => Row[]>;

export type Sheet = keyof typeof sheets;

/** The path of a sheet, the same from every language. */
export const pathOfSheet = (sheet: Sheet): string => `${DATA_FILES}/statistiques/${sheet}.csv`;

export const statisticsFiles: readonly TextFile[] = Object.entries(sheets).map(([sheet, rowsOf]) => ({
  path: pathOfSheet(sheet as Sheet),
  render: ({ atlas }) => {
    const rows: Row[] = rowsOf(atlas);
    const marked = atlas.isDemonstration ? rows.map((row) => ({ ...row, donnees: 'démonstration' })) : rows;
    return `${Papa.unparse(marked)}\r\n`;
  },
}));
