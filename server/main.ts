import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type pg from 'pg';
import { type Logger, pino } from 'pino';
import type { ViteDevServer } from 'vite';
import { allowedNames } from '../app/shared/editor-schema.ts';
import { createDb } from '../db/create-db.ts';
import { loadDemo } from '../db/demo/load.ts';
import { type EmbeddedPostgres, startEmbedded } from '../db/embedded.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { createSessions } from './access/sessions.ts';
import { hasAdministrator } from './accounts/accounts.queries.ts';
import type { App } from './app.ts';
import { type Collab, createCollab } from './collab/collab.ts';
import { type Env, EnvError, readEnv } from './env.ts';
import { createHttp } from './http/create-http.ts';
import { originAllowed } from './http/guards.ts';
import { createMetrics, gauge } from './http/health.ts';
import { startJobs } from './jobs/jobs.ts';

/** Time for a clean stop, in ms; whatever hangs after that is left to the operating system. */
const STOP_WITHIN = 4500;

/** Starts the whole application; the only place where things are built. */
export async function main(): Promise<void> {
  const started = performance.now();
  let env: Env;
  try {
    env = readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const log = pino({ level: env.logLevel, base: null }, pino.destination({ dest: 2, sync: false }));
  // Stopping works from the first moment on, whatever has been built by then.
  const stop = stopper(log);
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });

  const { embedded, connection } = await openDatabase(env, say);
  if (embedded) stop.last('the database', () => embedded.stop());
  const { db, pool } = createDb(connection, (error) =>
    log.warn({ err: error }, 'database connection lost'),
  );
  stop.last('its connections', () => db.destroy());
  // The log of edits has connections of its own: a slow page never delays a save.
  const edits = createDb({ ...connection, max: 2 }, (error) =>
    log.warn({ err: error }, 'connection of the update log lost'),
  );
  stop.last('the update log', () => edits.db.destroy());

  const migrated = await migrateToLatest(db);
  if (migrated.length > 0) say(`Tables brought up to date (${migrated.length} steps).`);

  const { app, http, collab, jobs, vite } = await build({
    env,
    log,
    connection,
    db,
    pool,
    editsPool: edits.pool,
    say,
  });
  stop.first('jobs', () => jobs.stop());
  if (vite) stop.first('the development server', () => vite.close());
  stop.first('open pages', () => collab.close());
  stop.first('the web server', () => closeHttp(http));

  await listen(http, env);
  const address = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${(http.address() as AddressInfo).port}`;
  app.config.baseUrl = env.baseUrl ?? address;
  if (env.demo) await announceDemo(app, env, say);
  await announceSetup(app, say);
  say(
    `Collegium is ready at ${app.config.baseUrl} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
}

type Parts = {
  env: Env;
  log: Logger;
  connection: pg.PoolConfig;
  db: App['db'];
  pool: pg.Pool;
  editsPool: pg.Pool;
  say: (line: string) => void;
};

async function build({ env, log, connection, db, pool, editsPool, say }: Parts) {
  const https = env.baseUrl?.startsWith('https:') ?? false;
  const metrics = createMetrics();
  const app: App = {
    db,
    log,
    sessions: createSessions(db, { days: env.sessionDays, secure: https }),
    config: {
      baseUrl: env.baseUrl ?? '',
      demo: env.demo,
      smtp: env.smtpUrl !== null,
      setupCode: () => setupCode(db, env.dataDir),
    },
  };
  const jobs = await startJobs({ app, pool, smtpUrl: env.smtpUrl, mailFrom: env.mailFrom });
  const collab = createCollab({
    db,
    pool: editsPool,
    listen: connection,
    readSession: (cookie) => app.sessions.read(cookie),
    originAllowed: (req) => originAllowed(req, app.config.baseUrl),
    log,
    allowedNames,
    onChanged: (documentId) => jobs.indexDocument(documentId),
  });
  await collab.start();
  if (env.demo) await loadDemo({ db, say });

  const vite = env.development ? await startVite() : null;
  const http = createHttp({
    app,
    dataDir: env.dataDir,
    trustProxy: env.trustProxy,
    https,
    clientDir: join(import.meta.dirname, 'client'),
    build: vite
      ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
      : await builtServer(),
    vite,
    metrics,
  });
  http.on('upgrade', (req, socket, head) => {
    if (req.url?.startsWith('/collab/')) collab.handleUpgrade(req, socket, head);
    else if (!vite) socket.destroy();
  });
  showFigures(metrics.registry, collab);
  return { app, http, collab, jobs, vite };
}

function showFigures(registry: ReturnType<typeof createMetrics>['registry'], collab: Collab): void {
  gauge(
    registry,
    'collegium_collab_rooms',
    'Pages open for co-editing',
    () => collab.stats().rooms,
  );
  gauge(
    registry,
    'collegium_collab_sockets',
    'Open collaboration sockets',
    () => collab.stats().sockets,
  );
  gauge(
    registry,
    'collegium_collab_updates',
    'Updates written since the start',
    () => collab.stats().updates,
  );
  gauge(
    registry,
    'collegium_collab_appends',
    'Group commits since the start',
    () => collab.stats().appends,
  );
}

/** Connects to the given database, or starts our own in the data folder. */
async function openDatabase(
  env: Env,
  say: (line: string) => void,
): Promise<{ embedded: EmbeddedPostgres | null; connection: pg.PoolConfig & pg.ClientConfig }> {
  if (env.databaseUrl) return { embedded: null, connection: { connectionString: env.databaseUrl } };
  const began = performance.now();
  const embedded = await startEmbedded({
    dataDir: join(env.dataDir, 'postgres'),
    durable: true,
    log: say,
  });
  say(
    `Database ${embedded.adopted ? 'found running' : 'started'} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  return { embedded, connection: embedded.connection('postgres') };
}

async function startVite(): Promise<ViteDevServer> {
  const vite = await import('vite');
  return vite.createServer({ server: { middlewareMode: true } });
}

async function builtServer(): Promise<ServerBuild> {
  const file = join(import.meta.dirname, 'server', 'index.js');
  return (await import(pathToFileURL(file).href)) as ServerBuild;
}

function listen(http: Server, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken ? new Error(`PORT ${env.port} is in use on ${env.host}; choose another one.`) : error,
      );
    });
    http.listen(env.port, env.host, resolve);
  });
}

/** Lets requests under way finish, for a second at most; idle connections close at once. */
function closeHttp(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
    setTimeout(() => http.closeAllConnections(), 1000).unref();
  });
}

/**
 * The code that opens set-up: made once, kept in the data folder for the owner alone, void as
 * soon as there is an administrator.
 */
async function setupCode(db: App['db'], dataDir: string): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const file = join(dataDir, 'setup-code');
  const code = randomBytes(15).toString('base64url');
  try {
    await writeFile(file, code, { flag: 'wx', mode: 0o600 });
    return code;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(file, 'utf8');
  }
}

async function announceSetup(app: App, say: (line: string) => void): Promise<void> {
  const code = await app.config.setupCode();
  if (code) say(`There is no administrator yet. Open ${app.config.baseUrl}/set-up?code=${code}`);
}

/** Writes demo.json for scripts and prints who can sign in. */
async function announceDemo(app: App, env: Env, say: (line: string) => void): Promise<void> {
  const { describeDemo } = await import('../db/demo/describe.ts');
  const demo = await describeDemo(app.db, app.config.baseUrl);
  await writeFile(join(env.dataDir, 'demo.json'), JSON.stringify(demo, null, 2), { mode: 0o600 });
  say(`Demo people (password of all: ${demo.people[0]?.password ?? ''})`);
  for (const { email, role, community } of demo.highlights) {
    say(`  ${email.padEnd(36)} ${role}${community ? `, ${community}` : ''}`);
  }
}

/** Stops in order on SIGINT or SIGTERM: first what takes work, last what keeps it. */
function stopper(log: Logger) {
  const steps: { name: string; stop: () => Promise<unknown> }[] = [];
  let stopping = false;
  const run = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    process.stdout.write(`${signal}: closing open pages and saving …\n`);
    const late = setTimeout(() => process.exit(1), STOP_WITHIN);
    for (const { name, stop } of steps) {
      await stop().catch((error: unknown) => log.error({ err: error }, `could not stop ${name}`));
    }
    clearTimeout(late);
    process.stdout.write('Stopped.\n');
    process.exit(0);
  };
  process.on('SIGINT', () => void run('SIGINT'));
  process.on('SIGTERM', () => void run('SIGTERM'));
  return {
    first: (name: string, stop: () => Promise<unknown>) => void steps.unshift({ name, stop }),
    last: (name: string, stop: () => Promise<unknown>) => {
      // Among the last, what was built later stops earlier: connections before their server.
      steps.unshift({ name, stop });
    },
  };
}
