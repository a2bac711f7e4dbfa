import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../shared/languages.ts';
import { loadTexts } from './index.ts';

/** A French form for a million and more; no other language here has it. */
const EXTRA_FORM = /_many$/;

function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  const flat = new Map<string, string>();
  for (const [key, child] of Object.entries(value as Record<string, unknown>)) {
    for (const entry of flatten(child, path === '' ? key : `${path}.${key}`)) flat.set(...entry);
  }
  return flat;
}

function variables(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((m) => m[1] ?? ''))].sort();
}

const tags = (text: string) => [...text.matchAll(/<\/?[\w-]+\s*\/?>/g)].map((m) => m[0]).sort();

describe.each(INTERFACE_LANGUAGES)('catalogue %s', (language) => {
  it('has the keys of the English catalogue and no others', async () => {
    const english = [...flatten(await loadTexts('en')).keys()];
    const here = [...flatten(await loadTexts(language)).keys()];
    const allowed = (key: string) =>
      language === 'fr' &&
      EXTRA_FORM.test(key) &&
      english.includes(key.replace(EXTRA_FORM, '_other'));
    expect(here.filter((key) => !allowed(key)).sort()).toEqual(english.sort());
  });

  it('leaves no text empty and uses the same variables and tags', async () => {
    const english = flatten(await loadTexts('en'));
    for (const [key, text] of flatten(await loadTexts(language))) {
      const original = english.get(key.replace(EXTRA_FORM, '_other')) ?? '';
      expect(text.trim(), `${language} ${key}`).not.toBe('');
      // A singular may leave its number out ("one answer").
      const optional = /_one$/.test(key) ? ['count'] : [];
      const without = (list: string[]) => list.filter((name) => !optional.includes(name));
      expect(without(variables(text)), `${language} ${key}`).toEqual(without(variables(original)));
      expect(tags(text), `${language} ${key}`).toEqual(tags(original));
    }
  });
});
