/** What webmasters are shown of embeds: codes, tables, lines of a policy. */
import type { Locale } from '../configuration.ts';
import { elementCode, frameCode, resizedCode, type EmbedScript } from '../formats/embed-code.ts';
import { embeddedOf } from '../outputs/oembed.ts';
import { addressOf, EMBED_SCRIPTS, pathOfEntity } from '../site/addresses.ts';
import { embeddablesOf, type Embeddable } from '../site/embeds.ts';
import type { Site } from '../site/site.ts';
import { escape } from './html.ts';

/** What the codes of the page show: the country with most projects. */
export function exampleOf(site: Site): Embeddable | undefined {
  const all = embeddablesOf(site);
  const countries = all.filter(({ kind }) => kind === 'country');
  return (countries.length === 0 ? all : countries).toSorted((a, b) => b.projects.length - a.projects.length)[0];
}

/** The codes of the three ways, what pins the script, and where the page and its embed are. */
export function codesOf(
  example: Embeddable,
  locale: Locale,
  site: Site,
): Record<'frame' | 'resized' | 'element' | 'pinned' | 'folder' | 'path', string> {
  const embedded = embeddedOf(example, locale, site);
  const script = { address: addressOf(site.configuration.site, EMBED_SCRIPTS.newest) };
  const integrity = integrityOf(site);
  const fixed: EmbedScript = {
    address: addressOf(site.configuration.site, EMBED_SCRIPTS.fixed),
    ...(integrity === undefined ? {} : { integrity }),
  };
  return {
    frame: frameCode(embedded, {}),
    resized: resizedCode(embedded, {}, script),
    element: elementCode(embedded, {}, script),
    pinned: resizedCode(embedded, {}, fixed).split('\n').at(-1) ?? '',
    folder: embedded.frame.slice(site.configuration.site.length).replace(/[^/]*\/[^/]*$/, ''),
    path: pathOfEntity(example, locale),
  };
}

/** The hash of the script whose bytes never change, as Subresource Integrity has it; known once it is written. */
export function integrityOf({ written }: Site): string | undefined {
  const hash = written.get(EMBED_SCRIPTS.fixed)?.sha256;
  return hash === undefined ? undefined : `sha256-${Buffer.from(hash, 'hex').toString('base64')}`;
}

/** A policy of another site, before and after it allows the atlas. */
export const policyLines = (origin: string): string =>
  [
    "default-src 'self'; script-src 'self'",
    `default-src 'self'; script-src 'self' ${origin}; frame-src 'self' ${origin}`,
  ].join('\n→ ');

/** A table whose first column names what the others tell. */
export function tableHtml(
  { heads, rows }: { heads: readonly string[]; rows: readonly (readonly string[])[] },
  labelledby: string,
): string {
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((text) => `<td>${escape(text)}</td>`).join('');
    return `<tr><th scope="row">${escape(first)}</th>${cells}</tr>`;
  });
  return `<div class="flow"><table class="wrapped" aria-labelledby="${labelledby}"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
