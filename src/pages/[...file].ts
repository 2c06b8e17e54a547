/** The files beside the pages. They are the same in every language: the process of the first one writes them. */
import type { APIRoute } from 'astro';
import { loadSite } from '../atlas.ts';
import { filesOf, type File } from '../outputs/index.ts';

export function getStaticPaths() {
  const locale = process.env['ATLAS_RENDER_LOCALE'];
  if (locale !== undefined && locale !== 'fr') return [];
  return filesOf().map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: File }> = async ({ props }) => new Response(props.file.render(await loadSite()));
