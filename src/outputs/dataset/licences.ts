/** The licences that the sources name, as far as we know them by an identifier of SPDX, https://spdx.org/licenses/. */
import type { Atlas } from '../../model/atlas.ts';

export interface Licence {
  /** As `sources.csv` has it. */
  title: string;
  /** The identifier of SPDX. */
  name?: string;
  /** Where its text is. */
  path?: string;
}

const KNOWN: Readonly<Record<string, Omit<Licence, 'title'>>> = {
  'Licence Ouverte 2.0': {
    name: 'etalab-2.0',
    path: 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
  },
  'Unicode-3.0': { name: 'Unicode-3.0', path: 'https://www.unicode.org/license.txt' },
  'ODbL-1.0': { name: 'ODbL-1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  'CC-BY-4.0': { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC0-1.0': { name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** Each licence once, those of the exports first. A source may name several, parted by commas. */
export function licencesOf({ sources }: Atlas): Licence[] {
  const ordered = [
    ...sources.filter(({ provenance }) => provenance !== 'reference'),
    ...sources.filter(({ provenance }) => provenance === 'reference'),
  ];
  const titles = new Set(ordered.flatMap(({ licence }) => licence.split(', ')));
  return [...titles].map((title) => ({ title, ...KNOWN[title] }));
}

/** The address by which the licence is known to harvesters. */
export const iriOf = ({ name, path }: Licence): string | undefined =>
  name === undefined ? path : `http://spdx.org/licenses/${name}`;
