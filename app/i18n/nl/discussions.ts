import type { Catalogue } from '../catalogue.ts';
import type { discussions as english } from '../en/discussions.ts';

export const discussions = {
  list: {
    title: 'Discussies',
    lead: 'Vragen, antwoorden en afspraken onder de leden van deze gemeenschap.',
    new: 'Nieuwe discussie',
    filter: 'Welke discussies',
    all: 'Alle',
    requests: 'Openstaande verzoeken',
    unread_one: '{{count}} nieuw',
    unread_other: '{{count}} nieuw',
    unopened: 'Nieuw',
  },
  empty: {
    title: 'Er is nog geen discussie begonnen.',
    next:
      'Vraag wat u een collega in een andere lidstaat zou vragen. Het antwoord helpt ook de volgende.',
  },
  emptyFilter: {
    title: 'Geen discussie van deze soort.',
    next: 'Toon alle discussies, of begin hier de eerste.',
  },
  category: {
    general: 'Algemeen',
    questions: 'Vragen',
    'operations-support': 'Ondersteuning van operaties',
    training: 'Opleiding',
  },
  column: {
    thread: 'Discussie',
    author: 'Begonnen door',
    answerBy: 'Antwoord uiterlijk',
    replies: 'Reacties',
    last: 'Laatste bericht',
  },
  state: {
    answered: 'Beantwoord',
    closed: 'Gesloten',
  },
  union: 'EU',
  answerBy: {
    today: 'vandaag',
    over: 'termijn voorbij',
  },
  caseNumber: {
    title: 'Dit lijkt op een zaaknummer.',
    why: 'Operationele gegevens horen in SIENA.',
    next: 'Haal het nummer weg, of verstuur de tekst nogmaals als het iets anders is.',
    send: 'Zo versturen',
  },
  form: {
    title: 'Titel',
    titleHint: 'De vraag in één zin, zodat anderen haar vinden.',
    category: 'Categorie',
    body: 'Tekst',
    bodyHint:
      'Geen operationele gegevens of persoonsgegevens. Een lege regel begint een alinea, - of 1. een lijst; **vet**, *cursief*, [woorden](https://…).',
    language: 'Taal',
    answerBy: 'Antwoord uiterlijk op',
    answerByHint:
      'Maakt van de discussie een verzoek. Het blijft op de startpagina tot een antwoord is aanvaard.',
    marking: 'Markering',
    markingHint: 'Wie de discussie mag lezen.',
    readers: 'Aangewezen lezers',
    readersHint: 'Alleen u en wie hier is aangewezen, kan een TLP:RED-discussie openen.',
  },
  new: {
    title: 'Nieuwe discussie',
    submit: 'Discussie beginnen',
    busy: 'Bezig…',
  },
  read: {
    started: 'Begonnen door {{name}},',
    replies_one: '{{count}} reactie',
    replies_other: '{{count}} reacties',
    about: 'Deze discussie gaat over',
    posts: 'Berichten',
    newSince: 'Nieuw sinds uw laatste bezoek',
    toAnswer: 'Aanvaard antwoord',
    foot: 'Discussie “{{title}}”',
  },
  post: {
    permalink: 'Vast adres van dit bericht',
    edited: 'bewerkt',
    accepted: 'Aanvaard antwoord',
    quote: 'Citeren',
    quoteOf: 'Citeren: {{name}}',
    wrote: '{{name}} schreef',
    edit: 'Bewerken',
    editLabel: 'Uw bericht',
    save: 'Wijzigingen opslaan',
    saving: 'Opslaan…',
    accept: 'Als antwoord aanvaarden',
    unaccept: 'Niet langer het antwoord',
  },
  reply: {
    title: 'Reageren',
    body: 'Uw reactie',
    submit: 'Reactie plaatsen',
    busy: 'Plaatsen…',
    closed: 'Deze discussie is gesloten. U kunt haar lezen, maar er niet meer op reageren.',
    quoting: 'Citeert het bericht van {{name}}.',
    unquote: 'Niet citeren',
  },
} as const satisfies Catalogue<typeof english>;
