/** What a page says to machines: where it stands, and what it is about, in the words of schema.org. */
import { speechOf } from '../i18n/index.ts';
import { offersOf } from '../outputs/dataset/offers.ts';
import { iriOf, knownLicencesOf } from '../outputs/dataset/licences.ts';
import { releaseOf } from '../outputs/dataset/package.ts';
import { addressOf } from '../site/addresses.ts';
import { breadcrumbOf } from '../site/headings.ts';
import { nameOf, type Entity } from '../site/names.ts';
import { isEntityPage, type Page, type Site } from '../site/site.ts';

/** JSON-LD as it may stand in a script element: `<` is written so that no text can end it. */
export function structuredData(page: Page, site: Site): string {
  const graph = [breadcrumbList(page, site), subjectOf(page, site)].filter((each) => each !== undefined);
  return graph.length === 0
    ? ''
    : JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}

function breadcrumbList(page: Page, site: Site): object | undefined {
  const crumbs = breadcrumbOf(page, site);
  if (crumbs.length === 0) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      ...(path === undefined ? {} : { item: addressOf(site.configuration.site, path) }),
    })),
  };
}

function subjectOf(page: Page, site: Site): object | undefined {
  const url = addressOf(site.configuration.site, page.path);
  if (page.kind === 'home') return { '@type': 'WebSite', name: speechOf(page.locale).words.siteName, url };
  if (page.kind === 'data') {
    const { words } = speechOf(page.locale);
    const [licence] = knownLicencesOf(site.atlas);
    return {
      '@type': 'Dataset',
      name: words.siteName,
      description: words.siteDescription,
      url,
      dateModified: site.atlas.date,
      version: releaseOf(site.atlas),
      ...(licence === undefined ? {} : { license: iriOf(licence) }),
      isAccessibleForFree: true,
      distribution: offersOf(site).map(({ path, title, media }) => ({
        '@type': 'DataDownload',
        name: title[page.locale],
        encodingFormat: media,
        contentUrl: addressOf(site.configuration.site, path),
      })),
      creator: { '@type': 'Organization', name: site.configuration.publisher },
    };
  }
  if (!isEntityPage(page)) return undefined;
  const described = description(page.subject);
  return described && { ...described, name: nameOf(page.subject, page.locale), url };
}

function description(entity: Entity): object | undefined {
  switch (entity.kind) {
    case 'continent':
      return { '@type': 'Continent' };
    case 'country':
      return { '@type': 'Country', identifier: entity.code };
    case 'region':
    case 'formerRegion':
    case 'departement':
      return { '@type': 'AdministrativeArea', identifier: entity.code };
    case 'authority':
      return {
        '@type': 'GovernmentOrganization',
        identifier: entity.siren,
        ...(entity.website === undefined ? {} : { sameAs: entity.website }),
      };
    case 'partner':
      return {
        '@type': 'AdministrativeArea',
        // An approximate place is not the place.
        ...(entity.place?.precision === 'point' || entity.place?.precision === 'commune'
          ? {
              geo: {
                '@type': 'GeoCoordinates',
                latitude: entity.place.latitude,
                longitude: entity.place.longitude,
              },
            }
          : {}),
      };
    case 'project':
    case 'theme':
    case 'sdg':
    case 'orientation':
      return undefined;
  }
}
