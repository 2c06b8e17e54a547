/**
 * Titles and texts of the demonstration data. They are made of phrases by theme, so that the search and the pages can
 * be judged on something that reads like a sheet; whoever reads one must not take it for a fact.
 *
 * In a phrase, `{A}` is the authority ("la ville de Lyon"), `{P}` the partner ("Jacmel"), `{deP}` and `{aP}` the partner
 * after a preposition, `{chezP}` where it is, `{pays}` the country with its preposition, `{n}` a small number.
 */

export interface Phrases {
  titles: readonly string[];
  /** What was missing, as sentences. */
  needs: readonly string[];
  /** What is done, each after "Il s’agit de" or in a list. */
  actions: readonly string[];
}

/** What is said of a theme between towns of rich countries, where the usual phrases would be out of place. */
export const exchangePhrases: Readonly<Record<string, Phrases>> = {
  education: {
    titles: [
      'Échanges scolaires avec {P}',
      'Échange de jeunes avec {P}',
      'Correspondance entre classes avec {P}',
      'Accueil de collégiens {deP}',
      'Mobilité des apprentis et des lycéens avec {P}',
      'Chantier de jeunes {chezP}',
    ],
    needs: [
      'Les enseignants souhaitaient ouvrir leurs élèves à une autre culture.',
      'Les jeunes voyagent peu hors de leur région.',
      'Les deux collèges apprennent la langue de l’autre.',
    ],
    actions: [
      'organiser un séjour annuel de {n} élèves dans chaque pays',
      'faire correspondre des classes en visioconférence',
      'accueillir des volontaires en service civique',
      'proposer des stages d’été aux lycéens',
      'monter une pièce de théâtre dans les deux langues',
      'publier un journal commun des élèves',
    ],
  },
  'gouvernance-locale': {
    titles: [
      'Échange d’expériences entre services municipaux avec {P}',
      'Rencontres d’élus avec {P}',
      'Modernisation des services publics : échanges avec {P}',
      'Formation croisée d’agents avec {P}',
    ],
    needs: [
      'Les deux administrations rencontrent les mêmes difficultés de recrutement.',
      'Les élus souhaitaient comparer leurs manières de consulter les habitants.',
    ],
    actions: [
      'organiser des missions croisées d’agents territoriaux',
      'comparer les budgets et les indicateurs de service',
      'réunir chaque année les élus sur un thème',
      'accueillir des stagiaires de l’autre administration',
    ],
  },
  'formation-professionnelle': {
    titles: [
      'Stages d’apprentis {chezP}',
      'Partenariat entre lycées professionnels avec {P}',
      'Échanges d’apprentis avec {P}',
      'Métiers d’art : échanges avec {P}',
    ],
    needs: [
      'Les entreprises cherchent des jeunes qui parlent plusieurs langues.',
      'Les lycées professionnels souhaitaient des stages à l’étranger.',
    ],
    actions: [
      'accueillir {n} apprentis en stage',
      'rapprocher les lycées professionnels et les entreprises',
      'reconnaître les acquis des stages',
      'faire se rencontrer les formateurs',
    ],
  },
  energie: {
    titles: [
      'Énergies renouvelables : échanges avec {P}',
      'Plan d’économie d’énergie avec {P}',
      'Chaufferie au bois : échanges avec {P}',
      'Transition énergétique avec {P}',
    ],
    needs: [
      'Les deux territoires se sont engagés à réduire leurs émissions.',
      'La facture d’énergie des bâtiments publics a fortement augmenté.',
    ],
    actions: [
      'comparer les plans climat des deux territoires',
      'réaliser un audit énergétique des écoles',
      'visiter {n} installations remarquables',
      'sensibiliser les habitants aux économies d’énergie',
    ],
  },
  'infrastructures-culturelles': {
    titles: [
      'Festival partagé avec {P}',
      'Rencontres musicales avec {P}',
      'Échanges culturels avec {P}',
      'Résidences d’artistes avec {P}',
      'Chorales en échange avec {P}',
      'Exposition commune avec {P}',
    ],
    needs: [
      'Les artistes des deux villes souhaitaient créer ensemble.',
      'Les deux musées conservent des collections voisines.',
      'Les associations culturelles des deux villes se connaissent de longue date.',
    ],
    actions: [
      'organiser un festival en alternance',
      'accueillir {n} artistes en résidence',
      'faire jouer ensemble les écoles de musique',
      'échanger des expositions',
      'traduire et lire des auteurs de la région partenaire',
    ],
  },
};

/** By code of a theme of the second level. */
export const phrases: Readonly<Record<string, Phrases>> = {
  'gouvernance-locale': {
    titles: [
      'Appui à la maîtrise d’ouvrage communale {chezP}',
      'Renforcement des services municipaux {deP}',
      'Modernisation de l’état civil {chezP}',
      'Appui institutionnel {aP}',
      'Formation des élus et des agents {deP}',
      'Échange d’expériences sur le budget communal avec {P}',
    ],
    needs: [
      'Les transferts de compétences ont été plus rapides que les moyens donnés aux communes.',
      'Les agents demandaient une formation continue, adaptée à leur métier.',
      'Les recettes locales couvrent à peine les charges de fonctionnement.',
    ],
    actions: [
      'former {n} agents à la gestion budgétaire',
      'numériser les registres de l’état civil',
      'accompagner la rédaction du plan de développement communal',
      'organiser des missions croisées d’agents territoriaux',
      'mettre en place un service de recouvrement des taxes',
      'créer un comité de suivi qui associe les habitants',
    ],
  },
  'aide-humanitaire': {
    titles: [
      'Aide d’urgence {aP}',
      'Soutien aux sinistrés {deP}',
      'Reconstruction de l’école {deP}',
      'Solidarité avec {P} après les inondations',
      'Envoi de matériel de secours {aP}',
    ],
    needs: [
      'Des inondations ont privé de logement une partie de la population.',
      'Les équipements publics ont été gravement endommagés.',
      'Les besoins en matériel médical dépassaient les stocks de la région.',
    ],
    actions: [
      'acheminer des kits d’hygiène et de l’eau potable',
      'reconstruire {n} salles de classe selon des normes parasismiques',
      'remettre en état le réseau d’eau',
      'financer l’intervention d’une association spécialisée',
      'former une équipe locale de protection civile',
    ],
  },
  'cooperation-transfrontaliere': {
    titles: [
      'Mobilité transfrontalière avec {P}',
      'Bassin de vie partagé avec {P}',
      'Services de secours communs avec {P}',
      'Itinéraire cyclable transfrontalier {aP}',
      'Observatoire transfrontalier des territoires avec {P}',
    ],
    needs: [
      'Des milliers d’habitants franchissent chaque jour la frontière pour travailler.',
      'Les cartes et les statistiques s’arrêtaient à la frontière.',
      'Les services publics de part et d’autre se connaissaient mal.',
    ],
    actions: [
      'harmoniser les horaires des transports',
      'ouvrir un guichet d’information pour les travailleurs frontaliers',
      'aménager {n} kilomètres de piste cyclable',
      'organiser des exercices communs de secours',
      'publier un atlas du territoire partagé',
      'réunir chaque année une conférence des élus',
    ],
  },
  'droits-et-citoyennete': {
    titles: [
      'Participation des femmes à la vie locale {chezP}',
      'Conseil municipal des jeunes {deP}',
      'Budget participatif {chezP}',
      'Promotion des droits des enfants avec {P}',
      'Citoyenneté partagée avec {P}',
    ],
    needs: [
      'Les femmes restent peu représentées dans les instances de décision.',
      'Les jeunes disaient ne pas connaître le rôle de la commune.',
      'Les habitants des quartiers éloignés n’étaient pas consultés.',
    ],
    actions: [
      'accompagner la création d’un conseil des jeunes',
      'former {n} animatrices de quartier',
      'organiser un budget participatif annuel',
      'échanger sur l’accueil et l’information des habitants',
      'soutenir les associations de femmes',
    ],
  },
  education: {
    titles: [
      'Échanges scolaires avec {P}',
      'Construction d’une école {chezP}',
      'Échange de jeunes avec {P}',
      'Équipement des écoles primaires {deP}',
      'Correspondance entre classes avec {P}',
      'Cantine scolaire {deP}',
      'Soutien à la scolarisation des filles {chezP}',
    ],
    needs: [
      'Les classes comptent plus de soixante élèves.',
      'Les enseignants souhaitaient ouvrir leurs élèves à une autre culture.',
      'Beaucoup d’enfants parcourent plusieurs kilomètres pour rejoindre l’école.',
      'Les collèges manquaient de livres et de matériel scientifique.',
    ],
    actions: [
      'construire {n} salles de classe et des latrines',
      'organiser un séjour annuel de {n} élèves dans chaque pays',
      'équiper les écoles en livres et en tables-bancs',
      'faire correspondre des classes en visioconférence',
      'installer une cantine et un jardin scolaire',
      'accueillir des volontaires en service civique',
      'doter les lycées d’une salle informatique',
    ],
  },
  sante: {
    titles: [
      'Réhabilitation du centre de santé {deP}',
      'Santé maternelle et infantile {chezP}',
      'Coopération hospitalière avec {P}',
      'Lutte contre le paludisme {chezP}',
      'Formation de sages-femmes {chezP}',
      'Équipement de la maternité {deP}',
    ],
    needs: [
      'Le centre de santé le plus proche se trouve à plus de vingt kilomètres.',
      'La mortalité maternelle reste élevée dans les villages.',
      'Le matériel d’analyse n’était plus entretenu.',
    ],
    actions: [
      'rénover la maternité et son bloc d’accouchement',
      'former {n} sages-femmes et infirmiers',
      'fournir une ambulance et du matériel médical',
      'organiser des campagnes de vaccination',
      'mettre en place une mutuelle de santé',
      'échanger des praticiens entre les deux hôpitaux',
    ],
  },
  'action-sociale': {
    titles: [
      'Accueil des personnes handicapées {chezP}',
      'Échanges entre centres sociaux avec {P}',
      'Maison des aînés {deP}',
      'Soutien aux enfants des rues {deP}',
      'Rencontres d’associations solidaires avec {P}',
    ],
    needs: [
      'Les personnes âgées vivent souvent loin des services.',
      'Les familles d’enfants handicapés ne trouvaient pas d’accueil de jour.',
      'Les associations agissaient sans se coordonner.',
    ],
    actions: [
      'ouvrir un accueil de jour pour {n} enfants',
      'former des travailleurs sociaux',
      'adapter des bâtiments publics aux fauteuils roulants',
      'échanger sur l’accompagnement des aînés',
      'soutenir une épicerie solidaire',
    ],
  },
  'formation-professionnelle': {
    titles: [
      'Centre de formation professionnelle {deP}',
      'Formation aux métiers du bois avec {P}',
      'Insertion professionnelle des jeunes {deP}',
      'Stages d’apprentis {chezP}',
      'Partenariat entre lycées professionnels avec {P}',
    ],
    needs: [
      'Les jeunes quittent l’école sans métier.',
      'Les entreprises locales cherchent des techniciens.',
      'Les ateliers du lycée dataient de plusieurs décennies.',
    ],
    actions: [
      'équiper {n} ateliers de mécanique et de menuiserie',
      'former les formateurs aux métiers du bâtiment',
      'accueillir des apprentis en stage',
      'accompagner la création d’entreprises par des jeunes',
      'rapprocher les lycées professionnels et les entreprises',
    ],
  },
  'enseignement-superieur-et-recherche': {
    titles: [
      'Coopération universitaire avec {P}',
      'Accueil d’étudiants {deP}',
      'Recherche partagée sur les littoraux avec {P}',
      'Bourses de mobilité avec {P}',
      'Pôles d’innovation : partenariat avec {P}',
    ],
    needs: [
      'Les universités des deux territoires ont des spécialités proches.',
      'Les étudiants manquaient de bourses de mobilité.',
      'Les laboratoires souhaitaient comparer leurs données.',
    ],
    actions: [
      'financer {n} bourses de mobilité',
      'ouvrir un double diplôme',
      'organiser un colloque annuel',
      'rapprocher les pôles de compétitivité',
      'accueillir des doctorants en cotutelle',
    ],
  },
  'eau-et-dechets': {
    titles: [
      'Accès à l’eau potable {chezP}',
      'Assainissement de la commune {deP}',
      'Hydraulique villageoise {chezP}',
      'Adduction d’eau potable {chezP}',
      'Gestion des déchets {chezP}',
      'Forages et bornes-fontaines {chezP}',
      'Gestion de l’eau et lutte contre les inondations {chezP}',
    ],
    needs: [
      'Moins de la moitié des habitants disposent d’un point d’eau à moins d’un kilomètre.',
      'Les eaux usées s’écoulent dans les rues pendant la saison des pluies.',
      'Les forages tombent en panne faute de pièces et de techniciens.',
      'Les déchets étaient brûlés à l’air libre.',
    ],
    actions: [
      'réaliser {n} forages équipés de pompes à motricité humaine',
      'construire un château d’eau et {n} bornes-fontaines',
      'former les comités d’usagers de l’eau',
      'construire des latrines dans les écoles',
      'mettre en place une collecte des déchets et un centre de tri',
      'réaliser un schéma directeur d’assainissement',
      'créer un service municipal de l’eau',
    ],
  },
  energie: {
    titles: [
      'Électrification solaire {chezP}',
      'Éclairage public économe {chezP}',
      'Énergies renouvelables : échanges avec {P}',
      'Chaufferie au bois {deP}',
      'Plan d’économie d’énergie avec {P}',
    ],
    needs: [
      'Le village n’est pas raccordé au réseau électrique.',
      'La facture d’éclairage public pesait sur le budget communal.',
      'Les deux territoires se sont engagés à réduire leurs émissions.',
    ],
    actions: [
      'installer des panneaux solaires sur {n} bâtiments publics',
      'remplacer les lampes de l’éclairage public',
      'former des techniciens à l’entretien des installations',
      'réaliser un audit énergétique des écoles',
      'comparer les plans climat des deux territoires',
    ],
  },
  climat: {
    titles: [
      'Adaptation au changement climatique {chezP}',
      'Plan climat partagé avec {P}',
      'Prévention des risques naturels {chezP}',
      'Protection du littoral {deP}',
      'Reboisement et climat {chezP}',
    ],
    needs: [
      'Le trait de côte recule de plusieurs mètres par an.',
      'Les sécheresses successives fragilisent les récoltes.',
      'Les pluies violentes sont devenues plus fréquentes.',
    ],
    actions: [
      'établir un diagnostic de vulnérabilité',
      'planter {n} hectares de haies et d’arbres',
      'mettre en place un système d’alerte',
      'rédiger un plan climat territorial',
      'former les agriculteurs à l’agroécologie',
    ],
  },
  biodiversite: {
    titles: [
      'Gestion d’un parc naturel avec {P}',
      'Protection des mangroves {chezP}',
      'Jumelage de réserves naturelles avec {P}',
      'Inventaire de la biodiversité {chezP}',
      'Forêts communales : échanges avec {P}',
    ],
    needs: [
      'La mangrove recule sous l’effet des coupes.',
      'Les gestionnaires des deux parcs rencontrent les mêmes difficultés.',
      'Les inventaires d’espèces étaient anciens.',
    ],
    actions: [
      'former {n} écogardes',
      'restaurer des hectares de mangrove',
      'réaliser un inventaire participatif des espèces',
      'aménager des sentiers de découverte',
      'rédiger un plan de gestion de la forêt',
    ],
  },
  'agriculture-et-developpement-rural': {
    titles: [
      'Périmètres maraîchers {chezP}',
      'Appui aux filières agricoles {deP}',
      'Développement rural {chezP}',
      'Appui à l’élevage {chezP}',
      'Transformation des produits locaux {chezP}',
      'Agroécologie {chezP}',
      'Valorisation des terroirs avec {P}',
    ],
    needs: [
      'L’agriculture occupe plus des trois quarts des habitants.',
      'Les récoltes se perdent faute de moyens de stockage.',
      'Les coopératives vendaient leurs produits sans les transformer.',
    ],
    actions: [
      'aménager {n} hectares de périmètres irrigués',
      'créer une banque de céréales',
      'former les productrices à la transformation',
      'construire un marché couvert',
      'structurer une filière laitière',
      'ouvrir une piste rurale de {n} kilomètres',
      'appuyer {n} groupements de productrices',
    ],
  },
  'attractivite-des-territoires': {
    titles: [
      'Développement économique avec {P}',
      'Coopération économique avec {P}',
      'Rencontres d’entreprises avec {P}',
      'Partenariat portuaire avec {P}',
      'Développement économique local {chezP}',
      'Marché communal {deP}',
    ],
    needs: [
      'Les entreprises des deux territoires se connaissaient peu.',
      'Le marché central, saturé, ne répondait plus aux règles d’hygiène.',
      'Les ports des deux villes échangent depuis longtemps.',
    ],
    actions: [
      'organiser une mission de {n} entreprises',
      'ouvrir une pépinière d’entreprises',
      'rénover le marché central',
      'mettre en relation les chambres consulaires',
      'présenter le territoire dans les salons professionnels',
    ],
  },
  'tourisme-durable': {
    titles: [
      'Tourisme solidaire {chezP}',
      'Sentiers et écotourisme {chezP}',
      'Route touristique commune avec {P}',
      'Formation de guides {chezP}',
      'Offices de tourisme : échanges avec {P}',
    ],
    needs: [
      'Le territoire accueille peu de visiteurs malgré ses atouts.',
      'Les hébergements chez l’habitant n’étaient pas organisés.',
      'Les retombées du tourisme profitaient peu aux villages.',
    ],
    actions: [
      'baliser {n} sentiers de randonnée',
      'former des guides locaux',
      'créer un réseau de gîtes villageois',
      'publier un guide commun',
      'restaurer un campement touristique',
    ],
  },
  numerique: {
    titles: [
      'Réduction de la fracture numérique {chezP}',
      'Ville intelligente : échanges avec {P}',
      'Espace numérique public {deP}',
      'Système d’information géographique {deP}',
      'Télécentres communaux {chezP}',
    ],
    needs: [
      'La connexion à internet se limite au centre-ville.',
      'Les plans de la ville étaient tenus sur papier.',
      'Les agents disposaient d’un ordinateur pour dix.',
    ],
    actions: [
      'ouvrir {n} espaces publics numériques',
      'former les agents aux outils libres',
      'cartographier les équipements de la commune',
      'mettre en ligne des services aux habitants',
      'reconditionner des ordinateurs',
    ],
  },
  'urbanisme-et-mobilite': {
    titles: [
      'Plan d’urbanisme {deP}',
      'Transports urbains {chezP}',
      'Aménagement du centre-ville {deP}',
      'Atelier d’architecture avec {P}',
      'Mobilités douces : échanges avec {P}',
    ],
    needs: [
      'La ville a doublé de population en vingt ans.',
      'Les quartiers récents ne sont pas desservis.',
      'Le plan d’urbanisme n’avait pas été révisé depuis longtemps.',
    ],
    actions: [
      'réviser le schéma d’aménagement',
      'créer une agence d’urbanisme',
      'aménager {n} places publiques',
      'étudier une ligne de transport en site propre',
      'former des urbanistes',
      'mettre en place un adressage des rues',
    ],
  },
  'infrastructures-culturelles': {
    titles: [
      'Bibliothèque municipale {deP}',
      'Festival partagé avec {P}',
      'Lecture publique {chezP}',
      'Résidences d’artistes avec {P}',
      'Rencontres musicales avec {P}',
      'Échanges culturels avec {P}',
      'Centre culturel {deP}',
    ],
    needs: [
      'La bibliothèque n’avait pas renouvelé son fonds depuis dix ans.',
      'Les artistes des deux villes souhaitaient créer ensemble.',
      'Les habitants demandaient un lieu ouvert à tous les âges.',
    ],
    actions: [
      'équiper {n} bibliothèques de quartier',
      'organiser un festival en alternance',
      'accueillir des artistes en résidence',
      'former des bibliothécaires',
      'faire jouer ensemble les écoles de musique',
      'créer un bibliobus',
    ],
  },
  patrimoine: {
    titles: [
      'Sauvegarde du patrimoine {deP}',
      'Restauration de la médina {deP}',
      'Mise en valeur du centre ancien {deP}',
      'Mémoire partagée avec {P}',
      'Patrimoine et tourisme {chezP}',
      'Archives communales {deP}',
    ],
    needs: [
      'Le centre ancien se dégrade et se vide de ses habitants.',
      'Les archives étaient menacées par l’humidité.',
      'Les deux villes partagent une part de leur histoire.',
    ],
    actions: [
      'restaurer {n} bâtiments remarquables',
      'former des artisans aux techniques anciennes',
      'classer et numériser les archives',
      'créer un parcours d’interprétation',
      'inscrire le centre ancien dans un plan de sauvegarde',
    ],
  },
  francophonie: {
    titles: [
      'Cours de français {chezP}',
      'Promotion de la langue française {chezP}',
      'Alliance française et médiathèque {deP}',
      'Semaine de la langue avec {P}',
      'Apprentissage des langues avec {P}',
    ],
    needs: [
      'Le français recule dans les lycées.',
      'Les habitants souhaitaient parler la langue de leurs amis.',
      'La médiathèque manquait de livres récents.',
    ],
    actions: [
      'financer {n} cours du soir',
      'accueillir des assistants de langue',
      'doter la médiathèque d’ouvrages en français',
      'organiser un concours de nouvelles',
      'proposer des séjours linguistiques',
    ],
  },
  sport: {
    titles: [
      'Rencontres sportives avec {P}',
      'Tournoi de football avec {P}',
      'Sport et jeunesse {chezP}',
      'Course de l’amitié avec {P}',
      'Équipement sportif {deP}',
    ],
    needs: [
      'Les clubs des deux villes se rencontrent depuis longtemps.',
      'Les jeunes manquaient d’équipements de plein air.',
      'Le stade n’était plus aux normes.',
    ],
    actions: [
      'organiser un tournoi annuel pour {n} jeunes',
      'former des éducateurs sportifs',
      'rénover le stade municipal',
      'ouvrir les rencontres aux sportifs handicapés',
      'échanger des entraîneurs',
    ],
  },
};

/** How a partnership began, whatever it is about. */
export const beginnings: readonly string[] = [
  'Les premiers contacts entre {A} et {P} datent de {annee}.',
  'Le partenariat avec {P} est né en {annee}, à l’initiative d’habitants des deux territoires.',
  'C’est par une association locale que {A} a noué ce lien avec {P}, en {annee}.',
  'Depuis {annee}, {A} travaille avec {P}, {pays}.',
  'La signature de {annee} a suivi plusieurs années d’échanges entre associations.',
  'Une délégation {deP} a été reçue en {annee}, et des élus ont fait le voyage l’année suivante.',
  'À la demande des élus {deP}, un premier accord a été conclu en {annee}.',
  'Les liens avec {P} remontent à {annee} et ont été renouvelés à plusieurs reprises.',
];

/** How twinnings began, mostly between European towns. */
export const twinningBeginnings: readonly string[] = [
  'Le jumelage avec {P} a été signé en {annee} par les deux maires.',
  'Nées de l’amitié entre deux écoles, les rencontres avec {P} ont conduit au jumelage de {annee}.',
  'Le serment de jumelage de {annee} engage les deux communes à rapprocher leurs habitants.',
  'Des familles {deP} et de la commune s’accueillent depuis {annee}.',
  'Le comité de jumelage, créé en {annee}, anime le lien avec {P}.',
];

export const twinningActions: readonly string[] = [
  'accueillir chaque année {n} habitants dans les familles',
  'faire se rencontrer les écoles de musique',
  'organiser un marché de produits du terroir',
  'échanger de jeunes stagiaires pendant l’été',
  'célébrer ensemble les anniversaires du jumelage',
  'réunir les sapeurs-pompiers des deux communes',
  'proposer un séjour linguistique aux collégiens',
  'exposer les artistes des deux villes',
  'organiser des rencontres sportives',
  'faire travailler ensemble les agents des espaces verts',
];

export const twinningTitles: readonly string[] = [
  'Jumelage avec {P}',
  'Jumelage {A2} – {P0}',
  'Comité de jumelage avec {P}',
  'Échanges du jumelage avec {P}',
  'Jumelage et échanges de jeunes avec {P}',
  'Amitié avec {P}',
  'Rencontres citoyennes avec {P}',
];

/** How the work is done. */
export const methods: readonly string[] = [
  'Un comité de pilotage réunit chaque année les élus des deux territoires.',
  'La mise en œuvre est confiée à une association, sous la conduite des services techniques.',
  'Les habitants participent aux travaux et à leur entretien.',
  'Une évaluation est prévue à mi-parcours.',
  'Le projet associe les écoles, les associations et les entreprises du territoire.',
  'Un volontaire suit les activités sur place.',
  'Les services des deux collectivités échangent tous les mois à distance.',
  'Une part du budget est réservée à la formation et au suivi.',
  'Le bilan de la phase précédente a montré l’intérêt de poursuivre.',
  'La partie française apporte une expertise, le partenaire le terrain et le personnel.',
];

/** Titles that say too little, as real sheets have them. */
export const vagueTitles: readonly string[] = [
  'Projet triennal',
  'Développement économique',
  'Coopération décentralisée',
  'APPUI À LA COOPÉRATION',
  '« Ensemble pour demain »',
  'Programme annuel',
  'PROJET EAU',
];
