/** What the checks found, case by case, with the sheets concerned. What a text held of persons is not told. */
import type { Locale } from '../../configuration.ts';
import { csvLine } from '../../formats/csv.ts';
import { speechOf, type Dictionary } from '../../i18n/index.ts';
import type { Atlas } from '../../model/atlas.ts';
import { DATASET } from '../../site/addresses.ts';
import { addressOfPage } from '../../site/formats.ts';
import type { Entity } from '../../site/names.ts';
import { contractTables } from '../../source/contract.ts';
import type { Problem } from '../../source/problem.ts';
import { freeTextColumns } from '../../source/read-table.ts';
import { fileOf } from '../../source/table.ts';
import type { TextFile } from '../file.ts';

const PERSONAL = '.personal_data';

/** A defect in words, or its code where nobody has written words for it. */
export function defectOf(code: string, locale: Locale): string {
  const { warnings } = speechOf(locale).words;
  const isKnown = (key: string): key is keyof Dictionary['warnings'] => key in warnings;
  if (code.endsWith(PERSONAL)) return warnings.personalData;
  return isKnown(code) ? warnings[code] : code;
}

/** What was found, but for sentences: what they say of persons may stand in them cut or garbled, and nothing would know it. */
export const foundOf = ({ file, column, value }: Problem): string | undefined =>
  column !== undefined && SENTENCES.has(`${file} ${column}`) ? undefined : value;

const SENTENCES: ReadonlySet<string> = new Set(
  contractTables.flatMap((table) => freeTextColumns(table.row).map((column) => `${fileOf(table)} ${column}`)),
);

/** What a problem is about, where that has a page of its own. */
export function concernedBy({ file, record }: Problem, atlas: Atlas): Entity | undefined {
  let known = records.get(atlas);
  if (known === undefined) {
    const { projects, partners, authorities } = atlas;
    known = new Map<string, Entity>([
      ...projects.map((each): [string, Entity] => [`projets.csv ${each.id}`, each]),
      ...partners.map((each): [string, Entity] => [`partenaires.csv ${each.id}`, each]),
      ...authorities.map((each): [string, Entity] => [`collectivites.csv ${each.siren}`, each]),
    ]);
    records.set(atlas, known);
  }
  return record === undefined ? undefined : known.get(`${file} ${record}`);
}

const records = new WeakMap<Atlas, ReadonlyMap<string, Entity>>();

/** A line for each case that was kept, in the order of the groups. */
export const qualityFile: TextFile = {
  path: DATASET.quality,
  render(site) {
    const { atlas, configuration } = site;
    const { locales } = configuration;
    const heads = [
      'fichier',
      'ligne',
      'cle',
      'colonne',
      'code',
      ...locales.map((locale) => `constat_${locale}`),
      'valeur',
      'page',
    ];
    const mark = (text: string) => (atlas.isDemonstration ? [text] : []);
    return [
      csvLine([...heads, ...mark('donnees')]),
      ...atlas.warnings.flatMap(({ problems }) =>
        problems.map((problem) => {
          const entity = concernedBy(problem, atlas);
          return csvLine([
            problem.file,
            problem.row,
            problem.record,
            problem.column,
            problem.code,
            ...locales.map((locale) => defectOf(problem.code, locale)),
            foundOf(problem),
            entity === undefined ? undefined : addressOfPage(entity, 'fr', site),
            ...mark('démonstration'),
          ]);
        }),
      ),
    ].join('');
  },
};
