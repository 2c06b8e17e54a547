/** Real servers for the same folder: at the root of a host, below a path, and the one that every Python brings. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { frameAncestorsOf } from '../../src/site/embeds.ts';

export interface Servers {
  /** Addresses with their final slash. */
  nginxRoot: string;
  nginxBelowPath: string;
  python: string;
  stop: () => void;
}

export interface ServerOptions {
  /** Where nginx listens, for a site that knows its own address. */
  port?: number;
  /** Who may frame embeds, as the settings have it. */
  embedHosts?: readonly string[];
}

/** @param work an empty folder for the files of nginx */
export async function serve(folder: string, work: string, options: ServerOptions = {}): Promise<Servers> {
  const [freePort, pythonPort] = await freePorts();
  const { port: nginxPort = freePort, embedHosts = ['*'] } = options;
  mkdirSync(work, { recursive: true });
  const configuration = join(work, 'nginx.conf');
  writeFileSync(configuration, nginxConfiguration(folder, work, nginxPort, frameAncestorsOf({ embedHosts })));
  const processes = [
    spawn('nginx', ['-c', configuration, '-p', work, '-g', 'daemon off;'], {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
    }),
    spawn('python3', ['-m', 'http.server', String(pythonPort), '--bind', '127.0.0.1', '--directory', folder], {
      stdio: 'ignore',
    }),
  ];
  const host = `http://127.0.0.1:${nginxPort}/`;
  const python = `http://127.0.0.1:${pythonPort}/`;
  await Promise.all([answers(host, processes[0]), answers(python, processes[1])]);
  return {
    nginxRoot: host,
    nginxBelowPath: `${host}a/b/`,
    python,
    stop: () => processes.forEach((each) => each.kill()),
  };
}

const nginxConfiguration = (folder: string, work: string, port: number, policyOfEmbeds: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  server {
    listen 127.0.0.1:${port};
    charset utf-8;
    location ~ ^/(en/)?embed/ { root "${folder}"; add_header Content-Security-Policy "${policyOfEmbeds}"; }
    location ~ ^/embed[\\d.-]*\\.js$ { root "${folder}"; add_header Access-Control-Allow-Origin "*"; }
    location / { root "${folder}"; }
    location /a/b/ { alias "${folder}/"; }
  }
}
`;

/** Two ports that nobody uses, held at the same time so that they differ. */
export async function freePorts(): Promise<[number, number]> {
  const held = [createServer(), createServer()] as const;
  await Promise.all(held.map((server) => once(server.listen(0, '127.0.0.1'), 'listening')));
  const [first, second] = held.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(held.map((server) => once(server.close(), 'close')));
  return [first ?? 0, second ?? 0];
}

async function answers(address: string, process: ChildProcess | undefined): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (process?.exitCode !== null) break;
    try {
      if ((await fetch(address, { method: 'HEAD' })).ok) return;
    } catch {
      await new Promise((settle) => setTimeout(settle, 100));
    }
  }
  throw new Error(`No server answers at ${address}. npm test installs nginx and Python where it can.`);
}
