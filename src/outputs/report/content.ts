/** What a report says of the projects of a page, as plain data for its layout. */
import type { Locale } from '../../configuration.ts';
import { fileWords } from '../../i18n/file-words.ts';
import { fill, speechOf } from '../../i18n/index.ts';
import { reportWords } from '../../i18n/report-words.ts';
import { breakdowns, yearsOf, type Share } from '../../model/breakdowns.ts';
import type { Project } from '../../model/atlas.ts';
import type { Totals } from '../../model/totals.ts';
import { addressOf } from '../../site/addresses.ts';
import { kindNameOf, nameOf } from '../../site/names.ts';
import { firstPageOf, type ListPage, type Site } from '../../site/site.ts';
import type { Lister } from '../../site/project-list.ts';
import { mapImageOf, type MapImage } from './map-image.ts';

/** More projects than anyone reads on paper are left to the other files. */
export const MOST_ROWS = 500;
/** Lines of a chart. */
const RANKED = 8;
/** One project alone must not look like the peak of something: the scale of years reaches at least this far. */
const LEAST = 4;
/** Names in a cell. */
const NAMED = 3;

/** What stands in a report: the template reads nothing else. */
export interface ReportContent {
  lang: Locale;
  site: string;
  kind: string;
  name: string;
  /** ISO 8601 day, and the same in words. */
  date: string;
  dated: string;
  address: string;
  /** What the code that leads to the page is, in words. */
  online: string;
  /** What is said of invented data at the top, and on every page. */
  demonstration: string;
  mark: string;
  figuresTitle: string;
  figures: [figure: string, noun: string][];
  amount: string;
  map?: MapImage;
  mapTitle: string;
  colon: string;
  years?: { title: string; text: string; columns: [year: string, share: number][] };
  charts: { title: string; heads: [string, string]; lines: [name: string, figure: string, share: number][] }[];
  projectsTitle: string;
  projectsNote: string;
  heads: readonly string[];
  rows: ReportRow[];
  replaced: string;
  /** With `{number}` and `{total}`, which the layout knows. */
  page: string;
}

/** The address of the page of a project where it has one, its title, who takes part, then a cell for each other column. */
type ReportRow = [address: string, title: string, parties: string, start: string, status: string];

type Chart = 'themes' | 'countries' | 'authorities' | 'partners';

const CHARTS: Record<Lister['kind'], readonly [Chart, Chart]> = {
  continent: ['countries', 'themes'],
  country: ['authorities', 'themes'],
  region: ['countries', 'themes'],
  formerRegion: ['countries', 'themes'],
  departement: ['countries', 'themes'],
  authority: ['countries', 'themes'],
  partner: ['authorities', 'themes'],
  theme: ['countries', 'authorities'],
  sdg: ['countries', 'authorities'],
  orientation: ['countries', 'themes'],
};

/** Figures that say nothing of what a report is about. */
const NEEDLESS: Partial<Record<Lister['kind'], keyof Totals>> = { country: 'countries', authority: 'authorities' };

export function contentOf(subject: Lister, locale: Locale, site: Site): ReportContent {
  const { atlas, configuration } = site;
  const { projects, totals } = subject;
  const { words, count, day, euros, number } = speechOf(locale);
  const texts = reportWords[locale];
  // The kind of a page is the kind of its subject: the compiler cannot follow that through a union.
  const page = firstPageOf(subject, locale) as ListPage;
  const address = addressOf(configuration.site, page.path);
  const map = mapImageOf(page, site);
  const keys = (['projects', 'active', 'completed', 'authorities', 'partners', 'countries'] as const).filter(
    (key) => key !== NEEDLESS[subject.kind],
  );
  return {
    lang: locale,
    site: words.siteName,
    kind: kindNameOf(subject, locale),
    name: nameOf(subject, locale),
    date: atlas.date,
    dated: fill(words.dataDate, { date: day(atlas.date) }),
    address,
    online: `${texts.online}${words.colon}${address}`,
    demonstration: atlas.isDemonstration ? words.demonstrationBanner : '',
    mark: atlas.isDemonstration ? fileWords[locale].demonstration : '',
    figuresTitle: words.keyFigures,
    figures: keys.map((key) => {
      const figure = number(totals[key]);
      return [figure, count(words.counts[key], totals[key]).replace(figure, '').trim()];
    }),
    amount:
      totals.projectsWithBudget === 0
        ? ''
        : `${euros(totals.budget)}, ${count(words.counts.withBudget, totals.projectsWithBudget)}`,
    ...(map === undefined ? {} : { map }),
    mapTitle: texts.map,
    colon: words.colon,
    ...yearsChart(subject, locale),
    charts: projects.length === 0 ? [] : CHARTS[subject.kind].map((chart) => chartOf(chart, subject, locale)),
    projectsTitle: projects.length === 0 ? words.projectsList : count(words.counts.projects, projects.length),
    projectsNote:
      projects.length > MOST_ROWS
        ? fill(texts.first, { shown: number(MOST_ROWS), total: number(projects.length) })
        : projects.length === 0
          ? words.noProject
          : texts.order,
    heads: [texts.project, words.start, words.status],
    rows: projects.slice(0, MOST_ROWS).map((project) => rowOf(project, subject, locale, site)),
    replaced: texts.replaced,
    page: words.pageOf,
  };
}

/** Few and wide columns: most rows take two lines. */
function rowOf(project: Project, subject: Lister, locale: Locale, site: Site): ReportRow {
  const { words, list } = speechOf(locale);
  const path = site.pathOf(project, locale);
  const some = (names: readonly string[]) =>
    names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` +${names.length - NAMED}` : '');
  const partners = some(project.partners.map(({ name }) => name));
  const countries = project.countries.filter((country) => country !== subject).map(({ names }) => names[locale]);
  const abroad = countries.length === 0 ? partners : `${partners} (${list(countries)})`;
  const parties = [
    some(project.authorities.map(({ name }) => name)),
    ...(partners === '' ? [] : [abroad]),
    ...(project.legalForm === undefined ? [] : [project.legalForm.names[locale]]),
  ];
  return [
    path === undefined ? '' : addressOf(site.configuration.site, path),
    nameOf(project, locale),
    parties.join(' · '),
    project.yearStarted === undefined ? words.unknown : String(project.yearStarted),
    project.status === 'unknown' ? words.unknown : words.statuses[project.status],
  ];
}

function chartOf(chart: Chart, subject: Lister, locale: Locale): ReportContent['charts'][number] {
  const { words, number } = speechOf(locale);
  const texts = words.breakdown[chart];
  const shares: readonly Share<{ name: string } | { names: Record<Locale, string> } | undefined>[] =
    breakdowns[chart](subject);
  const largest = shares[0]?.projects ?? 1;
  const shown = shares.slice(0, RANKED);
  return {
    title: texts.title,
    heads: [
      shares.length > shown.length && chart !== 'themes'
        ? fill(texts.first, { number: number(shown.length), total: number(shares.length) })
        : texts.name,
      words.projects,
    ],
    lines: shown.map(({ item, projects }) => [
      item === undefined ? words.unknown : 'name' in item ? item.name : item.names[locale],
      number(projects),
      projects / largest,
    ]),
  };
}

function yearsChart(subject: Lister, locale: Locale): Pick<ReportContent, 'years'> {
  const { words, count } = speechOf(locale);
  const { years, withoutYear } = yearsOf(subject, 'yearStarted');
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length < 2) return {};
  const peak = years.reduce((best, year) => (year.projects > best.projects ? year : best), first);
  const texts = words.breakdown.yearStarted;
  const text = fill(texts.description, {
    first: String(first.item),
    last: String(last.item),
    peak: String(peak.item),
    projects: count(words.counts.projects, peak.projects),
  });
  return {
    years: {
      title: texts.heading,
      text: withoutYear > 0 ? `${text} ${count(texts.without, withoutYear)}` : text,
      columns: years.map(({ item, projects }) => [String(item), projects / Math.max(LEAST, peak.projects)]),
    },
  };
}
