/**
 * The list of what can be framed, when its address names a territory by its code: `?country=ML` leads to the embed of Mali
 * with all other options. It leads nowhere but to what the list has.
 */
import { tellHeights } from './embed-height.ts';

const KINDS = ['country', 'continent', 'region', 'departement'];

document.addEventListener('DOMContentLoaded', () => {
  const options = new URLSearchParams(location.search);
  const kind = KINDS.find((name) => options.has(name));
  if (kind === undefined) return;
  const code = (options.get(kind) ?? '').toLowerCase();
  options.delete(kind);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[data-${kind}]`))
    if (link.dataset[kind]?.toLowerCase() === code) {
      location.replace(link.href + (options.size === 0 ? '' : `?${options.toString()}`) + location.hash);
      return;
    }
  // The page around wanted one of them, and not the list.
  document.querySelector('main')?.classList.add('not-found');
  tellHeights();
});
