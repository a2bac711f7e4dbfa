import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { createDb } from '../../db/create-db.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../db/embedded.ts';
import { isClaimed } from '../../db/embedded/owner.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { findRedis } from '../../scripts/find-redis.mjs';
import { TEMPLATE } from './database.ts';

const PREFIX = 'collegium-test-';

/**
 * Starts one PostgreSQL for the whole run, with the migrated template in it, and finds the Redis
 * that some tests start; returns what ends it.
 */
export default async function setUpDatabase(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const server = await start(dataDir);
  await makeTemplate(server);
  project.provide('maintenanceDatabase', server.connection('postgres'));
  project.provide('redisProgram', await findRedis().catch(({ message }: Error) => ({ message })));
  return () => end(server, dataDir);
}

async function makeTemplate(server: EmbeddedPostgres): Promise<void> {
  await server.ensureDatabase(TEMPLATE);
  const { db } = createDb({ ...server.connection(TEMPLATE), max: 1 });
  await migrateToLatest(db);
  await db.destroy();
  const { db: maintenance } = createDb({ ...server.connection('postgres'), max: 1 });
  // A connection to the template would keep copies from being made.
  await sql.raw(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`).execute(maintenance);
  await maintenance.destroy();
}

/** A run that was killed leaves its server behind: adopt it to stop it. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = join(tmpdir(), name);
    if (isClaimed(dataDir)) continue;
    // Where that fails it is another user's, or another run is removing it already.
    const server = await start(dataDir).catch(() => null);
    if (server) await end(server, dataDir);
  }
}

function start(dataDir: string): Promise<EmbeddedPostgres> {
  return startEmbedded({ dataDir, durable: false, log: () => {} });
}

async function end(server: EmbeddedPostgres, dataDir: string): Promise<void> {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
