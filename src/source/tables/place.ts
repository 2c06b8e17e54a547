import type { RowDefect } from '../table.ts';

/** What is wrong with a place: coordinates come in pairs, and never without their precision. */
export function placeDefects(row: {
  latitude?: number | undefined;
  longitude?: number | undefined;
  precision?: string | undefined;
}): RowDefect[] {
  const found: RowDefect[] = [];
  if ((row.latitude === undefined) !== (row.longitude === undefined)) {
    const column = row.latitude === undefined ? 'latitude' : 'longitude';
    found.push({
      column,
      defect: 'missing',
      message: 'the other coordinate is given without this one. Fill both or none.',
    });
  }
  if (row.latitude !== undefined && row.precision === undefined) {
    found.push({
      column: 'precision',
      defect: 'missing',
      message: 'coordinates are given without their precision. Say what they stand for.',
    });
  }
  if (row.latitude === undefined && row.precision !== undefined) {
    found.push({
      column: 'precision',
      defect: 'without_place',
      message: 'a precision is given without coordinates. Fill both or none.',
    });
  }
  return found;
}
