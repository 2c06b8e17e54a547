/**
 * The places of a page as GeoJSON (RFC 7946): one feature for each partner or authority, with the projects that it has
 * there, the same in every language. Where only a country is known there is no geometry: a point in the middle of a
 * country would be a lie.
 */
import { sharpnessOf } from '../maps/marks.ts';
import type { Authority, Gathering, Partner, Project } from '../model/atlas.ts';
import { scopeOf } from '../model/totals.ts';
import { PLACES } from '../site/addresses.ts';
import type { Entity } from '../site/names.ts';
import type { Site } from '../site/site.ts';
import type { TextFile } from './file.ts';

/** Gatherings of more projects tell of each only what switches need: with titles, the file would be too large for weak networks. */
const LONGEST_WITH_TITLES = 3000;

/** A file for each side of the whole atlas. */
export const placesOfAtlas: readonly TextFile[] = [
  { path: PLACES.partners, render: (site) => text(partnerFeatures(site.atlas, site), site) },
  { path: PLACES.authorities, render: (site) => text(authorityFeatures(site.atlas, site), site) },
];

/** The places of a page. */
export const geojson = (entity: Entity, site: Site): string => text(featuresOf(entity, site), site);

interface Feature {
  type: 'Feature';
  id: string;
  geometry: { type: 'Point'; coordinates: [number, number] } | null;
  properties: Record<string, unknown>;
}

const text = (features: readonly Feature[], { atlas }: Site): string =>
  `{"type":"FeatureCollection","date":"${atlas.date}",${atlas.isDemonstration ? '"demonstration":true,' : ''}"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;

function featuresOf(entity: Entity, site: Site): Feature[] {
  switch (entity.kind) {
    case 'continent':
    case 'country':
    case 'orientation':
    case 'theme':
    case 'sdg':
      return partnerFeatures(entity, site);
    case 'region':
    case 'formerRegion':
    case 'departement':
      return [
        ...authorityFeatures(entity, site, ({ departement, region }) =>
          [departement, departement?.formerRegion, region].some((territory) => territory === entity),
        ),
        ...partnerFeatures(entity, site),
      ];
    case 'authority':
      return [...authorityFeatures(entity, site, (each) => each === entity), ...partnerFeatures(entity, site)];
    case 'partner':
      return [...partnerFeatures(entity, site, entity), ...authorityFeatures(entity, site)];
    case 'project':
      return [
        ...entity.authorities.map((each) => featureOf(each, [entity], site, true)),
        ...entity.partners.map((each) => featureOf(each, [entity], site, true)),
      ];
  }
}

/** The partners of some projects with what they do there, or only one of them. */
function partnerFeatures(gathering: Gathering, site: Site, only?: Partner): Feature[] {
  const isInside = scopeOf(gathering);
  return grouped(gathering, site, ({ partners }) =>
    partners.filter((partner) => isInside(partner.country) && (only === undefined || partner === only)),
  );
}

const authorityFeatures = (
  gathering: Gathering,
  site: Site,
  isInside: (authority: Authority) => boolean = () => true,
): Feature[] => grouped(gathering, site, ({ authorities }) => authorities.filter(isInside));

function grouped(
  { projects }: Gathering,
  site: Site,
  itemsOf: (project: Project) => readonly (Authority | Partner)[],
): Feature[] {
  const own = new Map<Authority | Partner, Project[]>();
  for (const project of projects) {
    for (const item of itemsOf(project)) {
      const known = own.get(item);
      if (known === undefined) own.set(item, [project]);
      else known.push(project);
    }
  }
  const hasTitles = projects.length <= LONGEST_WITH_TITLES;
  return [...own].map(([item, its]) => featureOf(item, its, site, hasTitles));
}

function featureOf(item: Authority | Partner, projects: readonly Project[], site: Site, hasTitles: boolean): Feature {
  const { kind, name, type, place } = item;
  const isTerritory = kind === 'partner' && sharpnessOf(item) === 'territory';
  return {
    type: 'Feature',
    id: kind === 'partner' ? `partenaire-${item.id}` : `collectivite-${item.siren}`,
    geometry:
      place === undefined || isTerritory ? null : { type: 'Point', coordinates: [place.longitude, place.latitude] },
    properties: {
      genre: kind === 'partner' ? 'partenaire' : 'collectivite',
      nom: name,
      type,
      ...(kind === 'partner'
        ? { pays: item.country.code }
        : { departement: item.departement?.code, region: item.region?.code }),
      precision: place?.precision,
      ...pagesIn(item, site),
      projets: projects.map((project) => ({
        numero: project.id,
        ...(hasTitles ? { titre: project.title, debut: project.yearStarted } : {}),
        etat: project.status,
        thematique: project.mainThemes[0]?.code,
        ...(kind === 'authority' ? { orientations: orientationsOf(project) } : {}),
        ...(hasTitles ? pagesIn(project, site) : {}),
      })),
    },
  };
}

/** The groups of countries that a project is with; a partner's is that of its country. */
const orientationsOf = ({ countries }: Project): string[] => [
  ...new Set(countries.flatMap(({ orientation }) => orientation?.orientation.code ?? [])),
];

/** Where an entity has its pages, from the root of the site. */
export const pagesIn = (entity: Entity, site: Site): Record<string, string | undefined> =>
  Object.fromEntries(site.configuration.locales.map((locale) => [`page_${locale}`, site.pathOf(entity, locale)]));
