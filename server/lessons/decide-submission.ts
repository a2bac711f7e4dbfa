import type { LessonDecision } from '../../app/shared/forms/lesson.ts';
import { type LessonState, mayFollow } from '../../app/shared/lesson-life.ts';
import type { Db } from '../../db/create-db.ts';
import type { LessonAccess } from '../access/authorize.ts';
import { lockLesson, moveLesson } from './transitions.queries.ts';

export type DecideOutcome =
  | { kind: 'decided' }
  /** Another moderator was first. */
  | { kind: 'already-decided'; state: LessonState }
  | { kind: 'own-lesson' };

/**
 * A moderator accepts a submitted lesson as an observation, returns it or rejects it. Four eyes:
 * not one's own.
 *
 * @param access from authorizeLesson for `lesson.decide`
 */
export async function decideSubmission(
  db: Db,
  access: LessonAccess,
  { decision, reason }: LessonDecision,
): Promise<DecideOutcome> {
  if (access.role !== 'moderator') throw new Error('A lesson is decided on by a moderator.');
  return db.transaction().execute(async (tx) => {
    const lesson = await lockLesson(tx, access);
    if (lesson.originatorId === access.personId) return { kind: 'own-lesson' };
    if (lesson.state !== 'submitted' || !mayFollow(lesson.state, decision)) {
      return { kind: 'already-decided', state: lesson.state };
    }
    await moveLesson(tx, access, lesson, decision, reason);
    return { kind: 'decided' };
  });
}
