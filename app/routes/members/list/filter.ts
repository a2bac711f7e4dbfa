import type { MemberFilter } from '../../../../server/membership/list-members.ts';
import { isCountry } from '../../../shared/countries.ts';
import { isLanguage } from '../../../shared/languages.ts';

/** Reads the filters of an address; what is no filter is passed over. */
export function readFilter(query: URLSearchParams): MemberFilter {
  const page = Number(query.get('page') ?? '1');
  return {
    words: (query.get('q') ?? '').normalize('NFC').trim().slice(0, 200),
    countries: query.getAll('country').filter(isCountry),
    expertise: query.getAll('expertise').filter(Boolean).slice(0, 20),
    languages: query.getAll('language').filter(isLanguage),
    former: query.get('view') === 'former',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a list: without what is not set, and without the page unless it is given. */
export function filterPath(base: string, filter: MemberFilter, page = 1): string {
  const query = new URLSearchParams();
  if (filter.words) query.set('q', filter.words);
  for (const value of filter.countries) query.append('country', value);
  for (const value of filter.expertise) query.append('expertise', value);
  for (const value of filter.languages) query.append('language', value);
  if (filter.former) query.set('view', 'former');
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

/** The same filter without one of its values. */
export function withoutValue(
  filter: MemberFilter,
  name: 'countries' | 'expertise' | 'languages',
  value: string,
): MemberFilter {
  return { ...filter, [name]: filter[name].filter((kept) => kept !== value) };
}

/** Whether anything narrows the list. */
export function isNarrowed({ words, countries, expertise, languages }: MemberFilter): boolean {
  return words !== '' || countries.length + expertise.length + languages.length > 0;
}
