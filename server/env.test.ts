import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvError, readEnv } from './env.ts';

describe('readEnv', () => {
  it('needs nothing: everything has a default, and none is a secret', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      loopback: true,
      baseUrl: null,
      dataDir: resolve('data'),
      databaseUrl: null,
      redisUrl: null,
      sessionDays: 14,
      smtpUrl: null,
      mailFrom: 'Collegium <noreply@collegium.example>',
      logLevel: 'info',
      trustProxy: 0,
      demo: true,
      development: false,
    });
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535, but is “abc”.'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535, but is “70000”.'],
    ['HOST', 'not a host', 'HOST must be an IP address or localhost, but is “not a host”.'],
    [
      'DATABASE_URL',
      'mysql://x',
      'DATABASE_URL must be an address like postgres://user@host/collegium, but is “mysql://x”.',
    ],
    [
      'REDIS_URL',
      'localhost:6379',
      'REDIS_URL must be an address like redis://host:6379, but is “localhost:6379”.',
    ],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but is “loud”.',
    ],
    ['SESSION_DAYS', '0', 'SESSION_DAYS must be a whole number from 1 to 90, but is “0”.'],
    [
      'SMTP_URL',
      'mail.example',
      'SMTP_URL must be an address like smtp://user:password@host:587, but is “mail.example”.',
    ],
    ['COLLEGIUM_DEMO', 'yes', 'COLLEGIUM_DEMO must be one of on, off, but is “yes”.'],
  ])('says in one sentence that %s=%s is wrong', (name, value, sentence) => {
    expect(() => readEnv({ [name]: value })).toThrow(new EnvError(sentence));
  });

  it('takes an empty variable as none', () => {
    expect(readEnv({ PORT: '' }).port).toBe(3000);
  });

  it.each([
    ['on an address that others reach', { HOST: '0.0.0.0' }],
    ['in an own database', { DATABASE_URL: 'postgres://localhost/collegium' }],
    ['when it is switched off', { COLLEGIUM_DEMO: 'off' }],
  ])('never loads the demo %s', (_when, env) => {
    expect(readEnv(env).demo).toBe(false);
  });
});
