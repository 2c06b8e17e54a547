/**
 * The interactive map, over the fixed one: territories in the shades of the page, places gathered as one zooms out,
 * switches, cards, and a list of what is visible that says the same without a pointer.
 */
import {
  addProtocol,
  prewarm,
  setWorkerUrl,
  type GeoJSONSource,
  type Map as MapLibre,
  type MapGeoJSONFeature,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import type { GeoJSON } from 'geojson';
import { blankMap } from './blank.ts';
import { placeCard, placesCard, territoryCard, type CardActions } from './cards.ts';
import { button, counted, element } from '../dom.ts';
import { readJson, workerAddress } from '../files.ts';
import { diamond, fontsOf, paletteOf } from './palette.ts';
import { countByTerritory, narrowed, placesOf, type Choices, type Place, type PlacesFile } from './places.ts';
import { readPlaces } from './read-places.ts';
import { arcs, names, points } from './sources.ts';
import { styleOf, withBackground, type Background, type SourceName } from './style.ts';
import { switches } from './switches.ts';
import { takeAways } from './take-away.ts';
import {
  layerOf,
  withCollectivities,
  withoutCollectivities,
  type Layer,
  type LayerFile,
  type Territory,
} from './territories.ts';
import { texts } from './words.ts';
import { readView, writeView, type View } from './view-address.ts';

export interface MapEngine {
  /**
   * @param needs where the worker and the layers are, and the root of the site, as the page names them
   * @param only the numbers of the projects that are shown; all of the file that the host names where it is absent
   * @throws {Error} when a file cannot be read or the browser cannot draw
   */
  open(host: HTMLElement, needs: DOMStringMap, only?: ReadonlySet<number>): Promise<OpenMap>;
}

export interface OpenMap {
  /** Shows other projects in the same view, by their numbers. */
  showProjects(numbers: ReadonlySet<number>): void;
  close(): void;
}

declare global {
  interface Window {
    atlasMapEngine?: MapEngine;
  }
}

/** How many entries the list of what is visible has. */
const LISTED = 30;
/** The zoom from which places are shown where there are shades of territories before. */
const PLACES_FROM = 3;
type Bounds = [west: number, south: number, east: number, north: number];
/** Degrees around places. */
const ROOM = 1.5;

/** Room around what a map is fitted to. */
const FIT = { padding: 8 };

/** Milliseconds after which a change of the map is over for the list. */
const REST = 250;

window.atlasMapEngine = { open };

interface Files {
  world: Layer;
  /** Only for maps of authorities. */
  france: Layer | undefined;
  /** Absent where territories come first: places are read when they are wanted. */
  places: PlacesFile | undefined;
  /** A richer map to lie beneath. */
  background: Background | undefined;
}

/** The page's side of a map. */
interface Stage {
  host: HTMLElement;
  needs: DOMStringMap;
  figure: HTMLElement;
  title: string;
  /** Where the card is shown. */
  panel: HTMLElement;
  below: HTMLElement;
  map: MapLibre;
  /** What the address asks for, if it asks for this map. */
  start: View | undefined;
  /** The numbers of the projects to which the page narrows the map down. */
  only: ReadonlySet<number> | undefined;
}

async function open(host: HTMLElement, needs: DOMStringMap, only?: ReadonlySet<number>): Promise<OpenMap> {
  // The fragment makes MapLibre start a classic worker, which any host serves as it is.
  setWorkerUrl(`${await workerAddress(needs['worker'] ?? '')}#.cjs`);
  prewarm();
  const figure = host.closest('figure') ?? host;
  const title = document.querySelector('h1')?.textContent.trim() ?? '';
  const address = readView(location.hash);
  const start = address?.id === figure.id ? address : undefined;
  const container = element('div', { className: 'map-canvas' });
  const panel = element('div', { className: 'map-card', hidden: true });
  const stage = element('div', { className: 'map-stage' }, container, panel);
  const below = element('div', { className: 'map-below' });
  host.append(stage, below);
  let map: MapLibre | undefined;
  const close = () => {
    map?.remove();
    stage.remove();
    below.remove();
  };
  try {
    // The files are on their way while the browser gets ready to draw.
    const files = readFiles(host.dataset, needs, start);
    files.catch(() => undefined);
    map = blankMap(
      container,
      stage,
      `${title}, ${captionOf(figure)}`,
      start === undefined
        ? { bounds: boundsGiven(host.dataset), fitBoundsOptions: FIT }
        : { center: [start.longitude, start.latitude], zoom: start.zoom },
    );
    const { stop, showProjects } = await show(
      { host, needs, figure, title, panel, below, map, start, only },
      await files,
    );
    return {
      showProjects,
      close() {
        stop();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function readFiles(data: DOMStringMap, needs: DOMStringMap, start: View | undefined): Promise<Files> {
  const showsPlaces =
    data['later'] === undefined ||
    (start !== undefined && (start.zoom >= PLACES_FROM || Object.keys(start.choices).length > 0));
  const [world, france, places, background] = await Promise.all([
    readJson(needs['world'] ?? '').then((file) => layerOf(file as LayerFile, 'pays')),
    isOfAuthorities(data)
      ? readJson(needs['france'] ?? '').then((file) => layerOf(file as LayerFile, 'departements'))
      : undefined,
    showsPlaces ? readPlaces(data['places'] ?? '') : undefined,
    // A map without the richer one beneath is still a map.
    needs['background'] === undefined ? undefined : readBackground(needs['background']).catch(warn),
  ]);
  return { world, france, places, background };
}

/** A style, or a file of tiles where the page has loaded what reads one. */
async function readBackground(address: string): Promise<Background> {
  const tiles = window.atlasMapTiles;
  if (tiles === undefined) {
    const style = (await readJson(address)) as StyleSpecification;
    return () => style;
  }
  addProtocol('pmtiles', tiles.protocol);
  return tiles.open(address);
}

function warn(error: unknown): undefined {
  console.warn(error);
}

/** What a map shows: the first sentence below it. */
const captionOf = (figure: HTMLElement): string =>
  figure.querySelector('figcaption p')?.textContent.split(/\.(?: |$)/)[0] ?? '';

const isOfAuthorities = (data: DOMStringMap): boolean => data['side'] === 'authority';

const boundsGiven = (data: DOMStringMap): Bounds => (data['bounds'] ?? '').split(',').map(Number) as Bounds;

/**
 * Fills a blank map and makes it answer.
 *
 * @returns what stops answering, and what shows other projects
 */
async function show(
  stage: Stage,
  { world, france, places, background }: Files,
): Promise<{ stop: () => void; showProjects: OpenMap['showProjects'] }> {
  const { host, needs, figure, title, panel, below, map, start } = stage;
  const { dataset } = host;
  const side = isOfAuthorities(dataset) ? 'authority' : 'partner';
  const hasArcs = dataset['arcs'] !== undefined;
  const classes = (dataset['classes'] ?? '').split(',').filter(Boolean).map(Number);
  const territories: ReadonlyMap<string, Territory> =
    side === 'partner' ? withoutCollectivities(world) : withCollectivities(france, world);
  let { only } = stage;
  let choices: Choices = start?.choices ?? {};
  let everyPlace = places === undefined ? undefined : placesIn(places);
  let shown: Place[] = [];
  let pointed: { source: string; id: string } | undefined;
  let cardOpener: HTMLElement | undefined;
  let counts = new Map<string, number>();
  const named = names([...(france?.territories.values() ?? []), ...world.territories.values()]);
  narrow();

  const list = element('ul', { className: 'map-list' });
  const summary = element('p', { className: 'map-visible' });
  summary.setAttribute('role', 'status');
  const message = element('p', { className: 'map-message' });
  message.setAttribute('role', 'status');
  const tools = element(
    'div',
    { className: 'map-tools' },
    ...switches(world, choices, dataset['focus'] === undefined || side === 'authority', choose),
    ...takeAways({ figure, title, map, view: currentView, message }),
  );
  below.append(tools, message, summary, list);

  if ((hasArcs || dataset['fit'] !== undefined) && start === undefined)
    map.fitBounds(boundsOfPlaces(), { ...FIT, animate: false });
  map.setStyle(style());
  map.on('styleimagemissing', ({ id }) => {
    if (id === 'diamond' && !map.hasImage(id)) map.addImage(id, diamond(paletteOf(figure)));
  });
  map.once('style.load', shade);
  await firstFrame();
  setData('names', named); // drawing letters takes the browser longer than all the rest

  map.on('click', onClick);
  map.on('mousemove', point);
  map.on('mouseout', () => {
    point();
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  const followAtRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void follow(), REST);
  };
  map.on('moveend', followAtRest);
  const recolour = () => {
    if (map.hasImage('diamond')) map.updateImage('diamond', diamond(paletteOf(figure)));
    map.setStyle(style());
    setData('names', named);
  };
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  darkness.addEventListener('change', recolour);
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeCard();
  });
  void follow();

  return {
    stop() {
      darkness.removeEventListener('change', recolour);
      clearTimeout(rest);
    },
    showProjects(others) {
      only = others;
      narrow();
      shade();
      redraw();
      closeCard();
      followAtRest();
    },
  };

  /** Settles when the map has drawn its territories and places; names follow. */
  function firstFrame(): Promise<void> {
    const first = ['territories', 'places', ...(france === undefined ? [] : ['departements'])];
    return new Promise((resolve) => {
      map.on('render', onRender);
      function onRender(): void {
        if (!first.every((id) => map.getSource(id) !== undefined && map.isSourceLoaded(id))) return;
        map.off('render', onRender);
        resolve();
      }
    });
  }

  function placesIn(file: PlacesFile): Place[] {
    return placesOf(file, (country) => world.territories.get(country)?.orientation);
  }

  async function loadPlaces(): Promise<void> {
    everyPlace ??= placesIn(await readPlaces(dataset['places'] ?? ''));
  }

  /** What holds all places, with some room around them. */
  function boundsOfPlaces(): Bounds {
    const all = shown.flatMap(({ at }) => at ?? []);
    const [longitudes, latitudes] = [0, 1].map((axis) => all.filter((_, i) => i % 2 === axis));
    if (longitudes === undefined || latitudes === undefined || all.length === 0) return boundsGiven(dataset);
    return [
      Math.min(...longitudes) - ROOM,
      Math.max(-80, Math.min(...latitudes) - ROOM),
      Math.max(...longitudes) + ROOM,
      Math.min(80, Math.max(...latitudes) + ROOM),
    ];
  }

  function narrow(): void {
    shown = everyPlace === undefined ? [] : narrowed(everyPlace, choices, only);
    counts =
      everyPlace === undefined
        ? new Map(
            [...territories].flatMap(([code, { projects }]) => (projects === undefined ? [] : [[code, projects]])),
          )
        : countByTerritory(shown.filter((place) => place.side === side));
  }

  function style() {
    const look = { palette: paletteOf(figure), fonts: fontsOf(figure) };
    const own = styleOf({
      ...look,
      inFrance: france !== undefined,
      placesFrom: classes.length === 0 || hasArcs ? 0 : PLACES_FROM,
      focus: dataset['focus'],
      data: {
        territories: world.shapes,
        ...(france === undefined ? {} : { departements: france.shapes }),
        disputed: world.disputed,
        ...moving(),
      },
    });
    return background === undefined ? own : withBackground(own, background(look));
  }

  /** Gives each territory the shade of its figure, by the classes of the fixed map. */
  function shade(): void {
    for (const [code, { projects }] of territories) {
      if (projects === undefined || classes.length === 0) continue;
      const figureOf = counts.get(code) ?? 0;
      const shadeOf = figureOf === 0 ? 0 : Math.max(1, classes.filter((from) => figureOf >= from).length);
      map.setFeatureState(targetOf(code), { shade: shadeOf });
    }
  }

  /** Where a territory is drawn: overseas collectivities are countries of the layer of the world. */
  function targetOf(code: string): { source: string; id: string } {
    if (france?.territories.has(code) === true) return { source: 'departements', id: code };
    const drawn = world.shapes.features.find(
      ({ properties }) => side === 'authority' && properties?.['departement'] === code,
    );
    return { source: 'territories', id: String(drawn?.properties?.['code'] ?? code) };
  }

  async function choose(changed: Choices): Promise<void> {
    choices = { ...choices, ...changed };
    for (const key of Object.keys(choices) as (keyof Choices)[])
      if (choices[key] === '') Reflect.deleteProperty(choices, key);
    await loadPlaces();
    narrow();
    shade();
    redraw();
    closeCard();
    await follow();
  }

  /** What changes with the choices of the visitor. */
  function moving(): Partial<Record<SourceName, GeoJSON>> {
    return {
      places: points(shown.filter((place) => place.side === side && place.sharpness !== 'territory')),
      ...(hasArcs ? { arcs: arcs(shown), origins: points(shown.filter((place) => place.side === 'authority')) } : {}),
    };
  }

  function redraw(): void {
    for (const [source, data] of Object.entries(moving())) setData(source, data);
  }

  function setData(source: string, data: GeoJSON): void {
    void map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  function currentView(): string {
    const { lat, lng } = map.getCenter();
    return writeView({ id: figure.id, zoom: map.getZoom(), latitude: lat, longitude: lng, choices });
  }

  function onClick({ point: at }: MapMouseEvent): void {
    const [hit] = map.queryRenderedFeatures(at, { layers: layersHit() });
    if (hit !== undefined) void openFeature(hit);
  }

  function layersHit(): string[] {
    return [
      'origins',
      'clusters',
      'points',
      'towns',
      'around',
      ...(france === undefined ? [] : ['departements']),
      'territories',
    ];
  }

  async function openFeature({ layer, properties, geometry }: MapGeoJSONFeature): Promise<void> {
    if (layer.id === 'clusters' && geometry.type === 'Point') {
      const source = map.getSource<GeoJSONSource>('places');
      const id = Number(properties['cluster_id']);
      const zoom = await source?.getClusterExpansionZoom(id);
      if (zoom !== undefined && zoom <= map.getMaxZoom() && zoom > map.getZoom()) {
        map.easeTo({ center: geometry.coordinates as [number, number], zoom: Math.min(zoom + 0.3, map.getMaxZoom()) });
        return;
      }
      const leaves = (await source?.getClusterLeaves(id, LISTED, 0)) ?? [];
      const ids = new Set(leaves.map((leaf) => String(leaf.properties?.['id'])));
      showCard(
        placesCard(
          shown.filter((place) => ids.has(place.id)),
          actions(),
        ),
      );
      return;
    }
    const place = shown.find(({ id }) => id === properties['id']);
    if (place !== undefined) {
      openPlace(place);
      return;
    }
    const code = String(properties[side === 'authority' && layer.id === 'territories' ? 'departement' : 'code']);
    const territory = territories.get(code);
    if (territory?.page !== undefined) openTerritory(territory);
  }

  function actions(zoomTo?: () => void): CardActions {
    return {
      link: (path) => (needs['root'] ?? '') + path,
      open: openPlace,
      ...(zoomTo === undefined ? {} : { zoomTo }),
    };
  }

  function openPlace(place: Place): void {
    showCard(placeCard(place, actions()));
  }

  function openTerritory(territory: Territory): void {
    const vague = shown.filter(
      (place) => place.side === side && place.territory === territory.code && place.sharpness === 'territory',
    );
    showCard(
      territoryCard(
        territory,
        counts.get(territory.code) ?? 0,
        vague,
        actions(() => {
          map.easeTo({ center: territory.label, zoom: Math.max(map.getZoom() + 1, PLACES_FROM + 1.5) });
        }),
      ),
    );
  }

  function showCard(content: readonly Node[]): void {
    const opener = document.activeElement;
    panel.replaceChildren(button(texts.closeCard, closeCard), ...content);
    panel.hidden = false;
    panel.querySelector('h3')?.focus({ preventScroll: false });
    if (opener instanceof HTMLElement && !panel.contains(opener)) cardOpener = opener;
  }

  function closeCard(): void {
    if (panel.hidden) return;
    const hadFocus = panel.contains(document.activeElement);
    panel.hidden = true;
    if (hadFocus) (cardOpener?.isConnected === true ? cardOpener : map.getCanvas()).focus();
  }

  function point(event?: MapMouseEvent): void {
    // What lies under the pointer of a moving map is asked for when it rests.
    if (map.isMoving()) return;
    const [hit] = event === undefined ? [] : map.queryRenderedFeatures(event.point, { layers: layersHit() });
    const isTerritory = hit?.layer.id === 'territories' || hit?.layer.id === 'departements';
    const code = String(hit?.properties[side === 'authority' && hit.source === 'territories' ? 'departement' : 'code']);
    const leads = hit !== undefined && (!isTerritory || territories.get(code)?.page !== undefined);
    map.getCanvas().style.cursor = leads ? 'pointer' : '';
    if (pointed !== undefined) map.setFeatureState(pointed, { pointed: false });
    pointed = leads && isTerritory ? { source: hit.source, id: String(hit.properties['code']) } : undefined;
    if (pointed !== undefined) map.setFeatureState(pointed, { pointed: true });
  }

  /** Lists what the view shows: territories from afar, places from near. */
  async function follow(): Promise<void> {
    const isNear = map.getZoom() >= PLACES_FROM || classes.length === 0 || hasArcs;
    if (isNear && everyPlace === undefined) {
      await loadPlaces();
      narrow();
      shade();
      redraw();
    }
    const view = map.getBounds();
    const entries = isNear ? placeEntries() : territoryEntries();
    entries.sort((a, b) => b.projects - a.projects);
    const what = counted(isNear ? texts.places : texts.territories, entries.length);
    summary.textContent =
      entries.length === 0
        ? texts.nothing
        : [
            texts.visible.replace('{what}', what),
            entries.length > LISTED ? ` ${texts.more.replace('{number}', String(LISTED))}` : '',
          ].join('.');
    list.replaceChildren(
      ...entries
        .slice(0, LISTED)
        .map(({ name, projects, show }) =>
          element('li', {}, button(name, show), ' ', element('small', {}, counted(texts.projects, projects))),
        ),
    );

    function placeEntries() {
      return shown
        .filter(
          ({ at, territory, side: own, sharpness }) =>
            (hasArcs || own === side) &&
            (at !== undefined && sharpness !== 'territory'
              ? view.contains(at)
              : territory !== undefined && view.contains(territories.get(territory)?.label ?? [0, -90])),
        )
        .map((place) => ({
          name: place.name,
          projects: place.projects.length,
          show: () => {
            openPlace(place);
          },
        }));
    }

    function territoryEntries() {
      return [...territories.values()]
        .filter(({ code, label }) => (counts.get(code) ?? 0) > 0 && view.contains(label))
        .map((territory) => ({
          name: territory.name ?? territory.code,
          projects: counts.get(territory.code) ?? 0,
          show: () => {
            openTerritory(territory);
          },
        }));
    }
  }
}
