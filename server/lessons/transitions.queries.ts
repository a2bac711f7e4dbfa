import type { PersonId } from '../../app/shared/ids.ts';
import { type LessonState, mayFollow } from '../../app/shared/lesson-life.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { Tx } from '../../db/create-db.ts';
import type { LessonAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';

export type LockedLesson = {
  number: string;
  state: LessonState;
  marking: Marking;
  observation: string;
  originatorId: PersonId | null;
};

/** Reads a lesson and keeps others from moving it until the transaction ends. */
export async function lockLesson(tx: Tx, access: LessonAccess): Promise<LockedLesson> {
  const row = await tx
    .selectFrom('lesson')
    .select(['number', 'state', 'marking', 'observation', 'originator_id as originatorId'])
    .where('id', '=', access.lessonId)
    .where('community_id', '=', access.communityId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row as LockedLesson;
}

/**
 * Moves a lesson to a state that may follow its own, with the event and the audit entry.
 *
 * @throws where the table of transitions does not allow it: the use case asks before
 */
export async function moveLesson(
  tx: Tx,
  access: LessonAccess,
  lesson: LockedLesson,
  to: LessonState,
  reason: string | null,
): Promise<void> {
  if (!mayFollow(lesson.state, to))
    throw new Error(`A lesson cannot go from ${lesson.state} to ${to}.`);
  await tx
    .updateTable('lesson')
    .set({ state: to, updated_at: new Date() })
    .where('id', '=', access.lessonId)
    .where('community_id', '=', access.communityId)
    .execute();
  await tx
    .insertInto('lesson_event')
    .values({ lesson_id: access.lessonId, actor_id: access.personId, to_state: to, reason })
    .execute();
  await recordAudit(tx, {
    actorId: access.personId,
    action: 'lesson.moved',
    subject: { kind: 'lesson', id: access.lessonId },
    communityId: access.communityId,
    detail: { from: lesson.state, to },
  });
}
