import type { LessonInput, NewLessonMarking } from '../../app/shared/forms/lesson.ts';
import { NEW_LESSON_MARKINGS } from '../../app/shared/forms/lesson.ts';
import { canRead } from '../../app/shared/policy.ts';
import type { Db, DbOrTx, Tx } from '../../db/create-db.ts';
import type { LessonAccess, MemberAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import { allotNumbers } from './allot-numbers.ts';
import { lockLesson } from './transitions.queries.ts';

export type DraftOutcome =
  | { kind: 'saved'; number: string }
  | { kind: 'marking-refused' }
  /** Somebody else's, or no longer a draft. */
  | { kind: 'not-editable' };

/**
 * Markings that the viewer may give a lesson here: those he can read himself, and AMBER+STRICT only
 * where another moderator of his organisation could decide on it.
 */
export async function listOpenMarkings(
  db: DbOrTx,
  viewer: Viewer,
  { communityId }: MemberAccess | LessonAccess,
): Promise<NewLessonMarking[]> {
  const readable = NEW_LESSON_MARKINGS.filter(
    (marking) =>
      canRead(viewer, {
        communityId,
        marking,
        originatingOrganisationId: viewer.organisationId,
        named: true,
      }).allowed,
  );
  const decider = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where('m.community_id', '=', communityId)
    .where('m.role', '=', 'moderator')
    .where('m.state', 'in', ['active', 'revalidation_due'])
    .where('p.organisation_id', '=', viewer.organisationId)
    .where('p.id', '<>', viewer.personId)
    .executeTakeFirst();
  return readable.filter((marking) => marking !== 'TLP:AMBER+STRICT' || decider !== undefined);
}

/**
 * Saves a new draft, which gets its number at once: it is the lesson's address from then on.
 *
 * @param access from authorizeCommunity for `lesson.submit`
 */
export async function createDraft(
  db: Db,
  viewer: Viewer,
  access: MemberAccess,
  input: LessonInput,
): Promise<DraftOutcome> {
  return db.transaction().execute(async (tx) => {
    if (!(await listOpenMarkings(tx, viewer, access)).includes(input.marking)) {
      return { kind: 'marking-refused' };
    }
    const [number = ''] = await allotNumbers(tx, new Date().getUTCFullYear(), 1);
    const { id } = await tx
      .insertInto('lesson')
      .values({
        ...columnsOf(input),
        number,
        community_id: access.communityId,
        originator_id: viewer.personId,
        originating_organisation_id: viewer.organisationId,
        state: 'draft',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const subject = { kind: 'lesson', id };
    await recordAudit(tx, {
      actorId: viewer.personId,
      action: 'lesson.drafted',
      subject,
      communityId: access.communityId,
      detail: { number, marking: input.marking },
    });
    return { kind: 'saved', number };
  });
}

/** Saves a draft, or a returned lesson, again. Only its originator may, while he is a member. */
export async function updateDraft(
  db: Db,
  viewer: Viewer,
  access: LessonAccess,
  input: LessonInput,
): Promise<DraftOutcome> {
  return db.transaction().execute(async (tx) => {
    const lesson = await lockLesson(tx, access);
    const editable = lesson.state === 'draft' || lesson.state === 'returned';
    const own = lesson.originatorId === viewer.personId && access.role !== null;
    if (!editable || !own) return { kind: 'not-editable' };
    if (!(await listOpenMarkings(tx, viewer, access)).includes(input.marking)) {
      return { kind: 'marking-refused' };
    }
    await rewrite(tx, access, input);
    if (input.marking !== lesson.marking) {
      const subject = { kind: 'lesson', id: access.lessonId };
      await recordAudit(tx, {
        actorId: viewer.personId,
        action: 'lesson.marked',
        subject,
        communityId: access.communityId,
        detail: { from: lesson.marking, to: input.marking },
      });
    }
    return { kind: 'saved', number: lesson.number };
  });
}

async function rewrite(tx: Tx, access: LessonAccess, input: LessonInput): Promise<void> {
  await tx
    .updateTable('lesson')
    .set((eb) => ({ ...columnsOf(input), version: eb('version', '+', 1), updated_at: new Date() }))
    .where('id', '=', access.lessonId)
    .where('community_id', '=', access.communityId)
    .execute();
}

function columnsOf(input: LessonInput) {
  return {
    title: input.title,
    type: input.type,
    language: input.language,
    marking: input.marking,
    observation: input.observation,
    discussion: input.discussion,
    root_cause: input.rootCause,
    conclusion: input.conclusion,
    recommendation: input.recommendation,
    crisis: input.crisis,
    event_kind: input.eventKind,
    event_from: input.eventFrom,
    event_to: input.eventTo,
    areas: input.areas,
    countries: input.countries,
    organisation_types: input.organisationTypes,
    functions: input.functions,
    solutions: input.solutions,
    phases: input.phases,
    applies_if: input.appliesIf,
  };
}
