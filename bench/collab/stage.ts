import { join } from 'node:path';
import { sql } from 'kysely';
import { createDb, type Db } from '../../db/create-db.ts';
import { startEmbedded } from '../../db/embedded.ts';
import {
  makeCommunity,
  makeDocument,
  makeMembership,
  makeOrganisation,
  makePerson,
  makeSession,
} from '../../server/testing/factories.ts';
import type { ClientSpec } from './load/commands.ts';

/** A person may have 40 sockets; here he has at most half of them, some just closed. */
const CLIENTS_PER_PERSON = 10;
const AT_ONCE = 8;
const DATABASE = 'bench';

/** The database all servers share, with commits that reach the disk. */
export type Stage = {
  db: Db;
  /** As the servers are told it (`DATABASE_URL`). */
  url: string;
  /** New empty pages, each with as many signed-in clients, spread over the ports. */
  clients(pages: number, perPage: number, ports: readonly number[]): Promise<ClientSpec[][]>;
  close(): Promise<void>;
};

/** @param prepare called once the database runs; has it migrated */
export async function openStage(
  folder: string,
  prepare: (url: string) => Promise<void>,
): Promise<Stage> {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: true, log });
  await server.ensureDatabase(DATABASE);
  const { host, port, user } = server.connection(DATABASE);
  const query = new URLSearchParams({ host, port: String(port), user });
  const url = `postgres:///${DATABASE}?${query.toString()}`;
  const { db } = createDb({ ...server.connection(DATABASE), max: 4 });
  const close = async () => {
    await db.destroy();
    await server.stop();
  };
  try {
    await prepare(url);
    await sql`CREATE TABLE relayed (n bigserial PRIMARY KEY, page text NOT NULL, message bytea NOT NULL)`.execute(
      db,
    );
    await sql`CREATE TABLE hocuspocus (name text PRIMARY KEY, state bytea NOT NULL)`.execute(db);
    return { db, url, clients: await createCast(db), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function createCast(db: Db): Promise<Stage['clients']> {
  const organisation = await makeOrganisation(db);
  const community = await makeCommunity(db);
  const cookies: string[] = [];
  const enlist = async () => {
    const person = await makePerson(db, { organisation_id: organisation.id });
    await makeMembership(db, { community_id: community.id, person_id: person.id, role: 'expert' });
    cookies.push(await makeSession(db, person));
    return person;
  };
  const owner = await enlist();
  const page = () =>
    makeDocument(db, {
      community_id: community.id,
      owner_id: owner.id,
      originating_organisation_id: organisation.id,
    });
  return async (pages, perPage, ports) => {
    const missing = Math.ceil((pages * perPage) / CLIENTS_PER_PERSON) + perPage - cookies.length;
    await repeat(missing, enlist);
    const documents = await repeat(pages, page);
    let next = 0;
    return documents.map(({ id }) =>
      Array.from({ length: perPage }, () => {
        const n = next++;
        const port = ports[n % ports.length] ?? 0;
        return { page: id, port, cookie: cookies[n % cookies.length] ?? '' };
      }),
    );
  };
}

/** A few at a time. */
async function repeat<T>(times: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < times) {
    const some = Math.min(AT_ONCE, times - made.length);
    made.push(...(await Promise.all(Array.from({ length: some }, make))));
  }
  return made;
}
