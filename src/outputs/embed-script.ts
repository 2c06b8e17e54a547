/**
 * The script of pages that frame the atlas. Other sites name it: its addresses never change. Those who pin its content name a
 * version, whose bytes never change either, and which stays when there are newer ones.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { EMBED_SCRIPTS } from '../site/addresses.ts';
import type { TextFile } from './file.ts';

const SOURCE = join(import.meta.dirname, '../client/embed-host.ts');

export const embedScripts: readonly TextFile[] = Object.values(EMBED_SCRIPTS).map((path) => ({
  path,
  render: () => transformSync(readFileSync(SOURCE, 'utf8'), { loader: 'ts', minify: true, target: 'es2020' }).code,
}));
