import type { Catalogue } from '../catalogue.ts';
import type { search as english } from '../en/search.ts';

export const search = {
  title: 'Recherche',
  label: 'Rechercher dans les enseignements, les pages et les discussions',
  submit: 'Rechercher',
  hint: '« Mots exacts » entre guillemets, -sans devant un mot, country:FI, year:2020-2022, function:staffing, marking:green, ou un numéro comme LL-2021-0042.',
  allOf_one: 'Tout afficher ({{count}})',
  allOf_other: 'Tout afficher ({{count}})',
  // Beyond what is counted.
  moreThan: 'Plus de {{count}} résultats, dont les meilleurs sont comptés',
  filter: {
    kind: 'Nature',
    state: 'État',
    crisis: 'Crise',
    function: 'Fonction de crise',
    area: 'Domaine',
    country: 'Pays',
    language: 'Langue',
    type: 'Type',
    marking: 'Marquage',
    year: 'Année',
    led: 'Ce qui a suivi',
  },
  kind: {
    lesson: 'Enseignements',
    document: 'Pages',
    thread: 'Discussions',
  },
  one: {
    document: 'Page',
    thread: 'Discussion',
  },
  led: {
    'adopted-by-us': 'Adopté par mon pays',
    'changed-a-page': 'A modifié une page',
  },
  threadState: {
    open: 'ouverte',
    request: 'demande avec date de réponse',
    answered: 'résolue',
  },
  count: {
    lesson_one: '{{count}} enseignement',
    lesson_other: '{{count}} enseignements',
    document_one: '{{count}} page',
    document_other: '{{count}} pages',
    thread_one: '{{count}} discussion',
    thread_other: '{{count}} discussions',
  },
  sort: {
    label: 'Trier par',
    relevance: 'Pertinence',
    newest: 'Plus récents',
  },
  hit: {
    kindAndState: '{{kind}}, {{state}}',
    language: 'Langue : {{language}}',
    changed: 'A modifié la pratique :',
    adopted_one: 'Adopté par {{count}} sur {{total}}',
    adopted_other: 'Adopté par {{count}} sur {{total}}',
  },
  none: {
    filtered: 'Rien ne répond à tous ces critères.',
    words: 'Rien de ce que vous pouvez lire ne contient ces mots.',
    empty: 'Il n’y a encore rien ici.',
    fewerWords:
      'Employez moins de mots ou des mots plus généraux. Un mot est trouvé sous toutes ses formes, avec ou sans accents.',
    firstLesson: 'Soumettez le premier enseignement : une observation suffit pour commencer.',
    showAll: 'Tout afficher',
    without_one: 'Sans « {{filter}} », il y en a {{count}}.',
    without_other: 'Sans « {{filter}} », il y en a {{count}}.',
  },
} as const satisfies Catalogue<typeof english>;
