import { addressOf } from '../site/addresses.ts';
import { DEMONSTRATION_NOTE, type TextFile } from './file.ts';

/** What crawlers may read. Pages of a demonstration ask themselves not to be indexed: to see that, they must be read. */
export const robots: TextFile = {
  path: 'robots.txt',
  render: ({ atlas, configuration }) =>
    [
      ...(atlas.isDemonstration ? [`# ${DEMONSTRATION_NOTE}`] : []),
      'User-agent: *',
      'Allow: /',
      '',
      `Sitemap: ${addressOf(configuration.site, 'sitemap-index.xml')}`,
      '',
    ].join('\n'),
};
