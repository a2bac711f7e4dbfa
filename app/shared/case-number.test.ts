import { describe, expect, it } from 'vitest';
import { looksLikeCaseNumber } from './case-number.ts';

describe('looksLikeCaseNumber', () => {
  it.each([
    'See 12345/2026 for the details.',
    'Our file 004217/2025',
    '12 Js 3456/26',
    'SIENA message 2345678',
    'siena nr. 4471',
    'Answer to 1234567-12-3',
  ])('warns of %s', (text) => {
    expect(looksLikeCaseNumber(text)).toBe(true);
  });

  it.each([
    'Regulation (EC) No 1049/2001',
    'Directive (EU) 2016/680',
    'LL-2021-0042 says the same.',
    'Shift of 23/11/2026',
    'Operational data belongs in SIENA.',
    'The ratio was 24/7, in 2026',
    'Call +32 2 555 0103',
  ])('lets %s pass', (text) => {
    expect(looksLikeCaseNumber(text)).toBe(false);
  });
});
