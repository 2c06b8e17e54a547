/** What other sites frame: a small page of each territory and authority. */
import type { Configuration, Locale } from '../configuration.ts';
import { pathOfEmbed } from './addresses.ts';
import type { Entity, EntityKind } from './names.ts';
import { firstPageOf, type PageOf, type Site } from './site.ts';

/** The kinds that can be framed; authorities may be left out. */
const TERRITORIES = ['continent', 'country', 'region', 'departement'] as const satisfies readonly EntityKind[];

export type Territory = Extract<Entity, { kind: (typeof TERRITORIES)[number] }>;
export type Embeddable = Territory | Extract<Entity, { kind: 'authority' }>;

/** The first page of what can be framed, at the address at which it is. */
export type EmbedPage = { [K in Embeddable['kind']]: PageOf<K> }[Embeddable['kind']];

export const isTerritory = ({ kind }: { kind: string }): boolean => TERRITORIES.some((each) => each === kind);

/** Whether there is an embed of an entity. */
export const isEmbeddable = (entity: { kind: string }, { configuration }: Site): entity is Embeddable =>
  configuration.embeds !== 'none' &&
  configuration.kinds.has(entity.kind as EntityKind) &&
  (isTerritory(entity) || (entity.kind === 'authority' && configuration.embeds === 'all'));

/** Whether the preview of a link to an entity has an image of its own. */
export const hasPreview = (entity: { kind: string }, site: Site): entity is Territory =>
  isTerritory(entity) && isEmbeddable(entity, site);

/** All that can be framed, in the order of their indexes. */
export const embeddablesOf = (site: Site): Embeddable[] =>
  [...site.indexes.values()].flatMap(({ entries }) =>
    entries.filter((entity): entity is Embeddable => isEmbeddable(entity, site)),
  );

/** The page of an entity as other sites frame it. */
export const embedOf = (entity: Embeddable, locale: Locale): EmbedPage =>
  ({ ...firstPageOf(entity, locale), path: pathOfEmbed(entity, locale) }) as EmbedPage;

/**
 * The directive of a Content Security Policy that says who may frame embeds: servers have to send it, pages cannot. Pages on
 * a disk are not among those that `*` stands for.
 */
export const frameAncestorsOf = ({ embedHosts }: Pick<Configuration, 'embedHosts'>): string =>
  `frame-ancestors ${embedHosts.includes('*') ? '* file:' : embedHosts.join(' ')}`;
