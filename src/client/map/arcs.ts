/** The shortest ways over the earth, as lines of a flat map. */

type Position = [longitude: number, latitude: number];

/** Points of a line. */
const STEPS = 48;
const RADIANS = Math.PI / 180;

/** The great circle between two places; it goes on beyond 180° rather than jump to the other edge of the map. */
export function arcBetween(from: Position, to: Position): Position[] {
  const [a, b] = [vectorOf(from), vectorOf(to)];
  const angle = Math.acos(Math.min(1, Math.max(-1, a.x * b.x + a.y * b.y + a.z * b.z)));
  if (angle < 1e-6) return [from, to];
  let before = from[0];
  return Array.from({ length: STEPS + 1 }, (_, i): Position => {
    const share = i / STEPS;
    const [p, q] = [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
    const [x, y, z] = [p * a.x + q * b.x, p * a.y + q * b.y, p * a.z + q * b.z];
    let longitude = Math.atan2(y, x) / RADIANS;
    while (longitude - before > 180) longitude -= 360;
    while (longitude - before < -180) longitude += 360;
    before = longitude;
    return [longitude, Math.asin(z) / RADIANS];
  });
}

function vectorOf([longitude, latitude]: Position): { x: number; y: number; z: number } {
  const [l, f] = [longitude * RADIANS, latitude * RADIANS];
  return { x: Math.cos(f) * Math.cos(l), y: Math.cos(f) * Math.sin(l), z: Math.sin(f) };
}
