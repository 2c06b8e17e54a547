/** What the search finds: a record for each entity, made from the graph. */
import type { Locale } from '../configuration.ts';
import { searchText, speechOf, type ClientWords } from '../i18n/index.ts';
import { kindNameOf, languageOf, nameOf, type Entity, type EntityKind } from './names.ts';
import type { Site } from './site.ts';

/** Under which heading a result stands. */
type ResultGroup = keyof ClientWords['groups'];

const GROUPS: Record<EntityKind, ResultGroup> = {
  continent: 'places',
  country: 'places',
  region: 'places',
  formerRegion: 'places',
  departement: 'places',
  authority: 'authorities',
  partner: 'partners',
  theme: 'themes',
  sdg: 'themes',
  orientation: 'themes',
  project: 'projects',
};

export interface SearchRecord {
  /** From the root of the site. */
  path: string;
  title: string;
  /** What tells it apart from others of that name. */
  detail: string;
  /** The language of the title, where it is not that of the page. */
  language?: Locale;
  group: ResultGroup;
  /** Everything by which it is found. */
  content: string;
}

/** The records of one language, of every entity that has a page. */
export function* searchRecords(site: Site, locale: Locale): Generator<SearchRecord> {
  for (const { entries } of site.indexes.values()) {
    for (const entity of entries) {
      const path = site.pathOf(entity, locale);
      if (path === undefined) continue;
      const title = nameOf(entity, locale);
      const language = languageOf(entity, locale);
      yield {
        path,
        title,
        detail: detailOf(entity, locale),
        ...(language === undefined ? {} : { language }),
        group: GROUPS[entity.kind],
        content: searchText([title, ...wordsOf(entity, locale)].join('. ')),
      };
    }
  }
}

function detailOf(entity: Entity, locale: Locale): string {
  const { words, count } = speechOf(locale);
  const parts: (string | undefined)[] =
    entity.kind === 'project'
      ? [
          entity.lead.name,
          entity.countries.map((country) => nameOf(country, locale)).join(', '),
          entity.yearStarted === undefined ? '' : String(entity.yearStarted),
          words.statuses[entity.status],
        ]
      : [kindNameOf(entity, locale), aboveOf(entity, locale), count(words.counts.projects, entity.totals.projects)];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function aboveOf(entity: Entity, locale: Locale): string | undefined {
  switch (entity.kind) {
    case 'country':
      return nameOf(entity.continent, locale);
    case 'formerRegion':
    case 'departement':
      return entity.region?.name;
    case 'authority':
      return entity.departement?.name ?? entity.region?.name;
    case 'partner':
      return nameOf(entity.country, locale);
    case 'theme':
      return entity.parent && nameOf(entity.parent, locale);
    default:
      return undefined;
  }
}

/** Other names, codes, and what people may look for beside the name. */
function wordsOf(entity: Entity, locale: Locale): string[] {
  const { words } = speechOf(locale);
  switch (entity.kind) {
    case 'project':
      return [
        ...entity.authorities.flatMap(({ name, departement, region }) => [
          name,
          departement?.name ?? '',
          region?.name ?? '',
        ]),
        ...entity.partners.map(({ name }) => name),
        ...entity.countries.map((country) => nameOf(country, locale)),
        ...entity.mainThemes.map((theme) => nameOf(theme, locale)),
        ...entity.otherThemes.map(({ theme }) => nameOf(theme, locale)),
        entity.legalForm?.names[locale] ?? '',
        words.statuses[entity.status],
        ...entity.sdgs.map(({ sdg }) => `${words.sdgShort} ${sdg.number}`),
        String(entity.id),
        entity.context ?? '',
        entity.objectives ?? '',
      ];
    case 'country':
      return [entity.code, entity.alpha3, entity.names.fr, entity.names.en];
    case 'region':
      return [entity.code, ...entity.formerRegions.map(({ name }) => name)];
    case 'formerRegion':
      return [entity.region.name];
    case 'departement':
      return [entity.code];
    case 'authority':
      return [kindNameOf(entity, locale), entity.siren, entity.inseeCode ?? '', entity.departement?.name ?? ''];
    case 'partner':
      return [kindNameOf(entity, locale), nameOf(entity.country, locale), entity.subdivision ?? ''];
    case 'sdg':
      return [`ODD ${entity.number}`, `SDG ${entity.number}`, entity.definitions[locale]];
    case 'theme':
      return [entity.definitions?.[locale] ?? ''];
    case 'orientation':
      return [entity.texts[locale]];
    case 'continent':
      return [];
  }
}
