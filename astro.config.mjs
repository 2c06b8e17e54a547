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

/**
 * One sitemap of all languages. The pages know nothing of the path of their site, since their links are relative: the
 * sitemap alone is told.
 */
function sitemapOfAllLanguages() {
  const options = { serialize: async (item) => (await sitemapEntries(loadSite)).get(item.url), customPages: [] };
  const integration = sitemap(options);
  const { 'astro:config:done': configured, 'astro:build:done': built } = integration.hooks;
  integration.hooks['astro:config:done'] = (given) =>
    configured?.({ ...given, config: { ...given.config, base: new URL(configuration.site).pathname } });
  integration.hooks['astro:build:done'] = async (given) => {
    // Sorted as the integration sorts: it then finds nothing left to do, and its way of comparing is slow.
    const order = new Intl.Collator('en', { numeric: true });
    options.customPages = [...(await sitemapEntries(loadSite)).keys()].sort(order.compare);
    await built?.({ ...given, pages: [] });
  };
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
  integrations: [sitemapOfAllLanguages()],
  vite: { build: { assetsInlineLimit: 0 }, plugins: [relativeFonts] },
});
