import { useTranslation } from 'react-i18next';
import type { FacetOption } from '../../components/facet-group.tsx';
import { COUNTRIES } from '../../shared/countries.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../shared/languages.ts';
import { LESSON_STATES, LESSON_STEPS } from '../../shared/lesson-life.ts';
import { MARKINGS } from '../../shared/markings.ts';
import {
  type FilterName,
  SEARCH_EFFECTS,
  SEARCH_KINDS,
  type SearchFilters,
} from '../../shared/search-query.ts';
import type { SearchResult } from '../../../server/search/search.ts';

/** Catalogue entries of the values of a filter. */
const WORDS: Partial<Record<FilterName, string>> = {
  kind: 'search:kind',
  state: 'common:lessonState',
  crisis: 'common:crisis',
  function: 'common:crisisFunction',
  area: 'common:area',
  country: 'common:country',
  type: 'common:lessonType',
  led: 'search:led',
};

/** Filters whose values have an order of their own; the others come by count. */
const ORDER: Partial<Record<FilterName, readonly string[]>> = {
  kind: SEARCH_KINDS,
  state: [...LESSON_STEPS]
    .reverse()
    .concat(LESSON_STATES.filter((s) => !LESSON_STEPS.includes(s as never)) as never[]),
  country: COUNTRIES,
  language: LANGUAGES,
  marking: MARKINGS,
  led: SEARCH_EFFECTS,
};

/** The word for a value of a filter, in the language of the interface. */
export function useValueLabel(): (name: FilterName, value: string) => string {
  const { i18n } = useTranslation();
  return (name, value) => {
    if (name === 'language' && isLanguage(value)) return LANGUAGE_NAMES[value];
    const key: string = `${WORDS[name]}.${value}`;
    const word = WORDS[name] && i18n.exists(key) ? i18n.t(key, { defaultValue: value }) : value;
    return name === 'country' ? `${value} ${word}` : word;
  };
}

/** The choices of one filter with their counts; a chosen value stays in sight with a count of 0. */
export function useFacetOptions(): (
  name: FilterName,
  counts: SearchResult['facets'],
  filters: SearchFilters,
) => FacetOption[] {
  const label = useValueLabel();
  return (name, counts, filters) => {
    const chosen: readonly string[] = filters[name];
    const missing = chosen.filter((value) => !counts[name].some((each) => each.value === value));
    const all = [...counts[name], ...missing.map((value) => ({ value, count: 0 }))];
    return inOrder(name, all).map(({ value, count }) => ({
      value,
      count,
      label: label(name, value),
      checked: chosen.includes(value),
      lang: name === 'language' ? value : undefined,
    }));
  };
}

function inOrder<T extends { value: string }>(name: FilterName, values: T[]): T[] {
  if (name === 'year') return values.toSorted((a, b) => b.value.localeCompare(a.value));
  const order = ORDER[name];
  // "No particular crisis" and "Other" say least, however many there are.
  const rank = ({ value }: T) =>
    order?.indexOf(value) ?? Number(value === 'none' || value === 'other');
  return values.toSorted((a, b) => rank(a) - rank(b));
}

/** Chosen values in words: years that follow each other as a range. */
export function useChosenLabel(): (name: FilterName, values: readonly string[]) => string {
  const label = useValueLabel();
  return (name, values) => {
    const words = name === 'year' ? yearRanges(values) : values.map((value) => label(name, value));
    return words.join(', ');
  };
}

function yearRanges(values: readonly string[]): string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const year of values.map(Number).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && year === last.to + 1) last.to = year;
    else ranges.push({ from: year, to: year });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
}
