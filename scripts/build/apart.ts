/** Work in a process of its own, whose memory is given back at its end. */
import { fork, type ChildProcess } from 'node:child_process';

/** What the process says at its end. */
export interface Apart<Result> {
  result: Result;
  cpuSeconds: number;
  /** Its peak memory, in megabytes. */
  memory: number;
}

const running = new Set<ChildProcess>();

/**
 * Runs a script that ends with `tellParent`.
 *
 * @param what it does, for the message when it fails
 * @throws {Error} when the process fails, which has then said why
 */
export async function runApart<Result>(script: URL, parameters: string[], what: string): Promise<Apart<Result>> {
  const child = fork(script, parameters, { serialization: 'advanced' });
  running.add(child);
  try {
    return await new Promise<Apart<Result>>((settle, fail) => {
      child.once('message', (message) => {
        // The other side sends nothing else.
        settle(message as Apart<Result>);
      });
      child.once('error', fail);
      child.once('exit', (code, signal) => {
        const end = signal === null ? `ended with ${String(code)}` : `was ended by ${signal}`;
        fail(new Error(`${what}: the process that does it ${end}.`));
      });
    });
  } finally {
    running.delete(child);
  }
}

/** Ends the processes that run: before what they have written is removed. */
export function stopApart(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The other side: does the work, and tells what came of it. */
export async function tellParent<Result>(work: () => Promise<Result>): Promise<void> {
  // Whoever asked for it is gone.
  const stop = () => process.exit(1);
  process.once('disconnect', stop);
  try {
    const result = await work();
    const { user, system } = process.cpuUsage();
    const message: Apart<Result> = {
      result,
      cpuSeconds: (user + system) / 1e6,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    process.send?.(message, undefined, undefined, () => {
      process.off('disconnect', stop);
      process.disconnect();
    });
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
