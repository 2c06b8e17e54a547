/**
 * What can only be checked across rows and tables: keys, references, lead authorities, places, repetitions.
 *
 * It listens to the rows as they are read and keeps of each only what its checks need, so that a million
 * rows can be checked without holding them.
 */
import type { Report, Severity } from '../source/problem.ts';
import type { TableListener } from '../source/read.ts';
import { fileOf, type Table } from '../source/table.ts';
import { tables, type RowOf, type TableName } from '../source/tables/index.ts';
import { Keys } from './keys.ts';
import { hash, ProjectTraces } from './project-traces.ts';
import { liesIn, type Shapes } from './shapes.ts';

/** French territory for the check of places: the overseas collectivities have ISO codes of their own. */
const FRENCH_SHAPES = ['FR', 'GF', 'GP', 'MQ', 'RE', 'YT', 'NC', 'PF', 'WF', 'PM', 'BL', 'MF'];

/** A listener that reports into `report` whatever contradicts the rest. Call `finish` when all tables are read. */
export function integrityChecks(report: Report, countries: Shapes): TableListener & { finish(): void } {
  const keys = new Keys();
  const french = FRENCH_SHAPES.filter((code) => countries.has(code));
  const unreadable = new Set<TableName>();
  const projects = new ProjectTraces();
  const spared = new Set<number>();
  const themes = new Map<string, { level: number; parent: string | undefined; row: number }>();
  const regionOfDepartement = new Map<string, string | undefined>();

  const add = (
    table: TableName,
    row: number,
    column: string | undefined,
    code: string,
    value: string,
    message: string,
    severity: Severity = 'error',
    record?: string,
  ) =>
    report.add({
      severity,
      code,
      file: fileOf({ name: table }),
      row,
      value,
      message,
      ...(record === undefined ? {} : { record }),
      ...(column === undefined ? {} : { column }),
    });

  function rememberKey(table: TableName, cells: Record<string, unknown>, row: number): void {
    const earlier = keys.remember(table, cells, row);
    if (earlier === undefined) return;
    const columns = tables[table].key;
    add(
      table,
      row,
      columns[0],
      `${columns[0]}.duplicate`,
      columns.map((column) => String(cells[column])).join(' | '),
      `row ${earlier} already has the same ${columns.join(' and ')}. Keep one of the two rows, or correct the key.`,
    );
  }

  function checkReferences(table: TableName, row: Record<string, unknown>, number: number): void {
    const definition: Table = tables[table];
    for (const [column, target] of Object.entries(definition.references)) {
      if (target === undefined || !isTableName(target) || target === table || unreadable.has(target)) continue;
      const cell = row[column];
      for (const value of Array.isArray(cell) ? cell : [cell]) {
        if (value === undefined || keys.rowOf(target, value) !== undefined) continue;
        add(
          table,
          number,
          column,
          `${column}.unknown`,
          String(value),
          `${fileOf({ name: target })} has no such ${tables[target].key.join('+')}. Correct the reference, or add the missing row there.`,
        );
      }
    }
  }

  function checkThemes(row: Partial<RowOf<'projets'>>, number: number): void {
    const chain = [
      ['thematique', row.thematique, 1, undefined],
      ['sous_thematique', row.sous_thematique, 2, row.thematique],
      ['sous_sous_thematique', row.sous_sous_thematique, 3, row.sous_thematique],
    ] as const;
    for (const [column, code, level, parent] of chain) {
      const theme = code === undefined ? undefined : themes.get(code);
      if (code === undefined || theme === undefined) continue;
      if (theme.level !== level) {
        add(
          'projets',
          number,
          column,
          `${column}.wrong_level`,
          code,
          `this theme is of level ${theme.level}, and level ${level} is expected here. Move it to the right column.`,
        );
      } else if (parent !== undefined && theme.parent !== parent) {
        add(
          'projets',
          number,
          column,
          `${column}.not_child`,
          code,
          `this theme belongs to "${theme.parent ?? ''}", not to "${parent}". Correct one of the two.`,
        );
      }
    }
  }

  function checkAuthority(row: RowOf<'collectivites'>, number: number): void {
    const { departement, region, latitude, longitude } = row;
    if (
      departement !== undefined &&
      region !== undefined &&
      regionOfDepartement.has(departement) &&
      regionOfDepartement.get(departement) !== region
    ) {
      add(
        'collectivites',
        number,
        'region',
        'region.contradicts',
        region,
        `the département ${departement} is in the région ${regionOfDepartement.get(departement) ?? '(none)'}. Correct one of the two.`,
      );
    }
    if (
      latitude !== undefined &&
      longitude !== undefined &&
      french.length > 0 &&
      !french.some((code) => liesIn(countries, code, longitude, latitude))
    ) {
      add(
        'collectivites',
        number,
        'latitude',
        'latitude.outside_country',
        `${latitude} ; ${longitude}`,
        'the place lies outside France and its overseas territories. Check the coordinates, and that they are not exchanged.',
        'warning',
        row.siren,
      );
    }
  }

  function checkPartner(row: RowOf<'partenaires'>, number: number): void {
    const { pays, latitude, longitude } = row;
    if (latitude === undefined || longitude === undefined || liesIn(countries, pays, longitude, latitude)) return;
    add(
      'partenaires',
      number,
      'latitude',
      'latitude.outside_country',
      `${latitude} ; ${longitude} (${pays})`,
      'the place lies outside the declared country. Check the coordinates, the country, and that latitude and longitude are not exchanged.',
      'warning',
      String(row.id),
    );
  }

  /** Follows a project through the tables that link to it; of two with the same number, the first. */
  function openProject(id: number | undefined, number: number, likeness: number): void {
    if (id !== undefined && keys.rowOf('projets', id) === number) projects.open(number, id, likeness);
  }

  const visitors: { [Name in TableName]?: (row: RowOf<Name>, number: number) => void } = {
    thematiques: (row, number) => void themes.set(row.code, { level: row.niveau, parent: row.parent, row: number }),
    departements: (row) => void regionOfDepartement.set(row.code, row.region),
    collectivites: checkAuthority,
    partenaires: checkPartner,
    projets(row, number) {
      checkThemes(row, number);
      openProject(row.id, number, hash(row.titre.toLowerCase()));
    },
    projets_collectivites(row, number) {
      const project = keys.rowOf('projets', row.projet_id);
      if (!projects.has(project)) return;
      projects.addLikeness(project, hash(`collectivite ${row.siren}`));
      if (row.role === 'chef_de_file' && projects.addLead(project) > 1) {
        add(
          'projets_collectivites',
          number,
          'role',
          'project.two_leads',
          String(row.projet_id),
          `the project ${row.projet_id} already has a lead authority. Keep one "chef_de_file" and make the others "membre".`,
        );
      }
    },
    projets_partenaires(row) {
      const project = keys.rowOf('projets', row.projet_id);
      if (!projects.has(project)) return;
      projects.addPartner(project);
      projects.addLikeness(project, hash(`partenaire ${row.partenaire_id}`));
    },
  };

  /** What rejected rows still tell. */
  const salvagers: { [Name in TableName]?: (sound: Partial<RowOf<Name>>, number: number) => void } = {
    projets(sound, number) {
      checkThemes(sound, number);
      openProject(sound.id, number, hash(`rejected ${number}`));
    },
  };

  function finishThemes(): void {
    for (const [code, { level, parent, row }] of themes) {
      const above = parent === undefined ? undefined : themes.get(parent);
      if (level === 1 ? parent !== undefined : above?.level !== level - 1) {
        add(
          'thematiques',
          row,
          'parent',
          'parent.unknown',
          parent ?? '',
          `the theme "${code}" of level ${level} needs ${level === 1 ? 'no parent' : `a parent of level ${level - 1}`}. Correct the parent or the level.`,
        );
      }
    }
  }

  function finishProjects(): void {
    const firstRows = new Map<number, number>();
    for (const { row, id, hasLead, hasPartner, likeness } of projects.all()) {
      if (!hasLead && !spared.has(row) && !unreadable.has('projets_collectivites')) {
        add(
          'projets',
          row,
          'id',
          'project.no_lead',
          String(id),
          'the project has no lead authority. Add a line with the role "chef_de_file" to projets_collectivites.csv.',
        );
      }
      if (unreadable.has('projets_partenaires')) continue;
      if (!hasPartner) {
        add(
          'projets',
          row,
          'id',
          'project.no_partner',
          String(id),
          'the project has no partner, hence no country. Add its partner to projets_partenaires.csv if it is known.',
          'warning',
          String(id),
        );
      }
      const first = firstRows.get(likeness);
      if (first === undefined) firstRows.set(likeness, row);
      else {
        add(
          'projets',
          row,
          'id',
          'project.repeated',
          String(id),
          `row ${first} has the same title, authorities and partners. Check whether this is one project entered twice.`,
          'warning',
          String(id),
        );
      }
    }
  }

  /** A project whose link was rejected must not also be blamed for lacking it. */
  function spareProject(table: TableName, id: string | undefined): void {
    const project = keys.rowOf('projets', id);
    if (!projects.has(project)) return;
    if (table === 'projets_partenaires') projects.addPartner(project);
    if (table === 'projets_collectivites') spared.add(project);
  }

  return {
    row(table, row, number) {
      rememberKey(table, row, number);
      checkReferences(table, row, number);
      visitors[table]?.(row, number);
    },
    rejected(table, sound, key, number) {
      const columns: readonly string[] = tables[table].key;
      if (columns.every((column) => column in sound)) rememberKey(table, sound, number);
      else if (columns.length === 1) keys.remember(table, { [columns[0] ?? '']: key }, number);
      checkReferences(table, sound, number);
      if (columns.length > 1) spareProject(table, key.split('|')[0]);
      salvagers[table]?.(sound, number);
    },
    end(table, rows) {
      if (rows === undefined) unreadable.add(table);
      if (table === 'thematiques') finishThemes();
      keys.forget(table);
    },
    finish: finishProjects,
  };
}

const isTableName = (name: string): name is TableName => name in tables;
