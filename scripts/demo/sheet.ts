/** The words of a sheet: title, context and objectives, put together from phrases. */
import type { KnownAuthority } from '../gazetteer/authorities.ts';
import { inside, list, of, to } from '../gazetteer/french.ts';
import type { Random } from './random.ts';
import {
  beginnings,
  exchangePhrases,
  methods,
  phrases,
  twinningActions,
  twinningBeginnings,
  twinningTitles,
  vagueTitles,
} from './texts.ts';

export interface Circumstances {
  /** A theme of the second level. */
  theme: string;
  form: string;
  /** Whether the partner's country is a developing one. */
  developing: boolean;
  authority: KnownAuthority;
  /** When the partnership began. */
  year: number;
  /** The partner within a sentence, and by itself; absent when the sheet names none. */
  place: string | undefined;
  placeName: string | undefined;
  /** The country with its preposition: "au Mali". */
  country: string;
}

/** The limit of the source for titles, in characters. */
const LIMIT = 249;

export function sheetTexts(
  circumstances: Circumstances,
  random: Random,
): { titre: string; contexte?: string; objectifs?: string } {
  const {
    theme,
    form,
    developing,
    place = 'un partenaire',
    placeName = place,
    authority,
    year,
    country,
  } = circumstances;
  const twinning = form === 'jumelage' && !developing;
  const found = (developing ? undefined : exchangePhrases[theme]) ?? phrases[theme];
  if (found === undefined) throw new RangeError(`There are no phrases for the theme "${theme}".`);
  const say = (pattern: string) =>
    pattern
      .replaceAll('{A}', authority.subject)
      .replaceAll('{A2}', authority.row.nom)
      .replaceAll('{P0}', placeName)
      .replaceAll('{P}', place)
      .replaceAll('{deP}', of(place))
      .replaceAll('{aP}', to(place))
      .replaceAll('{chezP}', circumstances.place === undefined ? country : inside(place))
      .replaceAll('{pays}', country)
      .replaceAll('{annee}', String(year))
      .replaceAll('{n}', String(random.integer(2, 12)));

  const chosen = random
    .shuffle(twinning ? twinningActions : found.actions)
    .slice(0, random.integer(2, 4))
    .map(say);
  const context = [
    random.pick(twinning ? twinningBeginnings : beginnings),
    ...(twinning ? [] : [random.pick(found.needs)]),
    ...(random.chance(0.4) ? [random.pick(methods)] : []),
  ].map((sentence) => capital(say(sentence)));
  const objectives = [
    random.pick([
      `Le projet consiste à ${list(chosen)}.`,
      `Les deux partenaires veulent ${list(chosen)}.`,
      `Objectifs : ${chosen.join(' ; ')}.`,
      `Il s’agit ${list(chosen.map(ofAction))}.`,
    ]),
    ...(random.chance(0.45) ? [random.pick(methods)] : []),
  ];
  return {
    titre: titleOf(say, twinning, found.titles, chosen, random),
    ...(random.chance(twinning ? 0.45 : 0.12) ? {} : { contexte: context.join(' ') }),
    ...(random.chance(twinning ? 0.5 : 0.15) ? {} : { objectifs: objectives.join(' ') }),
  };
}

function titleOf(
  say: (pattern: string) => string,
  twinning: boolean,
  titles: readonly string[],
  chosen: readonly string[],
  random: Random,
): string {
  if (random.chance(0.012)) return random.pick(vagueTitles);
  const title = capital(say(random.pick(twinning && random.chance(0.7) ? twinningTitles : titles)));
  if (random.chance(0.003)) {
    const long = `${title}, dans le cadre de l’accord signé par les deux collectivités : ${[...chosen, ...chosen].map(ofAction).join(', ')}, avec le concours des associations et des services techniques`;
    return long.slice(0, LIMIT).trim();
  }
  return random.chance(0.02) ? title.toLocaleUpperCase('fr') : title;
}

/** "former" becomes "de former", "organiser" "d’organiser". */
const ofAction = (action: string) => (/^[aeiouéèêâh]/.test(action) ? `d’${action}` : `de ${action}`);

const capital = (sentence: string) => sentence.charAt(0).toLocaleUpperCase('fr') + sentence.slice(1);
