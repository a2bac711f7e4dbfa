import { COUNTRIES, type Country } from './countries.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { LESSON_STATES, type LessonState } from './lesson-life.ts';
import { type Marking, MARKINGS } from './markings.ts';
import {
  type Area,
  AREAS,
  CRISIS_FUNCTIONS,
  type CrisisFunction,
  LESSON_TYPES,
  type LessonType,
} from './vocabulary.ts';

/**
 * A search as the address carries it. What is typed into the box may hold operators
 * (`country:FI`, `year:2020-2022`); they become filters, and the box keeps the words.
 */
export type SearchQuery = {
  /** What the box holds: words, "phrases" and -exclusions, without operators. */
  text: string;
  terms: SearchTerm[];
  filters: SearchFilters;
  sort: SearchSort;
  /** From 1. */
  page: number;
};

export type SearchTerm = {
  /** `word`: the more of them the better; `phrase`: must be there; `not`: must not. */
  role: 'word' | 'phrase' | 'not';
  text: string;
};

/** Within one filter any value fits; every filter that has values must fit. */
export type SearchFilters = {
  kind: SearchKind[];
  state: LessonState[];
  crisis: string[];
  function: CrisisFunction[];
  area: Area[];
  country: Country[];
  language: Language[];
  type: LessonType[];
  marking: Marking[];
  year: string[];
  led: SearchEffect[];
};
export type FilterName = keyof SearchFilters;

export const SEARCH_KINDS = ['lesson', 'document', 'thread'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What a lesson led to. */
export const SEARCH_EFFECTS = ['adopted-by-us', 'changed-a-page'] as const;
export type SearchEffect = (typeof SEARCH_EFFECTS)[number];

export const SEARCH_SORTS = ['relevance', 'newest'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export const FILTER_NAMES = [
  'kind',
  'state',
  'crisis',
  'function',
  'area',
  'country',
  'language',
  'type',
  'marking',
  'year',
  'led',
] as const satisfies readonly FilterName[];

/** More words than this add nothing but work. */
const MOST_TERMS = 24;
const LONGEST_TERM = 80;
const LONGEST_TEXT = 2000;
const LAST_PAGE = 1000;

/** Reads an address. Any string is a query: what cannot be understood is a word, or left out. */
export function parseSearch(params: URLSearchParams): SearchQuery {
  const filters = emptyFilters();
  for (const name of FILTER_NAMES) {
    for (const value of params.getAll(name)) addFilter(filters, name, value);
  }
  const { text, terms } = readBox(params.get('q') ?? '', filters);
  const sort = SEARCH_SORTS.find((known) => known === params.get('sort')) ?? 'relevance';
  const page = Number(params.get('page') ?? 1);
  return {
    text,
    terms,
    filters,
    sort,
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), LAST_PAGE) : 1,
  };
}

/** The address of a search, in one canonical form; empty for the search for everything. */
export function searchParams(
  query: Pick<SearchQuery, 'text' | 'filters' | 'sort' | 'page'>,
): string {
  const params = new URLSearchParams();
  if (query.text) params.set('q', query.text);
  for (const name of FILTER_NAMES) {
    for (const value of query.filters[name]) params.append(name, value);
  }
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  if (query.page > 1) params.set('page', String(query.page));
  const text = params.toString();
  return text && `?${text}`;
}

/** The same search without one filter, from its first page. */
export function withoutFilter(query: SearchQuery, name: FilterName): SearchQuery {
  return { ...query, page: 1, filters: { ...query.filters, [name]: [] } };
}

/** The number of a lesson that the words name, if one does: it goes first. */
export function namedNumber(query: SearchQuery): string | null {
  for (const { text, role } of query.terms) {
    const found = role !== 'not' && /^(?:LL-)?(\d{4}-\d{4,})$/i.exec(text);
    if (found) return `LL-${found[1]}`;
  }
  return null;
}

export function emptyFilters(): SearchFilters {
  return {
    kind: [],
    state: [],
    crisis: [],
    function: [],
    area: [],
    country: [],
    language: [],
    type: [],
    marking: [],
    year: [],
    led: [],
  };
}

/** An exclusion's dash, an operator's name, then a phrase in quotes or a word. */
const TOKEN = /(-)?(?:([a-z]+):)?(?:["“„«»”]([^"“”„«»]*)["”“«»]?|([^\s"“”„«»]+))/giu;
const OPERATORS: Record<string, FilterName | 'number'> = {
  kind: 'kind',
  state: 'state',
  status: 'state',
  crisis: 'crisis',
  function: 'function',
  area: 'area',
  country: 'country',
  language: 'language',
  lang: 'language',
  type: 'type',
  marking: 'marking',
  year: 'year',
  number: 'number',
};

function readBox(box: string, filters: SearchFilters): { text: string; terms: SearchTerm[] } {
  const kept: string[] = [];
  const terms: SearchTerm[] = [];
  for (const token of clean(box).matchAll(TOKEN)) {
    const [whole, dash, name = '', phrase, word] = token;
    const value = (phrase ?? word ?? '').trim();
    const operator = Object.hasOwn(OPERATORS, name.toLowerCase()) && OPERATORS[name.toLowerCase()];
    if (operator && operator !== 'number' && !dash && addFilter(filters, operator, value)) continue;
    if (value === '' || terms.length === MOST_TERMS) continue;
    kept.push(operator === 'number' ? value : whole);
    // A name before a colon that is no operator is a word like any other.
    const text = (name && operator !== 'number' ? `${name} ${value}` : value).slice(
      0,
      LONGEST_TERM,
    );
    terms.push({ role: dash ? 'not' : phrase === undefined ? 'word' : 'phrase', text });
  }
  return { text: kept.join(' '), terms };
}

function clean(box: string): string {
  return box
    .slice(0, LONGEST_TEXT)
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ');
}

/** Adds what the value says; several may stand in one, with commas. False where it says nothing. */
function addFilter(filters: SearchFilters, name: FilterName, value: string): boolean {
  const values = value.split(',').flatMap((part) => READERS[name](part.trim()));
  const list = filters[name] as string[];
  for (const known of values) if (!list.includes(known)) list.push(known);
  return values.length > 0;
}

const oneOf =
  (known: readonly string[]) =>
  (value: string): string[] => {
    const key = value.toLowerCase().replace(/\s+/g, '-');
    const found = known.find((each) => each.toLowerCase() === key);
    return found === undefined ? [] : [found];
  };

const READERS: Record<FilterName, (value: string) => string[]> = {
  kind: (value) => oneOf(SEARCH_KINDS)(value.toLowerCase() === 'page' ? 'document' : value),
  state: oneOf(LESSON_STATES),
  crisis: (value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60 ? [value] : []),
  function: oneOf(CRISIS_FUNCTIONS),
  area: oneOf(AREAS),
  country: (value) => oneOf(COUNTRIES)(value.toUpperCase() === 'GR' ? 'EL' : value),
  language: oneOf(LANGUAGES),
  type: oneOf(LESSON_TYPES),
  marking: (value) => oneOf(MARKINGS)(/^tlp:/i.test(value) ? value : `TLP:${value}`),
  year: readYears,
  led: oneOf(SEARCH_EFFECTS),
};

/** `2021`, or `2020-2022` for each year of it. */
function readYears(value: string): string[] {
  const found = /^((?:19|20)\d\d)(?:(?:-|–|\.\.)((?:19|20)\d\d))?$/.exec(value);
  if (!found) return [];
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, i) => String(from + i));
}
