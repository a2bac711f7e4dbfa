import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type pg from 'pg';
import { type Logger, pino } from 'pino';
import type { ViteDevServer } from 'vite';
import { allowedNames, SCHEMA_VERSION } from '../app/shared/editor-schema.ts';
import { createDb } from '../db/create-db.ts';
import { loadDemo } from '../db/demo/load.ts';
import { type EmbeddedPostgres, startEmbedded } from '../db/embedded.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { createSessions } from './access/sessions.ts';
import { announceDemo, announceSetup, setupCode } from './announce.ts';
import type { App } from './app.ts';
import { createCollab } from './collab/collab.ts';
import { createRedisFanOut } from './collab/redis-fan-out.ts';
import { type Env, EnvError, readEnv } from './env.ts';
import { showCollab } from './http/collab-figures.ts';
import { createHttp } from './http/create-http.ts';
import { originAllowed } from './http/guards.ts';
import { createMetrics } from './http/health.ts';
import { startJobs } from './jobs/jobs.ts';
import { PageIndex } from './jobs/page-index.ts';
import { checkPort, explainDatabase, listenOn, prepareDataDir } from './obstacles.ts';
import { createStopper, type Stopper } from './stopper.ts';

/** Longest time a request waits for one statement, in ms; then it is told that it must try again. */
const ANSWER_WITHIN = 8000;

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
  const stop = createStopper(log);
  try {
    const app = await start({ env, log, say, stop });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`Collegium is ready at ${app.config.baseUrl} (${seconds} s)`);
  } catch (error) {
    // What breaks because it is being stopped has nothing to tell; the stopper ends the process.
    if (stop.begun) return;
    await stop.undo();
    throw env.databaseUrl ? explainDatabase(error) : error;
  }
}

type Start = { env: Env; log: Logger; say: (line: string) => void; stop: Stopper };

async function start({ env, log, say, stop }: Start): Promise<App> {
  await prepareDataDir(env.dataDir);
  await checkPort(env.host, env.port);
  const { embedded, connection } = await openDatabase(env, say);
  if (embedded) stop.add('the database', () => embedded.stop());
  const migrated = await migrate(connection);
  if (migrated > 0) say(`Tables brought up to date (${migrated} steps).`);

  const lost = (what: string) => (error: Error) => {
    if (!stop.begun) log.warn({ reason: error.message }, what);
  };
  const requests = { ...connection, query_timeout: ANSWER_WITHIN };
  const { db, pool } = createDb(requests, lost('database connection lost'));
  stop.add('its connections', () => db.destroy());
  // The log of edits has connections of its own: a slow page never delays a save.
  const edits = createDb({ ...connection, max: 2 }, lost('connection of the update log lost'));
  stop.add('the update log', () => edits.db.destroy());

  const parts = { env, log, connection, db, pool, editsPool: edits.pool, say };
  const { app, http, collab, jobs, pageIndex, vite } = await build(parts);
  stop.add('jobs', () => Promise.all([jobs.stop(), pageIndex.stop()]));
  if (vite) stop.add('the development server', () => vite.close());
  // At once: the web server has closed only when the sockets of open pages have.
  stop.add('the web server', () => Promise.all([closeHttp(http), collab.close()]));

  await listenOn(http, env.host, env.port);
  const host = env.host.includes(':') ? `[${env.host}]` : env.host;
  const { port } = http.address() as AddressInfo;
  app.config.baseUrl = env.baseUrl ?? `http://${host}:${port}`;
  if (env.demo) await announceDemo(app, env, say);
  await announceSetup(app, say);
  return app;
}

/** With a connection of its own: a large table may take longer than a request may wait. */
async function migrate(connection: pg.PoolConfig): Promise<number> {
  const { db } = createDb({ ...connection, max: 1 });
  try {
    return (await migrateToLatest(db)).length;
  } finally {
    await db.destroy();
  }
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
  const pageIndex = new PageIndex(db, log);
  const collab = createCollab({
    db,
    pool: editsPool,
    listen: connection,
    readSession: (cookie) => app.sessions.read(cookie),
    sessionIdOf: (cookie) => app.sessions.idOf(cookie),
    originAllowed: (req) => originAllowed(req, app.config.baseUrl),
    log,
    allowedNames,
    ...(env.redisUrl && { fanOut: createRedisFanOut(env.redisUrl, log) }),
    schemaVersion: SCHEMA_VERSION,
    onChanged: (documentId) => pageIndex.note(documentId),
  });
  await collab.start();
  if (env.demo) await loadDemo({ db, say });
  await pageIndex.catchUp();

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
    answerFirst: (req, res) => collab.handleRequest(req, res),
  });
  http.on('upgrade', (req, socket, head) => {
    if (req.url?.startsWith('/collab/')) collab.handleUpgrade(req, socket, head);
    else if (!vite) socket.destroy();
  });
  showCollab(metrics.registry, () => collab.stats());
  return { app, http, collab, jobs, pageIndex, vite };
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

/** Lets requests under way finish, for a second at most; idle connections close at once. */
function closeHttp(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
    setTimeout(() => http.closeAllConnections(), 1000).unref();
  });
}
