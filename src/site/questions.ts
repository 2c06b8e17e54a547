/** The questions with which the explorer begins: what it is narrowed down to, for each text of the dictionaries. */
import type { Dictionary } from '../i18n/index.ts';

export const questions = {
  water: 'thematique=eau-et-dechets&pays=ML,BF,NE&etat=active',
  twinnings: 'pays=DE&forme=jumelage',
  bretagne: 'region=53&pays=MG,SN,ML',
  departements: 'continent=afrique&type=departement',
  climate: 'thematique=climat&debut=2020-',
  equality: 'odd=5&vue=tableau',
  amounts: 'montant=0-&vue=tableau&tri=-montant&colonnes=titre,collectivites,pays,thematique,debut,montant',
  overseas: 'region=01,02,03,04,06&vue=graphiques',
  ukraine: 'pays=UA&vue=tableau&tri=debut',
  overdue: 'etat=overdue',
  schools: 'pays=SN&thematique=education&vue=graphiques',
  morocco: 'pays=MA&vue=carte',
} satisfies Record<keyof Dictionary['search']['questions'], string>;
