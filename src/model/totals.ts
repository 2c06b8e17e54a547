/** The key figures of a gathering of projects: the one place where anything is counted. */
import type { Country, Gathering, Project } from './atlas.ts';

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

/**
 * Which countries belong to a gathering: a project of Mali may have a partner in Burundi, which is no partner of Mali's
 * page. Gatherings that are not of countries take them all.
 */
export function scopeOf(gathering: Gathering & { kind?: string }): (country: Country) => boolean {
  switch (gathering.kind) {
    case 'country':
      return (country) => country === gathering;
    case 'continent':
      return (country) => country.continent === gathering;
    case 'orientation':
      return (country) => country.orientation?.orientation === gathering;
    default:
      return () => true;
  }
}

/** @param isInside the countries whose partners count */
export function totalsOf(projects: readonly Project[], isInside: (country: Country) => boolean = () => true): Totals {
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
    for (const partner of project.partners) if (isInside(partner.country)) partners.add(partner);
    for (const country of project.countries) if (isInside(country)) countries.add(country);
  }
  totals.authorities = authorities.size;
  totals.partners = partners.size;
  totals.countries = countries.size;
  return totals;
}
