import { strictness } from '../../app/shared/markings.ts';
import type { Db } from '../../db/create-db.ts';
import type { LessonAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import type { LessonView } from './lesson-view.ts';
import { getLessonLinks, getLessonRecord } from './lessons.queries.ts';

/**
 * A lesson with all that hangs on it, for its page. Opening one marked TLP:AMBER or stricter is
 * recorded before anything is shown (PRODUCT, "Handling markings"): no record, no page.
 */
export async function getLesson(db: Db, viewer: Viewer, access: LessonAccess): Promise<LessonView> {
  const record = await getLessonRecord(db, access);
  if (strictness(record.marking) >= strictness('TLP:AMBER')) {
    await db.transaction().execute((tx) =>
      recordAudit(tx, {
        actorId: access.personId,
        action: 'lesson.read',
        subject: { kind: 'lesson', id: access.lessonId },
        communityId: access.communityId,
        detail: { marking: record.marking },
      }),
    );
  }
  const links = await getLessonLinks(db, viewer, access);
  const mayReadReasons = access.role === 'moderator' || record.originatorId === viewer.personId;
  const events = links.events.map((event) => (mayReadReasons ? event : { ...event, reason: null }));
  return { ...record, ...links, events };
}
