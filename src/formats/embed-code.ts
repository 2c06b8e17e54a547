/** The code with which other sites show the atlas: HTML to be pasted into a page. */
import { xml } from './xml.ts';

export type Variant = 'card' | 'list' | 'map';

/** Pixels in which most embeds of a kind stand whole at the width of a column of text, for pages without the script. */
export const HEIGHTS: Record<Variant, number> = { card: 1040, list: 900, map: 1000 };

/** What a frame may do: run its scripts and open links. It is kept from all that is stored. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
/** Interactive maps read files of their own origin, and can be saved. */
const SANDBOX_OF_MAPS = `${SANDBOX} allow-same-origin allow-downloads`;

/** What is shown, and how; what is left out is as embeds are by themselves. */
export interface EmbedOptions {
  variant?: Variant;
  theme?: 'light' | 'dark';
  /** Six hexadecimal digits. */
  accent?: string;
  rows?: number;
  height?: number;
}

/** What a frame stands for. */
export interface Framed {
  /** The address of the page, for those who see no frame. */
  page: string;
  /** What the frame is called. */
  title: string;
  /** What the link to the page says. */
  link: string;
}

export interface Embedded extends Framed {
  /** The address of the embed. */
  frame: string;
  /** How the element names it: by its code, or by the path of its page. */
  reference: [attribute: string, value: string];
  language: string;
}

/** The script of a page with embeds, pinned to its content where there is a hash (W3C Subresource Integrity). */
export interface EmbedScript {
  address: string;
  integrity?: string;
}

/** A frame and a link below it: any site takes that, with or without scripts. */
export const frameCode = (embedded: Embedded, options: EmbedOptions): string =>
  frameOf(addressWith(embedded.frame, options), embedded, options);

/** The same of any address. */
export function frameOf(address: string, { page, title, link }: Framed, options: EmbedOptions): string {
  const { variant = 'card', height = HEIGHTS[variant] } = options;
  const tag = element('iframe', {
    src: address,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    sandbox: variant === 'map' ? SANDBOX_OF_MAPS : SANDBOX,
    allow: variant === 'map' ? 'fullscreen' : undefined,
    referrerpolicy: 'no-referrer',
    frameborder: '0', // a style would be refused by a strict policy
  });
  return `${tag}</iframe>\n<p>${element('a', { href: page })}${xml(link)}</a></p>`;
}

/** The frame with the script that gives it the height of its content. */
export const resizedCode = (embedded: Embedded, options: EmbedOptions, script: EmbedScript): string =>
  `${frameCode(embedded, options)}\n${scriptCode(script)}`;

/** The element of the script, with a link for pages on which scripts do not run. */
export function elementCode(
  { page, link, reference: [attribute, value], language, title }: Embedded,
  options: EmbedOptions,
  script: EmbedScript,
): string {
  const { variant, theme, accent, rows, height } = options;
  const tag = element('atlas-embed', {
    [attribute]: value,
    lang: language,
    title,
    variant,
    theme,
    accent,
    rows: rows?.toString(),
    height: height?.toString(),
  });
  return `${tag}${element('a', { href: page })}${xml(link)}</a></atlas-embed>\n${scriptCode(script)}`;
}

function scriptCode({ address, integrity }: EmbedScript): string {
  const crossorigin = integrity === undefined ? undefined : 'anonymous';
  return `${element('script', { async: '', src: address, integrity, crossorigin, referrerpolicy: 'no-referrer' })}</script>`;
}

/** The address of an embed with its options. */
function addressWith(frame: string, { variant, theme, accent, rows }: EmbedOptions): string {
  const options = Object.entries({ variant: variant === 'card' ? undefined : variant, theme, accent, rows });
  const question = options.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return question.length === 0 ? frame : `${frame}?${question.join('&')}`;
}

function element(name: string, attributes: Record<string, string | undefined>): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === undefined ? '' : ` ${attribute}${value === '' ? '' : `="${xml(value)}"`}`,
  );
  return `<${name}${written.join('')}>`;
}
