import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { paletteEntries, type PaletteShell } from './palette-entries.ts';

/** The keys themselves stand for the words. */
const t = ((key: string) => key) as unknown as TFunction<'shell'>;

const shell = (changes: Partial<PaletteShell['viewer']> = {}): PaletteShell => ({
  viewer: { admitted: true, platformRoles: [], ...changes },
  communities: [
    { slug: 'one', name: 'One', role: 'member' },
    { slug: 'two', name: 'Two', role: 'moderator' },
  ],
});
const hrefs = (of: PaletteShell) => paletteEntries(of, t).map(({ href }) => href);

describe('paletteEntries', () => {
  it('reaches the sections of every community, as far as the role goes', () => {
    const all = hrefs(shell());
    for (const path of ['', '/pages', '/lessons', '/threads', '/threads/new', '/members']) {
      expect(all).toContain(`/c/one${path}`);
    }
    expect(all).not.toContain('/c/one/desk');
    expect(all).toEqual(expect.arrayContaining(['/c/two/desk', '/c/two/pages/new']));
  });

  it('leaves out what the platform roles do not open', () => {
    expect(hrefs(shell())).not.toEqual(expect.arrayContaining(['/admissions']));
    expect(hrefs(shell({ platformRoles: ['ncp'] }))).toContain('/admissions');
    expect(hrefs(shell({ platformRoles: ['administrator'] }))).toContain('/platform');
  });

  it('offers an applicant his own affairs and the help only', () => {
    const applicant = { ...shell({ admitted: false }), communities: [] };
    expect(hrefs(applicant)).toEqual(['/profile', '/joining', '/markings', '/accessibility']);
  });

  it('has one entry per address and one letter per place', () => {
    const entries = paletteEntries(shell({ platformRoles: ['platform-manager'] }), t);
    const letters = entries.flatMap(({ goKey }) => goKey ?? []);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(letters).size).toBe(letters.length);
  });
});
