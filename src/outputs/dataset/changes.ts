/** What has changed since the release before, as a sheet and as feeds. */
import type { Locale } from '../../configuration.ts';
import { csvLine } from '../../formats/csv.ts';
import { xml } from '../../formats/xml.ts';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { fieldWords } from '../../i18n/field-words.ts';
import { speechOf } from '../../i18n/index.ts';
import type { Project } from '../../model/atlas.ts';
import type { Changes } from '../../model/changes.ts';
import { addressOf, changesFeedOf, DATASET, pathOfSingle } from '../../site/addresses.ts';
import { addressOfPage } from '../../site/formats.ts';
import type { Site } from '../../site/site.ts';
import { feedOf, instant, pageLink, tagOf } from '../feed.ts';
import type { TextFile } from '../file.ts';
import { releaseOf } from './package.ts';

export type ChangeKind = keyof typeof CODES;

/** What each kind of change is called in the sheet. */
const CODES = { added: 'ajoute', completed: 'termine', changed: 'modifie', withdrawn: 'retire' } as const;

export interface Change {
  kind: ChangeKind;
  id: number;
  title: string;
  lead: string;
  /** Absent for what was withdrawn. */
  project?: Project;
  /** The columns that changed. */
  fields: readonly (keyof (typeof fieldWords)['fr']['project'])[];
}

/** Every change, kind by kind. */
export function changeList({ added, completed, changed, withdrawn }: Changes): Change[] {
  const about = (kind: ChangeKind, project: Project, fields: Change['fields'] = []): Change => ({
    kind,
    id: project.id,
    title: project.title,
    lead: project.lead.name,
    project,
    fields,
  });
  return [
    ...added.map((project) => about('added', project)),
    ...completed.map((project) => about('completed', project)),
    ...changed.map(({ project, fields }) => about('changed', project, fields)),
    ...withdrawn.map((each): Change => ({ kind: 'withdrawn', ...each, fields: [] })),
  ];
}

/** None where no release before is known. */
export const changesFiles = ({ changes, configuration }: Site): TextFile[] =>
  changes === undefined
    ? []
    : [
        { path: DATASET.changes, render: (site) => sheet(changes, site) },
        ...configuration.locales.map((locale) => ({
          path: changesFeedOf(locale),
          render: (site: Site) => feed(changes, locale, site),
        })),
      ];

function sheet(changes: Changes, site: Site): string {
  const mark = (text: string) => (site.atlas.isDemonstration ? [text] : []);
  return [
    csvLine(['numero', 'changement', 'titre', 'chef_de_file', 'colonnes', 'page', ...mark('donnees')]),
    ...changeList(changes).map(({ kind, id, title, lead, fields, project }) =>
      csvLine([
        id,
        CODES[kind],
        title,
        lead,
        fields.length === 0 ? undefined : fields.join('|'),
        project === undefined ? undefined : addressOfPage(project, 'fr', site),
        ...mark('démonstration'),
      ]),
    ),
  ].join('');
}

/** How many changes of each kind a feed tells; the sheet has them all. */
const ENTRIES = 50;

function feed(changes: Changes, locale: Locale, site: Site): string {
  const { atlas, configuration } = site;
  const { words } = speechOf(locale);
  const texts = datasetWords[locale].changes;
  const own = addressOf(configuration.site, changesFeedOf(locale));
  const all = changeList(changes);
  const told = (['added', 'completed', 'changed', 'withdrawn'] as const).flatMap((kind) =>
    all.filter((change) => change.kind === kind).slice(0, ENTRIES),
  );
  const page = addressOf(configuration.site, pathOfSingle('changes', locale));
  const entries = told.map(({ kind, id, title, lead, fields, project }) => {
    const address = (project && addressOfPage(project, locale, site)) ?? page;
    const about = [lead, ...fields.map((field) => fieldWords[locale].project[field])];
    return `<entry>
<id>${tagOf(`changement:${releaseOf(atlas)}:${CODES[kind]}:${id}`, site)}</id>
<title>${xml(`${texts.kinds[kind]}${words.colon}${title}`)}</title>
<updated>${instant(atlas.date)}</updated>
${pageLink(address)}<category term="${CODES[kind]}" label="${xml(texts.kinds[kind])}"/>
<summary>${xml(about.join(' · '))}</summary>
</entry>
`;
  });
  const title = `${words.siteName}${words.colon}${words.changes}`;
  return feedOf({ own, title, locale, updated: atlas.date, page }, entries, site);
}
