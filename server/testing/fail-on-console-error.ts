import { format } from 'node:util';
import { afterEach, beforeEach } from 'vitest';

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  console.error = (...words: unknown[]) => void said.push(format(...words));
});

/** A test that means to cause one replaces console.error itself. */
afterEach(() => {
  if (said.length > 0) throw new Error(`console.error was called:\n${said.join('\n')}`);
});
