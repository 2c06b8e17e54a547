/**
 * The territories that interactive maps are made of, as TopoJSON: shapes, names, figures and pages, and the
 * classifications by which a map is narrowed down. The same in every language.
 */
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { speechOf } from '../i18n/index.ts';
import { settleBorders } from '../maps/borders.ts';
import { HOME, collectivityOf } from '../maps/territories.ts';
import type { Country, Departement, Names } from '../model/atlas.ts';
import type { TerritoryProperties } from '../model/shapes.ts';
import { MAP_OF_FRANCE, MAP_OF_WORLD } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import type { TextFile } from './file.ts';
import { pagesIn } from './geojson.ts';

export const mapLayers: readonly TextFile[] = [
  { path: MAP_OF_WORLD, render: world },
  { path: MAP_OF_FRANCE, render: france },
];

function world(site: Site): string {
  const { atlas, configuration } = site;
  const countries = new Map(atlas.countries.map((country) => [country.code, country]));
  const departements = new Map(atlas.departements.map((departement) => [departement.code, departement]));
  const settled = settleBorders(atlas.baseMap.mediumWorld, configuration);
  const pays = described(settled.objects.pays, ({ code }) => {
    const country = countries.get(code);
    const departement = departements.get(collectivityOf(code) ?? '');
    if (departement !== undefined) return { departement: departement.code, ...known(departement, site) };
    return country === undefined
      ? named(code === HOME ? homeNames : atlas.countryNames.get(code))
      : { orientation: country.orientation?.orientation.code, ...known(country, site) };
  });
  const { themes, orientations } = atlas;
  return layer(site, settled, { ...settled.objects, pays }, [
    ['thematiques', themes.filter(({ level }) => level === 1)],
    ['orientations', orientations],
  ]);
}

function france(site: Site): string {
  const { atlas } = site;
  const departements = new Map(atlas.departements.map((departement) => [departement.code, departement]));
  const objects = described(atlas.baseMap.france.objects.departements, ({ code, region }) => {
    const departement = departements.get(code);
    return { region, ...(departement === undefined ? {} : known(departement, site)) };
  });
  return layer(site, atlas.baseMap.france, { departements: objects }, []);
}

const homeNames: Names = { fr: speechOf('fr').words.maps.home, en: speechOf('en').words.maps.home };

const named = (names: Names | undefined) =>
  names === undefined ? {} : { nom_fr: names.fr, ...(names.en === names.fr ? {} : { nom_en: names.en }) };

/** The name of a territory, the number of its projects, and its pages. */
const known = (territory: Country | Departement, site: Site) => ({
  ...named('names' in territory ? territory.names : { fr: territory.name, en: territory.name }),
  projets: territory.totals.projects,
  ...pagesIn(territory, site),
});

/** Territories with what is known of them in the place of what the base map tells. */
const described = (
  { geometries, ...collection }: GeometryCollection<TerritoryProperties>,
  describe: (properties: TerritoryProperties) => object,
): GeometryCollection => ({
  ...collection,
  geometries: geometries.map((geometry) => {
    // Every territory of the base map has its properties, whatever the types of TopoJSON say.
    const properties = geometry.properties as TerritoryProperties;
    const { code, x, y } = properties;
    return { ...geometry, properties: { code, x, y, ...describe(properties) } };
  }),
});

function layer(
  { atlas }: Site,
  { transform, arcs }: Topology,
  objects: Objects,
  classifications: [name: string, entries: readonly { code: string; names: Names }[]][],
): string {
  const lists = classifications.map(([name, entries]) => [
    name,
    entries.map(({ code, names }) => ({ code, ...named(names) })),
  ]);
  return `${JSON.stringify({
    type: 'Topology',
    date: atlas.date,
    ...(atlas.isDemonstration ? { demonstration: true } : {}),
    ...Object.fromEntries(lists),
    transform,
    objects,
    arcs,
  })}\n`;
}
