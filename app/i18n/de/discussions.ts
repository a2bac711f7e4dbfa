import type { Catalogue } from '../catalogue.ts';
import type { discussions as english } from '../en/discussions.ts';

export const discussions = {
  list: {
    title: 'Diskussionen',
    lead: 'Fragen, Antworten und Absprachen unter den Mitgliedern dieser Gemeinschaft.',
    new: 'Neue Diskussion',
    filter: 'Welche Diskussionen',
    all: 'Alle',
    requests: 'Offene Anfragen',
    unread_one: '{{count}} neu',
    unread_other: '{{count}} neu',
    unopened: 'Neu',
  },
  empty: {
    title: 'Noch hat niemand eine Diskussion begonnen.',
    next:
      'Fragen Sie, was Sie eine Kollegin oder einen Kollegen in einem anderen Staat fragen würden. Die Antwort hilft auch anderen.',
  },
  emptyFilter: {
    title: 'Keine Diskussion dieser Art.',
    next: 'Lassen Sie alle Diskussionen anzeigen oder beginnen Sie hier die erste.',
  },
  category: {
    general: 'Allgemeines',
    questions: 'Fragen',
    'operations-support': 'Unterstützung von Einsätzen',
    training: 'Ausbildung',
  },
  column: {
    thread: 'Diskussion',
    author: 'Begonnen von',
    answerBy: 'Antwort bis',
    replies: 'Antworten',
    last: 'Letzter Beitrag',
  },
  state: {
    answered: 'Beantwortet',
    closed: 'Geschlossen',
  },
  union: 'EU',
  answerBy: {
    today: 'heute',
    over: 'Frist abgelaufen',
  },
  caseNumber: {
    title: 'Das sieht nach einem Aktenzeichen aus.',
    why: 'Operative Daten gehören in SIENA.',
    next:
      'Entfernen Sie die Nummer, oder senden Sie den Text noch einmal, wenn es etwas anderes ist.',
    send: 'So senden',
  },
  form: {
    title: 'Titel',
    titleHint: 'Die Frage in einem Satz, damit andere sie finden.',
    category: 'Rubrik',
    body: 'Text',
    bodyHint:
      'Keine operativen oder personenbezogenen Daten. Eine Leerzeile beginnt einen Absatz, - oder 1. eine Liste; **fett**, *kursiv*, [Wörter](https://…).',
    language: 'Sprache',
    answerBy: 'Antwort bis',
    answerByHint:
      'Macht die Diskussion zu einer Anfrage. Sie bleibt auf der Startseite, bis eine Antwort angenommen ist.',
    marking: 'Markierung',
    markingHint: 'Wer die Diskussion lesen darf.',
    readers: 'Benannte Leserinnen und Leser',
    readersHint: 'Nur Sie und die hier Benannten können eine Diskussion mit TLP:RED öffnen.',
  },
  new: {
    title: 'Neue Diskussion',
    submit: 'Diskussion beginnen',
    busy: 'Wird begonnen…',
  },
  read: {
    started: 'Begonnen von {{name}},',
    replies_one: '{{count}} Antwort',
    replies_other: '{{count}} Antworten',
    about: 'In dieser Diskussion geht es um',
    posts: 'Beiträge',
    newSince: 'Neu seit Ihrem letzten Besuch',
    toAnswer: 'Angenommene Antwort',
    foot: 'Diskussion „{{title}}“',
  },
  post: {
    permalink: 'Dauerhafte Adresse dieses Beitrags',
    edited: 'bearbeitet',
    accepted: 'Angenommene Antwort',
    quote: 'Zitieren',
    quoteOf: 'Zitieren: {{name}}',
    wrote: '{{name}} schrieb',
    edit: 'Bearbeiten',
    editLabel: 'Ihr Beitrag',
    save: 'Änderungen speichern',
    saving: 'Wird gespeichert…',
    accept: 'Als Antwort annehmen',
    unaccept: 'Nicht mehr als Antwort annehmen',
  },
  reply: {
    title: 'Antworten',
    body: 'Ihre Antwort',
    submit: 'Antwort senden',
    busy: 'Wird gesendet…',
    closed: 'Diese Diskussion ist geschlossen. Sie lässt sich lesen, aber nicht mehr beantworten.',
    quoting: 'Zitiert den Beitrag von {{name}}.',
    unquote: 'Nicht zitieren',
  },
} as const satisfies Catalogue<typeof english>;
