import { expect, it } from 'vitest';
import { presentOf, presentPeople } from './present.ts';

const user = (id: string, name: string, colour: unknown = 1) => ({ user: { id, name, colour } });

it('names each other person once and nobody unstamped', () => {
  const states = [user('a', 'Ilse'), user('b', 'João'), user('b', 'João'), {}, null, { user: {} }];
  expect(presentPeople(states, 'a')).toEqual([{ id: 'b', name: 'João', colour: 1 }]);
});

it('gives graphite to a state without a colour', () => {
  expect(presentOf({ id: 'a', name: 'Ilse', colour: 'red' })?.colour).toBe(6);
});
