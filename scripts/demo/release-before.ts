/** The demonstration data as it might have been some months before, so that the site can tell what has changed. */
import type { DemoTables } from './projects.ts';
import type { Random } from './random.ts';

/** The day of that data, ISO 8601. */
export const DAY_BEFORE = '2025-09-30';

/** Shares of the projects that may have changed. */
const CHANGED = 0.012;
const WITHDRAWN = 0.0006;

/** Projects that began late were not there yet, some had not ended, some said something else, and a few are gone since. */
export function releaseBefore(tables: DemoTables, random: Random): DemoTables {
  const projects = tables.projets.filter(({ annee_debut }) => annee_debut !== 2025 || random.chance(0.6));
  const last = Math.max(...tables.projets.map(({ id }) => id));
  const gone = projects.filter(() => random.chance(WITHDRAWN));
  const numbers = new Map(gone.map(({ id }, i) => [id, last + 1 + i]));
  const kept = new Set(projects.map(({ id }) => id));
  /** The links of projects that were there, and those of projects that are gone. */
  const linked = <Link extends { projet_id: number }>(links: readonly Link[]): Link[] => [
    ...links.filter(({ projet_id }) => kept.has(projet_id)),
    ...links.flatMap((link) => {
      const number = numbers.get(link.projet_id);
      return number === undefined ? [] : [{ ...link, projet_id: number }];
    }),
  ];
  return {
    partenaires: tables.partenaires,
    projets: [
      ...projects.map((project) => earlier(project, random)),
      ...gone.map((project, i) => ({ ...project, id: last + 1 + i, titre: `${project.titre} (saisie en double)` })),
    ],
    projets_collectivites: linked(tables.projets_collectivites),
    projets_partenaires: linked(tables.projets_partenaires),
    projets_thematiques: linked(tables.projets_thematiques),
    projets_odd: linked(tables.projets_odd),
  };
}

function earlier(project: DemoTables['projets'][number], random: Random): DemoTables['projets'][number] {
  const { statut, date_fin } = project;
  if (statut === 'termine' && date_fin !== undefined && date_fin > DAY_BEFORE)
    return { ...project, statut: 'en-cours' };
  if (!random.chance(CHANGED)) return project;
  // What was not stated yet.
  const column = random.weighted({ montant_eur: 3, objectifs: 3, date_fin: 2, forme_juridique: 1 });
  return Object.fromEntries(Object.entries(project).filter(([name]) => name !== column)) as typeof project;
}
