/** Makes the copies that the configuration asks for, each kind in a process of its own. */
import type { Site } from '../../src/site/site.ts';
import { tellOfCopies, type Made } from '../pack/make.ts';
import { runApart } from './apart.ts';

export interface Packed {
  copies: Made[];
  cpuSeconds: number;
  /** The peak memory of the process that took most, in megabytes. */
  memory: number;
}

export async function packApart({ configuration }: Site, folder: string): Promise<Packed> {
  const { copies: wanted, locales } = configuration;
  const packed: Packed = { copies: [], cpuSeconds: 0, memory: 0 };
  if (wanted === 'none') return packed;
  for (const what of [...locales, ...(wanted === 'parts' ? ['parts'] : [])]) {
    const script = new URL('pack-process.ts', import.meta.url);
    const { result, cpuSeconds, memory } = await runApart<Made[]>(script, [folder, what], 'The copies cannot be made');
    packed.copies.push(...result);
    packed.cpuSeconds += cpuSeconds;
    packed.memory = Math.max(packed.memory, memory);
  }
  tellOfCopies(folder);
  return packed;
}
