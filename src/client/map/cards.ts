/** What a card says of a territory, of a place, or of several places at one point. */
import { button, counted, element } from '../dom.ts';
import type { Place, PlaceProject } from './places.ts';
import type { Territory } from './territories.ts';
import { texts } from './words.ts';

/** How many projects, and how many places, a card names. */
const NAMED = 12;

export interface CardActions {
  /** Makes the address of a path from the root of the site. */
  link: (path: string) => string;
  /** Shows a place. */
  open: (place: Place) => void;
  zoomTo?: () => void;
}

export function territoryCard(
  territory: Territory,
  projects: number,
  vague: readonly Place[],
  { link, open, zoomTo }: CardActions,
): Node[] {
  return [
    title(territory.name ?? territory.code),
    element('p', {}, counted(texts.projects, projects)),
    ...(vague.length === 0 ? [] : [element('p', {}, counted(texts.vague, vague.length)), placesList(vague, open)]),
    element(
      'p',
      { className: 'card-ways' },
      territory.page === undefined ? undefined : element('a', { href: link(territory.page) }, texts.page),
      zoomTo === undefined ? undefined : button(texts.zoomTo, zoomTo),
    ),
  ];
}

export function placeCard(place: Place, { link }: CardActions): Node[] {
  const named = place.projects.filter(({ title }) => title !== undefined).slice(0, NAMED);
  const isCut = named.length < place.projects.length;
  return [
    title(place.name),
    element('p', {}, `${texts.sharpness[place.sharpness]} · ${counted(texts.projects, place.projects.length)}`),
    ...(named.length === 0 ? [] : [element('ul', {}, ...named.map((project) => projectItem(project, link)))]),
    ...(place.page === undefined
      ? []
      : [
          element(
            'p',
            { className: 'card-ways' },
            element('a', { href: link(place.page) }, isCut ? texts.otherProjects : texts.page),
          ),
        ]),
  ];
}

export const placesCard = (places: readonly Place[], { open }: CardActions): Node[] => [
  title(counted(texts.places, places.length)),
  placesList(places, open),
];

const title = (text: string): HTMLElement => element('h3', { tabIndex: -1 }, text);

function placesList(places: readonly Place[], open: CardActions['open']): HTMLElement {
  const items = places.slice(0, NAMED).map((place) =>
    element(
      'li',
      {},
      button(place.name, () => {
        open(place);
      }),
    ),
  );
  const more = places.length > NAMED ? element('li', {}, `+${places.length - NAMED}`) : undefined;
  return element('ul', {}, ...items, more);
}

function projectItem(
  { title: name = '', page, started, status }: PlaceProject,
  link: CardActions['link'],
): HTMLElement {
  const states: Record<string, string> = texts.statuses;
  const details = [started === undefined ? '' : String(started), states[status] ?? ''].filter((text) => text !== '');
  const heading =
    page === undefined ? element('span', { lang: 'fr' }, name) : element('a', { href: link(page), lang: 'fr' }, name);
  return element('li', {}, heading, ' ', element('small', {}, details.join(', ')));
}
