/** The demonstration data at any size, and commands that are waited for. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const FOLDER = resolve('.build/bench');

/** A data folder of so many times the demonstration, whose exports stand for themselves and expect no number of rows. */
export async function demonstration(scale: number): Promise<string> {
  const data = join(FOLDER, `data-${scale}`);
  if (existsSync(data)) return data;
  mkdirSync(data, { recursive: true });
  cpSync('tests/fixtures/atlas/sources.csv', join(data, 'sources.csv'));
  await run('node', [
    'scripts/demo-data.ts',
    '--scale',
    String(scale),
    '--out',
    join(data, 'exports'),
    '--previous',
    join(data, 'before.zip'),
  ]);
  return data;
}

/** @throws {Error} when the command fails */
export function run(command: string, parameters: string[]): Promise<string> {
  return new Promise((settle, fail) => {
    const child = spawn(command === 'node' ? process.execPath : command, parameters, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) settle(output);
      else fail(new Error(`${command} ${parameters.join(' ')} ended with ${String(code)}.\n${output}`));
    });
  });
}
