import type { Atlas } from '../model/atlas.ts';
import type { Site } from '../site/site.ts';

/** A file of the site beside its pages: where it stands, and its content. */
export interface File {
  path: string;
  render(site: Site): Content | Promise<Content>;
}

export type Content = string | Uint8Array;

export interface TextFile extends File {
  render(site: Site): string;
}

/** What every file that can hold a remark says of invented data. */
export const DEMONSTRATION_NOTE = 'Données de démonstration : projets inventés. Demonstration data: invented projects.';

/** Columns as a file of JSON that says how old they are and whether they are invented. */
export const columnsFile = ({ date, isDemonstration }: Atlas, columns: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ date, ...(isDemonstration ? { demonstration: true } : {}), ...columns })}\n`;

/** JSON to be read, which says of invented data that it is. */
export const jsonText = (content: object, { atlas }: Site): string =>
  `${JSON.stringify(atlas.isDemonstration ? { demonstration: true, ...content } : content, null, 2)}\n`;
