/**
 * In a copy of a part of the site, scripts make links to pages that it may not have: those lead to the site online, and say
 * so. The pages themselves are written that way.
 */
import { readJson } from './files.ts';
import { words } from './words.ts';

interface Contents {
  /** The address of the site online. */
  site: string;
  /** What the copy has, from its root. */
  pages: readonly string[];
}

/** @param root the way to the root of the copy */
export async function leadOnline(root: string): Promise<void> {
  const { site, pages } = (await readJson(`${root}copie.json`)) as Contents;
  const has = new Set(pages);
  const here = new URL(root === '' ? './' : root, document.baseURI).href;
  const look = (link: HTMLAnchorElement) => {
    if (!link.href.startsWith(here)) return;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link.href.slice(here.length)) ?? [];
    if (path === '' || has.has(path)) return;
    link.href = site + path + rest;
    link.dataset['online'] = '';
    // Figures in the search are those of this copy, and the page online has others.
    const detail = link.querySelector('small') ?? link.nextElementSibling;
    if (detail?.localName === 'small' && detail.textContent.includes(' · '))
      detail.textContent = detail.textContent.replace(/ · [^·]*$/, '');
    const note = Object.assign(document.createElement('span'), { className: 'unseen' });
    note.textContent = ` (${words.online})`;
    link.append(note);
  };
  const lookIn = (node: ParentNode) => {
    // Those of drawings are written by the page.
    node.querySelectorAll<HTMLAnchorElement>('a[href]:not(svg a)').forEach(look);
  };
  lookIn(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        if (node instanceof HTMLAnchorElement) look(node);
        else if (node instanceof Element) lookIn(node);
      }
  }).observe(document.body, { childList: true, subtree: true });
}
