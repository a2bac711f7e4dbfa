import { sql } from 'kysely';
import { join } from 'node:path';
import type { CommunityId, PersonId } from '../../app/shared/ids.ts';
import { createDb, type Db } from '../../db/create-db.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { findViewer, type Viewer } from '../../server/access/viewer.ts';
import { makeCommunity, makeMembership, makePerson } from '../../server/testing/factories.ts';
import type { Text } from './collections.ts';

const BATCH = 500;

/** A migrated database of our own, with commits that reach the disk. */
export type Stage = { db: Db; close(): Promise<void> };

export async function openStage(folder: string): Promise<Stage> {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), durable: true, log });
  await server.ensureDatabase('bench');
  const { db } = createDb({ ...server.connection('bench'), max: 4 });
  const close = async () => {
    await db.destroy();
    await server.stop();
  };
  try {
    await migrateToLatest(db);
    return { db, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export type Library = {
  communityId: CommunityId;
  viewer: Viewer;
  /** Ids of the texts by the ids of their rows. */
  names: Map<string, string>;
};

/** A community with the texts as lessons, and a member who may read them. */
export async function fillLibrary(db: Db, texts: readonly Text[]): Promise<Library> {
  const community = await makeCommunity(db);
  const person = await makePerson(db);
  await makeMembership(db, { community_id: community.id, person_id: person.id });
  const names = new Map<string, string>();
  const { rows } = await sql<{ n: number }>`SELECT 100000 + count(*)::int AS n FROM lesson`.execute(
    db,
  );
  const first = rows[0]?.n ?? 0;
  for (let from = 0; from < texts.length; from += BATCH) {
    const some = texts.slice(from, from + BATCH);
    const written = await db
      .insertInto('lesson')
      .values(
        some.map(({ language, title, body }, i) => ({
          number: `LL-2020-${String(first + from + i)}`,
          // A record must have one; this holds no word.
          title: title.length < 3 ? '– –' : title.slice(0, 400),
          type: 'challenge',
          state: 'observation',
          language,
          marking: 'TLP:GREEN' as const,
          observation: body,
          originator_id: person.id,
          community_id: community.id,
          originating_organisation_id: person.organisation_id,
        })),
      )
      .returning('id')
      .execute();
    written.forEach(({ id }, i) => names.set(id, some[i]?.id ?? ''));
  }
  await settle(db);
  return { communityId: community.id, viewer: await viewerOf(db, person.id), names };
}

/** As the background does it in time: statistics for the planner, counts folded. */
export async function settle(db: Db): Promise<void> {
  await sql`SELECT search_count_fold()`.execute(db);
  await sql`VACUUM ANALYZE`.execute(db);
}

export async function viewerOf(db: Db, id: PersonId): Promise<Viewer> {
  const viewer = await findViewer(db, id);
  if (!viewer) throw new Error('The person who searches is not there.');
  return viewer;
}
