/** Loads what answers in the search box when a visitor turns to it, by pointer, by Tab or by the key `/`. */
import { canRead } from './files.ts';
import { loadScript } from './load-script.ts';

export function offerSearch(form: HTMLFormElement, field: HTMLInputElement): void {
  const { script } = form.dataset;
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  // Where nothing can be read, the form leads to the search page all the same.
  if (script === undefined || !canRead) return;
  const load = () => void loadScript(script);
  field.addEventListener('focus', load, { once: true });
  if (document.activeElement === field) load();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
