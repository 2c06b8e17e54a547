/** What programs that preview links are told: by the rules of oEmbed 1.0, https://oembed.com/. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EMBED_SCRIPTS, pathOfEmbed, pathOfEntity, pathOfOembed, pathOfPreview } from '../../src/site/addresses.ts';
import { embeddablesOf } from '../../src/site/embeds.ts';
import type { Site } from '../../src/site/site.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { contentOf, fixtureSite, textOf } from '../fixture-site.ts';

let site: Site;
beforeAll(async () => {
  site = await fixtureSite();
});

/** A response of the type `rich`: section 2.3.4 of the specification, with thumbnails all three or none. */
const rich = z
  .object({
    type: z.literal('rich'),
    version: z.literal('1.0'),
    title: z.string().min(1).optional(),
    author_name: z.string().optional(),
    author_url: z.url().optional(),
    provider_name: z.string().optional(),
    provider_url: z.url().optional(),
    cache_age: z.int().positive().optional(),
    thumbnail_url: z.url().optional(),
    thumbnail_width: z.int().positive().optional(),
    thumbnail_height: z.int().positive().optional(),
    html: z.string().min(1),
    width: z.int().positive(),
    height: z.int().positive(),
    demonstration: z.literal(true),
  })
  .strict()
  .refine((answer) => {
    const { thumbnail_url, thumbnail_width, thumbnail_height } = answer;
    return new Set([thumbnail_url, thumbnail_width, thumbnail_height].map((each) => each === undefined)).size === 1;
  });

test('every page that can be framed has a valid answer whose frame is its embed', async () => {
  const all = embeddablesOf(site);
  expect(all.length).toBeGreaterThan(100);
  for (const locale of site.configuration.locales)
    for (const entity of all) {
      const answer = rich.parse(JSON.parse(await textOf(site, pathOfOembed(entity, locale))));
      const links: string[] = [];
      new Parser({
        onopentag: (_, { src, href }) => links.push(...[src, href].filter((link) => link !== undefined)),
      }).end(answer.html);
      const root = site.configuration.site;
      expect(links).toEqual([root + pathOfEmbed(entity, locale), root + pathOfEntity(entity, locale)]);
      if (entity.kind === 'authority') expect(answer.thumbnail_url).toBeUndefined();
      else expect(answer.thumbnail_url).toBe(root + pathOfPreview(entity, locale));
    }
});

test('each image of a preview has the size that is told, and shows its territory', async () => {
  const images = ['images/pays/mali.png', 'images/pays/benin.png', 'en/images/countries/mali.png', 'images/atlas.png'];
  const hashes = new Set<string>();
  for (const path of images) {
    const image = sharp(await contentOf(site, path));
    const { width, height, format } = await image.metadata();
    expect([width, height, format], path).toEqual([1200, 630, 'png']);
    const { entropy } = await image.stats();
    expect(entropy, path).toBeGreaterThan(0.5);
    hashes.add(
      createHash('sha256')
        .update(await image.raw().toBuffer())
        .digest('hex'),
    );
  }
  expect(hashes.size).toBe(images.length);
});

test('the same image has the same bytes', async () => {
  const [once, twice] = [await contentOf(site, 'images/pays/mali.png'), await contentOf(site, 'images/pays/mali.png')];
  expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
});

describe('the script of other sites', () => {
  test('is at most 3 kB by gzip, and the same at both of its addresses', async () => {
    const [newest, fixed] = [await textOf(site, EMBED_SCRIPTS.newest), await textOf(site, EMBED_SCRIPTS.fixed)];
    expect(newest).toBe(fixed);
    expect(gzipSync(newest).length).toBeLessThan(3000);
  });

  test('keeps the bytes that other sites have pinned', async () => {
    const hash = createHash('sha256')
      .update(await textOf(site, EMBED_SCRIPTS.fixed))
      .digest('base64');
    expect(
      hash,
      `${EMBED_SCRIPTS.fixed} has other bytes than those that sites have pinned. Give the new ones the next number in src/site/addresses.ts, and keep the old ones in public/.`,
    ).toBe('suvOcM76lTRZ+e345WNpiHDW4j1tTfL//6OG8e1VQ80=');
  });

  test('asks nothing and stores nothing', async () => {
    expect(await textOf(site, EMBED_SCRIPTS.newest)).not.toMatch(
      /fetch|XMLHttpRequest|cookie|localStorage|innerHTML|eval/,
    );
  });
});

test('a site without embeds has none of all that', async () => {
  const without = await fixtureSite({ ATLAS_EMBEDS: 'none' });
  expect(filesOf(without).filter(({ path }) => /embed|images\//.test(path))).toEqual([]);
});

test('authorities can be left out', async () => {
  const territories = await fixtureSite({ ATLAS_EMBEDS: 'territories' });
  const paths = filesOf(territories).map(({ path }) => path);
  expect(paths).toContain('oembed/pays/mali.json');
  expect(paths.filter((path) => path.startsWith('oembed/collectivites/'))).toEqual([]);
});
