import { expect, it } from 'vitest';
import { completeAddress } from './commands.ts';

it.each([
  ['police.example/plan', 'https://police.example/plan'],
  [' https://police.example ', 'https://police.example'],
  ['http://police.example', 'http://police.example'],
  ['desk@police.example', 'mailto:desk@police.example'],
  ['mailto:desk@police.example', 'mailto:desk@police.example'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['', ''],
])('reads the address %j as %j', (typed, expected) => {
  expect(completeAddress(typed)).toBe(expected);
});
