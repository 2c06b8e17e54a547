/** A view of a map as the fragment of an address: which map, where, and what it is narrowed down to. */
import { optional, type Choices } from './places.ts';

export interface View {
  /** The identifier of the map on its page. */
  id: string;
  zoom: number;
  latitude: number;
  longitude: number;
  choices: Choices;
}

/**
 * @example
 * readView('#carte=carte-1/5.2/12.65/-8&etat=active') // => { id: 'carte-1', zoom: 5.2, latitude: 12.65, … }
 */
export function readView(fragment: string): View | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const [id = '', ...figures] = parameters.get('carte')?.split('/') ?? [];
  const [zoom, latitude, longitude] = figures.map(Number);
  if (id === '' || zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  if (![zoom, latitude, longitude].every(Number.isFinite) || Math.abs(latitude) > 90) return undefined;
  const choices = {
    ...optional('orientation', parameters.get('orientation') ?? undefined),
    ...optional('theme', parameters.get('thematique') ?? undefined),
    ...optional('status', parameters.get('etat') ?? undefined),
  };
  return { id, zoom, latitude, longitude, choices };
}

export function writeView({ id, zoom, latitude, longitude, choices }: View): string {
  const place = [zoom.toFixed(2), latitude.toFixed(3), longitude.toFixed(3)].join('/');
  const { orientation, theme, status } = choices;
  const parameters = new URLSearchParams({
    ...optional('orientation', orientation),
    ...optional('thematique', theme),
    ...optional('etat', status),
  });
  return `#carte=${id}/${place}${parameters.size === 0 ? '' : `&${parameters}`}`;
}
