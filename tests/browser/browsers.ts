/** The browsers of the tests: those of the system, as people have them, without special flags. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';

const NAMES = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
} as const;

export type BrowserName = keyof typeof NAMES;

export const browserNames = Object.keys(NAMES) as BrowserName[];

/** Makes Firefox show pages in the dark; Chromium is asked page by page. */
const DARK = { 'layout.css.prefers-color-scheme.content-override': 0 };

/**
 * @param isDark whether Firefox is to prefer dark pages
 * @throws {Error} when the browser is not installed
 */
export async function open(browser: BrowserName, isDark = false): Promise<Browser> {
  const executablePath = found(NAMES[browser]);
  if (executablePath === undefined)
    throw new Error(`No ${browser} is installed. npm test installs it on Debian; elsewhere, install it by hand.`);
  // A container's administrator has no sandbox. Files are as strictly apart in Firefox as they are by default.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return browser === 'chrome'
    ? launch({ browser, executablePath, args: sandbox })
    : launch({
        browser,
        executablePath,
        extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, ...(isDark ? DARK : {}) },
      });
}

function found(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
