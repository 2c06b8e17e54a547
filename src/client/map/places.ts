/** The places of a map as its public GeoJSON tells them, narrowed down by what the visitor chooses. */
import { language } from '../words.ts';

/** What is known of where a place is: a whole territory is no point on the map. */
type Sharpness = 'point' | 'town' | 'around' | 'territory';

export interface PlaceProject {
  id: number;
  /** Absent in the files of very many projects. */
  title?: string;
  started?: number;
  status: string;
  theme?: string;
  orientations: readonly string[];
  page?: string;
}

export interface Place {
  id: string;
  side: 'partner' | 'authority';
  name: string;
  sharpness: Sharpness;
  at?: [longitude: number, latitude: number];
  /** The code of its country or of its département. */
  territory?: string;
  page?: string;
  projects: readonly PlaceProject[];
}

/** The choices of a visitor; what is absent narrows nothing down. */
export interface Choices {
  orientation?: string;
  theme?: string;
  status?: string;
}

interface Properties {
  genre: 'partenaire' | 'collectivite';
  nom: string;
  pays?: string;
  departement?: string;
  precision?: string;
  projets: {
    numero: number;
    titre?: string;
    debut?: number;
    etat: string;
    thematique?: string;
    orientations?: string[];
    page_fr?: string;
    page_en?: string;
  }[];
  page_fr?: string;
  page_en?: string;
}

export interface PlacesFile {
  date: string;
  features: { id: string; geometry: { coordinates: [number, number] } | null; properties: Properties }[];
}

/** @param orientationOf the group of a country, by its code */
export const placesOf = ({ features }: PlacesFile, orientationOf: (country: string) => string | undefined): Place[] =>
  features.map(({ id, geometry, properties }) => {
    const { genre, nom, pays, departement, precision, projets } = properties;
    const side = genre === 'partenaire' ? 'partner' : 'authority';
    const territory = side === 'partner' ? pays : departement;
    const own = side === 'partner' ? orientationOf(pays ?? '') : undefined;
    return {
      id,
      side,
      name: nom,
      sharpness: geometry === null ? 'territory' : sharpnessOf(side, precision),
      ...optional('at', geometry?.coordinates),
      ...optional('territory', territory),
      ...optional('page', pageOf(properties)),
      projects: projets.map((project) => ({
        id: project.numero,
        ...optional('title', project.titre),
        ...optional('started', project.debut),
        status: project.etat,
        ...optional('theme', project.thematique),
        orientations: project.orientations ?? (own === undefined ? [] : [own]),
        ...optional('page', pageOf(project)),
      })),
    };
  });

/** The page in the language of this one, from the root of the site. */
export const pageOf = (pages: { page_fr?: string; page_en?: string }): string | undefined =>
  language === 'en' ? pages.page_en : pages.page_fr;

/** An authority whose place is the middle of a département or a région has a territory, and not a place. */
function sharpnessOf(side: Place['side'], precision: string | undefined): Sharpness {
  if (precision === 'point') return 'point';
  if (precision === 'commune') return 'town';
  return side === 'authority' && precision !== 'epci' ? 'territory' : 'around';
}

/**
 * The places that keep a project, with those that they keep.
 *
 * @param only the numbers of the projects from which the visitor chooses; all where it is absent
 */
export const narrowed = (
  places: readonly Place[],
  { orientation, theme, status }: Choices,
  only?: ReadonlySet<number>,
): Place[] =>
  orientation === undefined && theme === undefined && status === undefined && only === undefined
    ? [...places]
    : places.flatMap((place) => {
        const projects = place.projects.filter(
          (project) =>
            (only === undefined || only.has(project.id)) &&
            (orientation === undefined || project.orientations.includes(orientation)) &&
            (theme === undefined || project.theme === theme) &&
            (status === undefined || project.status === status),
        );
        return projects.length === 0 ? [] : [{ ...place, projects }];
      });

/** How many projects each territory has: one of two towns of a country counts once there. */
export function countByTerritory(places: readonly Place[]): Map<string, number> {
  const projects = new Map<string, Set<number>>();
  for (const { territory, projects: own } of places) {
    if (territory === undefined) continue;
    let known = projects.get(territory);
    if (known === undefined) projects.set(territory, (known = new Set()));
    for (const { id } of own) known.add(id);
  }
  return new Map([...projects].map(([territory, ids]) => [territory, ids.size]));
}

/** Spreads a property only when it has a value. */
export const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [Name in Key]?: Value };
