import { mayFollow } from '../../app/shared/lesson-life.ts';
import type { Db } from '../../db/create-db.ts';
import type { LessonAccess } from '../access/authorize.ts';
import { lockLesson, moveLesson } from './transitions.queries.ts';

export type SubmitOutcome =
  | { kind: 'submitted' }
  /** Already submitted, or decided upon, perhaps in another window. */
  | { kind: 'not-a-draft' }
  | { kind: 'not-originator' }
  | { kind: 'observation-missing' };

/** Hands a draft, or a returned lesson, to the moderators. Crisis and marking are always there. */
export async function submitLesson(db: Db, access: LessonAccess): Promise<SubmitOutcome> {
  return db.transaction().execute(async (tx) => {
    const lesson = await lockLesson(tx, access);
    if (lesson.originatorId !== access.personId) return { kind: 'not-originator' };
    if (!mayFollow(lesson.state, 'submitted')) return { kind: 'not-a-draft' };
    if (lesson.observation.trim() === '') return { kind: 'observation-missing' };
    await moveLesson(tx, access, lesson, 'submitted', null);
    return { kind: 'submitted' };
  });
}
