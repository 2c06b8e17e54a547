/** Keeps a moving map smooth on machines without a graphics card: it is drawn with fewer pixels until it rests. */
import type { Map as MapLibre } from 'maplibre-gl';

/** Milliseconds between two frames above which a map stutters. */
const STUTTER = 34;
/** So many such frames show that the machine is too slow; a single one may have another reason. */
const PATIENCE = 2;
/** Share of the pixels of a side. */
const COARSE = 0.5;

export function keepPace(map: MapLibre): void {
  const sharp = map.getPixelRatio();
  let before = 0;
  let stutters = 0;
  map.on('move', () => {
    // A change of size counts as a move too.
    if (!map.isMoving()) return;
    const now = performance.now();
    if (before > 0 && now - before > STUTTER) stutters += 1;
    before = now;
    // A move is told before its frame is drawn: the frame is not lost.
    if (stutters >= PATIENCE && map.getPixelRatio() === sharp) map.setPixelRatio(sharp * COARSE);
  });
  map.on('idle', () => {
    before = 0;
    // After the frame that has just been drawn, and before the next one.
    setTimeout(() => {
      if (map.getPixelRatio() !== sharp && map.getCanvas().isConnected) map.setPixelRatio(sharp);
    });
  });
}
