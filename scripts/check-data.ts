/** `npm run check:data [-- --data DIR] [--format text|json]`: exit 0 without errors, 1 with errors, 2 for an unusable call. */
import { parseArgs } from 'node:util';
import { configurationFrom } from '../src/configuration.ts';
import { checkData } from '../src/model/load.ts';
import { reportJson, reportText } from '../src/source/report-text.ts';

const USAGE = 'Usage: npm run check:data [-- --data DIR] [--format text|json]';

async function main(): Promise<number> {
  let folder: string;
  let format: string;
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, format: { type: 'string', default: 'text' } },
    });
    folder = values.data ?? configurationFrom(process.env).dataFolder;
    format = values.format;
    if (format !== 'text' && format !== 'json') throw new Error(`There is no format "${format}". Choose text or json.`);
  } catch (error) {
    return unusable(error);
  }
  let checked;
  try {
    checked = await checkData(folder);
  } catch (error) {
    return unusable(error);
  }
  const { report, reading } = checked;
  const write = format === 'json' ? reportJson : reportText;
  process.stdout.write(write(report, reading.corrected));
  return report.count('error') > 0 ? 1 : 0;
}

function unusable(error: unknown): number {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  return 2;
}

process.exitCode = await main();
