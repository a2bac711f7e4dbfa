import { expect, it } from 'vitest';
import { pagesInSight } from './pagination.tsx';

it.each([
  [1, 2, [1, 2]],
  [1, 9, [1, 2, null, 9]],
  [3, 9, [1, 2, 3, 4, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [9, 9, [1, null, 8, 9]],
])('page %i of %i shows %j', (page, pages, expected) => {
  expect(pagesInSight(page, pages)).toEqual(expected);
});
