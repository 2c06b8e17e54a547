/** What a release changed among projects since another one. */
import type { Atlas, Project } from './atlas.ts';

/** What is compared, by the column of the contract that says it. The day of an update and a link are no change by themselves. */
const COMPARED = {
  titre: ({ title }) => title,
  chef_de_file: ({ lead }) => lead.siren,
  collectivites: ({ authorities }) => set(authorities.map(({ siren }) => siren)),
  partenaires: ({ partners }) => set(partners.map(({ id }) => id)),
  thematique: ({ mainThemes }) => mainThemes.at(-1)?.code,
  autres_thematiques: ({ otherThemes }) => set(otherThemes.map(({ theme }) => theme.code)),
  odd: ({ sdgs }) => set(sdgs.map(({ sdg, score }) => `${sdg.number}:${score}`)),
  forme_juridique: ({ legalForm }) => legalForm?.code,
  nature: ({ purpose }) => purpose?.code,
  financement: ({ funding }) => set(funding.map(({ code }) => code)),
  statut_declare: ({ declaredStatus }) => declaredStatus,
  annee_signature: ({ yearSigned }) => yearSigned,
  annee_debut: ({ yearStarted }) => yearStarted,
  date_fin: ({ endDate }) => endDate,
  montant_eur: ({ budget }) => budget,
  cofinancement_meae_eur: ({ ministryFunding }) => ministryFunding,
  contexte: ({ context }) => context,
  objectifs: ({ objectives }) => objectives,
} as const satisfies Record<string, (project: Project) => string | number | undefined>;

export type ComparedField = keyof typeof COMPARED;

export interface Changes {
  /** The day of the data of the release before, ISO 8601. */
  since: string;
  added: readonly Project[];
  /** Those that are completed now and were not before; they may have changed otherwise too. */
  completed: readonly Project[];
  changed: readonly { project: Project; fields: readonly ComparedField[] }[];
  /** What is known of them is what the release before said; `lead` is the name of the authority that led. */
  withdrawn: readonly { id: number; title: string; lead: string }[];
}

/** Projects are the same when their number is. All lists are in the order of projects. */
export function changesBetween(before: Atlas, after: Atlas): Changes {
  const old = new Map(before.projects.map((project) => [project.id, project]));
  const kept = new Set(after.projects.map(({ id }) => id));
  return {
    since: before.date,
    added: after.projects.filter(({ id }) => !old.has(id)),
    completed: after.projects.filter(({ id, status }) => status === 'completed' && isOpen(old.get(id))),
    changed: after.projects.flatMap((project) => {
      const fields = differences(old.get(project.id) ?? project, project);
      return fields.length === 0 ? [] : [{ project, fields }];
    }),
    withdrawn: before.projects
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title, lead }) => ({ id, title, lead: lead.name })),
  };
}

const isOpen = (project: Project | undefined): boolean => project !== undefined && project.status !== 'completed';

const differences = (before: Project, after: Project): ComparedField[] =>
  (Object.keys(COMPARED) as ComparedField[]).filter((field) => COMPARED[field](before) !== COMPARED[field](after));

/** The order of what takes part says nothing but who leads, which is compared by itself. */
const set = (values: readonly (string | number)[]): string => values.map(String).sort().join('|');
