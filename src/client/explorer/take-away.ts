/** The ways to take a selection away: as a file, on paper, or as an address. */
import { slugOf } from '../../i18n/slug.ts';
import { button, element, withAttributes } from '../dom.ts';
import { publicAddress } from '../files.ts';
import { loadScript } from '../load-script.ts';
import type {} from '../sheets.ts';
import { words } from '../words.ts';
import { csv, excelCsv, json, tableOf, type Taken } from './exports.ts';
import { fileOf, type SelectedPlaces } from './places.ts';
import { texts } from './words.ts';

interface Needs {
  /** What is selected now, as the table shows it. */
  taken: () => Taken;
  places: SelectedPlaces;
  /** The address of what writes spreadsheets. */
  writer: string;
  /** The selection in words. */
  sentence: () => string;
}

/** Letters of what a file says of its selection. */
const LONGEST_NAME = 60;

const SHEETS = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

export function takeAways({ taken, places, writer, sentence }: Needs): HTMLElement {
  const said = withAttributes(element('span'), { role: 'status' });
  // What is kept must be told from other selections.
  const nameOf = (ending: string) => `atlas-${slugOf(sentence(), LONGEST_NAME)}-${taken().projects.date}${ending}`;
  const ways = [
    [texts.csv, '.csv', csv],
    [texts.excel, '-excel.csv', excelCsv],
    [texts.json, '.json', json],
  ] as const;
  return element(
    'details',
    { className: 'take-away' },
    element('summary', {}, texts.exports),
    element('p', {}, texts.exportsNote),
    ...ways.map(([name, ending, make]) =>
      button(name, () => {
        save(make(taken()), nameOf(ending));
      }),
    ),
    ...(['xlsx', 'ods'] as const).map((ending) =>
      button(texts[ending], async () => {
        const content = await workbook(ending);
        save(new Blob([content as BlobPart], { type: SHEETS[ending] }), nameOf(`.${ending}`));
      }),
    ),
    button(texts.geojson, async () => {
      const { projects, rows } = taken();
      const selected = await places.of(new Set(rows.map((row) => projects.ids[row] ?? -1)));
      save(fileOf(selected), nameOf('.geojson'));
    }),
    button(texts.print, () => {
      print();
    }),
    button(texts.share, async () => {
      await navigator.clipboard.writeText(publicAddress());
      said.textContent = texts.copied;
    }),
    said,
  );

  /** The projects, and what they are. */
  async function workbook(ending: 'xlsx' | 'ods'): Promise<Uint8Array> {
    await loadScript(new URL(writer, document.baseURI).href);
    const selected = taken();
    const about = [
      [texts.about.selection, sentence()],
      [texts.about.date, selected.projects.date],
      [texts.about.address, publicAddress()],
      ...(selected.isDemonstration ? [[texts.demonstration, texts.about.demonstration]] : []),
    ];
    const { atlasSheets } = window;
    if (atlasSheets === undefined) throw new Error('The writer of sheets did not start.');
    return atlasSheets[ending](
      [
        { name: words.groups.projects, ...tableOf(selected) },
        { name: texts.about.name, heads: [texts.about.name, ''], lines: about },
      ],
      { title: sentence(), date: selected.projects.date },
    );
  }
}

/** Hands a file over to the browser. */
function save(content: Blob, name: string): void {
  const link = element('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
