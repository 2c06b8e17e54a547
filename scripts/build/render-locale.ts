/** One process of a build: renders the language that the environment names, and tells what that cost. */
import { build } from 'astro';

try {
  await build({ logLevel: 'warn' });
  const { user, system } = process.cpuUsage();
  // Node gives the peak in kilobytes.
  process.send?.({ cpuSeconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.disconnect();
