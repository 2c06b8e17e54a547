/** The same pages for Hugo: the graph as its data, one content file for each page, one template for all. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { speechOf } from '../../src/i18n/index.ts';
import type { Project } from '../../src/model/atlas.ts';
import { breadcrumbOf, headingOf } from '../../src/site/headings.ts';
import { nameOf, type Entity } from '../../src/site/names.ts';
import { slicesOf } from '../../src/site/groups.ts';
import { groupsOfIndex } from '../../src/site/index-groups.ts';
import { LINES_PER_PAGE, projectListOf } from '../../src/site/project-list.ts';
import { isEntityPage, pagesOf, pathIn, ENTRIES_PER_PAGE, type Page, type Site } from '../../src/site/site.ts';
import type { Locale } from '../../src/configuration.ts';

const TEMPLATE = `<!doctype html>
<html lang="{{ .Params.lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self' blob:; connect-src 'self' blob:; base-uri 'none'; form-action 'self' file:">
<title>{{ .Params.document }}</title><meta name="description" content="{{ .Params.document }}"><meta name="robots" content="noindex">
<link rel="canonical" href="{{ .Site.BaseURL }}{{ .Params.path }}">{{ range .Params.alternates }}<link rel="alternate" hreflang="{{ .lang }}" href="{{ $.Site.BaseURL }}{{ .path }}">{{ end }}
<link rel="icon" href="{{ .Params.up }}favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="{{ .Params.up }}site.css"></head>
<body><a class="skip" href="#contenu">{{ .Site.Params.skip }}</a><p class="demonstration">{{ .Site.Params.banner }} <a href="{{ .Params.up }}donnees/index.html">{{ .Site.Params.more }}</a></p>
<header class="site-header"><a class="site-name" href="{{ .Params.up }}index.html">{{ .Site.Params.name }}</a><nav><ul class="languages">{{ range .Params.alternates }}<li><a href="{{ $.Params.up }}{{ .path }}">{{ .lang }}</a></li>{{ end }}</ul></nav>
<nav class="menu"><ul>{{ range .Site.Params.menu }}<li><a href="{{ $.Params.up }}{{ .path }}">{{ .name }}</a></li>{{ end }}</ul></nav></header>
<nav class="breadcrumb"><ol>{{ range .Params.crumbs }}<li><a href="{{ $.Params.up }}{{ .path }}">{{ .name }}</a></li>{{ end }}</ol></nav>
<main id="contenu"><p class="kicker">{{ .Params.kicker }}</p><h1>{{ .Params.heading }}</h1>
{{ with .Params.facts }}<dl class="facts">{{ range . }}<div><dt>{{ .term }}</dt><dd>{{ with .value }}{{ . }}{{ else }}<span class="unknown">{{ $.Site.Params.unknown }}</span>{{ end }}{{ range .links }}<a href="{{ $.Params.up }}{{ .path }}">{{ .name }}</a> {{ end }}</dd></div>{{ end }}</dl>{{ end }}
{{ range .Params.texts }}<section><h2>{{ .title }}</h2><p class="prose">{{ .text }}</p></section>{{ end }}
{{ with .Params.entries }}<ul class="entities">{{ range . }}<li><a href="{{ $.Params.up }}{{ .path }}">{{ .name }}</a> <small>{{ .figure }}</small></li>{{ end }}</ul>{{ end }}
{{ with .Params.projects }}<table class="projects"><thead><tr>{{ range $.Site.Params.columns }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead><tbody>{{ range . }}{{ with index (index $.Site.Data.projects $.Params.lang) . }}<tr><td><a href="{{ $.Params.up }}{{ .path }}">{{ .title }}</a></td><td>{{ range .authorities }}<a href="{{ $.Params.up }}{{ .path }}">{{ .name }}</a> {{ end }}</td><td>{{ range .partners }}<a href="{{ $.Params.up }}{{ .path }}">{{ .name }}</a> {{ end }}</td><td>{{ .form }}</td><td>{{ .year }}</td><td>{{ .status }}</td></tr>{{ end }}{{ end }}</tbody></table>{{ end }}
</main><footer class="site-footer"><ul>{{ range .Site.Params.footer }}<li><a href="{{ $.Params.up }}{{ .path }}">{{ .name }}</a></li>{{ end }}</ul><p>{{ .Site.Params.published }}</p></footer></body></html>
`;

/** Writes a Hugo project into an empty folder. Returns the number of its pages. */
export function writeHugoProject(site: Site, folder: string): number {
  for (const name of ['content', 'layouts/_default', 'data/projects'])
    mkdirSync(join(folder, name), { recursive: true });
  const { words } = speechOf('fr');
  const menu = [...site.indexes.keys()].map((kind) => ({ name: kind, path: 'index.html' }));
  const settings = {
    baseURL: site.configuration.site,
    disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
    params: {
      name: words.siteName,
      skip: words.skipToContent,
      banner: words.demonstrationBanner,
      more: words.demonstrationMore,
      unknown: words.unknown,
      columns: [words.title, words.authorities, words.partnersColumn, words.legalForm, words.start, words.status],
      menu,
      footer: menu.slice(0, 5),
      published: site.configuration.publisher,
    },
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'layouts/_default/single.html'), TEMPLATE);
  let pages = 0;
  for (const locale of site.configuration.locales) {
    const projects = Object.fromEntries(
      site.atlas.projects.map((project) => [String(project.id), rowOf(project, site, locale)]),
    );
    writeFileSync(join(folder, 'data/projects', `${locale}.json`), JSON.stringify(projects));
    for (const page of pagesOf(site, locale))
      writeFileSync(
        join(folder, 'content', `${String((pages += 1))}.md`),
        JSON.stringify(frontMatter(page, site), null, 1),
      );
  }
  return pages;
}

const linkOf = (entity: Entity, site: Site, locale: Locale) => ({
  name: nameOf(entity, locale),
  path: site.pathOf(entity, locale) ?? '',
});

const rowOf = (project: Project, site: Site, locale: Locale) => ({
  title: project.title,
  path: site.pathOf(project, locale),
  authorities: project.authorities.slice(0, 3).map((each) => linkOf(each, site, locale)),
  partners: [...project.partners.slice(0, 3), ...project.countries.slice(0, 3)].map((each) =>
    linkOf(each, site, locale),
  ),
  form: project.legalForm?.names[locale] ?? '',
  year: project.yearStarted ?? '',
  status: speechOf(locale).words.statuses[project.status],
});

function frontMatter(page: Page, site: Site) {
  const { locale, path } = page;
  const { name, title, kicker = '' } = headingOf(page);
  const subject = isEntityPage(page) ? page.subject : undefined;
  const listed =
    subject !== undefined && subject.kind !== 'project'
      ? slicesOf(projectListOf(subject, locale).groups, page.part.number, LINES_PER_PAGE).flatMap(({ items }) => items)
      : [];
  const entries =
    page.kind === 'index'
      ? slicesOf(groupsOfIndex(page.subject, locale), page.part.number, ENTRIES_PER_PAGE).flatMap(({ items }) => items)
      : [];
  return {
    url: `/${path}`,
    path,
    lang: locale,
    heading: name,
    document: title,
    kicker,
    up: '../'.repeat(path.split('/').length - 1),
    alternates: site.configuration.locales.map((each) => ({ lang: each, path: pathIn(page, each) })),
    crumbs: breadcrumbOf(page, site).map((crumb) => ({ name: crumb.name, path: crumb.path ?? '' })),
    projects: listed.map((project) => String(project.id)),
    entries: entries.map((entity) => ({
      ...linkOf(entity, site, locale),
      figure: entity.kind === 'project' ? '' : entity.totals.projects,
    })),
    facts: subject?.kind === 'project' ? factsOf(subject, site, locale) : [],
    texts:
      subject?.kind === 'project'
        ? [
            { title: 'Contexte', text: subject.context ?? '' },
            { title: 'Objectifs', text: subject.objectives ?? '' },
          ]
        : [],
  };
}

function factsOf(project: Project, site: Site, locale: Locale) {
  const { words } = speechOf(locale);
  const terms = Object.values(words.project)
    .filter((each): each is string => typeof each === 'string')
    .slice(0, 13);
  const values = [
    project.id,
    project.declaredStatus,
    project.status,
    project.yearSigned,
    project.yearStarted,
    project.endDate,
    project.legalForm?.names[locale],
    project.purpose?.names[locale],
    project.funding.length,
    project.budget,
    project.ministryFunding,
    project.url,
    project.updatedOn,
  ];
  return [
    ...terms.map((term, i) => ({ term, value: values[i] === undefined ? '' : String(values[i]), links: [] })),
    { term: words.authorities, value: ' ', links: project.authorities.map((each) => linkOf(each, site, locale)) },
    { term: words.partners, value: ' ', links: project.partners.map((each) => linkOf(each, site, locale)) },
    {
      term: words.themes,
      value: ' ',
      links: [...project.mainThemes, ...project.otherThemes.map(({ theme }) => theme)].map((each) =>
        linkOf(each, site, locale),
      ),
    },
    { term: words.sdgs, value: ' ', links: project.sdgs.map(({ sdg }) => linkOf(sdg, site, locale)) },
  ];
}
