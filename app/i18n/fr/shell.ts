import type { Catalogue } from '../catalogue.ts';
import type { shell as english } from '../en/shell.ts';

export const shell = {
  tabs: {
    home: 'Accueil',
    practice: 'Pratiques',
    lessons: 'Enseignements',
    discussions: 'Discussions',
    members: 'Membres',
    desk: 'Bureau',
  },
  start: {
    title: 'Vos communautés',
    waiting: 'En attente de votre part',
    nothing: 'Rien ne vous attend ici.',
    none: 'Vous n’êtes encore membre d’aucune communauté.',
    noneNext:
      'Pages, enseignements et discussions vivent dans les communautés. Choisissez-en une et répondez à ses questions ; ses modérateurs décident.',
    find: 'Trouver une communauté',
    threads: 'Dernières discussions',
    threadsTable: 'Tableau des dernières discussions',
    noThreads: 'Personne n’a encore écrit dans vos communautés.',
    lessons: 'Nouveautés de la bibliothèque d’enseignements',
    allLessons: 'Tous les enseignements',
    noLessons: 'Vos communautés n’ont encore aucun enseignement.',
    community: 'Communauté',
  },
  palette: {
    platform: 'Collegium',
    start: 'Page d’accueil',
    library: 'Bibliothèque d’enseignements',
    submitLesson: 'Soumettre un enseignement',
    search: 'Recherche',
    communities: 'Toutes les communautés',
    newCommunity: 'Ouvrir une communauté',
    admissions: 'Admissions',
    administration: 'Administration',
    newPage: 'Nouvelle page',
    newThread: 'Nouvelle discussion',
    own: 'Votre compte',
    profile: 'Profil',
    joining: 'Votre admission et vos demandes',
    sponsoring: 'Personnes qui vous ont désigné comme parrain',
    help: 'Aide',
  },
  markings: {
    title: 'Marquages de diffusion',
    lead: 'Tout ici porte un marquage du Traffic Light Protocol, version 2.0. Il indique qui peut lire et à qui transmettre.',
    label: 'Marquage',
    who: 'Qui peut lire ici',
    passOn: 'À qui transmettre',
    passOnTo: {
      clear: 'Tout le monde, même publiquement.',
      green: 'Les pairs de la communauté concernée, jamais par des canaux publics.',
      amber:
        'Les personnes de votre organisation, et celles qu’elle protège, qui ont besoin d’en connaître.',
      'amber-strict':
        'Les personnes de votre organisation qui ont besoin d’en connaître, et personne d’autre.',
      red: 'Personne.',
    },
    rules: 'Ce qui en découle',
    rule: {
      strictest:
        'Une page ou une discussion prend le marquage le plus strict de ce qu’elle contient.',
      lowering:
        'Seule l’organisation d’origine abaisse un marquage, avec un motif, et l’acte est consigné.',
      log: 'Chaque lecture d’un contenu TLP:AMBER ou plus strict est inscrite au journal d’audit.',
      mail: 'Les courriels sur un contenu TLP:AMBER ou plus strict contiennent un lien, sans le contenu.',
      classified:
        'Les informations classifiées de l’UE, à partir de RESTREINT UE/EU RESTRICTED, n’ont pas leur place ici. Les textes qui portent un tel marquage sont refusés.',
      operational: 'Les données opérationnelles et personnelles relèvent de SIENA.',
    },
  },
  accessibility: {
    title: 'Accessibilité',
    lead: 'Collegium vise le niveau AA des WCAG 2.2 et la norme EN 301 549, pour chaque page et pour l’éditeur.',
    reviewed: 'Autoévaluation, revue pour la dernière fois le',
    works: {
      title: 'Ce sur quoi vous pouvez compter',
      keyboard:
        'Tout fonctionne au clavier seul. Les raccourcis à une touche se désactivent dans votre profil.',
      scripts:
        'La lecture, la recherche, les discussions et tous les formulaires fonctionnent sans scripts. Seule la coédition en a besoin.',
      colours:
        'Aucun état n’est indiqué par la seule couleur. Le texte garde un contraste d’au moins 4,5 pour 1, en clair et en sombre. Les pages sont vérifiées avec axe dans les deux.',
      languages:
        'Les textes dans une autre langue sont balisés comme tels, pour que les lecteurs d’écran les prononcent bien.',
      editor:
        'Dans l’éditeur, les curseurs des autres sont masqués aux lecteurs d’écran ; chaque arrivée est annoncée une fois.',
    },
    lacks: {
      title: 'Ce qui manque ou reste à vérifier',
      audit: 'Aucun audit indépendant n’a encore été réalisé.',
      people:
        'L’éditeur n’a pas encore été essayé par des personnes qui travaillent chaque jour avec un lecteur d’écran, un agrandissement ou une commande vocale.',
      editorScripts:
        'La coédition n’a pas de version sans scripts ; la même page se lit toujours sans eux.',
      texts:
        'Les textes sont écrits par les membres. Certains manquent d’intertitres, de clarté ou d’une description de leurs images.',
    },
    tell: {
      title: 'Quelque chose ne fonctionne pas pour vous',
      text: 'Dites-le à un modérateur de votre communauté ou au point de contact de votre pays : l’adresse de la page, ce que vous vouliez faire et avec quelle aide. Ils transmettent à l’administrateur.',
    },
  },
} as const satisfies Catalogue<typeof english>;
