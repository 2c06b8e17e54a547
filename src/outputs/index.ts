/** The files that the site publishes beside its pages: one module for each format, and this list. */
import { contractFiles } from './contract.ts';
import type { File } from './file.ts';
import { robots } from './robots.ts';

export const filesOf = (): File[] => [robots, ...contractFiles()];
