import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './negotiate.ts';

describe('chooseLanguage', () => {
  it('takes what the person fixed before anything else', () => {
    expect(chooseLanguage('fr', 'nl', 'de')).toBe('fr');
  });
  it('takes the choice made in this browser before the browser’s list', () => {
    expect(chooseLanguage(null, 'nl', 'de')).toBe('nl');
  });
  it('ignores a value that is no interface language', () => {
    expect(chooseLanguage('fi', '../../etc', 'de')).toBe('de');
  });
  it('follows the weights of the header, not its order', () => {
    expect(chooseLanguage(null, null, 'en;q=0.5, fi, nl-BE;q=0.8')).toBe('nl');
  });
  it('keeps the order of equal weights', () => {
    expect(chooseLanguage(null, null, 'fr, de')).toBe('fr');
  });
  it('leaves out what the browser refuses or writes wrongly', () => {
    expect(chooseLanguage(null, null, 'fr;q=0, de;q=2, nl;q=x')).toBe('en');
  });
  it('reads regions and capitals', () => {
    expect(chooseLanguage(null, null, 'DE-at')).toBe('de');
  });
  it('speaks English where nothing fits', () => {
    expect(chooseLanguage(null, null, null)).toBe('en');
    expect(chooseLanguage(null, null, 'fi, sv')).toBe('en');
    expect(chooseLanguage(null, null, 'fi, *;q=0.1')).toBe('en');
  });
});
