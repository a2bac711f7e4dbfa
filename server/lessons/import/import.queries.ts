import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { CommunityId } from '../../../app/shared/ids.ts';
import type { LessonState } from '../../../app/shared/lesson-life.ts';
import type { Db, Tx } from '../../../db/create-db.ts';
import { recordAudit } from '../../audit/record.ts';
import { allotNumbers } from '../allot-numbers.ts';
import type { ImportedLesson } from './to-lesson.ts';

export type Arrival = { lesson: ImportedLesson; state: LessonState };
export type BatchResult = { added: number; unchanged: number; updated: number };

/** The community that takes the records: the one named, made where it is missing. */
export async function findOrMakeCommunity(
  db: Db,
  community: { slug: string; name: string; purpose: string },
): Promise<CommunityId> {
  return db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('community')
      .values({ ...community, visibility: 'listed', default_marking: 'TLP:CLEAR' })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) {
      const communityId = made.id as CommunityId;
      const subject = { kind: 'community', id: communityId };
      await recordAudit(tx, { actorId: null, action: 'community.created', subject, communityId });
      return communityId;
    }
    const found = await tx
      .selectFrom('community')
      .select('id')
      .where('slug', '=', community.slug)
      .executeTakeFirstOrThrow();
    return found.id as CommunityId;
  });
}

/**
 * Writes one batch in one transaction. A record is known by its source and its id there; what the
 * community did with it since (state, marking, actions) is left alone.
 */
export async function writeBatch(
  db: Db,
  communityId: CommunityId,
  arrivals: readonly Arrival[],
): Promise<BatchResult> {
  return db.transaction().execute(async (tx) => {
    // Two imports at once take turns: each sees what the other has written.
    await sql`SELECT pg_advisory_xact_lock(hashtext('collegium.lessons-import'))`.execute(tx);
    const known = await findKnown(tx, arrivals);
    const fresh = arrivals.filter((arrival) => !known.has(keyOf(arrival.lesson)));
    const changed = arrivals.filter(({ lesson }) => {
      const stored = known.get(keyOf(lesson));
      return stored !== undefined && !isDeepStrictEqual(stored, lesson);
    });
    await insertAll(tx, communityId, fresh);
    for (const { lesson } of changed) await update(tx, lesson);
    const result = {
      added: fresh.length,
      updated: changed.length,
      unchanged: arrivals.length - fresh.length - changed.length,
    };
    if (fresh.length + changed.length > 0) {
      const subject = { kind: 'community', id: communityId };
      await recordAudit(tx, {
        actorId: null,
        action: 'lesson.imported',
        subject,
        communityId,
        detail: { added: result.added, updated: result.updated },
      });
    }
    return result;
  });
}

/** What identifies a record: the source and its id there. */
export function keyOf(lesson: Pick<ImportedLesson, 'source_name' | 'source_id'>): string {
  return JSON.stringify([lesson.source_name, lesson.source_id]);
}

async function findKnown(
  tx: Tx,
  arrivals: readonly Arrival[],
): Promise<Map<string, ImportedLesson>> {
  const rows = await tx
    .selectFrom('lesson')
    .select([
      'title',
      'language',
      'observation',
      'discussion',
      'conclusion',
      'recommendation',
      'event_from',
      'countries',
      'functions',
      'areas',
      'phases',
      'topics',
      'source_name',
      'source_id',
      'source_url',
      'source_organisation',
      'licence',
    ])
    .where(
      'source_id',
      'in',
      arrivals.map(({ lesson }) => lesson.source_id),
    )
    .execute();
  return new Map((rows as ImportedLesson[]).map((row) => [keyOf(row), row]));
}

async function insertAll(
  tx: Tx,
  communityId: CommunityId,
  fresh: readonly Arrival[],
): Promise<void> {
  if (fresh.length === 0) return;
  const numbers = await numbersFor(tx, fresh);
  const rows = await tx
    .insertInto('lesson')
    .values(
      fresh.map(({ lesson, state }, i) => ({
        ...lesson,
        number: numbers[i] as string,
        community_id: communityId,
        type: 'challenge' as const,
        marking: 'TLP:CLEAR' as const,
        state,
      })),
    )
    .returning(['id', 'state'])
    .execute();
  await tx
    .insertInto('lesson_event')
    .values(rows.map(({ id, state }) => ({ lesson_id: id, to_state: state })))
    .execute();
}

/** Each record gets a number of the year of its event, in the order of the file. */
async function numbersFor(tx: Tx, fresh: readonly Arrival[]): Promise<string[]> {
  const years = fresh.map(({ lesson }) =>
    lesson.event_from ? Number(lesson.event_from.slice(0, 4)) : new Date().getUTCFullYear(),
  );
  const free = new Map<number, string[]>();
  // In ascending order, so that two who lock several years never wait for each other.
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    free.set(year, await allotNumbers(tx, year, years.filter((other) => other === year).length));
  }
  return years.map((year) => free.get(year)?.shift() as string);
}

async function update(tx: Tx, lesson: ImportedLesson): Promise<void> {
  await tx
    .updateTable('lesson')
    .set((eb) => ({ ...lesson, version: eb('version', '+', 1), updated_at: new Date() }))
    .where('source_name', '=', lesson.source_name)
    .where('source_id', '=', lesson.source_id)
    .execute();
}
