/**
 * Public files of the site. From a server they are fetched. In a copy on a disk, where browsers let no page read a file,
 * each is held by a script: a file of the same name with `.js` after it, which gives its content to its own element.
 */
import { scriptAt } from './load-script.ts';

export const isOnDisk = location.protocol === 'file:';

/** Whether files can be read: not from a site that somebody opens from a disk without making a copy of it. */
export const canRead = !isOnDisk || 'copy' in document.documentElement.dataset;

/** Whether this page is of a copy of a part of the site. */
export const isPartial = document.documentElement.dataset['copy'] === 'part';

/** Whether another site frames this page in the place of the whole one. */
export const isEmbed = document.documentElement.dataset['variant'] !== undefined;

/** The address of this page for others: that of the site online where the page is of a copy, the whole one of an embed. */
export function publicAddress(): string {
  const online = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (online === null) return location.href;
  return isEmbed
    ? online.href + location.hash
    : isOnDisk
      ? online.href + location.search + location.hash
      : location.href;
}

/** A script that holds a file as text, or in base64 what is not text. */
type Holder = HTMLScriptElement & { held?: string };

/**
 * @param address from the page
 * @throws {Error} when the file cannot be read
 */
export async function readText(address: string): Promise<string> {
  const { href } = new URL(address, document.baseURI);
  if (isOnDisk) return heldAt(href);
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.text();
}

/** @throws {Error} when the file cannot be read */
export const readJson = async (address: string): Promise<unknown> => JSON.parse(await readText(address)) as unknown;

/**
 * The address of a script that a worker can be made of: browsers start none from a disk.
 *
 * @throws {Error} when the script cannot be read
 */
export async function workerAddress(address: string): Promise<string> {
  if (!isOnDisk) return new URL(address, document.baseURI).href;
  return URL.createObjectURL(new Blob([await readText(address)], { type: 'text/javascript' }));
}

/**
 * What `fetch` would answer, of a copy on a disk.
 *
 * @throws {Error} when the file cannot be read
 */
export async function fetchHeld(address: string): Promise<Response> {
  const { href } = new URL(address.replace(/\?.*$/, ''), document.baseURI);
  const bytes = atob(await heldAt(href));
  return new Response(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

async function heldAt(href: string): Promise<string> {
  const script = (await scriptAt(`${href}.js`)) as Holder;
  script.remove();
  if (script.held === undefined) throw new Error(`${script.src} holds no file.`);
  return script.held;
}
