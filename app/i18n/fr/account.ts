import type { Catalogue } from '../catalogue.ts';
import type { account as english } from '../en/account.ts';

export const account = {
  signIn: {
    title: 'Se connecter',
    email: 'Adresse électronique professionnelle',
    password: 'Mot de passe',
    forgotten: 'Oublié ?',
    submit: 'Se connecter',
    busy: 'Connexion…',
    wrong_one:
      'L’adresse ou le mot de passe est incorrect. Il reste une tentative avant une pause de 15 minutes.',
    wrong_other:
      'L’adresse ou le mot de passe est incorrect. Il reste {{count}} tentatives avant une pause de 15 minutes.',
    paused:
      'Trop de tentatives pour cette adresse. La connexion sera de nouveau possible dans {{minutes}} minutes.',
    noAccount:
      'Pas encore de compte ? <register>Inscrivez-vous</register>. Un membre doit vous parrainer ; votre point de contact national décide.',
    demo: 'Ceci est la démonstration. Son courrier se trouve dans la <inbox>boîte de la démonstration</inbox>.',
    passwordSet: 'Le mot de passe est enregistré. Connectez-vous avec lui.',
    signedOut: 'Vous êtes déconnecté.',
  },
  about: {
    title: 'Où les experts européens consignent ce qui fonctionne et ce qu’une crise leur a appris',
    lead: 'Collegium est un espace de travail pour des communautés habilitées des services répressifs et de la sécurité intérieure.',
    vetted:
      '<b>Chaque membre est vérifié.</b> Un parrain se porte garant, votre point de contact national vous admet, chaque communauté décide à son tour.',
    marked:
      '<b>Chaque page porte son marquage.</b> Ce que vous ne pouvez pas lire n’apparaît ni dans les recherches, ni dans les totaux, ni dans le courrier.',
    siena:
      '<b>Pas de données d’enquête.</b> Les données personnelles et opérationnelles relèvent de SIENA. Les informations classifiées de l’UE n’ont pas leur place ici.',
  },
  register: {
    title: 'S’inscrire',
    lead: 'Un membre vous parraine, le point de contact de votre pays vous admet, et chaque communauté décide pour elle-même. Indiquez ce qu’il leur faut pour vous connaître.',
    person: 'Personne et poste',
    name: 'Nom',
    nameHint: 'Comme sur votre carte de service.',
    email: 'Adresse électronique professionnelle',
    emailHint: 'L’adresse de votre organisation. Un lien y est envoyé.',
    phone: 'Téléphone',
    phoneHint: 'De votre service, avec l’indicatif du pays. Le point de contact peut rappeler.',
    organisation: 'Organisation',
    organisationHint: 'Saisissez-la, ou choisissez-en une déjà connue ici.',
    organisationType: 'Type d’organisation',
    unit: 'Unité',
    country: 'Pays',
    supervisor: 'Supérieur hiérarchique',
    supervisorHint: 'Nom ou fonction de la personne qui confirme votre poste.',
    work: 'Votre travail',
    expertise: 'Domaines d’expertise',
    expertiseHint: 'Séparés par des virgules, par exemple : planification du service, exercices.',
    languages: 'Langues de travail',
    reason: 'Pourquoi souhaitez-vous participer ?',
    reasonHint:
      'Ce que vous apportez et ce que vous cherchez. Ni données d’enquête ni information classifiée.',
    sponsors: 'Parrains',
    sponsor: 'Adresse électronique de votre parrain',
    sponsorHint: 'Un membre admis depuis au moins six mois, qui vous connaît par le travail.',
    secondSponsor: 'Adresse électronique d’un second parrain',
    secondSponsorHint: 'Nécessaire pour le monde universitaire et le secteur privé.',
    access: 'Votre accès',
    password: 'Mot de passe',
    passwordHint: 'Au moins 12 caractères. Une phrase se retient facilement.',
    terms:
      'Je respecte les marquages de diffusion, je ne dépose ici ni données opérationnelles ni information classifiée, et je signale aussitôt tout manquement.',
    submit: 'S’inscrire',
    busy: 'Inscription…',
    have: 'Vous avez un compte ? <signIn>Connectez-vous</signIn>.',
  },
  sent: {
    title: 'Consultez votre messagerie',
    lead: 'La marche à suivre a été envoyée à l’adresse indiquée. Un lien de confirmation est valable 24 heures.',
    nothing: 'Rien reçu ?',
    nothingWhy: 'Regardez d’abord parmi les indésirables, puis faites renvoyer le lien.',
    email: 'Adresse électronique professionnelle',
    again: 'Renvoyer le lien',
    busy: 'Envoi…',
    inbox: 'Ouvrir la boîte de la démonstration',
  },
  verify: {
    title: 'Confirmez votre adresse',
    lead: 'Encore une étape avant que votre parrain soit sollicité : confirmez que ce message vous est parvenu.',
    submit: 'Confirmer l’adresse',
    busy: 'Confirmation…',
    expired: 'Ce lien date de plus de 24 heures',
    used: 'Ce lien a déjà servi',
    unknown: 'Ce lien ne vient pas de nous',
    expiredWhy: 'Les liens sont valables 24 heures. Faites-en envoyer un nouveau.',
    usedWhy:
      'Chaque lien sert une fois. Si vous avez confirmé l’adresse, connectez-vous ; sinon, faites envoyer un nouveau lien.',
    unknownWhy:
      'Il a peut-être été coupé dans le message. Copiez la ligne entière, ou faites envoyer un nouveau lien.',
    signIn: 'Se connecter',
  },
  forgotten: {
    title: 'Mot de passe oublié',
    lead: 'Indiquez votre adresse professionnelle. Si elle correspond à un compte, un lien pour choisir un nouveau mot de passe y est envoyé.',
    email: 'Adresse électronique professionnelle',
    submit: 'Envoyer le lien',
    busy: 'Envoi…',
    sentTitle: 'Consultez votre messagerie',
    sent: 'Si cette adresse correspond à un compte, un lien est en route. Il est valable une heure et sert une fois.',
    back: 'Retour à la connexion',
  },
  reset: {
    title: 'Choisir un nouveau mot de passe',
    firstTitle: 'Choisir votre mot de passe',
    lead: 'Toutes les sessions de votre compte seront fermées, sur chaque appareil.',
    firstLead:
      'Avec le mot de passe, vous acceptez ceci : je respecte les marquages de diffusion, je ne dépose ici ni données opérationnelles ni information classifiée, et je signale aussitôt tout manquement.',
    password: 'Nouveau mot de passe',
    passwordHint: 'Au moins 12 caractères. Une phrase se retient facilement.',
    submit: 'Enregistrer le mot de passe',
    busy: 'Enregistrement…',
    expired: 'Ce lien a expiré',
    used: 'Ce lien a déjà servi',
    unknown: 'Ce lien ne vient pas de nous',
    why: 'Faites-en envoyer un nouveau à votre adresse.',
    again: 'Faire envoyer un lien',
  },
} as const satisfies Catalogue<typeof english>;
