/** Loads classic scripts. */

/** Milliseconds before a failure is told: a page that is left cancels what it loads, and has nobody to tell by then. */
const PATIENCE = 500;

const scripts = new Map<string, Promise<HTMLScriptElement>>();

/**
 * Loads a script once, however often it is asked for.
 *
 * @throws {Error} when it cannot be loaded; the next call tries again
 */
export async function loadScript(address: string): Promise<void> {
  let loading = scripts.get(address);
  if (loading === undefined) {
    loading = scriptAt(address);
    scripts.set(address, loading);
    loading.catch(() => scripts.delete(address));
  }
  await loading;
}

/**
 * The element of a script that has run.
 *
 * @throws {Error} when it cannot be loaded
 */
export function scriptAt(address: string): Promise<HTMLScriptElement> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.addEventListener('load', () => {
      resolve(element);
    });
    element.addEventListener('error', () => {
      element.remove();
      setTimeout(() => {
        reject(new Error(`${address} could not be loaded.`));
      }, PATIENCE);
    });
    document.head.append(element);
  });
}
