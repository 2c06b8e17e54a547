/**
 * All projects as columns, for the explorer: one value for each project in each column, by number. Authorities, partners,
 * themes and the like are told by their row in the file of names and codes; −1 and `null` are unknown. The texts of
 * projects are not among them.
 */
import type { Category, Project } from '../model/atlas.ts';
import { PROJECT_COLUMNS } from '../site/addresses.ts';
import { nameOf } from '../site/names.ts';
import { authoritiesInOrder, codedWords, named, partnersInOrder, rowsOf } from './entity-columns.ts';
import { columnsFile, type TextFile } from './file.ts';

export const projectColumns: TextFile = {
  path: PROJECT_COLUMNS,
  render(site) {
    const { atlas } = site;
    const projects = [...atlas.projects].sort((a, b) => a.id - b.id);
    const authorities = rowsOf(authoritiesInOrder(site));
    const partners = rowsOf(partnersInOrder(site));
    const themes = rowsOf(atlas.themes);
    const legalForms = rowsOf(atlas.legalForms);
    const purposes = rowsOf(atlas.purposes);
    const fundings = rowsOf(atlas.fundings);
    const statuses = codedWords('statuses');
    const status = rowsOf(statuses.code);
    const column = <Value>(valueOf: (project: Project) => Value) => projects.map(valueOf);
    return columnsFile(atlas, {
      formes: classified(atlas.legalForms),
      natures: classified(atlas.purposes),
      financements: classified(atlas.fundings),
      etats: statuses,
      projets: {
        // The steps from one number to the next, which are next to nothing.
        ecart_id: projects.map(({ id }, i) => id - (projects[i - 1]?.id ?? 0)),
        titre: column((project) => nameOf(project, 'fr')),
        // The lead first.
        collectivites: column((project) => project.authorities.map(authorities)),
        partenaires: column((project) => project.partners.map(partners)),
        thematique: column(({ mainThemes }) => themes(mainThemes.at(-1))),
        autres_thematiques: column(({ otherThemes }) => otherThemes.map(({ theme }) => themes(theme))),
        // The number of each goal and its score.
        odd: column(({ sdgs }) => sdgs.map(({ sdg, score }) => [sdg.number, score])),
        forme: column(({ legalForm }) => legalForms(legalForm)),
        nature: column(({ purpose }) => purposes(purpose)),
        financements: column(({ funding }) => funding.map(fundings)),
        etat: column((project) => status(project.status)),
        signature: column(({ yearSigned }) => yearSigned ?? null),
        debut: column(({ yearStarted }) => yearStarted ?? null),
        fin: column(({ endDate }) => endDate ?? null),
        montant_eur: column(({ budget }) => budget ?? null),
        mise_a_jour: column(({ updatedOn }) => updatedOn ?? null),
      },
    });
  },
};

const classified = (categories: readonly Category[]) => ({
  code: categories.map(({ code }) => code),
  ...named(categories),
});
