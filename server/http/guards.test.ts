import { describe, expect, it } from 'vitest';
import { originAllowed } from './guards.ts';

const ask = (headers: Record<string, string>, expected = 'https://collegium.example') =>
  originAllowed({ headers }, expected);

describe('originAllowed', () => {
  it('lets our own pages through', () => {
    expect(ask({ origin: 'https://collegium.example', 'sec-fetch-site': 'same-origin' })).toBe(
      true,
    );
  });

  it('lets scripts through that send none of the headers of browsers', () => {
    expect(ask({})).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that hides its origin', { origin: 'null' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another site without Origin', { 'sec-fetch-site': 'cross-site' }],
    [
      'a host header that matches a foreign origin',
      { origin: 'https://evil.example', host: 'evil.example' },
    ],
  ])('refuses %s', (_who, headers) => {
    expect(ask(headers)).toBe(false);
  });

  it('takes the loopback name that was asked for, on the same port only', () => {
    const local = 'http://127.0.0.1:3000';
    expect(ask({ origin: 'http://localhost:3000', host: 'localhost:3000' }, local)).toBe(true);
    expect(ask({ origin: 'http://localhost:4000', host: 'localhost:3000' }, local)).toBe(false);
  });
});
