import type { Catalogue } from '../catalogue.ts';
import type { search as english } from '../en/search.ts';

export const search = {
  title: 'Suche',
  label: 'Lehren, Seiten und Diskussionen durchsuchen',
  submit: 'Suchen',
  hint: '„Genaue Wörter“ in Anführungszeichen, -ohne vor einem Wort, country:FI, year:2020-2022, function:staffing, marking:green oder eine Nummer wie LL-2021-0042.',
  allOf_one: 'Alle {{count}}',
  allOf_other: 'Alle {{count}}',
  // Beyond what is counted.
  moreThan: 'Mehr als {{count}} Treffer; gezählt sind die besten',
  filter: {
    kind: 'Art',
    state: 'Stand',
    crisis: 'Krise',
    function: 'Krisenfunktion',
    area: 'Bereich',
    country: 'Land',
    language: 'Sprache',
    type: 'Typ',
    marking: 'Kennzeichnung',
    year: 'Jahr',
    led: 'Was daraus wurde',
  },
  kind: {
    lesson: 'Lehren',
    document: 'Seiten',
    thread: 'Diskussionen',
  },
  one: {
    document: 'Seite',
    thread: 'Diskussion',
  },
  led: {
    'adopted-by-us': 'Von meinem Land übernommen',
    'changed-a-page': 'Hat eine Seite geändert',
  },
  threadState: {
    open: 'offen',
    request: 'Anfrage mit Antwortfrist',
    answered: 'beantwortet',
  },
  count: {
    lesson_one: '{{count}} Lehre',
    lesson_other: '{{count}} Lehren',
    document_one: '{{count}} Seite',
    document_other: '{{count}} Seiten',
    thread_one: '{{count}} Diskussion',
    thread_other: '{{count}} Diskussionen',
  },
  sort: {
    label: 'Sortieren nach',
    relevance: 'Relevanz',
    newest: 'Neueste',
  },
  hit: {
    kindAndState: '{{kind}}, {{state}}',
    language: 'Sprache: {{language}}',
    changed: 'Hat die Praxis geändert:',
    adopted_one: 'Von {{count}} von {{total}} übernommen',
    adopted_other: 'Von {{count}} von {{total}} übernommen',
  },
  none: {
    filtered: 'Nichts erfüllt alle diese Bedingungen.',
    words: 'Nichts, was Sie lesen dürfen, enthält diese Wörter.',
    empty: 'Hier ist noch nichts.',
    fewerWords:
      'Verwenden Sie weniger oder allgemeinere Wörter. Ein Wort wird in allen Formen gefunden, mit und ohne Akzente.',
    firstLesson: 'Reichen Sie die erste Lehre ein: Eine Beobachtung genügt für den Anfang.',
    showAll: 'Alles anzeigen',
    without_one: 'Ohne „{{filter}}“ gibt es {{count}}.',
    without_other: 'Ohne „{{filter}}“ gibt es {{count}}.',
  },
} as const satisfies Catalogue<typeof english>;
