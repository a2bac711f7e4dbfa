import type { CommunityId } from '../../app/shared/ids.ts';
import type { InterfaceLanguage, Language } from '../../app/shared/languages.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { FilterName, SearchKind, SearchQuery } from '../../app/shared/search-query.ts';
import type { LessonType } from '../../app/shared/vocabulary.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { Viewer } from '../access/viewer.ts';
import { queryLanguages } from './query-languages.ts';
import { runSearch } from './search.queries.ts';
import { type Segment, toSegments } from './snippet.ts';

const HITS_PER_PAGE = 10;

export type SearchHit = {
  kind: SearchKind;
  id: string;
  /** Of a lesson. */
  number: string | null;
  title: string;
  language: Language;
  marking: Marking;
  /** Of a lesson (LessonState), a page or a thread, by kind. */
  state: string;
  type: LessonType | null;
  functions: string[];
  countries: string[];
  community: { slug: string; name: string };
  /** Calendar date: of the event, the last change or the last post. */
  dated: string;
  passage: Segment[];
  /** How many countries have adopted the lesson. */
  adoptedBy: number;
  /** Pages it changed, as far as the viewer may read them. */
  changedPages: { id: string; slug: string; title: string; section: string; language: string }[];
};

export type FacetCount = { value: string; count: number };

export type SearchResult = {
  hits: SearchHit[];
  /** Hits counted; where there are `more`, these are the best of them. */
  total: number;
  more: boolean;
  pages: number;
  facets: Record<FilterName, FacetCount[]>;
  /** Where there are no hits: how many there would be without one of the filters. */
  without: { name: FilterName; count: number }[];
};

/** Where to search: everywhere, in one community, only one kind of thing. */
export type SearchScope = { communityId?: CommunityId; kind?: SearchKind };

/**
 * Searches what the viewer may read, in one statement: hits, counts and facets come from the same
 * rows, and what may not be read is in none of them.
 *
 * @param options.language of the interface, in which words are read unless they look otherwise
 * @param options.limit hits on a page
 */
export async function search(
  db: DbOrTx,
  viewer: Viewer,
  query: SearchQuery,
  options: { scope?: SearchScope; language?: InterfaceLanguage; limit?: number } = {},
): Promise<SearchResult> {
  const { limit = HITS_PER_PAGE } = options;
  const found = await runSearch(db, viewer, query, {
    scope: options.scope ?? {},
    languages: queryLanguages(query, options.language ?? 'en'),
    limit,
  });
  return {
    total: found.total,
    more: found.more,
    pages: Math.ceil(found.total / limit),
    hits: found.hits.map(({ passage, ...hit }) => ({ ...hit, passage: toSegments(passage) })),
    facets: groupFacets(found.facets),
    without: found.total > 0 ? [] : found.without.filter(({ count }) => count > 0),
  };
}

function groupFacets(
  rows: { name: FilterName; value: string; count: number }[],
): SearchResult['facets'] {
  const facets: SearchResult['facets'] = {
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
  for (const { name, value, count } of rows) facets[name].push({ value, count });
  return facets;
}
