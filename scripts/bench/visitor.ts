/** A visitor of a folder: a server that compresses as hosts do, and a browser. */
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { openWithWebgl } from '../../tests/browser/browsers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

export interface Visit {
  page: Page;
  /** The address of the folder, with its final slash. */
  address: string;
  /** Bytes of all files that were sent so far, compressed by gzip; nothing is sent twice to a browser that keeps it. */
  sent: () => number;
}

/**
 * @param others files, or folders, that stand elsewhere, by their path in the folder; text as it is, or where it is
 */
export async function visit<Result>(
  folder: string,
  others: ReadonlyMap<string, { content: string } | { path: string }>,
  act: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  let sent = 0;
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://host').pathname).slice(1);
    let body = compressed.get(path);
    if (body === undefined) {
      const content = contentOf(path);
      if (content === undefined) {
        response.writeHead(404).end();
        return;
      }
      body = gzipSync(content, { level: 6 });
      compressed.set(path, body);
    }
    sent += body.length;
    response
      .writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'content-length': body.length,
        'cache-control': 'max-age=3600',
      })
      .end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const drawer = await openWithWebgl('chrome');
  try {
    const page = await drawer.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const port = (server.address() as { port: number }).port;
    return await act({ page, address: `http://127.0.0.1:${port}/`, sent: () => sent });
  } finally {
    await drawer.close();
    server.close();
    server.closeAllConnections();
  }

  function contentOf(path: string): string | Buffer | undefined {
    for (const [place, other] of others) {
      if (place === path && 'content' in other) return other.content;
      if ('path' in other && path.startsWith(place)) return fileAt(other.path + path.slice(place.length));
    }
    return fileAt(join(folder, path));
  }
}

const fileAt = (path: string): Buffer | undefined =>
  existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;

/** Megabytes that a page holds once its garbage is collected, those of its buffers and of WebAssembly among them. */
export async function memoryOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await session.detach();
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
}

/** The value below which so many hundredths of all lie. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100))] ?? NaN;
}
