/**
 * The smallest file of vector tiles: one tile of the whole world, filled by one layer.
 *
 * Formats: PMTiles version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), Mapbox Vector Tile 2.1.
 */
export function worldTiles(layer: string): Buffer {
  const metadata = Buffer.from(JSON.stringify({ vector_layers: [{ id: layer, fields: {} }] }));
  const tile = vectorTile(layer);
  // One entry: tile 0, once, so many bytes, at the beginning.
  const root = Buffer.concat([Buffer.from([1, 0, 1]), varint(tile.length), varint(1)]);
  const header = Buffer.alloc(127);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  const sections = [root.length, metadata.length, 0, tile.length];
  let offset = header.length;
  sections.forEach((length, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(length), 16 + 16 * i);
    offset += length;
  });
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at); // one tile, one entry, one content
  header.set([1, 1, 1, 1, 0, 0], 96); // clustered; nothing compressed; vector tiles; zoom 0 alone
  header.writeInt32LE(-180e7, 102);
  header.writeInt32LE(-85e7, 106);
  header.writeInt32LE(180e7, 110);
  header.writeInt32LE(85e7, 114);
  return Buffer.concat([header, root, metadata, tile]);
}

function vectorTile(layer: string): Buffer {
  const extent = 4096;
  const zigzag = (n: number) => (n << 1) ^ (n >> 31);
  const [side, back] = [zigzag(extent), zigzag(-extent)];
  // Move to the corner, then three lines, then close.
  const drawing = [9, 0, 0, 26, side, 0, 0, side, back, 0, 15].map(varint);
  const feature = Buffer.concat([field(3, 3), field(4, Buffer.concat(drawing))]);
  const content = [field(15, 2), field(1, Buffer.from(layer)), field(2, feature), field(5, extent)];
  return field(3, Buffer.concat(content));
}

/** A field of a protocol buffer. */
function field(number: number, value: number | Buffer): Buffer {
  return typeof value === 'number'
    ? Buffer.concat([varint(number << 3), varint(value)])
    : Buffer.concat([varint((number << 3) | 2), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}
