import { describe, expect, it } from 'vitest';
import { formatDate } from './dates.ts';
import { createI18n, loadTexts } from './index.ts';

const english = createI18n('en', await loadTexts('en'));

describe('formatDate', () => {
  it('writes a calendar date without a zone', () => {
    expect(formatDate(english, '2026-02-03')).toBe('3 February 2026');
    expect(formatDate(english, '2026-02-03', 'short')).toBe('3 Feb');
    expect(formatDate(english, '2026-02-03', 'short-year')).toBe('3 Feb 2026');
    expect(formatDate(english, '2026-02-03', 'month')).toBe('February 2026');
  });

  it('tells an instant in the zone asked for', () => {
    const late = new Date('2026-05-31T22:30:00Z');
    expect(formatDate(english, late, 'full-time')).toBe('1 June 2026, 00:30');
    expect(formatDate(english, late, 'full-time', 'UTC')).toBe('31 May 2026, 22:30');
    expect(formatDate(english, late.toISOString(), 'time')).toBe('00:30');
  });

  it.each([
    ['nl', '1 maart 2026', '1 mrt'],
    ['fr', '1er mars 2026', '1er mars'],
    ['de', '1. März 2026', '1. März'],
  ] as const)('writes %s as its readers do', async (language, full, short) => {
    const i18n = createI18n(language, await loadTexts(language));
    expect(formatDate(i18n, '2026-03-01')).toBe(full);
    expect(formatDate(i18n, '2026-03-01', 'short')).toBe(short);
  });

  it('refuses what is no date', () => {
    expect(() => formatDate(english, 'soon')).toThrow(RangeError);
  });
});
