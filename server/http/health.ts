import { statfs } from 'node:fs/promises';
import { type RequestHandler, Router } from 'express';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from '../../db/create-db.ts';

/** Below this many free bytes the server says that it cannot be relied on. */
const LEAST_FREE = 64 * 1024 * 1024;
const PATIENCE_MS = 2000;

/** A reason why the server should get no work now; null when it can. */
async function findTrouble(db: Db, dataDir: string): Promise<string | null> {
  const disk = await statfs(dataDir).catch(() => null);
  if (disk && disk.bavail * disk.bsize < LEAST_FREE) return 'The disk is almost full.';
  try {
    // A write that reaches the disk, without a table: a database that only reads is not ready.
    const probe = sql`SELECT pg_logical_emit_message(false, 'collegium', 'ready', true)`.execute(
      db,
    );
    await within(PATIENCE_MS, probe);
    return null;
  } catch {
    return 'The database does not answer or cannot write.';
  }
}

/** `/healthz` (the process runs), `/readyz` (it can do its work) and `/metrics` (Prometheus). */
export function healthRoutes(options: { db: Db; dataDir: string; metrics: Registry }): Router {
  const router = Router();
  const noStore: RequestHandler = (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  };
  router.get('/healthz', noStore, (_req, res) => void res.json({ status: 'ok' }));
  router.get('/readyz', noStore, (_req, res, next) => {
    findTrouble(options.db, options.dataDir).then((trouble) => {
      res
        .status(trouble ? 503 : 200)
        .json(trouble ? { status: 'not ready', trouble } : { status: 'ready' });
    }, next);
  });
  router.get('/metrics', noStore, (_req, res, next) => {
    options.metrics
      .metrics()
      .then((text) => res.type(options.metrics.contentType).send(text), next);
  });
  return router;
}

/** The registry with the process's own figures and the duration of requests. */
export function createMetrics(): { registry: Registry; requests: Histogram<'method' | 'status'> } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'collegium_http_request_seconds',
    help: 'Duration of HTTP requests in seconds',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [registry],
  });
  return { registry, requests };
}

/** Shows a number that something else keeps, read when Prometheus asks. */
export function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
