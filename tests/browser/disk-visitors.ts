/** Visitors of a copy on a disk: each drives a browser as people have it, and keeps what the browser complains of. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { openWithWebgl, screenInMemory, type BrowserName } from './browsers.ts';

export interface DiskVisitor {
  /** Errors, refused requests and requests to a network since it was last asked. */
  complaints(): Promise<string[]>;
  /** Must be told of a copy before its pages are opened. */
  listenIn(folder: string): void;
  open(address: string): Promise<void>;
  /** Runs a function in the page, which uses nothing from outside. */
  run<Given extends (string | number)[], Result>(
    what: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>>;
  type(selector: string, text: string): Promise<void>;
  /** The page as PDF, where the browser can be asked for it. */
  print(): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

export const diskVisitors: Record<BrowserName | 'webkit', () => Promise<DiskVisitor>> = {
  chrome: () => puppeteerVisitor('chrome'),
  firefox: () => puppeteerVisitor('firefox'),
  webkit: webkitVisitor,
};

const isOfDisk = (address: string): boolean => /^(?:file|blob|data|about):/.test(address);

async function puppeteerVisitor(name: BrowserName): Promise<DiskVisitor> {
  const drawer = await openWithWebgl(name);
  const page = await drawer.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!isOfDisk(request.url())) complaints.push(`a request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => complaints.push(`no answer from ${request.url()}`));
  return {
    complaints: () => Promise.resolve(complaints.splice(0)),
    listenIn: () => undefined,
    async open(address) {
      await page.goto(address);
    },
    // What is given are plain values, which puppeteer cannot tell by their type.
    run: async (what, ...given) => (await page.evaluate(what as (...all: unknown[]) => unknown, ...given)) as never,
    type: (selector, text) => page.type(selector, text),
    print: async () => Buffer.from(await page.pdf({ format: 'A4' })),
    close: () => drawer.close(),
  };
}

/** WebKit as GNOME has it, driven by https://www.w3.org/TR/webdriver2/. */
async function webkitVisitor(): Promise<DiskVisitor> {
  const screen = process.env['DISPLAY'] === undefined ? await screenInMemory() : undefined;
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...(screen === undefined ? {} : { DISPLAY: screen.display }) },
  });
  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (value?.error !== undefined) throw new Error(`${value.error}: ${value.message ?? ''}`);
    return value;
  };
  await ready(() => call('GET', '/status'));
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: miniBrowser(),
          args: ['--automation', '--geometry=1280x900'],
        },
      },
    },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const run: DiskVisitor['run'] = async (what, ...given) => {
    const script = `const [done] = [...arguments].slice(-1); Promise.resolve((${what.toString()})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = (await call('POST', `${session}/execute/async`, { script, args: given })) as {
      value: never;
      error?: string;
    };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    complaints: () =>
      run(() => {
        const heard = JSON.parse(localStorage.getItem('complaints') ?? '[]') as string[];
        localStorage.removeItem('complaints');
        return heard;
      }),
    // Its driver cannot be asked what the browser complains of: the script of all pages begins with what keeps that.
    listenIn(folder) {
      for (const name of readdirSync(join(folder, '_astro')).filter((each) => /^page-[\w-]{8}\.js$/.test(each))) {
        const path = join(folder, '_astro', name);
        writeFileSync(path, `(${listen.toString()})();\n${readFileSync(path, 'utf8')}`);
      }
    },
    async open(address) {
      await call('POST', `${session}/url`, { url: address });
    },
    run,
    async type(selector, text) {
      const found = (await call('POST', `${session}/element`, { using: 'css selector', value: selector })) as Record<
        string,
        string
      >;
      await call('POST', `${session}/element/${Object.values(found)[0] ?? ''}/value`, { text });
    },
    print: () => Promise.resolve(undefined),
    async close() {
      await call('DELETE', session).catch(() => undefined);
      driver.kill();
      screen?.stop();
    },
  };
}

/** Runs in pages: keeps errors, files that are not there, and what the policy refuses. */
function listen(): void {
  const keep = (what: string) => {
    const heard = JSON.parse(localStorage.getItem('complaints') ?? '[]') as string[];
    localStorage.setItem('complaints', JSON.stringify([...heard, `${location.pathname}: ${what}`]));
  };
  const error = console.error.bind(console);
  console.error = (...all: unknown[]) => {
    keep(all.map(String).join(' '));
    error(...all);
  };
  addEventListener(
    'error',
    ({ message, target }: { message?: string; target: unknown }) => {
      const { src, href } = target as { src?: string; href?: string };
      // A page that is left cancels what it loads.
      setTimeout(() => {
        keep(message ?? `no answer from ${String(src ?? href)}`);
      }, 300);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    keep(String(reason));
  });
  addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
    keep(`${violatedDirective} refuses ${blockedURI}`);
  });
}

/** Debian keeps it with the library. */
function miniBrowser(): string {
  const folders = readdirSync('/usr/lib').flatMap((name) => [
    `/usr/lib/${name}/webkit2gtk-4.1`,
    `/usr/lib/${name}/webkitgtk-6.0`,
  ]);
  const path = folders.map((folder) => join(folder, 'MiniBrowser')).find((each) => existsSync(each));
  if (path === undefined) throw new Error('No MiniBrowser of WebKitGTK is installed. npm test installs it on Debian.');
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await once(server.close(), 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function ready(asks: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await asks();
      return;
    } catch {
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }
  throw new Error('The driver of WebKit does not answer.');
}
