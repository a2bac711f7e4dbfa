import { describe, expect, it } from 'vitest';
import { isStorageTrouble, isUnstorableText } from './storage-trouble.ts';

const failure = (code: string) => Object.assign(new Error('failed'), { code });

describe('isStorageTrouble', () => {
  it.each([
    ['a server that is starting up', failure('57P03')],
    ['a server that ended', failure('57P01')],
    ['a full disk', failure('53100')],
    ['too many connections', failure('53300')],
    ['a replica', failure('25006')],
    ['no server', failure('ECONNREFUSED')],
    ['a socket that is gone', failure('ENOENT')],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['a server that accepts nobody', new Error('timeout exceeded when trying to connect')],
    ['a server that does not answer', new Error('Query read timeout')],
  ])('is %s', (_what, error) => {
    expect(isStorageTrouble(error)).toBe(true);
  });

  it.each([
    ['a fault in a statement', failure('42601')],
    ['a row that exists', failure('23505')],
    ['a fault in the code', new TypeError('x is not a function')],
    ['no error', 'ECONNREFUSED'],
  ])('is not %s', (_what, error) => {
    expect(isStorageTrouble(error)).toBe(false);
  });
});

it('knows text that the database cannot hold', () => {
  expect(isUnstorableText(failure('22021'))).toBe(true);
  expect(isUnstorableText(failure('57P03'))).toBe(false);
});
