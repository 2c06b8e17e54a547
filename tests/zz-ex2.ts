import { open } from './browser/browsers.ts';
for (const name of ['chrome', 'firefox'] as const) {
const b = await open(name);
const page = await b.newPage();
let bytes = 0;
if (name === 'chrome') { const cdp = await page.createCDPSession(); await cdp.send('Network.enable'); cdp.on('Network.loadingFinished', (e) => (bytes += e.encodedDataLength)); }
page.on('pageerror', (e) => console.log('error', e));
await page.setViewport({ width: 1280, height: 1000 });
await page.goto('http://127.0.0.1:8123/explorer.html', { waitUntil: 'networkidle0' });
await page.waitForSelector('.selection b');
console.log(name, 'bytes', bytes, await page.evaluate(() => { const r = performance.getEntriesByType('resource') as PerformanceResourceTiming[]; return r.map((x) => x.name.split('/').pop() + ' ' + x.responseEnd.toFixed(0)).join(' | '); }));
for (let k = 0; k < 3; k++) {
  await page.goto('http://127.0.0.1:8123/explorer.html?x=' + k);
  const t = await page.evaluate(() => new Promise<number>((res) => { const f = () => (document.querySelector('.selection b') ? res(performance.now()) : setTimeout(f, 5)); f(); }));
  console.log('ready', t.toFixed(0));
}
const times = await page.evaluate(async () => {
  const out: number[] = [];
  for (let i = 0; i < 60; i++) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.filters details[open] li input')];
    const box = boxes[(i * 7) % boxes.length]!;
    const t = performance.now(); box.click(); out.push(performance.now() - t);
    await new Promise((r) => setTimeout(r, 60));
    if (i % 4 === 3) { const clear = [...document.querySelectorAll<HTMLButtonElement>('.chips button')].at(-1); const t2 = performance.now(); clear?.click(); out.push(performance.now() - t2); await new Promise((r) => setTimeout(r, 60)); }
  }
  return out.sort((a, b) => a - b);
});
console.log('clicks', times.length, 'p50', times[Math.floor(times.length / 2)]!.toFixed(1), 'p95', times[Math.floor(times.length * 0.95)]!.toFixed(1), 'max', times.at(-1)!.toFixed(1));
if (name === 'chrome') {
  for (const [q, n, w] of [['?pays=ML&vue=graphiques', 'c1', 1280], ['?region=53&pays=DE&forme=jumelage&vue=tableau&tri=-debut', 'c2', 1280], ['?pays=ML&vue=tableau', 'c3', 390]] as const) {
    await page.setViewport({ width: w, height: 1000 });
    await page.goto('http://127.0.0.1:8123/explorer.html' + q, { waitUntil: 'networkidle0' });
    await page.screenshot({ path: `/tmp/s6/${n}.png`, fullPage: n === 'c1' });
  }
}
await b.close();
}
