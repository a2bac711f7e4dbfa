import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const url = (protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address like ${example}`,
  });

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .int({ error: `must be a whole number from ${least} to ${most}` })
    .min(least, { error: `must be a whole number from ${least} to ${most}` })
    .max(most, { error: `must be a whole number from ${least} to ${most}` });

const oneOf = <T extends string>(...values: [T, ...T[]]) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

/** Every variable the server reads, all optional. The README has the same table. */
const schema = z.object({
  PORT: whole(0, 65535).default(3000),
  HOST: z
    .string()
    .refine((value) => value === 'localhost' || isIP(value) !== 0, {
      error: 'must be an IP address or localhost',
    })
    .default('127.0.0.1'),
  BASE_URL: url(['http:', 'https:'], 'https://collegium.example').optional(),
  DATA_DIR: z.string().min(1, { error: 'must name a folder' }).default('data'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user@host/collegium').optional(),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  SESSION_DAYS: whole(1, 90).default(14),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>@\s]+@[^<>@\s]+$|^.+ <[^<>@\s]+@[^<>@\s]+>$/, {
      error: 'must be an address like Collegium <noreply@collegium.example>',
    })
    .default('Collegium <noreply@collegium.example>'),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  TRUST_PROXY: whole(0, 10).default(0),
  COLLEGIUM_DEMO: oneOf('on', 'off').default('on'),
  NODE_ENV: oneOf('production', 'development', 'test').default('production'),
});

export type Env = {
  port: number;
  host: string;
  /** Whether only this machine can reach the server. */
  loopback: boolean;
  /** Origin under which browsers reach the server; null means http on HOST and PORT. */
  baseUrl: string | null;
  dataDir: string;
  /** Null: the embedded database. */
  databaseUrl: string | null;
  /** Carries co-editing between several servers; null: the database does, without presence. */
  redisUrl: string | null;
  sessionDays: number;
  smtpUrl: string | null;
  mailFrom: string;
  logLevel: string;
  /** Reverse proxies in front, whose X-Forwarded-For is believed. */
  trustProxy: number;
  /** Wanted, and allowed: only in the embedded database and only on a loopback address. */
  demo: boolean;
  development: boolean;
};

/** A wrong setting; the message is one sentence for the person who starts the server. */
export class EnvError extends Error {}

/**
 * Reads the environment; the only reader of it.
 *
 * @throws EnvError with one sentence that names the first wrong variable
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  // An empty variable is as good as none: compose files and CI set them so.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    throw new EnvError(`${name} ${issue?.message}, but is “${source[name]}”.`);
  }
  const env = parsed.data;
  const loopback = LOOPBACK.includes(env.HOST);
  return {
    port: env.PORT,
    host: env.HOST,
    loopback,
    baseUrl: env.BASE_URL ? new URL(env.BASE_URL).origin : null,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    sessionDays: env.SESSION_DAYS,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    demo: env.COLLEGIUM_DEMO === 'on' && env.DATABASE_URL === undefined && loopback,
    development: env.NODE_ENV === 'development',
  };
}
