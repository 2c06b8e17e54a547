/**
 * The places of all pages in a copy on a disk. Each page has a file of places, and the same town or project stands in
 * many of them: in a copy each stands once, in tables, and a page has a list of rows of them.
 */

/** A file of places: GeoJSON whose features tell of the projects that a place has there. */
export interface PlacesFile<Place extends PlaceFeature = PlaceFeature> {
  features: Place[];
}

export interface PlaceFeature {
  id: string;
  properties: { genre: string; projets: PlaceProject[] };
}

interface PlaceProject {
  numero: number;
  titre?: string;
  orientations?: string[];
}

export interface PlacesTables {
  /** What all files say of themselves. */
  fichier: Record<string, unknown>;
  lieux: PlaceFeature[];
  projets: PlaceProject[];
}

/** The rows of a place and of its projects, for each place of a page. */
export interface PlacesList {
  /** Files of very many projects leave out what is only told on a card. */
  complet: boolean;
  lieux: number[][];
}

/** The lists of the pages of a folder by the names of their files, and the way from there to the tables. */
export interface PlacesLists {
  tables: string;
  pages: Record<string, PlacesList>;
}

/** What each project is told with in every file. */
const ALWAYS = new Set(['numero', 'etat', 'thematique', 'orientations']);
/** What only places of this kind tell of their projects: that of others is that of their country. */
const WITH_ORIENTATIONS = 'collectivite';

/** Takes files apart, one after the other. */
export class PlacesSeparator {
  readonly #tables: PlacesTables = { fichier: {}, lieux: [], projets: [] };
  readonly #places = new Map<string, number>();
  readonly #projects = new Map<number, number>();

  add({ features, ...file }: PlacesFile): PlacesList {
    this.#tables.fichier = file;
    const complet = features.every(({ properties }) => properties.projets.every(({ titre }) => titre !== undefined));
    const lieux = features.map((feature) => {
      const { projets } = feature.properties;
      return [this.#rowOfPlace(feature), ...projets.map((project) => this.#rowOfProject(project))];
    });
    return { complet, lieux };
  }

  /** Those of the files that were added. */
  get tables(): PlacesTables {
    return this.#tables;
  }

  #rowOfPlace(feature: PlaceFeature): number {
    let row = this.#places.get(feature.id);
    if (row === undefined) {
      row = this.#tables.lieux.push({ ...feature, properties: { ...feature.properties, projets: [] } }) - 1;
      this.#places.set(feature.id, row);
    }
    return row;
  }

  /** Some files tell more of a project than others. */
  #rowOfProject(project: PlaceProject): number {
    const row = this.#projects.get(project.numero);
    if (row === undefined) {
      const made = this.#tables.projets.push({ ...project }) - 1;
      this.#projects.set(project.numero, made);
      return made;
    }
    const known = this.#tables.projets[row];
    if (known?.titre === undefined || known.orientations === undefined)
      this.#tables.projets[row] = { ...known, ...project };
    return row;
  }
}

/** The file of which a list was made. */
export function placesFileOf(
  { fichier, lieux, projets }: PlacesTables,
  { complet, lieux: rows }: PlacesList,
): PlacesFile {
  return {
    ...fichier,
    features: rows.flatMap(([place = -1, ...own]) => {
      const feature = lieux[place];
      if (feature === undefined) return [];
      const { properties } = feature;
      const keys = (key: string) =>
        (complet || ALWAYS.has(key)) && (key !== 'orientations' || properties.genre === WITH_ORIENTATIONS);
      const told = own.flatMap((row) => {
        const project = projets[row];
        if (project === undefined) return [];
        return [Object.fromEntries(Object.entries(project).filter(([key]) => keys(key))) as unknown as PlaceProject];
      });
      return [{ ...feature, properties: { ...properties, projets: told } }];
    }),
  };
}
