import type { Catalogue } from '../catalogue.ts';
import type { trouble as en } from '../en/trouble.ts';

export const trouble = {
  notFound: {
    title: 'Introuvable',
    why: 'Il n’y a pas de page à cette adresse, ou elle ne vous est pas ouverte. Les deux cas se ressemblent à dessein.',
    next: 'Vérifiez l’adresse ou cherchez ce qu’il vous faut.',
    nextSignedOut: 'Vérifiez l’adresse. La plupart des pages ne s’affichent qu’une fois connecté.',
  },
  forbidden: {
    title: 'Ne vous est pas ouvert',
    next: 'Un modérateur de la communauté peut changer cela.',
    nextPlatform: 'Si votre travail l’exige, adressez-vous aux gestionnaires de la plateforme.',
  },
  badRequest: {
    title: 'Demande illisible',
    why: 'Ce qui a été envoyé ne vient pas d’un formulaire de Collegium.',
    next: 'Revenez en arrière, rechargez la page et refaites la dernière étape.',
  },
  tooLarge: {
    title: 'Trop volumineux',
    why: 'Ce qui a été envoyé dépasse ce qui est accepté ici.',
    next: 'Revenez en arrière et raccourcissez le texte.',
  },
  unavailable: {
    title: 'Collegium n’atteint pas ses données',
    why: 'La base de données ne répond pas ou ne peut pas écrire. Tout ce qui était affiché comme enregistré est en sûreté.',
    next: 'Attendez un instant et rechargez la page.',
  },
  kept: {
    title: 'Votre saisie est toujours là',
    why: 'Elle n’a pas été enregistrée. Renvoyez-la dans un instant, ou copiez-la. Les mots de passe sont à saisir de nouveau.',
    send: 'Renvoyer',
    busy: 'Envoi en cours …',
  },
  broken: {
    title: 'Une erreur s’est produite de notre côté',
    why: 'Cette étape n’a pas abouti. Tout ce qui était affiché comme enregistré est en sûreté.',
    next: 'Rechargez la page. Si cela se répète, indiquez l’heure et l’adresse à l’administration.',
  },
  toStart: 'À la page d’accueil',
  toSearch: 'Rechercher',
  reload: 'Recharger',
  refusal: {
    'not-admitted': 'Vous n’êtes pas encore admis sur la plateforme.',
    'not-a-member': 'Réservé aux membres de cette communauté.',
    'needs-expert': 'Réservé aux experts de cette communauté.',
    'needs-moderator': 'Réservé aux modérateurs de cette communauté.',
    'needs-need-to-know': 'Votre besoin d’en connaître n’est pas confirmé dans cette communauté.',
    'other-organisation': 'TLP:AMBER+STRICT reste dans l’organisation d’origine.',
    'not-named': 'TLP:RED n’est ouvert qu’aux lecteurs nommés.',
    'not-accepted-yet':
      'Tant qu’un modérateur ne l’a pas acceptée, cette leçon n’est visible que de son auteur et des modérateurs.',
    'needs-contact-point': 'Le point de contact national du pays décide.',
    'needs-platform-manager': 'Réservé aux gestionnaires de la plateforme.',
    'needs-administrator': 'Réservé aux administrateurs.',
    'needs-auditor': 'Réservé aux auditeurs.',
    'own-case':
      'C’est votre propre dossier, ou vous l’avez parrainé : une autre personne doit décider.',
  },
} as const satisfies Catalogue<typeof en>;
