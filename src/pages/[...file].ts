/** The files beside the pages, the same in every language, for the development server: the build writes them by itself. */
import type { APIRoute } from 'astro';
import { loadSite } from '../atlas.ts';
import type { File } from '../outputs/file.ts';

export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  // What writes files is not among what renders pages.
  const { filesOf } = await import('../outputs/index.ts');
  return filesOf(await loadSite()).map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: File }> = async ({ props }) =>
  new Response((await props.file.render(await loadSite())) as BodyInit);
