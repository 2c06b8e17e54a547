/**
 * All projects as columns, for the explorer: one value for each project in each column, by number. Authorities, partners,
 * themes and the like are told by their row in the file of names and codes; −1 and `null` are unknown. The texts of
 * projects are not among them.
 */
import { speechOf } from '../i18n/index.ts';
import type { Category, Project } from '../model/atlas.ts';
import { PROJECT_COLUMNS } from '../site/addresses.ts';
import { nameOf } from '../site/names.ts';
import { authoritiesInOrder, partnersInOrder } from './entity-columns.ts';
import { columnsFile, type File } from './file.ts';

export const projectColumns: File = {
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
        thematique: column(({ mainThemes }) => rowOf(mainThemes.at(-1), themes)),
        autres_thematiques: column(({ otherThemes }) => otherThemes.map(({ theme }) => themes(theme))),
        // The number of each goal and its score.
        odd: column(({ sdgs }) => sdgs.map(({ sdg, score }) => [sdg.number, score])),
        forme: column(({ legalForm }) => rowOf(legalForm, legalForms)),
        nature: column(({ purpose }) => rowOf(purpose, purposes)),
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

/** What tells the row of an item in a list. */
function rowsOf<Item>(list: readonly Item[]): (item: Item) => number {
  const rows = new Map(list.map((item, row) => [item, row]));
  return (item) => rows.get(item) ?? -1;
}

const rowOf = <Item>(item: Item | undefined, rows: (item: Item) => number): number =>
  item === undefined ? -1 : rows(item);

const classified = (categories: readonly Category[]) => ({
  code: categories.map(({ code }) => code),
  nom_fr: categories.map(({ names }) => names.fr),
  nom_en: categories.map(({ names }) => names.en),
});

const statuses = {
  code: Object.keys(speechOf('fr').words.statuses),
  nom_fr: Object.values(speechOf('fr').words.statuses),
  nom_en: Object.values(speechOf('en').words.statuses),
};
