/** A map with its controls, before it shows anything. */
import {
  AttributionControl,
  FullscreenControl,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  type MapOptions,
} from 'maplibre-gl';
import { keepPace } from './pace.ts';
import { texts } from './words.ts';

/**
 * @param stage what fills the screen with the map
 * @param name what tells it from the other maps of the page
 * @param view where the map starts
 * @throws {Error} when the browser cannot draw
 */
export function blankMap(
  container: HTMLElement,
  stage: HTMLElement,
  name: string,
  view: Pick<MapOptions, 'center' | 'zoom' | 'bounds' | 'fitBoundsOptions'>,
): MapLibre {
  const map = new MapLibre({
    container,
    ...view,
    maxZoom: 11,
    attributionControl: false,
    cooperativeGestures: !document.documentElement.classList.contains('map-alone'),
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Names that fade in and out would have the map drawn again twenty times after every change.
    fadeDuration: 0,
    locale: {
      'Map.Title': texts.name.replace('{title}', () => name),
      'NavigationControl.ZoomIn': texts.zoomIn,
      'NavigationControl.ZoomOut': texts.zoomOut,
      'FullscreenControl.Enter': texts.fullscreen,
      'FullscreenControl.Exit': texts.exitFullscreen,
      'CooperativeGesturesHandler.WindowsHelpText': texts.windowsHelp,
      'CooperativeGesturesHandler.MacHelpText': texts.macHelp,
      'CooperativeGesturesHandler.MobileHelpText': texts.mobileHelp,
    },
  });
  keepPace(map);
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  // A frame may not be allowed to fill the screen.
  if (document.fullscreenEnabled) map.addControl(new FullscreenControl({ container: stage }), 'top-left');
  map.addControl(new ScaleControl({}), 'bottom-left');
  map.addControl(new AttributionControl({ compact: false, customAttribution: texts.credit }), 'bottom-right');
  return map;
}
