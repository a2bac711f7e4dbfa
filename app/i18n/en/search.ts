/** Search: the box, the filters, the hits. */
export const search = {
  title: 'Search',
  label: 'Search lessons, pages and threads',
  submit: 'Search',
  hint: '“Exact words” in quotation marks, -without in front of a word, country:FI, year:2020-2022, function:staffing, marking:green, or a number such as LL-2021-0042.',
  allOf_one: 'All {{count}}',
  allOf_other: 'All {{count}}',
  // Beyond what is counted.
  moreThan: 'More than {{count}} results, of which the best are counted',
  filter: {
    kind: 'Kind',
    state: 'State',
    crisis: 'Crisis',
    function: 'Crisis function',
    area: 'Area',
    country: 'Country',
    language: 'Language',
    type: 'Type',
    marking: 'Marking',
    year: 'Year',
    led: 'What it led to',
  },
  kind: {
    lesson: 'Lessons',
    document: 'Pages',
    thread: 'Threads',
  },
  one: {
    document: 'Page',
    thread: 'Thread',
  },
  led: {
    'adopted-by-us': 'Adopted by my country',
    'changed-a-page': 'Changed a page',
  },
  threadState: {
    open: 'open',
    request: 'request with an answer-by date',
    answered: 'answered',
  },
  count: {
    lesson_one: '{{count}} lesson',
    lesson_other: '{{count}} lessons',
    document_one: '{{count}} page',
    document_other: '{{count}} pages',
    thread_one: '{{count}} thread',
    thread_other: '{{count}} threads',
  },
  sort: {
    label: 'Sort by',
    relevance: 'Relevance',
    newest: 'Newest',
  },
  hit: {
    kindAndState: '{{kind}}, {{state}}',
    language: 'Written in {{language}}',
    changed: 'Changed practice:',
    adopted_one: 'Adopted by {{count}} of {{total}}',
    adopted_other: 'Adopted by {{count}} of {{total}}',
  },
  none: {
    filtered: 'Nothing matches all of this.',
    words: 'Nothing that you may read holds these words.',
    empty: 'There is nothing here yet.',
    fewerWords:
      'Use fewer words or more general ones. A word is found in all its forms, with and without accents.',
    firstLesson: 'Submit the first lesson: an observation is enough to begin with.',
    showAll: 'Show everything',
    without_one: 'Without “{{filter}}” there is {{count}}.',
    without_other: 'Without “{{filter}}” there are {{count}}.',
  },
} as const;
