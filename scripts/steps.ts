/** Named steps of a long command, with their progress, time and cost. */

import type { ProcessCost } from './build/render.ts';

/** How often progress is told, in milliseconds: in place on a terminal, as lines elsewhere. */
const TERMINAL_INTERVAL = 500;
const LOG_INTERVAL = 5000;

interface Cost {
  name: string;
  seconds: number;
  /** Of all threads of the process. */
  cpuSeconds: number;
}

export class Steps {
  private readonly costs: Cost[] = [];
  /** What other processes cost in the step that runs. */
  private charged: ProcessCost = { cpuSeconds: 0, megabytes: 0 };
  private peak = 0;
  private readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** Runs one step. `describe` sums up its result; `progress` says how far it is. */
  async run<Result>(
    name: string,
    step: () => Promise<Result>,
    describe?: (result: Result) => string,
    progress?: () => Promise<string>,
  ): Promise<Result> {
    const label = `[${this.names.indexOf(name) + 1}/${this.names.length}] ${name}`;
    const terminal = process.stdout.isTTY;
    const tell = async () => {
      const text = await progress?.();
      if (text !== undefined) process.stdout.write(terminal ? `\r\u001b[2K${label}: ${text}` : `${label}: ${text}\n`);
    };
    if (!terminal) console.log(`${label} …`);
    const timer = setInterval(() => void tell().catch(() => undefined), terminal ? TERMINAL_INTERVAL : LOG_INTERVAL);
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    this.charged = { cpuSeconds: 0, megabytes: 0 };
    try {
      const result = await step();
      const { user, system } = process.cpuUsage(cpu);
      const cpuSeconds = (user + system) / 1e6 + this.charged.cpuSeconds;
      const cost = { name, seconds: (performance.now() - began) / 1000, cpuSeconds };
      this.costs.push(cost);
      // Node gives the peak in kilobytes.
      this.peak = Math.max(this.peak, process.resourceUsage().maxRSS / 1024 + this.charged.megabytes);
      const summary = describe?.(result);
      console.log(
        `${terminal ? '\r\u001b[2K' : ''}${label}: ${cost.seconds.toFixed(1)} s${summary === undefined ? '' : `; ${summary}`}`,
      );
      return result;
    } finally {
      clearInterval(timer);
    }
  }

  /** Adds what another process cost to the step that runs; processes charged to one step ran side by side. */
  charge({ cpuSeconds, megabytes }: ProcessCost): void {
    this.charged.cpuSeconds += cpuSeconds;
    this.charged.megabytes += megabytes;
  }

  /** One line: seconds of each step, CPU and peak memory of all processes together. */
  summary(): string {
    const total = this.costs.reduce((sum, { seconds }) => sum + seconds, 0);
    const cpu = this.costs
      .map(({ name, seconds, cpuSeconds }) => `${name} ${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s)`)
      .join(', ');
    return `${total.toFixed(1)} s: ${cpu}; peak memory ${Math.round(this.peak).toLocaleString('en')} MB`;
  }
}
