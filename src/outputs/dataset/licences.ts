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

/** As people write them, with their versions. */
const KNOWN: readonly (Required<Omit<Licence, 'title'>> & { spelling: RegExp })[] = [
  {
    spelling: /licence ouverte.*2\.0|etalab-2\.0/i,
    name: 'etalab-2.0',
    path: 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
  },
  { spelling: /^unicode-3\.0$/i, name: 'Unicode-3.0', path: 'https://www.unicode.org/license.txt' },
  { spelling: /^odbl([ -]1\.0)?$/i, name: 'ODbL-1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  { spelling: /^cc[ -]by[ -]4\.0$/i, name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  { spelling: /^cc0([ -]1\.0)?$/i, name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' },
];

/** Each licence once, those of the exports first. A source may name several, parted by commas. */
export function licencesOf({ sources }: Atlas): Licence[] {
  const ordered = [
    ...sources.filter(({ provenance }) => provenance !== 'reference'),
    ...sources.filter(({ provenance }) => provenance === 'reference'),
  ];
  const titles = new Set(ordered.flatMap(({ licence }) => licence.split(', ')));
  return [...titles].map((title) => {
    const { name, path } = KNOWN.find(({ spelling }) => spelling.test(title)) ?? {};
    return { title, ...(name === undefined ? {} : { name }), ...(path === undefined ? {} : { path }) };
  });
}

/** Those of the data set that others can look up; the first is that of the exports. */
export const knownLicencesOf = (atlas: Atlas): Licence[] => licencesOf(atlas).filter(({ name }) => name !== undefined);

/** The address by which the licence is known to harvesters. */
export const iriOf = ({ name, path }: Licence): string | undefined =>
  name === undefined ? path : `http://spdx.org/licenses/${name}`;
