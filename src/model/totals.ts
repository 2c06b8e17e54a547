/** The key figures of a gathering of projects: the one place where anything is counted. */
import type { Project } from './atlas.ts';

export interface Totals {
  projects: number;
  /** Ongoing as far as the data tells: declared ongoing, and no end date that has passed. */
  active: number;
  completed: number;
  authorities: number;
  partners: number;
  countries: number;
  /** Euros, over the projects whose amount is known. */
  budget: number;
  projectsWithBudget: number;
}

export function totalsOf(projects: readonly Project[]): Totals {
  const authorities = new Set<object>();
  const partners = new Set<object>();
  const countries = new Set<object>();
  const totals: Totals = {
    projects: projects.length,
    active: 0,
    completed: 0,
    authorities: 0,
    partners: 0,
    countries: 0,
    budget: 0,
    projectsWithBudget: 0,
  };
  for (const project of projects) {
    if (project.status === 'active') totals.active += 1;
    if (project.status === 'completed') totals.completed += 1;
    if (project.budget !== undefined) {
      totals.budget += project.budget;
      totals.projectsWithBudget += 1;
    }
    for (const authority of project.authorities) authorities.add(authority);
    for (const partner of project.partners) partners.add(partner);
    for (const country of project.countries) countries.add(country);
  }
  totals.authorities = authorities.size;
  totals.partners = partners.size;
  totals.countries = countries.size;
  return totals;
}
