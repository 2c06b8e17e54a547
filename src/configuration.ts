/**
 * The settings of one atlas: who publishes it, where, in which languages and with which pages.
 *
 * The defaults stand here; environment variables override them, so that the same sources serve a test site and
 * the official one.
 */
import { z } from 'zod';

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Every kind of page; each is named after what it shows. */
export const kinds = [
  'home',
  'continent',
  'country',
  'region',
  'formerRegion',
  'departement',
  'authority',
  'partner',
  'project',
  'theme',
  'sdg',
  'orientation',
  'index',
  'explorer',
  'statistics',
  'about',
  'data',
  'quality',
  'changes',
  'copies',
  'embeds',
  'legal',
  'accessibility',
  'notFound',
] as const;
export type Kind = (typeof kinds)[number];

/** The kinds that a site may do without: links to them become plain text. */
const optionalKinds = [
  'continent',
  'region',
  'formerRegion',
  'departement',
  'partner',
  'project',
  'theme',
  'sdg',
  'orientation',
] as const;

const profiles = ['full', 'compact'] as const;

/** What each profile builds unless another setting says otherwise. */
const PROFILES: Record<
  (typeof profiles)[number],
  { locales: readonly Locale[]; left: readonly Kind[]; embeds: Configuration['embeds'] }
> = {
  full: { locales, left: [], embeds: 'all' },
  compact: { locales: ['fr'], left: ['project', 'partner'], embeds: 'territories' },
};

const list = <Item extends string>(items: readonly [Item, ...Item[]]) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(z.enum(items)).min(1));

/** The settings by the name of their environment variable. */
export const settings = {
  /** Where the site will stand, with its path: canonical addresses, sitemap and the 404 page need it, nothing else. */
  ATLAS_SITE: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://host/atlas/' })
    .refine((address) => !/[?#]/.test(address), 'expected an address without "?" and "#"')
    .transform((address) => (address.endsWith('/') ? address : `${address}/`))
    .default('https://atlas.example.org/'),
  /** The data folder, laid out as `data/`. */
  ATLAS_DATA: z.string().min(1).default('data'),
  /** The data of the release before, a folder or the archive that it published: what has changed since is told. */
  ATLAS_PREVIOUS: z.string().min(1).optional(),
  /** Who publishes the site. */
  ATLAS_PUBLISHER: z.string().min(1).default('Atlas de la coopération décentralisée'),
  /**
   * The identifier of the publisher in the registry of the International Aid Transparency Initiative. Without one, the files
   * in its format say that they are not published there.
   */
  ATLAS_IATI_ORGANISATION: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z]+(?:-[\w.-]+)?$/, 'expected an identifier such as FR-RCS-123456789')
    .optional(),
  /** Where errors are reported. */
  ATLAS_CONTACT: z.email('expected an e-mail address').default('atlas@example.org'),
  /**
   * How much is built: `compact` is for hosts that take no more than 20,000 files. It is in French, has no page of a project or
   * a partner, and fewer files beside the pages of authorities. The two settings below, where they are given, prevail.
   */
  ATLAS_PROFILE: z.enum(profiles).default('full'),
  /** The languages, the first one at the root; French comes first. */
  ATLAS_LOCALES: list(locales)
    .refine(
      (chosen) => chosen[0] === 'fr' && new Set(chosen).size === chosen.length,
      'expected "fr" first, then others, each once',
    )
    .optional(),
  /** The optional kinds of pages to build. */
  ATLAS_KINDS: list(optionalKinds).optional(),
  /** From how many projects on an authority has a report as PDF: a number, `all` or `none`. */
  ATLAS_REPORTS_FROM: z
    .union(
      [
        z.literal('all').transform(() => 1),
        z.literal('none').transform(() => Infinity),
        z
          .string()
          .regex(/^[1-9]\d*$/)
          .transform(Number),
      ],
      { error: 'expected a number of projects, "all" or "none"' },
    )
    .default(5),
  /**
   * Which copies for a disk are made: of the `whole` site in each language, of it and of `parts` (each continent, and each
   * country with more than 20 projects), or `none`.
   */
  ATLAS_COPIES: z.enum(['whole', 'parts', 'none']).default('whole'),
  /**
   * What other sites can show of the atlas, by embeds, previews of links and images of these: `all` territories and
   * authorities, `territories` alone, or `none`.
   */
  ATLAS_EMBEDS: z.enum(['all', 'territories', 'none']).optional(),
  /** The sites that may frame embeds, as sources of a Content Security Policy, or `*` for any. */
  ATLAS_EMBED_HOSTS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(
      z
        .array(
          z.string().regex(/^(?:\*|https?:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::(?:\d+|\*))?)$/, {
            error: 'expected "*", or sites such as https://www.example.org or https://*.example.org',
          }),
        )
        .min(1),
    )
    .default(['*']),
  /** How maps show Western Sahara: `separate`, behind a dotted border, or as part of `morocco`. */
  ATLAS_WESTERN_SAHARA: z.enum(['separate', 'morocco']).default('separate'),
  /**
   * What lies beneath interactive maps: the address of a MapLibre style, whose host serves its tiles, glyphs and sprite too,
   * or of a file of tiles (`.pmtiles`). Without it no map asks anything of another host.
   */
  ATLAS_MAP_BACKGROUND: z
    .url({ protocol: /^https?$/, error: 'expected the address of a MapLibre style or of a .pmtiles file' })
    .optional(),
};

const schema = z.object(settings);

export interface Configuration {
  /** Ends with a slash. */
  site: string;
  dataFolder: string;
  /** A data folder or an archive of the release before. */
  previous?: string;
  publisher: string;
  contact: string;
  /** The publisher's identifier in the registry of the International Aid Transparency Initiative. */
  iatiOrganisation?: string;
  profile: (typeof profiles)[number];
  locales: readonly Locale[];
  kinds: ReadonlySet<Kind>;
  /** From how many projects on an authority has a report; Infinity for none. */
  reportsFrom: number;
  copies: 'whole' | 'parts' | 'none';
  embeds: 'all' | 'territories' | 'none';
  /** The sources of a Content Security Policy that may frame embeds. */
  embedHosts: readonly string[];
  westernSahara: 'separate' | 'morocco';
  /** The address of what lies beneath interactive maps. */
  mapBackground?: string;
}

/**
 * Reads the settings from the environment.
 *
 * @throws {Error} that names every variable in the wrong, with what was found and what is expected
 */
export function configurationFrom(environment: Record<string, string | undefined>): Configuration {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name}="${environment[name] ?? ''}": ${issue.message}`;
    });
    throw new Error(
      `The configuration cannot be used. Correct these environment variables:\n${[...new Set(lines)].join('\n')}`,
    );
  }
  const {
    ATLAS_SITE,
    ATLAS_DATA,
    ATLAS_PREVIOUS,
    ATLAS_PUBLISHER,
    ATLAS_CONTACT,
    ATLAS_IATI_ORGANISATION,
    ATLAS_PROFILE,
    ATLAS_LOCALES,
    ATLAS_KINDS,
    ATLAS_REPORTS_FROM,
    ATLAS_COPIES,
    ATLAS_EMBEDS,
    ATLAS_EMBED_HOSTS,
    ATLAS_WESTERN_SAHARA,
    ATLAS_MAP_BACKGROUND,
  } = parsed.data;
  const profile = PROFILES[ATLAS_PROFILE];
  const left = new Set<Kind>(
    ATLAS_KINDS === undefined ? profile.left : optionalKinds.filter((kind) => !ATLAS_KINDS.includes(kind)),
  );
  return {
    site: ATLAS_SITE,
    dataFolder: ATLAS_DATA,
    ...(ATLAS_PREVIOUS === undefined ? {} : { previous: ATLAS_PREVIOUS }),
    publisher: ATLAS_PUBLISHER,
    contact: ATLAS_CONTACT,
    ...(ATLAS_IATI_ORGANISATION === undefined ? {} : { iatiOrganisation: ATLAS_IATI_ORGANISATION }),
    profile: ATLAS_PROFILE,
    locales: ATLAS_LOCALES ?? profile.locales,
    kinds: new Set(kinds.filter((kind) => !left.has(kind))),
    reportsFrom: ATLAS_REPORTS_FROM,
    copies: ATLAS_COPIES,
    embeds: ATLAS_EMBEDS ?? profile.embeds,
    embedHosts: ATLAS_EMBED_HOSTS,
    westernSahara: ATLAS_WESTERN_SAHARA,
    ...(ATLAS_MAP_BACKGROUND === undefined ? {} : { mapBackground: ATLAS_MAP_BACKGROUND }),
  };
}
