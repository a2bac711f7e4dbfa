import type { Catalogue } from '../catalogue.ts';
import type { discussions as english } from '../en/discussions.ts';

export const discussions = {
  list: {
    title: 'Discussions',
    lead: 'Questions, réponses et mises au point entre les membres de cette communauté.',
    new: 'Nouvelle discussion',
    filter: 'Discussions à afficher',
    all: 'Toutes',
    requests: 'Demandes ouvertes',
    unread_one: '{{count}} nouveau',
    unread_other: '{{count}} nouveaux',
    unopened: 'Nouvelle',
  },
  empty: {
    title: 'Aucune discussion n’a encore été ouverte.',
    next:
      'Posez la question que vous poseriez à un collègue d’un autre État. La réponse servira aussi au suivant.',
  },
  emptyFilter: {
    title: 'Aucune discussion de ce type.',
    next: 'Affichez toutes les discussions ou ouvrez ici la première.',
  },
  category: {
    general: 'Généralités',
    questions: 'Questions',
    'operations-support': 'Appui aux opérations',
    training: 'Formation',
  },
  column: {
    thread: 'Discussion',
    author: 'Ouverte par',
    answerBy: 'Échéance',
    replies: 'Réponses',
    last: 'Dernier message',
  },
  state: {
    answered: 'Répondue',
    closed: 'Close',
  },
  union: 'UE',
  answerBy: {
    today: 'aujourd’hui',
    over: 'échéance passée',
  },
  caseNumber: {
    title: 'Ceci ressemble à un numéro d’affaire.',
    why: 'Les données opérationnelles relèvent de SIENA.',
    next: 'Retirez le numéro, ou envoyez de nouveau le texte s’il s’agit d’autre chose.',
    send: 'Envoyer tel quel',
  },
  form: {
    title: 'Titre',
    titleHint: 'La question en une phrase, pour que d’autres la trouvent.',
    category: 'Catégorie',
    body: 'Texte',
    bodyHint:
      'Ni données opérationnelles, ni données personnelles. Une ligne vide ouvre un paragraphe, - ou 1. une liste ; **gras**, *italique*, [mots](https://…).',
    language: 'Langue',
    answerBy: 'Réponse au plus tard le',
    answerByHint:
      'Fait de la discussion une demande. Elle reste sur la page d’accueil jusqu’à ce qu’une réponse soit acceptée.',
    marking: 'Marquage',
    markingHint: 'Qui peut lire la discussion.',
    readers: 'Lecteurs désignés',
    readersHint: 'Vous seul et les personnes désignées ici pouvez ouvrir une discussion TLP:RED.',
  },
  new: {
    title: 'Nouvelle discussion',
    submit: 'Ouvrir la discussion',
    busy: 'Ouverture…',
  },
  read: {
    started: 'Ouverte par {{name}},',
    replies_one: '{{count}} réponse',
    replies_other: '{{count}} réponses',
    about: 'Cette discussion porte sur',
    posts: 'Messages',
    newSince: 'Nouveau depuis votre dernière visite',
    toAnswer: 'Réponse acceptée',
    foot: 'Discussion « {{title}} »',
  },
  post: {
    permalink: 'Adresse permanente de ce message',
    edited: 'modifié',
    accepted: 'Réponse acceptée',
    quote: 'Citer',
    quoteOf: 'Citer {{name}}',
    wrote: '{{name}} a écrit',
    edit: 'Modifier',
    editLabel: 'Votre message',
    save: 'Enregistrer les modifications',
    saving: 'Enregistrement…',
    accept: 'Accepter comme réponse',
    unaccept: 'Ne plus accepter comme réponse',
  },
  reply: {
    title: 'Répondre',
    body: 'Votre réponse',
    submit: 'Publier la réponse',
    busy: 'Publication…',
    closed: 'Cette discussion est close. Elle reste lisible, mais on ne peut plus y répondre.',
    quoting: 'Cite le message de {{name}}.',
    unquote: 'Ne pas citer',
  },
} as const satisfies Catalogue<typeof english>;
