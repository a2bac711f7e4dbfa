import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it.each([
  ['Policing in health emergencies', 'policing-in-health-emergencies'],
  ['  Zoll & Fracht — Straße 7 ', 'zoll-fracht-strasse-7'],
  ['Łódź, Œuvre, Ærø', 'lodz-oeuvre-aero'],
  ['Αστυνομία', ''],
  ['---', ''],
])('makes an address of “%s”', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it('is never longer than sixty characters and never ends in a hyphen', () => {
  const slug = slugOf(`${'a'.repeat(59)} b`);
  expect(slug).toBe('a'.repeat(59));
});
