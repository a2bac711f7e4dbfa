import type { Catalogue } from '../catalogue.ts';
import type { search as english } from '../en/search.ts';

export const search = {
  title: 'Zoeken',
  label: 'Zoek in lessen, pagina’s en discussies',
  submit: 'Zoeken',
  hint: '“Exacte woorden” tussen aanhalingstekens, -zonder voor een woord, country:FI, year:2020-2022, function:staffing, marking:green, of een nummer zoals LL-2021-0042.',
  allOf_one: 'Alle {{count}}',
  allOf_other: 'Alle {{count}}',
  // Beyond what is counted.
  moreThan: 'Meer dan {{count}} resultaten; de beste zijn geteld',
  filter: {
    kind: 'Soort',
    state: 'Status',
    crisis: 'Crisis',
    function: 'Crisisfunctie',
    area: 'Domein',
    country: 'Land',
    language: 'Taal',
    type: 'Type',
    marking: 'Markering',
    year: 'Jaar',
    led: 'Wat het opleverde',
  },
  kind: {
    lesson: 'Lessen',
    document: 'Pagina’s',
    thread: 'Discussies',
  },
  one: {
    document: 'Pagina',
    thread: 'Discussie',
  },
  led: {
    'adopted-by-us': 'Overgenomen door mijn land',
    'changed-a-page': 'Veranderde een pagina',
  },
  threadState: {
    open: 'open',
    request: 'verzoek met antwoorddatum',
    answered: 'beantwoord',
  },
  count: {
    lesson_one: '{{count}} les',
    lesson_other: '{{count}} lessen',
    document_one: '{{count}} pagina',
    document_other: '{{count}} pagina’s',
    thread_one: '{{count}} discussie',
    thread_other: '{{count}} discussies',
  },
  sort: {
    label: 'Sorteer op',
    relevance: 'Relevantie',
    newest: 'Nieuwste',
  },
  hit: {
    kindAndState: '{{kind}}, {{state}}',
    language: 'Taal: {{language}}',
    changed: 'Veranderde de praktijk:',
    adopted_one: 'Overgenomen door {{count}} van {{total}}',
    adopted_other: 'Overgenomen door {{count}} van {{total}}',
  },
  none: {
    filtered: 'Niets voldoet aan al deze voorwaarden.',
    words: 'Niets wat u mag lezen bevat deze woorden.',
    empty: 'Hier is nog niets.',
    fewerWords:
      'Gebruik minder of algemenere woorden. Een woord wordt in al zijn vormen gevonden, met en zonder accenten.',
    firstLesson: 'Dien de eerste les in: een waarneming is genoeg om te beginnen.',
    showAll: 'Alles tonen',
    without_one: 'Zonder “{{filter}}” is er {{count}}.',
    without_other: 'Zonder “{{filter}}” zijn er {{count}}.',
  },
} as const satisfies Catalogue<typeof english>;
