/** The files that the site publishes beside its pages: one module for each format, and this list. */
import type { Site } from '../site/site.ts';
import { contractFiles } from './contract.ts';
import { robots } from './robots.ts';

/** A file of the site: where it stands, and its content. */
export interface File {
  path: string;
  render(site: Site): string;
}

/** What every file that can hold a remark says of invented data. */
export const DEMONSTRATION_NOTE = 'Données de démonstration : projets inventés. Demonstration data: invented projects.';

export const filesOf = (): File[] => [robots, ...contractFiles()];
