import { expect, it } from 'vitest';
import { groupSections } from './group-sections.ts';

const section = (id: string | null, ...lessons: string[]) => ({
  id,
  heading: id ?? '',
  html: `<${id}>`,
  lessons,
});

it('gives a section with lessons a cell of its own and joins the others', () => {
  const groups = groupSections([
    section(null),
    section('s1'),
    section('s2', 'LL-2021-0042'),
    section('s3'),
    section('s4'),
    section('s5', 'LL-2022-0009'),
  ]);
  expect(groups.map(({ html, lessons }) => [html, lessons.length])).toEqual([
    ['<null><s1>', 0],
    ['<s2>', 1],
    ['<s3><s4>', 0],
    ['<s5>', 1],
  ]);
});

it('has one empty cell for a page without content', () => {
  expect(groupSections([])).toEqual([{ key: 'start', heading: '', html: '', lessons: [] }]);
});
