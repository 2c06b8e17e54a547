/** Which copies for a disk the site offers. */
import type { Continent, Country } from '../model/atlas.ts';
import type { Site } from './site.ts';

/** Countries with more projects than this have a copy of their own. */
const FEW = 20;

/** The parts of the atlas of which there are copies, where the configuration asks for them. */
export function partsWithCopies({ atlas, configuration }: Site): (Continent | Country)[] {
  if (configuration.copies !== 'parts') return [];
  return [
    ...(configuration.kinds.has('continent') ? atlas.continents.filter(({ projects }) => projects.length > 0) : []),
    ...atlas.countries.filter(({ projects }) => projects.length > FEW),
  ];
}
