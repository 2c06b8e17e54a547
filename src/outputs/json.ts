/** The projects of a page as JSON, described by a schema that is made from the same shape. */
import { z } from 'zod';
import type { Project } from '../model/atlas.ts';
import { addressOf, DATA_FILES, FILTERS, identifierOf } from '../site/addresses.ts';
import { addressOfPage, nameOfFiled, type Filed } from '../site/formats.ts';
import type { Site } from '../site/site.ts';
import { jsonText, type TextFile } from './file.ts';
import { oncePerProject } from './once.ts';
import type { Subject } from './sheets.ts';

const describe = <Shape extends z.ZodType>(shape: Shape, description: string) => shape.meta({ description });
const text = (description: string) => describe(z.string(), description);
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.nullable();
const year = (description: string) => describe(z.int().min(1000).max(2999), description);
const euros = (description: string) => describe(z.number().min(0), description);

const pages = { page_fr: z.url().nullable(), page_en: z.url().nullable().optional() };

const project = z.object({
  numero: describe(z.int(), 'Numéro de la fiche. Il ne change jamais.'),
  titre: text('Titre, en français.'),
  chef_de_file: text('SIREN de la collectivité qui mène le projet.'),
  collectivites: describe(
    z.array(
      z.object({
        siren: z.string(),
        nom: z.string(),
        departement: text('Code INSEE.').nullable(),
        region: text('Code INSEE.').nullable(),
      }),
    ),
    'Collectivités françaises, le chef de file d’abord.',
  ),
  partenaires: describe(
    z.array(z.object({ numero: z.int(), nom: z.string(), pays: text('Code ISO 3166-1 alpha-2.') })),
    'Autorités locales étrangères.',
  ),
  pays: describe(z.array(z.string()), 'Codes ISO 3166-1 alpha-2.'),
  thematiques: describe(
    z.array(z.string()),
    'Codes, de la thématique principale à la plus précise, puis les autres par priorité.',
  ),
  odd: describe(
    z.array(z.object({ numero: z.int().min(1).max(17), score: z.int().min(1).max(2) })),
    'Objectifs de développement durable ; score de 2 si l’objectif est principal, de 1 sinon.',
  ),
  forme_juridique: maybe(text('Code.')),
  nature: maybe(text('Code.')),
  financements: describe(z.array(z.string()), 'Codes.'),
  etat: describe(
    z.enum(['planned', 'active', 'overdue', 'suspended', 'completed', 'unknown']),
    'État à la date des données : en projet, en cours, déclaré en cours mais fini, suspendu, terminé, non renseigné.',
  ),
  statut_declare: text('État déclaré par la collectivité.'),
  annee_signature: maybe(year('Année de première signature.')),
  annee_debut: maybe(year('Année de début du partenariat.')),
  date_fin: maybe(describe(z.iso.date(), 'Date de fin, prévue ou constatée.')),
  montant_eur: maybe(euros('Montant total en euros ; null si le montant n’est pas connu.')),
  cofinancement_meae_eur: maybe(euros('Part du ministère chargé des affaires étrangères, en euros.')),
  contexte: maybe(text('Contexte et historique.')),
  objectifs: maybe(text('Objectifs et actions prévues.')),
  mise_a_jour: maybe(z.iso.date()),
  ...pages,
});

const shape = z
  .object({
    date: describe(z.iso.date(), 'Date des données.'),
    demonstration: describe(z.literal(true), 'Présent si les projets sont inventés.').optional(),
    sujet: z.object({
      genre: text('De quoi le fichier réunit les projets : atlas, pays, région, collectivité…'),
      identifiant: text('Code, SIREN ou numéro, selon le genre.'),
      nom_fr: z.string(),
      nom_en: z.string(),
      ...pages,
    }),
    totaux: z.object({
      projets: z.int(),
      en_cours: describe(z.int(), 'Déclarés en cours, et dont la fin n’est pas passée.'),
      termines: z.int(),
      collectivites: z.int(),
      partenaires: z.int(),
      pays: z.int(),
      montant_eur: describe(z.number(), 'Somme des montants connus.'),
      projets_avec_montant: z.int(),
    }),
    projets: z.array(project),
  })
  .meta({
    title: 'Projets d’une page de l’atlas',
    description: 'null veut dire que la fiche ne le dit pas. Les codes sont ceux des tables du contrat de données.',
  });

type ProjectObject = z.infer<typeof project>;

/** The schema of these files, https://json-schema.org/draft/2020-12. */
export const schemaOfJson: TextFile = {
  path: `${DATA_FILES}/schemas/projets-d-une-page.json`,
  render: (site) => jsonText({ $id: addressOf(site.configuration.site, schemaOfJson.path), ...jsonSchema() }, site),
};

export const jsonSchema = () => z.toJSONSchema(shape);

/** A line for each project, so that two releases can be compared line by line. */
export function json(subject: Subject, site: Site): string {
  const { atlas } = site;
  const { totals } = subject;
  const head: Omit<z.infer<typeof shape>, 'projets'> = {
    date: atlas.date,
    ...(atlas.isDemonstration ? { demonstration: true } : {}),
    sujet: subjectOf(subject, site),
    totaux: {
      projets: totals.projects,
      en_cours: totals.active,
      termines: totals.completed,
      collectivites: totals.authorities,
      partenaires: totals.partners,
      pays: totals.countries,
      montant_eur: totals.budget,
      projets_avec_montant: totals.projectsWithBudget,
    },
  };
  const lines = subject.projects.map((each) => lineOf(each, site));
  return `${JSON.stringify(head).slice(0, -1)},"projets":[\n${lines.join(',\n')}\n]}\n`;
}

const subjectOf = (subject: Subject, site: Site): z.infer<typeof shape>['sujet'] => ({
  genre: subject.kind === 'atlas' ? 'atlas' : FILTERS[subject.kind],
  identifiant: subject.kind === 'atlas' ? 'atlas' : identifierOf(subject),
  nom_fr: nameOfFiled(subject, 'fr'),
  nom_en: nameOfFiled(subject, 'en'),
  ...pagesOf(subject, site),
});

const lineOf = oncePerProject((project, site) => JSON.stringify(objectOf(project, site)));

const codeOf = ({ code }: { code: string }): string => code;

const objectOf = (project: Project, site: Site): ProjectObject => ({
  numero: project.id,
  titre: project.title,
  chef_de_file: project.lead.siren,
  collectivites: project.authorities.map(({ siren, name, departement, region }) => ({
    siren,
    nom: name,
    departement: departement?.code ?? null,
    region: (departement?.region ?? region)?.code ?? null,
  })),
  partenaires: project.partners.map(({ id, name, country }) => ({ numero: id, nom: name, pays: country.code })),
  pays: project.countries.map(codeOf),
  thematiques: [...project.mainThemes, ...project.otherThemes.map(({ theme }) => theme)].map(codeOf),
  odd: project.sdgs.map(({ sdg, score }) => ({ numero: sdg.number, score })),
  forme_juridique: project.legalForm?.code ?? null,
  nature: project.purpose?.code ?? null,
  financements: project.funding.map(codeOf),
  etat: project.status,
  statut_declare: project.declaredStatus,
  annee_signature: project.yearSigned ?? null,
  annee_debut: project.yearStarted ?? null,
  date_fin: project.endDate ?? null,
  montant_eur: project.budget ?? null,
  cofinancement_meae_eur: project.ministryFunding ?? null,
  contexte: project.context ?? null,
  objectifs: project.objectives ?? null,
  mise_a_jour: project.updatedOn ?? null,
  ...pagesOf(project, site),
});

const pagesOf = (subject: Filed, site: Site) => ({
  page_fr: addressOfPage(subject, 'fr', site) ?? null,
  ...(site.configuration.locales.includes('en') ? { page_en: addressOfPage(subject, 'en', site) ?? null } : {}),
});
