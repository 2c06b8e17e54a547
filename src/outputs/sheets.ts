/** The projects of a page as sheets: text for programs, text for Excel, and workbooks for people. */
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { Locale } from '../configuration.ts';
import { csvLine, EXCEL_MARK, excelLine, type Cell } from '../formats/csv.ts';
import { workbookOf, type Sheet } from '../formats/workbook.ts';
import { fieldWords } from '../i18n/field-words.ts';
import { speechOf } from '../i18n/index.ts';
import type { Gathering } from '../model/atlas.ts';
import { scopeOf } from '../model/totals.ts';
import { DATA_FILES } from '../site/addresses.ts';
import { addressOfPage, nameOfFiled, type Filed } from '../site/formats.ts';
import type { Site } from '../site/site.ts';
import { jsonText, type TextFile } from './file.ts';
import { oncePerProject } from './once.ts';
import { authorityFields, columnsOf, countedOf, partnerFields, projectFields, readable, type Field } from './fields.ts';

/** The columns of the files of pages as a Table Schema, https://datapackage.org/standard/table-schema/. */
export const schemaOfCsv: TextFile = {
  path: `${DATA_FILES}/schemas/projets-d-une-page-csv.json`,
  render: (site) => {
    const fields = columnsOf(projectFields, site.configuration.locales).map(({ key, type, description }) => ({
      name: key,
      description,
      ...(type === 'address' ? { type: 'string', format: 'uri' } : { type: type === 'text' ? 'string' : type }),
    }));
    const mark = { name: 'donnees', description: 'Dit des données inventées qu’elles le sont.', type: 'string' };
    return jsonText(
      {
        fields: [...fields, ...(site.atlas.isDemonstration ? [mark] : [])],
        primaryKey: ['numero'],
        missingValues: [''],
      },
      site,
    );
  },
};

/** What a file holds projects of. */
export type Subject = Extract<Filed, Gathering>;

/** For programs: a line for each project, with codes and the words of all languages. */
export function csv({ projects }: Subject, site: Site): string {
  const { configuration, atlas } = site;
  const heads = columnsOf(projectFields, configuration.locales).map(({ key }) => key);
  return [
    csvLine([...heads, ...(atlas.isDemonstration ? ['donnees'] : [])]),
    ...projects.map((project) => csvOf(project, site)),
  ].join('');
}

const csvOf = oncePerProject((project, site) => {
  const columns = columnsOf(projectFields, site.configuration.locales);
  const cells = columns.map(({ valueOf }) => valueOf(project, site));
  return csvLine([...cells, ...(site.atlas.isDemonstration ? ['démonstration'] : [])]);
});

/** For Excel as it is set up in France: the words of the French workbook. */
export function excelCsv({ projects }: Subject, site: Site): string {
  const { project: heads, demonstration } = fieldWords.fr;
  return [
    EXCEL_MARK,
    excelLine([...IN_EXCEL.map(({ key }) => heads[key]), ...(site.atlas.isDemonstration ? [demonstration] : [])]),
    ...projects.map((project) => excelOf(project, site)),
  ].join('');
}

const IN_EXCEL = readable(projectFields);

const excelOf = oncePerProject((project, site) => {
  const cells = IN_EXCEL.map(({ valueOf }) => valueOf(project, 'fr', site));
  return excelLine([...cells, ...(site.atlas.isDemonstration ? [fieldWords.fr.demonstrationValue] : [])]);
});

/** Projects, authorities, partners, and what the file is. */
export const xlsx = (subject: Subject, locale: Locale, site: Site): Promise<Uint8Array> =>
  writeXlsx(workbook(subject, locale, site));

/** The same for LibreOffice. */
export const ods = (subject: Subject, locale: Locale, site: Site): Promise<Uint8Array> =>
  writeOds(workbook(subject, locale, site));

const workbook = (subject: Subject, locale: Locale, site: Site) =>
  workbookOf(sheetsOf(subject, locale, site), { title: nameOfFiled(subject, locale), date: site.atlas.date });

function sheetsOf(subject: Subject, locale: Locale, site: Site): Sheet[] {
  const words = fieldWords[locale];
  const { projects } = subject;
  const isInside = scopeOf(subject);
  const { isDemonstration } = site.atlas;
  const sheet = <Item, Key extends string>(
    name: string,
    fields: readonly Field<Item, Key>[],
    heads: Readonly<Record<Key, string>>,
    items: readonly Item[],
    isInvented = false,
  ): Sheet => ({
    name,
    heads: [...fields.map(({ key }) => heads[key]), ...(isInvented ? [words.demonstration] : [])],
    lines: items.map((item) => [
      ...fields.map(({ valueOf }) => valueOf(item, locale, site)),
      ...(isInvented ? [words.demonstrationValue] : []),
    ]),
  });
  return [
    // Of authorities and partners the places are real.
    sheet(words.sheets.project, readable(projectFields), words.project, projects, isDemonstration),
    sheet(
      words.sheets.authority,
      readable(authorityFields),
      words.authority,
      countedOf(projects, ({ authorities }) => authorities),
    ),
    sheet(
      words.sheets.partner,
      readable(partnerFields),
      words.partner,
      countedOf(projects, ({ partners }) => partners.filter(({ country }) => isInside(country))),
    ),
    aboutSheet(subject, locale, site),
  ];
}

/** What the file is, how old, from whom, and how it is read. */
function aboutSheet(subject: Subject, locale: Locale, site: Site): Sheet {
  const { atlas, configuration } = site;
  const { day } = speechOf(locale);
  const words = fieldWords[locale];
  return {
    name: words.sheets.about,
    heads: [words.about.content, nameOfFiled(subject, locale)],
    lines: [
      [words.about.projects, subject.projects.length],
      [words.about.date, day(atlas.date)],
      [words.about.page, addressOfPage(subject, locale, site)],
      [words.about.publisher, configuration.publisher],
      ...atlas.sources
        .filter(({ provenance }) => provenance !== 'reference')
        .map(({ file, publisher, licence }): Cell[] => [words.about.licence, `${file} : ${publisher}, ${licence}`]),
      ...(atlas.isDemonstration ? [[words.about.data, words.about.demonstration]] : []),
      [words.about.reading, words.about.unknown],
    ],
  };
}
