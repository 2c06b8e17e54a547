/**
 * What a script adds to finished pages: a text size that stays, tables that can be sorted. A classic script at the head
 * of each page, so that the size holds before anything is drawn; it works from a disk as it does from a server.
 */
import { keepRoles, makeSortable } from './sortable.ts';
import { applyTextSize, offerTextSizes } from './text-size.ts';

applyTextSize();
document.addEventListener('DOMContentLoaded', () => {
  const controls = document.querySelector<HTMLElement>('.text-size');
  if (controls !== null) offerTextSizes(controls);
  document.querySelectorAll<HTMLTableElement>('.flow table').forEach(keepRoles);
  document.querySelectorAll<HTMLTableElement>('table[data-sortable]').forEach(makeSortable);
});
