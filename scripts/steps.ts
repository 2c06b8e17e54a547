/** Named steps of a long command, with their progress, time and cost. */

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
  private readonly names: readonly string[];
  /** The peak memory of other processes, in megabytes. */
  private memory = 0;

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
    try {
      const result = await step();
      const { user, system } = process.cpuUsage(cpu);
      const cost = { name, seconds: (performance.now() - began) / 1000, cpuSeconds: (user + system) / 1e6 };
      this.costs.push(cost);
      const summary = describe?.(result);
      console.log(
        `${terminal ? '\r\u001b[2K' : ''}${label}: ${cost.seconds.toFixed(1)} s${summary === undefined ? '' : `; ${summary}`}`,
      );
      return result;
    } finally {
      clearInterval(timer);
    }
  }

  /** Adds what a step cost in another process: seconds of its threads, and its peak memory in megabytes. */
  credit(name: string, cpuSeconds: number, memory: number): void {
    for (const cost of this.costs) if (cost.name === name) cost.cpuSeconds += cpuSeconds;
    this.memory = Math.max(this.memory, memory);
  }

  /** One line: seconds of each step, CPU, and the peak memory of the process that took most. */
  summary(): string {
    const total = this.costs.reduce((sum, { seconds }) => sum + seconds, 0);
    const cpu = this.costs
      .map(({ name, seconds, cpuSeconds }) => `${name} ${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s)`)
      .join(', ');
    // Node gives the peak in kilobytes.
    const memory = Math.max(this.memory, Math.round(process.resourceUsage().maxRSS / 1024));
    return `${total.toFixed(1)} s: ${cpu}; peak memory ${memory.toLocaleString('en')} MB`;
  }
}

/** Whether a process of this number is there. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
