/** The files beside the pages, the same in every language. */
import type { APIRoute } from 'astro';
import { loadSite } from '../atlas.ts';
import type { File } from '../outputs/file.ts';
import { filesOf } from '../outputs/index.ts';

export async function getStaticPaths() {
  return filesOf(await loadSite()).map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: File }> = async ({ props }) => new Response(props.file.render(await loadSite()));
