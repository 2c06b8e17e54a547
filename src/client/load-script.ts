/** Loads a classic script once, however often it is asked for. */
const scripts = new Map<string, Promise<void>>();

/** @throws {Error} when it cannot be loaded; the next call tries again */
export function loadScript(address: string): Promise<void> {
  let loading = scripts.get(address);
  if (loading === undefined) {
    loading = load(address);
    scripts.set(address, loading);
    loading.catch(() => scripts.delete(address));
  }
  return loading;
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.addEventListener('load', () => {
      resolve();
    });
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error(`${address} could not be loaded.`));
    });
    document.head.append(element);
  });
}
