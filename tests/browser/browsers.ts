/** The browsers of the tests: those of the system, as people have them, without special flags. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { launch, type Browser } from 'puppeteer-core';

const NAMES = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

export type BrowserName = keyof typeof NAMES;

export const browserNames = Object.keys(NAMES) as BrowserName[];

/** Files are as strictly apart in Firefox as they are by default: what drives it would relax that. */
const STRICT = { 'security.fileuri.strict_origin_policy': true };
/** Makes Firefox show pages in the dark; Chromium is asked page by page. */
const DARK = { 'layout.css.prefers-color-scheme.content-override': 0 };

/**
 * @param isDark whether Firefox is to prefer dark pages
 * @throws {Error} when the browser is not installed
 */
export async function open(browser: BrowserName, isDark = false): Promise<Browser> {
  const executablePath = pathOf(browser);
  // A container's administrator has no sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return browser === 'chrome'
    ? launch({ browser, executablePath, args: sandbox })
    : launch({
        browser,
        executablePath,
        extraPrefsFirefox: { ...STRICT, ...(isDark ? DARK : {}) },
      });
}

export interface Drawer {
  browser: Browser;
  close(): Promise<void>;
}

/**
 * A browser that draws with WebGL on machines without a graphics card: Chromium by its own software, Firefox by that of
 * the system, on a screen in memory where there is none.
 */
export async function openWithWebgl(name: BrowserName): Promise<Drawer> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (name === 'chrome') {
    const args = [...sandbox, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
    const browser = await launch({ browser: name, executablePath: pathOf(name), args });
    return { browser, close: () => browser.close() };
  }
  const screen = process.env['DISPLAY'] === undefined ? await screenInMemory() : undefined;
  const browser = await launch({
    browser: name,
    executablePath: pathOf(name),
    headless: false,
    extraPrefsFirefox: STRICT,
    env: { ...process.env, ...(screen === undefined ? {} : { DISPLAY: screen.display }) },
  });
  return {
    browser,
    async close() {
      await browser.close();
      screen?.stop();
    },
  };
}

/** Starts a server of X on a free display. */
export async function screenInMemory(): Promise<{ display: string; stop: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await Promise.race([
    once(server.stdio[3] as Readable, 'data'),
    once(server, 'error').then(([error]) => Promise.reject(error as Error)),
  ])) as [Buffer];
  return { display: `:${number.toString().trim()}`, stop: () => void server.kill() };
}

function pathOf(browser: BrowserName): string {
  const path = found(NAMES[browser]);
  if (path === undefined)
    throw new Error(`No ${browser} is installed. npm test installs it on Debian; elsewhere, install it by hand.`);
  return path;
}

function found(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
