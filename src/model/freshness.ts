/** How far what is declared can still be trusted: which records somebody should look at again. */
import type { Project } from './atlas.ts';

/** Why a record should be looked at: its end has passed, or nobody has touched it for long, or ever. */
export type StaleReason = 'overdue' | 'old' | 'undated';

/** An ongoing project without news for this many years is in doubt. */
const YEARS_WITHOUT_NEWS = 5;

/** The day on which one of the projects was last updated, ISO 8601. */
export function lastUpdateOf(projects: readonly Project[]): string | undefined {
  return projects.reduce<string | undefined>(
    (latest, { updatedOn }) => (updatedOn !== undefined && updatedOn > (latest ?? '') ? updatedOn : latest),
    undefined,
  );
}

/** The projects declared ongoing that are in doubt on the date of the data, an ISO 8601 day. */
export function staleProjectsOf(
  projects: readonly Project[],
  today: string,
): { project: Project; reason: StaleReason }[] {
  const limit = `${Number(today.slice(0, 4)) - YEARS_WITHOUT_NEWS}${today.slice(4)}`;
  return projects.flatMap((project) => {
    const reason = reasonOf(project, limit);
    return reason === undefined ? [] : [{ project, reason }];
  });
}

function reasonOf({ status, updatedOn }: Project, limit: string): StaleReason | undefined {
  if (status === 'overdue') return 'overdue';
  if (status !== 'active') return undefined;
  if (updatedOn === undefined) return 'undated';
  return updatedOn < limit ? 'old' : undefined;
}
