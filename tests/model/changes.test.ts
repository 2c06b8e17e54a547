/** What a release changed since another one, and the files that tell it. */
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { configurationFrom } from '../../src/configuration.ts';
import type { Atlas } from '../../src/model/atlas.ts';
import { changesBetween, type Changes } from '../../src/model/changes.ts';
import { changesSince, loadAtlas, loadRelease } from '../../src/model/load.ts';
import { filesOf } from '../../src/outputs/index.ts';
import { makeSite } from '../../src/site/site.ts';
import { textOf } from '../fixture-site.ts';
import { DataFolder, FIXTURE } from '../folders.ts';
import { checkFeeds } from '../outputs/atom.ts';

let now: Atlas;
beforeAll(async () => {
  const { atlas } = await loadAtlas(FIXTURE);
  if (atlas === undefined) throw new Error('The fixture has errors.');
  now = atlas;
});

/** The release before, as it was. */
async function since(change: (data: DataFolder) => unknown): Promise<Changes> {
  const data = new DataFolder();
  change(data);
  return changesBetween(await loadRelease(data.path), now);
}

const completed = () => now.projects.find(({ declaredStatus }) => declaredStatus === 'termine');

describe('changes', () => {
  test('are none between the same data', async () => {
    const { added, completed: ended, changed, withdrawn } = await since(() => undefined);
    expect([added, ended, changed, withdrawn]).toEqual([[], [], [], []]);
  });

  test('tell what was added, and what was withdrawn by its last name', async () => {
    const { added, withdrawn, changed } = await since((data) =>
      [
        'projets.csv',
        'projets_collectivites.csv',
        'projets_partenaires.csv',
        'projets_thematiques.csv',
        'projets_odd.csv',
      ].forEach((file) =>
        data.rows(file, (rows) =>
          rows.map((row) =>
            row['id'] === '101' || row['projet_id'] === '101'
              ? { ...row, [row['id'] === undefined ? 'projet_id' : 'id']: '999' }
              : row,
          ),
        ),
      ),
    );
    expect(added.map(({ id }) => id)).toEqual([101]);
    expect(withdrawn).toEqual([
      { id: 999, title: 'Jumelage Strasbourg – Fribourg', lead: expect.any(String) as string },
    ]);
    expect(changed).toEqual([]);
  });

  test('name the columns that are not what they were', async () => {
    const { changed } = await since((data) => {
      data.set('projets.csv', '101', 'titre', 'Jumelage').set('projets.csv', '101', 'annee_signature', '1962');
      data.edit('projets_collectivites.csv', (text) =>
        text.replace('3078,200057867,chef_de_file', '3078,insee-dep-29,chef_de_file'),
      );
    });
    expect(changed.map(({ project, fields }) => [project.id, fields])).toEqual(
      expect.arrayContaining([
        [101, ['titre', 'annee_signature']],
        [3078, ['chef_de_file', 'collectivites']],
      ]),
    );
    expect(changed).toHaveLength(2);
  });

  test('tell what has ended since', async () => {
    const ended = completed();
    if (ended === undefined) throw new Error('No project of the fixture has ended.');
    const { completed: found, changed } = await since((data) =>
      data.set('projets.csv', String(ended.id), 'statut', 'suspendu'),
    );
    expect(found.map(({ id }) => id)).toEqual([ended.id]);
    expect(changed.map(({ fields }) => fields)).toEqual([['statut_declare']]);
  });

  test('the demonstration is not what official data is compared with', async () => {
    await expect(changesSince(FIXTURE, { ...now, isDemonstration: false })).rejects.toThrow('is the demonstration');
    expect((await changesSince(FIXTURE, now)).changed).toEqual([]);
  });

  test('a release with errors is refused, as is a broken archive', async () => {
    await expect(since((data) => data.set('projets.csv', '101', 'statut', 'fini'))).rejects.toThrow('statut');
    const broken = new DataFolder().write('sources.csv', 'no archive').path;
    await expect(loadRelease(join(broken, 'none.zip'))).rejects.toThrow('cannot be read');
  });
});

test('the sheet and the feeds have every change; without a release before there are none', async () => {
  const changes = await since((data) => data.set('projets.csv', '101', 'titre', '=HYPERLINK("x") & <b>'));
  const configuration = configurationFrom({ ATLAS_DATA: FIXTURE });
  expect(filesOf(makeSite(now, configuration)).filter(({ path }) => path.includes('changements'))).toEqual([]);
  const site = makeSite(now, configuration, changes);
  const { data } = Papa.parse<Record<string, string>>(await textOf(site, 'donnees/changements.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toEqual([expect.objectContaining({ numero: '101', changement: 'modifie', colonnes: 'titre' })]);
  const feeds = await Promise.all(
    ['donnees/changements.atom.xml', 'en/donnees/changements.atom.xml'].map((path) => textOf(site, path)),
  );
  checkFeeds(feeds);
  for (const feed of feeds) expect(feed).toContain('Jumelage Strasbourg');
});
