import { expect, it } from 'vitest';
import { filterPath, isNarrowed, readFilter, withoutValue } from './filter.ts';

const read = (text: string) => readFilter(new URLSearchParams(text));

it('reads what is a filter and passes over the rest', () => {
  expect(
    read('q=%20duty%20&country=FI&country=XX&language=sv&language=xx&page=-2&view=all'),
  ).toEqual({
    words: 'duty',
    countries: ['FI'],
    expertise: [],
    languages: ['sv'],
    former: false,
    page: 1,
  });
});

it('writes an address that reads the same', () => {
  const filter = read('q=a%26b&country=FI&country=EL&expertise=c%2B%2B&language=el&view=former');
  expect(read(filterPath('', filter).slice(1))).toEqual(filter);
  expect(filterPath('/c/x/members', read(''))).toBe('/c/x/members');
  expect(filterPath('/c/x/members', read(''), 3)).toBe('/c/x/members?page=3');
});

it('takes one value off', () => {
  const filter = read('country=FI&country=EL');
  expect(withoutValue(filter, 'countries', 'FI').countries).toEqual(['EL']);
  expect(isNarrowed(filter)).toBe(true);
  expect(isNarrowed(read('view=former'))).toBe(false);
});
