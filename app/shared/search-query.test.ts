import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedNumber, parseSearch, searchParams, withoutFilter } from './search-query.ts';

const read = (q: string, more = '') =>
  parseSearch(new URLSearchParams([['q', q], ...new URLSearchParams(more)]));

describe('words', () => {
  it('tells words, phrases and exclusions apart', () => {
    expect(read('quarantine "shift pattern" -school -"night duty"').terms).toEqual([
      { role: 'word', text: 'quarantine' },
      { role: 'phrase', text: 'shift pattern' },
      { role: 'not', text: 'school' },
      { role: 'not', text: 'night duty' },
    ]);
  });

  it('takes typographic quotes and one that is not closed', () => {
    expect(read('„Muster der Schicht“ “open end').terms).toEqual([
      { role: 'phrase', text: 'Muster der Schicht' },
      { role: 'phrase', text: 'open end' },
    ]);
  });

  it('knows the number of a lesson, with and without its letters', () => {
    expect(namedNumber(read('fire ll-2021-0042'))).toBe('LL-2021-0042');
    expect(namedNumber(read('2021-0042'))).toBe('LL-2021-0042');
    expect(namedNumber(read('number:LL-2021-0042'))).toBe('LL-2021-0042');
    expect(namedNumber(read('-LL-2021-0042'))).toBeNull();
  });
});

describe('operators', () => {
  it('become filters, and the box keeps the words', () => {
    const query = read(
      'mask country:FI,GR function:staffing marking:amber+strict lang:el type:good-practice crisis:covid-19',
    );
    expect(query.text).toBe('mask');
    expect(query.filters).toMatchObject({
      country: ['FI', 'EL'],
      function: ['staffing'],
      marking: ['TLP:AMBER+STRICT'],
      language: ['el'],
      type: ['good-practice'],
      crisis: ['covid-19'],
    });
  });

  it('take a value in quotes and a range of years', () => {
    const { filters } = read('state:"lesson learned" year:2020-2022');
    expect(filters.state).toEqual(['lesson-learned']);
    expect(filters.year).toEqual(['2020', '2021', '2022']);
  });

  it('are words where they say nothing', () => {
    expect(read('country:XX note:this constructor:x').terms.map(({ text }) => text)).toEqual([
      'country XX',
      'note this',
      'constructor x',
    ]);
  });

  it('add to the filters of the address without doubling them', () => {
    expect(read('country:FI', '&country=FI&country=SE').filters.country).toEqual(['FI', 'SE']);
  });
});

describe('the address', () => {
  it('comes back from its canonical form', () => {
    const query = read(
      'ward "two words" -not',
      '&state=tasked&year=2021&led=changed-a-page&sort=newest&page=3',
    );
    expect(parseSearch(new URLSearchParams(searchParams(query)))).toEqual(query);
  });

  it('is empty for the search for everything', () => {
    expect(searchParams(parseSearch(new URLSearchParams('q=&sort=relevance&page=1')))).toBe('');
  });

  it('loses one filter and begins at page 1', () => {
    const query = withoutFilter(read('x', '&state=tasked&year=2021&page=4'), 'state');
    expect(searchParams(query)).toBe('?q=x&year=2021');
  });

  it.each(['0', '-1', '1.5', 'NaN', '9e99', '<script>'])(
    'reads the page %s as one there is',
    (page) => {
      const { page: read } = parseSearch(new URLSearchParams({ page }));
      expect(read).toBeGreaterThanOrEqual(1);
      expect(read).toBeLessThanOrEqual(1000);
    },
  );
});

describe('any string', () => {
  const own = [
    '',
    ' ',
    '\0',
    'a\0b',
    '"',
    '""',
    '"""',
    '-',
    '--',
    '-"',
    ':',
    'country:',
    ':FI',
    "' OR 1=1 --",
    '!&|()<->*:',
    'a & b | !c',
    '\ud800',
    '🦊',
    '\u202eevil',
    '\\',
    '%00',
    'x'.repeat(10_000),
    '"'.repeat(10_000),
    '-'.repeat(10_000),
    'country:'.repeat(2000),
    '\n\r\t',
    '日本語',
    'ﷺ',
    '__proto__:x',
    '${x}',
    'NULL',
  ];
  const public_ = new URL('../../../shared/data/hostile/blns.json', import.meta.url);
  const naughty = existsSync(public_)
    ? (JSON.parse(readFileSync(public_, 'utf8')) as string[])
    : [];

  it(`is a query (${own.length} own strings, ${naughty.length} of the public list beside the checkout)`, () => {
    for (const text of [...own, ...naughty]) {
      const query = read(text);
      expect(query.terms.length).toBeLessThanOrEqual(24);
      for (const term of query.terms) expect(term.text).not.toMatch(/\p{Cc}/u);
      const again = parseSearch(new URLSearchParams(searchParams(query)));
      expect(again.terms).toEqual(query.terms);
    }
  });
});
