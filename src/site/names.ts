/** What things are called in a language. */
import type { Locale } from '../configuration.ts';
import { speechOf } from '../i18n/index.ts';
import { isCutTitle } from '../source/tables/projets.ts';
import type {
  Authority,
  Continent,
  Country,
  Departement,
  FormerRegion,
  Orientation,
  Partner,
  Project,
  Region,
  Sdg,
  Theme,
} from '../model/atlas.ts';

/** Whatever has pages of its own. */
export type Entity =
  Continent | Country | Region | FormerRegion | Departement | Authority | Partner | Project | Theme | Sdg | Orientation;
export type EntityKind = Entity['kind'];

/** The name of an entity, for a heading or a link. */
export function nameOf(entity: Entity, locale: Locale): string {
  switch (entity.kind) {
    case 'project':
      return isCutTitle(entity.title) ? `${entity.title.trimEnd()}…` : entity.title;
    case 'region':
    case 'formerRegion':
    case 'departement':
    case 'authority':
    case 'partner':
      return entity.name;
    case 'sdg':
      return `${entity.number}. ${entity.names[locale]}`;
    case 'continent':
    case 'country':
    case 'theme':
    case 'orientation':
      return entity.names[locale];
  }
}

/** The language of an entity's name where it is not that of the page: titles are written in French alone. */
export const languageOf = (entity: Entity, locale: Locale): Locale | undefined =>
  entity.kind === 'project' && locale !== 'fr' ? 'fr' : undefined;

/** The word for the kind of an entity, above its name. */
export function kindNameOf(entity: Entity, locale: Locale): string {
  const { words } = speechOf(locale);
  if (entity.kind === 'departement' && entity.status === 'com') return words.kind.com;
  if (entity.kind === 'authority') return words.authorityTypes[entity.type];
  if (entity.kind === 'partner') return words.partnerTypes[entity.type];
  return words.kind[entity.kind];
}
