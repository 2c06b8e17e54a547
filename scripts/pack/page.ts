/** Makes a page of the site one of a copy on a disk. */
import { posix } from 'node:path';
import { escape } from '../../src/components/html.ts';
import { relative } from '../../src/site/addresses.ts';
import { withoutParts } from './frame.ts';

export interface CopyOfPages {
  /** Whether the copy holds a file, by its path from the root, and answers to a question that is put to it. */
  has(path: string, question: string): boolean;
  /** What is said of a copy of a part, where search and explorer count other projects than pages. */
  partial?: string;
  /** The address of the site online; ends with a slash. */
  online: string;
  /** What stands above the header of a page. */
  bandOf(path: string, address: string): string;
  /** What is said after a link that needs a network. */
  needsNetwork: string;
}

/** Of no use on a disk, where every byte counts 30,000 times: what tells programs about a page. */
const MACHINES =
  /<script type="application\/ld\+json">.*?<\/script>|<meta (?:property="og:|name="(?:robots|description|twitter:card)")[^>]*>/gs;
const NEEDLESS_LINKS = new Set(['alternate', 'search', 'manifest', 'preload', 'apple-touch-icon']);
/** What pages may load on a disk is what stands beside them, and nothing of a network. */
const POLICY = /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/;
const POLICY_ON_DISK =
  "default-src 'self' data: blob:; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'self' file:";
/** Spaces that nobody sees, around what stands on lines of its own. */
const SPACES = new RegExp(
  String.raw`(?<=<\/?(?:BLOCK)(?:\s[^<>]*)?>)\s+|\s+(?=<\/?(?:BLOCK)[\s>])`.replaceAll(
    'BLOCK',
    'html|head|body|meta|link|header|footer|main|nav|aside|section|div|h[1-6]|p|ul|ol|li|dl|dt|dd|figure|figcaption|table|thead|tbody|tr|th|td',
  ),
  'g',
);
/** Nor is a space that stands before a note at the end of a link. */
const SPACES_BEFORE_NOTES = /\s+(?=<span class="unseen"> \()/g;
/** The title of a page in the address of a message about it, which is in its address too. */
const SUBJECT = /(?<=href="mailto:[^"?]*\?)subject=[^"&]*&(?:amp;)?(?=body=)/g;
/** An opening tag, or the end of a link, of its title or of a drawing. */
const TAGS = /<(\/(?:a|title|svg)|[a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/g;
/** How large a copy is cannot be told within it. */
export const FIGURES = /(<small data-copy-file="[^"]*">)[^<]*(<\/small>)/g;
const HEADER = '<header class="site-header">';

/**
 * The same page, as it stands in a copy: with a band that says so, links that lead to the site online where the copy holds
 * nothing, and without what only machines read.
 *
 * @param path from the root of the site
 * @throws {Error} when it is not made as expected, or needs a file that the copy has not
 */
export function pageOfCopy(html: string, path: string, copy: CopyOfPages): string {
  const address = /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];
  if (address === undefined || !html.includes(HEADER))
    throw new Error(`${path} has no canonical address or no header: look at scripts/pack/page.ts.`);
  const folder = posix.dirname(path);
  let isOnline = false;
  let isDrawn = false;
  return withoutParts(html)
    .replace(MACHINES, '')
    .replace(POLICY, POLICY_ON_DISK)
    .replace(SUBJECT, '')
    .replace(FIGURES, '$1$2')
    .replace(SPACES, '')
    .replace(TAGS, (tag: string, name: string, attributes: string) => {
      switch (name) {
        case 'html':
          return tag.replace('>', ` data-copy="${copy.partial === undefined ? 'whole' : 'part'}">`);
        case 'link':
          return NEEDLESS_LINKS.has(valueOf(attributes, 'rel') ?? '') ? '' : checked(tag, valueOf(attributes, 'href'));
        case 'img':
          return checked(tag, valueOf(attributes, 'src'));
        case 'script':
          return checked(tag, valueOf(attributes, 'src'));
        case 'a':
          return linkOf(tag, valueOf(attributes, 'href'));
        case '/a': {
          // In a drawing there are no such elements.
          const note = isOnline && !isDrawn ? `<span class="unseen"> (${copy.needsNetwork})</span>` : '';
          isOnline = false;
          return note + tag;
        }
        case '/title':
          return isOnline && isDrawn ? ` (${copy.needsNetwork})${tag}` : tag;
        case 'svg':
        case '/svg':
          isDrawn = name === 'svg';
          return tag;
        default:
          return tag;
      }
    })
    .replace(SPACES_BEFORE_NOTES, '')
    .replace(HEADER, () => copy.bandOf(path, address) + HEADER);

  function linkOf(tag: string, href: string | undefined): string {
    if (href === undefined || href.startsWith('#') || href.startsWith('mailto:')) return tag;
    const isElsewhere = /^[a-z]+:/.test(href);
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    const target = isElsewhere ? '' : posix.join(folder, file);
    if (!isElsewhere && copy.has(file === '' ? path : target, /^\?[^#]*/.exec(rest)?.[0] ?? '')) return tag;
    isOnline = true;
    const there = isElsewhere ? href : copy.online + target.replace(/(^|\/)index\.html$/, '$1') + rest;
    return tag
      .replace(/ download(?:="[^"]*")?/, '')
      .replace(/ href="[^"]*"/, () => ` href="${there}"`)
      .replace('<a', '<a data-online');
  }

  function checked(tag: string, target: string | undefined): string {
    if (target === undefined || /^[a-z]+:/.test(target) || copy.has(posix.join(folder, target), '')) return tag;
    throw new Error(`${path} needs ${target}, which the copy has not.`);
  }
}

const valueOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

/** The band of a page. */
export const bandHtml = (
  path: string,
  address: string,
  { text, label, online, about, aboutPath }: Record<'text' | 'label' | 'online' | 'about' | 'aboutPath', string>,
): string =>
  `<aside class="copy" aria-label="${escape(label)}"><p>${escape(text)} <a data-online href="${address}">${escape(online)}</a> · <a href="${relative(path, aboutPath)}">${escape(about)}</a></p></aside>`;
