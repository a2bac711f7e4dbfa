import { expect, it } from 'vitest';
import { MARK_START, MARK_STOP, toSegments } from './snippet.ts';

const mark = (text: string) => `${MARK_START}${text}${MARK_STOP}`;

it('splits a passage at its marks', () => {
  expect(toSegments(`The ${mark('shift')} was over.`)).toEqual([
    { text: 'The ', marked: false },
    { text: 'shift', marked: true },
    { text: ' was over.', marked: false },
  ]);
});

it('joins found words that stand beside each other', () => {
  expect(toSegments(`${mark('Shift')} ${mark('pattern')}.`)).toEqual([
    { text: 'Shift pattern', marked: true },
    { text: '.', marked: false },
  ]);
});

it('says where a passage is cut', () => {
  expect(
    toSegments(`then the ${mark('crew')}`)
      .map(({ text }) => text)
      .join(''),
  ).toBe('… then the crew …');
  expect(
    toSegments(`${mark('crew')} left`)
      .map(({ text }) => text)
      .join(''),
  ).toBe('… crew left …');
});

it('leaves markup as the text it is', () => {
  expect(toSegments('<b>No</b> markup.')).toEqual([{ text: '<b>No</b> markup.', marked: false }]);
});
