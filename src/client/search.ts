/** The search box of a page, loaded when a visitor turns to it. */
import { suggest } from './search/box.ts';

const form = document.querySelector<HTMLFormElement>('form[role="search"]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
if (form !== null && field != null) suggest(form, field);
