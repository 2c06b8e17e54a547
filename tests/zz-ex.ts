import { open } from './browser/browsers.ts';
const b = await open('chrome');
const page = await b.newPage();
page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()); });
page.on('pageerror', (e) => console.log('error', e));
await page.setViewport({ width: 1280, height: 1000 });
const shots: [string, string, number, boolean][] = [['', 'e1', 1280, false], ['?pays=ML&thematique=eau-et-dechets&etat=!completed', 'e2', 1280, false], ['?region=53&pays=DE&forme=jumelage&vue=tableau&tri=-debut', 'e3', 1280, true], ['?q=forages&pays=BF', 'e4', 390, true], ['?q=mali', 'e5', 1280, false]];
for (const [q, name, width, dark] of shots) {
  await page.setViewport({ width, height: 1000 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto('http://127.0.0.1:8123/explorer.html' + q, { waitUntil: 'networkidle0' });
  const t = await page.evaluate(() => ({ s: document.querySelector('.selection')?.textContent, t: performance.now() }));
  console.log(q, JSON.stringify(t));
  await page.screenshot({ path: `/tmp/s6/${name}.png`, fullPage: false });
}
await b.close();
