import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { startEmbedded } from './embedded.ts';
import { SUPERUSER } from './embedded/cluster.ts';
import { isClaimed } from './embedded/owner.ts';
import { PORT } from './embedded/socket-dir.ts';

export type ReachedDatabase = {
  connection: pg.PoolConfig;
  /** Stops the database, if it was started for this; a running server's stays. */
  release: () => Promise<void>;
};

/**
 * The database of this installation, for a command beside the server: the given one, else the
 * embedded one, which is joined where the server runs and started where it does not.
 *
 * @throws with one sentence for the administrator
 */
export async function reachDatabase(options: {
  databaseUrl: string | null;
  dataDir: string;
  log: (line: string) => void;
}): Promise<ReachedDatabase> {
  const { databaseUrl, log } = options;
  if (databaseUrl)
    return { connection: { connectionString: databaseUrl }, release: async () => {} };
  const dataDir = join(options.dataDir, 'postgres');
  if (isClaimed(dataDir)) {
    const connection = {
      host: socketDirOf(dataDir),
      port: PORT,
      user: SUPERUSER,
      database: 'postgres',
    };
    return { connection, release: async () => {} };
  }
  const server = await startEmbedded({ dataDir, durable: true, log });
  return { connection: server.connection('postgres'), release: () => server.stop() };
}

/** Where the running server put its socket (embedded/socket-dir.ts chose it). */
function socketDirOf(dataDir: string): string {
  const note = join(dataDir, 'socket-dir');
  const outside = statSync(note, { throwIfNoEntry: false });
  return outside ? readFileSync(note, 'utf8') : join(dataDir, 'socket');
}
