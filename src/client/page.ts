/**
 * What a script adds to finished pages: a text size that stays, tables that can be sorted, a search box that answers as
 * one types, long lists of ways folded where there is little room. A classic script at the head of each page, so that the
 * size holds before anything is drawn; it works from a disk as it does from a server.
 */
import { leadOnline } from './copy-links.ts';
import { isPartial } from './files.ts';
import { offerSearch } from './search-on-demand.ts';
import { keepRoles, makeSortable } from './sortable.ts';
import { applyTextSize, offerTextSizes } from './text-size.ts';

applyTextSize();
/** Where the root is, as the address of this script tells it. */
const root = document.currentScript?.getAttribute('src')?.replace(/_astro\/.*/, '') ?? '';
document.addEventListener('DOMContentLoaded', () => {
  const controls = document.querySelector<HTMLElement>('.text-size');
  if (controls !== null) offerTextSizes(controls);
  const form = document.querySelector<HTMLFormElement>('form[role="search"]');
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
  if (form !== null && field != null) offerSearch(form, field);
  if (matchMedia('(width < 48rem)').matches)
    for (const ways of document.querySelectorAll<HTMLDetailsElement>('nav details')) ways.open = false;
  if (isPartial) void leadOnline(root);
  document.querySelectorAll<HTMLTableElement>('.flow table').forEach(keepRoles);
  document.querySelectorAll<HTMLTableElement>('table[data-sortable]').forEach(makeSortable);
});
