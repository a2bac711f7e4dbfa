/** Hocuspocus as its manual sets it up: the database extension, and every setting at its default. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDb } from '../../db/create-db.ts';
import { PEERS } from './peers.ts';

type DatabaseHooks = {
  fetch(data: { documentName: string }): Promise<Uint8Array | null>;
  store(data: { documentName: string; state: Uint8Array }): Promise<void>;
};
type ServerModule = {
  Server: new (options: object) => { listen(): Promise<unknown>; address: { port: number } };
};
type DatabaseModule = { Database: new (hooks: DatabaseHooks) => object };

const { pool } = createDb({ connectionString: process.env.DATABASE_URL });
const { Server } = await load<ServerModule>('server', 'hocuspocus-server.esm.js');
const { Database } = await load<DatabaseModule>('extension-database', 'hocuspocus-database.esm.js');

const database = new Database({
  async fetch({ documentName }) {
    const { rows } = await pool.query<{ state: Buffer }>(
      'SELECT state FROM hocuspocus WHERE name = $1',
      [documentName],
    );
    return rows[0]?.state ?? null;
  },
  async store({ documentName, state }) {
    await pool.query(
      `INSERT INTO hocuspocus (name, state) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET state = excluded.state`,
      [documentName, state],
    );
  },
});

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  extensions: [database],
});
await server.listen();
process.stdout.write(`Hocuspocus is ready at http://127.0.0.1:${server.address.port}\n`);

/** From the folder of the peers, whose packages are not among ours. */
async function load<Module>(name: string, file: string): Promise<Module> {
  const path = join(PEERS, 'node_modules', '@hocuspocus', name, 'dist', file);
  return (await import(pathToFileURL(path).href)) as Module;
}
