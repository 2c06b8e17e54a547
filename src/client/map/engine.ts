/**
 * The interactive map, over the fixed one: territories in the shades of the page, places gathered as one zooms out,
 * switches, cards, and a list of what is visible that says the same without a pointer.
 */
import {
  AttributionControl,
  FullscreenControl,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
  type GeoJSONSource,
  type MapGeoJSONFeature,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import type { GeoJSON } from 'geojson';
import { placeCard, placesCard, territoryCard, type CardActions } from './cards.ts';
import { button, counted, element } from './dom.ts';
import { keepPace } from './pace.ts';
import { diamond, fontsOf, paletteOf } from './palette.ts';
import { countByTerritory, narrowed, placesOf, type Choices, type Place, type PlacesFile } from './places.ts';
import { arcs, names, points } from './sources.ts';
import { styleOf, withBase } from './style.ts';
import { switches } from './switches.ts';
import { takeAways } from './take-away.ts';
import { layerOf, withCollectivities, withoutCollectivities, type LayerFile, type Territory } from './territories.ts';
import { texts } from './words.ts';
import { readView, writeView } from './view-address.ts';

export interface MapEngine {
  /**
   * @param needs where the worker and the layers are, and the root of the site, as the page names them
   * @throws {Error} when a file cannot be read or the browser cannot draw
   */
  open(host: HTMLElement, needs: DOMStringMap): Promise<{ close(): void }>;
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

/** Milliseconds after which a move of the map is over for the list. */
const REST = 250;

window.atlasMapEngine = { open };

async function open(host: HTMLElement, needs: DOMStringMap): Promise<{ close(): void }> {
  // The fragment makes MapLibre start a classic worker, which any host serves as it is.
  setWorkerUrl(`${new URL(needs['worker'] ?? '', document.baseURI).href}#.cjs`);
  const { dataset } = host;
  const figure = host.closest('figure') ?? host;
  const title = document.querySelector('h1')?.textContent.trim() ?? '';
  const side = dataset['side'] === 'authority' ? 'authority' : 'partner';
  const hasArcs = dataset['arcs'] !== undefined;
  const classes = (dataset['classes'] ?? '').split(',').filter(Boolean).map(Number);
  const [world, france] = await Promise.all([
    read(needs['world']).then((file) => layerOf(file as LayerFile, 'pays')),
    side === 'partner' ? undefined : read(needs['france']).then((file) => layerOf(file as LayerFile, 'departements')),
  ]);
  const territories: ReadonlyMap<string, Territory> =
    side === 'partner' ? withoutCollectivities(world) : withCollectivities(france, world);
  // A map without the richer one beneath is still a map.
  const base =
    needs['style'] === undefined
      ? undefined
      : ((await read(needs['style']).catch(() => undefined)) as StyleSpecification | undefined);
  let everyPlace: Place[] | undefined;
  const loadPlaces = async (): Promise<Place[]> =>
    (everyPlace ??= placesOf(
      (await read(dataset['places'])) as PlacesFile,
      (country) => world.territories.get(country)?.orientation,
    ));
  const isLater = dataset['later'] !== undefined;
  if (!isLater) await loadPlaces();

  const start = readView(location.hash);
  let choices: Choices = start?.id === figure.id ? start.choices : {};
  if (Object.keys(choices).length > 0) await loadPlaces();
  let shown: Place[] = [];
  let pointed: { source: string; id: string } | undefined;
  let cardOpener: HTMLElement | undefined;
  let counts = new Map<string, number>();
  narrow();

  const container = element('div', { className: 'map-canvas' });
  const panel = element('div', { className: 'map-card', hidden: true });
  const stage = element('div', { className: 'map-stage' }, container, panel);
  const list = element('ul', { className: 'map-list' });
  const summary = element('p', { className: 'map-visible' });
  summary.setAttribute('role', 'status');
  const message = element('p', { className: 'map-message' });
  message.setAttribute('role', 'status');
  const tools = element(
    'div',
    { className: 'map-tools' },
    ...switches(world, choices, dataset['focus'] === undefined || side === 'authority', choose),
    ...takeAways({ figure, title, map: () => map, view: currentView, message }),
  );
  const below = element('div', { className: 'map-below' }, tools, message, summary, list);
  host.append(stage, below);

  const darkness = matchMedia('(prefers-color-scheme: dark)');
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const bounds = hasArcs ? boundsOfPlaces() : boundsGiven();
  let map: MapLibre;
  try {
    map = new MapLibre({
      container,
      style: style(),
      ...(start?.id === figure.id
        ? { center: [start.longitude, start.latitude], zoom: start.zoom }
        : { bounds, fitBoundsOptions: { padding: 8 } }),
      maxZoom: 11,
      attributionControl: false,
      cooperativeGestures: !document.documentElement.classList.contains('map-alone'),
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: stillness.matches ? 0 : 200,
      locale: {
        'Map.Title': texts.name.replace('{title}', () => title),
        'NavigationControl.ZoomIn': texts.zoomIn,
        'NavigationControl.ZoomOut': texts.zoomOut,
        'FullscreenControl.Enter': texts.fullscreen,
        'FullscreenControl.Exit': texts.exitFullscreen,
        'CooperativeGesturesHandler.WindowsHelpText': texts.windowsHelp,
        'CooperativeGesturesHandler.MacHelpText': texts.macHelp,
        'CooperativeGesturesHandler.MobileHelpText': texts.mobileHelp,
      },
    });
  } catch (error) {
    stage.remove();
    below.remove();
    throw error;
  }
  keepPace(map);
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  map.addControl(new FullscreenControl({ container: stage }), 'top-left');
  map.addControl(new ScaleControl({}), 'bottom-left');
  map.addControl(new AttributionControl({ compact: false, customAttribution: texts.credit }), 'bottom-right');
  map.on('styleimagemissing', ({ id }) => {
    if (id === 'diamond' && !map.hasImage(id)) map.addImage(id, diamond(paletteOf(figure)));
  });
  map.once('style.load', fill);
  await new Promise<void>((resolve) => {
    map.once('load', () => {
      resolve();
    });
  });

  map.on('click', onClick);
  map.on('mousemove', point);
  map.on('mouseout', () => {
    point();
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  map.on('moveend', () => {
    clearTimeout(rest);
    rest = setTimeout(() => void follow(), REST);
  });
  const recolour = () => {
    if (map.hasImage('diamond')) map.updateImage('diamond', diamond(paletteOf(figure)));
    map.setStyle(style());
    map.once('styledata', fill);
  };
  darkness.addEventListener('change', recolour);
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeCard();
  });
  await follow();

  return {
    close() {
      darkness.removeEventListener('change', recolour);
      clearTimeout(rest);
      map.remove();
      stage.remove();
      below.remove();
    },
  };

  function boundsGiven(): Bounds {
    return (dataset['bounds'] ?? '').split(',').map(Number) as Bounds;
  }

  /** What holds all places, with some room around them. */
  function boundsOfPlaces(): Bounds {
    const all = shown.flatMap(({ at }) => at ?? []);
    const [longitudes, latitudes] = [0, 1].map((axis) => all.filter((_, i) => i % 2 === axis));
    if (longitudes === undefined || latitudes === undefined || all.length === 0) return boundsGiven();
    return [
      Math.min(...longitudes) - ROOM,
      Math.max(-80, Math.min(...latitudes) - ROOM),
      Math.max(...longitudes) + ROOM,
      Math.min(80, Math.max(...latitudes) + ROOM),
    ];
  }

  function narrow(): void {
    shown = everyPlace === undefined ? [] : narrowed(everyPlace, choices);
    counts =
      everyPlace === undefined
        ? new Map(
            [...territories].flatMap(([code, { projects }]) => (projects === undefined ? [] : [[code, projects]])),
          )
        : countByTerritory(shown.filter((place) => place.side === side));
  }

  function style() {
    const own = styleOf({
      palette: paletteOf(figure),
      inFrance: france !== undefined,
      fonts: fontsOf(figure),
      placesFrom: classes.length === 0 || hasArcs ? 0 : PLACES_FROM,
      focus: dataset['focus'],
    });
    return base === undefined ? own : withBase(own, base);
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

  /** Gives the sources of the style what they show. */
  function fill(): void {
    setData('territories', world.shapes);
    if (france !== undefined) setData('departements', france.shapes);
    setData('disputed', world.disputed);
    setData('names', names([...(france?.territories.values() ?? []), ...world.territories.values()]));
    redraw();
    shade();
  }

  function redraw(): void {
    setData('places', points(shown.filter((place) => place.side === side && place.sharpness !== 'territory')));
    if (!hasArcs) return;
    setData('arcs', arcs(shown));
    setData('origins', points(shown.filter((place) => place.side === 'authority')));
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

async function read(address: string | undefined): Promise<unknown> {
  const response = await fetch(new URL(address ?? '', document.baseURI));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}
