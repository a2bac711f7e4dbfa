import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type Response,
} from 'express';
import type { Histogram, Registry } from 'prom-client';
import type { ViteDevServer } from 'vite';
import { findViewer } from '../access/viewer.ts';
import type { App, RequestContext } from '../app.ts';
import { bodyWithin, checkOrigin, limitAttempts, securityHeaders } from './guards.ts';
import { healthRoutes } from './health.ts';
import { remixHandler } from './remix-handler.ts';
import { submittedFields } from './submitted-fields.ts';

export type HttpOptions = {
  app: App;
  dataDir: string;
  trustProxy: number;
  https: boolean;
  /** Folder with the built client (`build/client`). */
  clientDir: string;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Present in development: serves sources with hot reload. */
  vite: ViteDevServer | null;
  metrics: { registry: Registry; requests: Histogram<'method' | 'status'> };
  /** Answers what is no page and is not to be logged or measured as one; false for all else. */
  answerFirst: (req: IncomingMessage, res: ServerResponse) => boolean;
};

/** Builds the HTTP server; it does not listen yet. */
export function createHttp(options: HttpOptions): Server {
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', options.trustProxy);
  server.use(requestId(options));
  server.use(securityHeaders({ https: options.https, development: options.vite !== null }));
  server.use(
    healthRoutes({
      db: options.app.db,
      dataDir: options.dataDir,
      metrics: options.metrics.registry,
    }),
  );
  server.use(shutSurfaces);
  serveFiles(server, options);
  server.use(checkOrigin(() => options.app.config.baseUrl));
  server.use(['/sign-in', '/forgotten', '/set-up'], limitAttempts(30));
  server.use('/register', limitAttempts(20));
  server.use(bodyWithin);
  server.use(
    remixHandler({
      build: options.build,
      mode: options.vite ? 'development' : 'production',
      baseUrl: () => options.app.config.baseUrl,
      context: (req, res) => requestContext(options.app, req, res),
    }),
  );
  server.use(lastResort(options.app));
  return createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, (req, res) => {
    if (!options.answerFirst(req, res)) server(req, res);
  });
}

/**
 * Single fetch and lazy route discovery are off, and their addresses stay shut (docs/decisions).
 * Nor is there anything at an address with a NUL in it, which PostgreSQL does not take as text.
 */
const shutSurfaces: express.RequestHandler = (req, res, next) => {
  if (req.path === '/__manifest' || req.path.endsWith('.data') || req.path.includes('%00')) {
    res.status(404).type('text/plain').send('Not found');
  } else next();
};

function serveFiles(server: Express, { vite, clientDir }: HttpOptions): void {
  if (vite) {
    server.use(vite.middlewares);
    return;
  }
  // File names of built assets hold a hash of their content.
  server.use(
    '/assets',
    express.static(join(clientDir, 'assets'), {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
    }),
  );
  server.use(express.static(clientDir, { maxAge: '1h', index: false }));
}

/** One id per request in every log line of it, and in the answer, so that a report can be traced. */
function requestId({ app, metrics }: HttpOptions): express.RequestHandler {
  return (req, res, next) => {
    const id = randomUUID();
    res.locals.requestId = id;
    res.set('X-Request-Id', id);
    const began = performance.now();
    res.on('finish', () => {
      const ms = Math.round(performance.now() - began);
      metrics.requests.observe({ method: req.method, status: res.statusCode }, ms / 1000);
      // The path alone: a query may hold what somebody searched for.
      const path = req.originalUrl
        .split('?', 1)[0]
        ?.replace(/\/(verify|reset|invitation)\/.*/, '/$1/…');
      app.log.info(
        { requestId: id, method: req.method, path, status: res.statusCode, ms },
        'request',
      );
    });
    next();
  };
}

function requestContext(app: App, req: Request, res: Response): RequestContext {
  let reading: ReturnType<RequestContext['viewer']> | undefined;
  return {
    app,
    requestId: res.locals.requestId as string,
    nonce: res.locals.nonce as string,
    clientAddress: req.ip ?? '',
    viewer: () => (reading ??= readViewer(app, req.headers.cookie)),
    submitted: () => submittedFields(req),
  };
}

async function readViewer(app: App, cookie: string | undefined) {
  const session = await app.sessions.read(cookie);
  if (!session) return null;
  const viewer = await findViewer(app.db, session.personId);
  return viewer && { viewer, sessionId: session.sessionId };
}

/** What nothing else has answered: bodies too large or broken, and faults. Never a stack trace. */
function lastResort(app: App): ErrorRequestHandler {
  // Express knows an error handler by its four arguments.
  return (error: { status?: number }, req, res, _next) => {
    const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500;
    // Who has gone away while an answer was under way is no fault of ours.
    if (status === 500 && !req.socket.destroyed) {
      app.log.error({ err: error, requestId: res.locals.requestId as string }, 'request failed');
    }
    if (res.headersSent) return void res.destroy();
    res.status(status).type('text/plain').send(wordsFor(status));
  };
}

function wordsFor(status: number): string {
  if (status === 404) return 'Not found';
  if (status === 413) return 'What was sent is too large.';
  return status < 500 ? 'The request could not be read.' : 'Something went wrong on our side.';
}
