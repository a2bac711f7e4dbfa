import type { Catalogue } from '../catalogue.ts';
import type { setup as english } from '../en/setup.ts';

export const setup = {
  first: {
    title: 'Mettre Collegium en place',
    lead: 'Il n’y a pas encore d’administrateur. Qui détient le code du serveur devient le premier. Un administrateur fait fonctionner la plateforme et n’a pas, à ce titre, accès au contenu.',
    code: 'Code de mise en place',
    codeHint:
      'Il s’affiche au démarrage du serveur et se trouve dans le fichier setup-code de son dossier de données.',
    name: 'Nom',
    email: 'Adresse électronique professionnelle',
    organisation: 'Organisation',
    organisationType: 'Type d’organisation',
    country: 'Pays',
    password: 'Mot de passe',
    passwordHint: 'Au moins 12 caractères. Une phrase se retient facilement.',
    submit: 'Devenir administrateur',
    busy: 'Mise en place…',
  },
  platform: {
    title: 'Plateforme',
    lead: 'Qui dirige la plateforme, et ce qui lui manque encore. Tout ce qui se fait ici est inscrit au journal d’audit.',
    checklist: 'Ce qu’il faut',
    done: 'Fait',
    open: 'À faire',
    mail: 'Serveur de courrier',
    mailSet: 'Le courrier est envoyé.',
    mailMissing:
      'SMTP_URL n’est pas défini : le courrier reste dans la base de données et n’atteint personne.',
    mailDemo:
      'Ceci est la démonstration : le courrier va dans la <inbox>boîte de la démonstration</inbox>.',
    managers: 'Gestionnaire de la plateforme',
    managersWhy: 'Ouvre les communautés et décide pour les personnes des organes de l’Union.',
    contactPoints: 'Points de contact nationaux',
    contactPointsWhy:
      '{{count}} pays sur {{all}} en ont un. Pour les autres, les gestionnaires de la plateforme décident.',
    auditors: 'Auditeur',
    auditorsWhy:
      'Lit le journal d’audit. Ne devrait être ni administrateur ni gestionnaire de la plateforme.',
    communities: 'Communautés',
    communitiesWhy_one:
      'Il y a une communauté. Les gestionnaires de la plateforme en ouvrent d’autres.',
    communitiesWhy_other:
      'Il y a {{count}} communautés. Les gestionnaires de la plateforme les ouvrent.',
    offices: 'Fonctions',
    holder: 'Personne',
    office: 'Fonction',
    since: 'Depuis',
    invited: 'invité, pas encore de mot de passe',
    dismiss: 'Mettre fin',
    dismissNamed: 'Mettre fin à la nomination de {{name}} : {{role}}',
    dismissAsk: 'Mettre fin à cette nomination',
    lastAdministrator:
      'Le dernier administrateur reste : sinon la mise en place serait de nouveau ouverte à d’autres.',
    appoint: 'Nommer un membre',
    appointHint: 'Pour les personnes déjà admises.',
    appointSubmit: 'Nommer',
    appointBusy: 'Nomination…',
    invite: 'Inviter une des premières personnes',
    inviteHint:
      'Pour les premières personnes, avant qu’il y ait des parrains et des points de contact. La personne est ainsi admise et reçoit un lien pour choisir un mot de passe, valable sept jours.',
    inviteSubmit: 'Inviter',
    inviteBusy: 'Invitation…',
    role: 'Fonction',
    country: 'Pays',
    countryOfOffice: 'Pays du point de contact',
    countryOfOfficeHint: 'Seulement pour un point de contact national.',
    appointed: '{{name}} est nommé et en a été averti.',
    invitedDone: '{{name}} est admis et a reçu un lien.',
    dismissed: 'La nomination de {{name}} a pris fin.',
    holds: '{{name}} occupe déjà cette fonction.',
    notHeld: 'Cette nomination avait déjà pris fin.',
  },
  inbox: {
    title: 'Boîte de la démonstration',
    lead: 'Dans la démonstration, aucun courrier ne quitte la machine. Cette page tient lieu de boîte à tout le monde.',
    address: 'Adresse',
    filter: 'Afficher',
    all: 'Toutes les adresses',
    to: 'À',
    subject: 'Objet',
    at: 'Envoyé',
    empty: 'Pas encore de courrier.',
    emptyWhy: 'Inscrivez-vous, ou demandez un nouveau mot de passe : le message apparaît ici.',
    emptyFor: 'Pas de courrier pour {{address}}.',
    back: 'Tout le courrier',
  },
} as const satisfies Catalogue<typeof english>;
