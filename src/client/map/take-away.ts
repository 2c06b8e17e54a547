/** What a visitor takes away of a map: its address, a picture, a drawing, the code that embeds it. */
import type { Map as MapLibre } from 'maplibre-gl';
import { button, element } from '../dom.ts';
import { frameOf } from '../../formats/embed-code.ts';
import { isEmbed, publicAddress } from '../files.ts';
import { drawingOf, pictureOf, save } from './download.ts';
import { texts } from './words.ts';

export interface Taken {
  figure: HTMLElement;
  title: string;
  map: MapLibre;
  /** The fragment of the address that shows this view. */
  view: () => string;
  /** Where visitors are told what they got. */
  message: HTMLElement;
}

export function takeAways({ figure, title, map, view, message }: Taken): HTMLElement[] {
  return [
    button(texts.share, share),
    button(texts.png, savePicture),
    button(texts.svg, saveDrawing),
    button(texts.embed, embed),
  ];

  async function share(): Promise<void> {
    history.replaceState(null, '', view());
    try {
      await navigator.clipboard.writeText(publicAddress());
      message.textContent = texts.shared;
    } catch {
      offer(texts.copy, publicAddress());
    }
  }

  function embed(): void {
    const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
    const address = addressOfEmbed() ?? `${page}?carte=seule`;
    offer(texts.embedText, frameOf(address, { page, title, link: document.title }, { variant: 'map' }));
  }

  /** A text to be copied by hand. */
  function offer(label: string, text: string): void {
    const field = element('textarea', { value: text, readOnly: true, rows: 2 });
    message.replaceChildren(element('label', {}, label, field));
    field.select();
  }

  function savePicture(): void {
    const canvas = map.getCanvas();
    // A canvas of WebGL can be read in the frame in which it was drawn, and not later.
    map.once('render', () => {
      const copy = element('canvas', { width: canvas.width, height: canvas.height });
      copy.getContext('2d')?.drawImage(canvas, 0, 0);
      void pictureOf(copy, figure, title).then((blob) => {
        save(blob, `${fileName()}.png`);
      });
    });
    map.triggerRepaint();
  }

  async function saveDrawing(): Promise<void> {
    const sheet = figure.querySelector<HTMLElement>('.sheet');
    if (sheet !== null) save(await drawingOf(sheet, figure, title), `${fileName()}.svg`);
  }
}

/** The name of the page's own file, without its ending. */
const fileName = (): string => (location.pathname.split('/').pop() ?? '').replace(/\.html$/, '') || 'atlas';

/** The map of what other sites frame in the place of this page, where there is such a thing. */
function addressOfEmbed(): string | undefined {
  const told = document.querySelector<HTMLLinkElement>('link[type="application/json+oembed"]')?.href;
  const embed = isEmbed ? location.origin + location.pathname : told?.replace(/\/oembed\/(.*)json$/, '/embed/$1html');
  return embed === undefined ? undefined : `${embed}?variant=map`;
}
