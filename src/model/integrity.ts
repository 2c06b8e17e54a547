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
import { liesNear, type Shapes } from './shapes.ts';

/** What is remembered of a project until all tables are read. */
interface ProjectTrace {
  row: number;
  leads: number;
  partners: number;
  /** Stands for title, authorities and partners together: equal for two sheets that say the same. */
  likeness: number;
}

/** French territory for the check of places: the overseas collectivities have ISO codes of their own. */
const FRENCH_SHAPES = ['FR', 'GF', 'GP', 'MQ', 'RE', 'YT', 'NC', 'PF', 'WF', 'PM', 'BL', 'MF'];

/** A listener that reports into `report` whatever contradicts the rest. Call `finish` when all tables are read. */
export function integrityChecks(report: Report, countries: Shapes): TableListener & { finish(): void } {
  const keys = new Map<TableName, Map<string, number>>();
  const unreadable = new Set<TableName>();
  const projects = new Map<number, ProjectTrace>();
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
  ) =>
    report.add({
      severity,
      code,
      file: fileOf({ name: table }),
      row,
      value,
      message,
      ...(column === undefined ? {} : { column }),
    });

  function rememberKey(table: TableName, key: string, row: number): void {
    let known = keys.get(table);
    if (known === undefined) keys.set(table, (known = new Map<string, number>()));
    const earlier = known.get(key);
    if (earlier === undefined) {
      known.set(key, row);
      return;
    }
    const columns = tables[table].key;
    add(
      table,
      row,
      columns[0],
      `${columns[0]}.duplicate`,
      key.replaceAll('|', ' | '),
      `row ${earlier} already has the same ${columns.join(' and ')}. Keep one of the two rows, or correct the key.`,
    );
  }

  function checkReferences(table: TableName, row: Record<string, unknown>, number: number): void {
    const definition: Table = tables[table];
    for (const [column, target] of Object.entries(definition.references)) {
      if (target === undefined || !isTableName(target) || target === table || unreadable.has(target)) continue;
      const cell = row[column];
      for (const value of Array.isArray(cell) ? cell : [cell]) {
        if (value === undefined || keys.get(target)?.has(String(value))) continue;
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

  function checkThemes(row: RowOf<'projets'>, number: number): void {
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
      !FRENCH_SHAPES.some((code) => countries.has(code) && liesNear(countries, code, longitude, latitude))
    ) {
      add(
        'collectivites',
        number,
        'latitude',
        'latitude.outside_country',
        `${latitude} ; ${longitude}`,
        'the place lies outside France and its overseas territories. Check the coordinates, and that they are not exchanged.',
        'warning',
      );
    }
  }

  function checkPartner(row: RowOf<'partenaires'>, number: number): void {
    const { pays, latitude, longitude } = row;
    if (latitude === undefined || longitude === undefined || liesNear(countries, pays, longitude, latitude)) return;
    add(
      'partenaires',
      number,
      'latitude',
      'latitude.outside_country',
      `${latitude} ; ${longitude} (${pays})`,
      'the place lies outside the declared country. Check the coordinates, the country, and that latitude and longitude are not exchanged.',
      'warning',
    );
  }

  const visitors: { [Name in TableName]?: (row: RowOf<Name>, number: number) => void } = {
    thematiques: (row, number) => void themes.set(row.code, { level: row.niveau, parent: row.parent, row: number }),
    departements: (row) => void regionOfDepartement.set(row.code, row.region),
    collectivites: checkAuthority,
    partenaires: checkPartner,
    projets(row, number) {
      checkThemes(row, number);
      if (!projects.has(row.id))
        projects.set(row.id, { row: number, leads: 0, partners: 0, likeness: hash(row.titre.toLowerCase()) });
    },
    projets_collectivites(row, number) {
      const project = projects.get(row.projet_id);
      if (project === undefined) return;
      project.likeness = mix(project.likeness, hash(`collectivite ${row.siren}`));
      if (row.role !== 'chef_de_file') return;
      project.leads += 1;
      if (project.leads > 1) {
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
      const project = projects.get(row.projet_id);
      if (project === undefined) return;
      project.partners += 1;
      project.likeness = mix(project.likeness, hash(`partenaire ${row.partenaire_id}`));
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
    for (const [id, { row, leads, partners, likeness }] of projects) {
      if (leads === 0 && !unreadable.has('projets_collectivites')) {
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
      if (partners === 0) {
        add(
          'projets',
          row,
          'id',
          'project.no_partner',
          String(id),
          'the project has no partner, hence no country. Add its partner to projets_partenaires.csv if it is known.',
          'warning',
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
        );
      }
    }
  }

  return {
    row(table, row, number) {
      const definition: Table = tables[table];
      const cells: Record<string, unknown> = row;
      rememberKey(table, definition.key.map((column) => String(cells[column])).join('|'), number);
      checkReferences(table, cells, number);
      visitors[table]?.(row, number);
    },
    rejected(table, key, number) {
      if (!keys.get(table)?.has(key)) rememberKey(table, key, number);
      if (table === 'projets_collectivites' || table === 'projets_partenaires') spareProject(table, key);
    },
    end(table, rows) {
      if (rows === undefined) unreadable.add(table);
      if (table === 'thematiques') finishThemes();
    },
    finish: finishProjects,
  };

  /** A project whose link was rejected must not also be blamed for lacking it. */
  function spareProject(table: 'projets_collectivites' | 'projets_partenaires', key: string): void {
    const project = projects.get(Number(key.split('|')[0]));
    if (project === undefined) return;
    if (table === 'projets_partenaires') project.partners += 1;
    else if (project.leads === 0) project.leads = Number.EPSILON;
  }
}

const isTableName = (name: string): name is TableName => name in tables;

/** FNV-1a over UTF-16 code units, in two halves: 52 bits are enough to tell a million sheets apart. */
function hash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0xc9dc5118;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 24), 0x01000193);
  }
  return (high & 0xfffff) * 0x100000000 + (low >>> 0);
}

/** Combines two hashes whatever their order: partners may be listed in any. */
const mix = (a: number, b: number): number => (a + b) % 2 ** 52;
