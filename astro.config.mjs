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

export default defineConfig({
  site: configuration.site,
  outDir: process.env.ATLAS_OUT ?? 'dist',
  cacheDir: '.build/cache',
  build: { format: 'preserve', inlineStylesheets: 'never', concurrency: 8 },
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [sitemap({ serialize: async (item) => (await sitemapEntries(loadSite)).get(item.url) })],
  vite: { build: { assetsInlineLimit: 0 }, plugins: [relativeFonts] },
});
