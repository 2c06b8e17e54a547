/**
 * What is the same on all pages of a copy and of no use without scripts: there it would be a tenth of the archive, so that
 * the script of all pages puts it in.
 */

interface Part {
  pattern: RegExp;
  /** What it stands beside in the header, and on which side. */
  beside: string;
  side: 'beforebegin' | 'afterend';
}

const PARTS: readonly Part[] = [
  { pattern: /<div class="text-size".*?<\/div>\s*/s, beside: '.site-name', side: 'afterend' },
  { pattern: /<form class="search".*?<\/form>\s*/s, beside: '.menu', side: 'beforebegin' },
];

const HEADER = /<header class="site-header">.*?<\/header>/s;
const MAP_SCRIPT = /<script defer src="[^"]*_astro\/map-[^"]*"[^>]*>/;
/** What a map needs of its own files, and where the root is; what only a network brings is left out. */
const NEEDS = / data-(?!root|background|tiles)([\w-]+)="([^"]*)"/g;

/** The page without what the scripts put in. */
export const withoutParts = (html: string): string =>
  html
    .replace(HEADER, (header) => PARTS.reduce((rest, { pattern }) => rest.replace(pattern, ''), header))
    .replace(MAP_SCRIPT, (tag) => tag.replace(/ data-(?!root)[\w-]+="[^"]*"/g, ''));

/**
 * What the script of all pages begins with.
 *
 * @param html of a page with all parts, at the root of the site or of a language
 * @throws {Error} when a part is not there
 */
export function scriptOfParts(html: string, root: string): string {
  const header = HEADER.exec(html)?.[0] ?? '';
  const parts = PARTS.map(({ pattern, beside, side }) => {
    const part = pattern.exec(header)?.[0];
    if (part === undefined)
      throw new Error(`The header of pages has no ${String(pattern)}: look at scripts/pack/frame.ts.`);
    return [
      beside,
      side,
      part
        .trim()
        .replace(/ ((?:action|data-[\w-]+))="([^"]*)"/g, (attribute, name: string, path: string) =>
          /^(?:action|data-(?:script|root|names))$/.test(name)
            ? ` ${name}="{root}${fromRoot(path, root)}"`
            : String(attribute),
        ),
    ];
  });
  return `{const root=document.currentScript.getAttribute('src').replace(/_astro\\/.*/,'');document.addEventListener('DOMContentLoaded',()=>{for(const[beside,side,html]of${JSON.stringify(parts)})if(!html.startsWith('<form')||document.querySelector('form.search')===null)document.querySelector('.site-header '+beside).insertAdjacentHTML(side,html.replaceAll('{root}',root))})}\n`;
}

/**
 * What the script of maps begins with.
 *
 * @param html of a page with a map, at the root of the site or of a language
 * @throws {Error} when it has none
 */
export function scriptOfMaps(html: string, root: string): string {
  const tag = MAP_SCRIPT.exec(html)?.[0];
  if (tag === undefined) throw new Error('The home page has no script of maps: look at scripts/pack/frame.ts.');
  const needs = Object.fromEntries(
    [...tag.matchAll(NEEDS)].map(([, name = '', path = '']) => [name, fromRoot(path, root)]),
  );
  return `{const data=document.currentScript.dataset;for(const[name,path]of Object.entries(${JSON.stringify(needs)}))data[name]=data.root+path}\n`;
}

const fromRoot = (path: string, root: string): string => (path.startsWith(root) ? path.slice(root.length) : path);
