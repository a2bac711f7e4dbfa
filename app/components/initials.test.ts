import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Aino Rautasalo', 'AR'],
  ['Dr Matteo Bellandi', 'MB'],
  ['Conor Mac Giolla', 'CG'],
  ['Ёлка Íosa', 'ЁÍ'],
  ['  Plato ', 'P'],
  ['', ''],
])('initials of “%s” are “%s”', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
