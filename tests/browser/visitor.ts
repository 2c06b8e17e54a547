/** What a visitor does with a page. */
import type { Page } from 'puppeteer-core';

/** Follows the first visible link of a name, as a click does, and waits for what it leads to. */
export async function follow(page: Page, name: string): Promise<void> {
  const before = page.url();
  const links = await page.$$('a');
  for (const link of links) {
    const { text, isVisible } = await link.evaluate((element) => ({
      text: element.textContent.trim(),
      isVisible: element.checkVisibility(),
    }));
    if (text !== name || !isVisible) continue;
    const leads = await link.evaluate((element) => element.href.split('#')[0]);
    // A link within the page starts no navigation.
    if (leads === before.split('#')[0]) await link.click();
    else await Promise.all([page.waitForNavigation(), link.click()]);
    return;
  }
  throw new Error(`There is no link "${name}" on ${before}.`);
}

/** The level-one heading. */
export const headingOf = async (page: Page): Promise<string> =>
  (await page.$eval('h1', (element) => element.textContent)).trim();

/** Waits until something holds, as long as a slow machine may need. */
export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error(`In twenty seconds it did not come true that ${what}.`);
}
