import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { loadSite } from './src/atlas.ts';
import { configurationFrom } from './src/configuration.ts';
import { sitemapEntries } from './src/site/sitemap.ts';

const configuration = configurationFrom(process.env);

/** Fonts stand beside the style sheet: named relatively, they are found at any base path and on a disk. */
const relativeFonts = {
  name: 'relative-fonts',
  generateBundle(_, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type === 'asset' && asset.fileName.endsWith('.css'))
        asset.source = String(asset.source).replaceAll('url(/_astro/', 'url(');
    }
  },
};

/** The pages know nothing of the path of their site, since their links are relative: the sitemap alone is told. */
function sitemapBelowPath() {
  const integration = sitemap({ serialize: async (item) => (await sitemapEntries(loadSite)).get(item.url) });
  const done = integration.hooks['astro:config:done'];
  integration.hooks['astro:config:done'] = (options) =>
    done?.({ ...options, config: { ...options.config, base: new URL(configuration.site).pathname } });
  return integration;
}

export default defineConfig({
  site: configuration.site,
  outDir: process.env.ATLAS_OUT ?? 'dist',
  cacheDir: '.build/cache',
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [sitemapBelowPath()],
  vite: { build: { assetsInlineLimit: 0 }, plugins: [relativeFonts] },
});
