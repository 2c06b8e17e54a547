/** Renders a site with as many processes as it has languages: each loads the data once and keeps a core busy. */
import { fork } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/configuration.ts';

/** What a process cost. */
export interface ProcessCost {
  /** User and system time of all its threads. */
  cpuSeconds: number;
  /** Peak resident memory. */
  megabytes: number;
}

/** What a page leaves behind dies young: a small young generation and a heap that grows slowly hold less of it. */
const FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=60'];

/**
 * Renders every language in a folder of its own below `work`, then brings them together. When one fails, the others are
 * stopped, and all have ended when this does.
 *
 * @returns the folder of the whole site, and what each process cost
 * @throws {Error} when a process fails; what it said is on the standard error
 */
export async function renderSite(
  locales: readonly Locale[],
  work: string,
): Promise<{ folder: string; costs: ProcessCost[] }> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('exit', abort);
  const renderings = locales.map((locale) => renderLocale(locale, join(work, locale), stop.signal));
  let failed: Promise<ProcessCost> | undefined;
  for (const rendering of renderings) {
    rendering.catch(() => {
      failed ??= rendering;
      abort();
    });
  }
  await Promise.allSettled(renderings);
  process.off('exit', abort);
  await failed;
  const costs = await Promise.all(renderings);
  // The first language stands at the root, and its process has written the files that all share.
  const [first = 'fr', ...others] = locales;
  const folder = join(work, first);
  for (const locale of others) await rename(join(work, locale, locale), join(folder, locale));
  return { folder, costs };
}

function renderLocale(locale: Locale, folder: string, signal: AbortSignal): Promise<ProcessCost> {
  const child = fork(fileURLToPath(new URL('./render-locale.ts', import.meta.url)), {
    execArgv: FLAGS,
    env: { ...process.env, ATLAS_OUT: folder, ATLAS_RENDERED: locale, ASTRO_TELEMETRY_DISABLED: '1' },
    signal,
  });
  return new Promise((settle, fail) => {
    let cost: ProcessCost | undefined;
    let failure = new Error(`The pages in "${locale}" could not be rendered.`);
    child.once('message', (message) => (cost = message as ProcessCost));
    child.once('error', (error) => {
      if (!signal.aborted) failure = error;
    });
    child.once('close', () => {
      if (cost === undefined) fail(failure);
      else settle(cost);
    });
  });
}
