/**
 * `<atlas-map>`: a finished map that can be opened as an interactive one. It carries the addresses of public files and
 * nothing else. What draws the map is loaded when it is asked for, or when a map that opens by itself comes into view;
 * not with Save-Data.
 */
import { canRead } from './files.ts';
import { loadScript } from './load-script.ts';
import type { MapEngine } from './map/engine.ts';
import { readView } from './map/view-address.ts';
import { texts } from './map/words.ts';

/** The parameter of an address that shows a map alone, for pages that frame it. */
const ALONE = new URLSearchParams(location.search).get('carte') === 'seule';

const needs = (document.currentScript as HTMLScriptElement).dataset;
const addressOf = (file: string): string => new URL(file, document.baseURI).href;

let engine: Promise<MapEngine> | undefined;

/** Loads what draws maps, once for all maps of a page. */
function loadEngine(): Promise<MapEngine> {
  return (engine ??= Promise.all([
    loadScript(addressOf(needs['engine'] ?? '')),
    style(addressOf(needs['stylesheet'] ?? '')),
    ...(needs['tiles'] === undefined ? [] : [loadScript(addressOf(needs['tiles']))]),
  ]).then(() => {
    const loaded = window.atlasMapEngine;
    if (loaded === undefined) throw new Error('The map engine did not start.');
    return loaded;
  }));
}

function style(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      reject(new Error(`${address} could not be loaded.`));
    });
    document.head.append(link);
  });
}

/** A map that the page narrows down. */
export interface MapElement extends HTMLElement {
  /** Opens the map with the projects of these numbers alone, or shows them in the open map. */
  showProjects(numbers: ReadonlySet<number>): void;
}

class AtlasMap extends HTMLElement implements MapElement {
  private readonly button = document.createElement('button');
  private readonly status = document.createElement('p');
  private opened: ReturnType<MapEngine['open']> | undefined;
  private only: ReadonlySet<number> | undefined;

  connectedCallback(): void {
    if (!canRead) return;
    this.button.type = 'button';
    this.button.className = 'map-switch';
    this.button.textContent = texts.open;
    this.button.addEventListener('click', () => void this.toggle());
    this.status.className = 'map-status';
    this.status.setAttribute('role', 'status');
    this.append(this.button, this.status);
    const isAsked =
      readView(location.hash)?.id === this.mapId || (ALONE && document.querySelector('atlas-map') === this);
    if (isAsked) void this.toggle();
    else if (this.dataset['opens'] === 'view' && !savesData()) this.openInView();
  }

  showProjects(numbers: ReadonlySet<number>): void {
    this.only = numbers;
    if (this.opened === undefined) void this.toggle();
    else
      void this.opened.then((map) => {
        // Others may have been given meanwhile.
        if (this.only === numbers) map.showProjects(numbers);
      });
  }

  private get mapId(): string {
    return this.closest('figure')?.id ?? '';
  }

  private openInView(): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      if (this.opened === undefined) void this.toggle();
    });
    observer.observe(this);
  }

  private async toggle(): Promise<void> {
    if (this.opened !== undefined) {
      const { opened } = this;
      this.opened = undefined;
      this.button.textContent = texts.open;
      this.classList.replace('open', 'fixed');
      (await opened).close();
      return;
    }
    this.button.disabled = true;
    this.status.textContent = texts.loading;
    try {
      this.opened = loadEngine().then((loaded) => loaded.open(this, needs, this.only));
      await this.opened;
      this.classList.remove('fixed');
      this.classList.add('open');
      this.button.textContent = texts.close;
      this.status.textContent = '';
    } catch (error) {
      this.opened = undefined;
      engine = undefined; // the next click tries again
      this.status.textContent = texts.failed;
      this.classList.add('fixed');
      console.warn(error);
    } finally {
      this.button.disabled = false;
    }
  }
}

const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

if (ALONE) document.documentElement.classList.add('map-alone');
customElements.define('atlas-map', AtlasMap);
