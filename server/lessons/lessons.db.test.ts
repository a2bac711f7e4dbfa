import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessonForm, type LessonInput } from '../../app/shared/forms/lesson.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import {
  authorizeCommunity,
  authorizeLesson,
  type LessonAccess,
  type MemberAccess,
} from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeDocument,
  makeLesson,
  makeMembership,
  makePerson,
} from '../testing/factories.ts';
import { decideSubmission } from './decide-submission.ts';
import { getLesson } from './get-lesson.ts';
import { listOwnPending, listSubmitted } from './lessons.queries.ts';
import { submitLesson } from './submit-lesson.ts';
import { createDraft, updateDraft } from './write-draft.ts';

let database: TestDatabase;
let community: CommunityRow;
let originator: Viewer;
let moderator: Viewer;
let member: Viewer;

beforeAll(async () => {
  database = await createTestDatabase();
  community = await makeCommunity(database.db);
  originator = await join('expert');
  moderator = await join('moderator');
  member = await join('member');
});

afterAll(() => database.drop());

async function join(role: 'member' | 'expert' | 'moderator'): Promise<Viewer> {
  const { id } = await makePerson(database.db);
  await makeMembership(database.db, { community_id: community.id, person_id: id, role });
  return viewerOf(id);
}

async function viewerOf(id: PersonId): Promise<Viewer> {
  const viewer = await findViewer(database.db, id);
  if (!viewer) throw new Error('no viewer');
  return viewer;
}

async function memberAccess(viewer: Viewer): Promise<MemberAccess> {
  const result = await authorizeCommunity(database.db, viewer, community.slug, 'lesson.submit');
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.access;
}

async function lessonAccess(
  viewer: Viewer,
  number: string,
  action: 'lesson.read' | 'lesson.decide' = 'lesson.read',
) {
  const result = await authorizeLesson(database.db, viewer, number, action);
  return result.kind === 'granted' ? result.access : null;
}

function input(more: Partial<LessonInput> = {}): LessonInput {
  const lesson = lessonForm.parse({
    community: community.slug,
    title: 'The radio failed below ground',
    type: 'challenge',
    language: 'en',
    marking: 'TLP:GREEN',
    crisis: 'rail-accident',
    eventKind: 'real',
    observation: 'No signal in the tunnel.',
  });
  return { ...lesson, ...more };
}

async function draft(more: Partial<LessonInput> = {}): Promise<string> {
  const saved = await createDraft(
    database.db,
    originator,
    await memberAccess(originator),
    input(more),
  );
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  return saved.number;
}

async function proof(
  viewer: Viewer,
  number: string,
  action: 'lesson.read' | 'lesson.decide' = 'lesson.read',
): Promise<LessonAccess> {
  const access = await lessonAccess(viewer, number, action);
  if (!access) throw new Error('refused');
  return access;
}

describe('a draft', () => {
  it('has a number of its year, one after the other also for those who save at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 6 }, () => draft()));
    const year = new Date().getUTCFullYear();
    const running = numbers.map((number) => Number(number.split('-')[2])).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(6);
    expect(numbers.every((number) => number.startsWith(`LL-${year}-`))).toBe(true);
    expect((running[5] ?? 0) - (running[0] ?? 0)).toBe(5);
  });

  it('is seen by its originator and the moderators alone', async () => {
    const number = await draft();
    expect(await lessonAccess(originator, number)).not.toBeNull();
    expect(await lessonAccess(moderator, number)).not.toBeNull();
    expect(await lessonAccess(member, number)).toBeNull();
    expect((await listOwnPending(database.db, originator)).map((each) => each.number)).toContain(
      number,
    );
    expect(await listOwnPending(database.db, member)).toEqual([]);
  });

  it('is changed by its originator alone', async () => {
    const number = await draft();
    const changed = input({ title: 'The radio failed in the tunnel' });
    expect(
      await updateDraft(database.db, moderator, await proof(moderator, number), changed),
    ).toEqual({ kind: 'not-editable' });
    expect(
      await updateDraft(database.db, originator, await proof(originator, number), changed),
    ).toEqual({ kind: 'saved', number });
    const view = await getLesson(database.db, originator, await proof(originator, number));
    expect(view).toMatchObject({ title: changed.title, version: 2, state: 'draft' });
  });

  it('takes no marking that its originator could not read, and AMBER+STRICT only where somebody can decide', async () => {
    const refuse = async (viewer: Viewer, marking: 'TLP:AMBER' | 'TLP:AMBER+STRICT') =>
      createDraft(database.db, viewer, await memberAccess(viewer), input({ marking }));
    expect(await refuse(member, 'TLP:AMBER')).toEqual({ kind: 'marking-refused' });
    expect(await refuse(originator, 'TLP:AMBER+STRICT')).toEqual({ kind: 'marking-refused' });
    expect((await refuse(originator, 'TLP:AMBER')).kind).toBe('saved');
  });

  it('is not submitted without an observation', async () => {
    const number = await draft({ observation: '' });
    expect(await submitLesson(database.db, await proof(originator, number))).toEqual({
      kind: 'observation-missing',
    });
  });
});

describe('a submitted lesson', () => {
  it('is accepted by a moderator, and then found by the members', async () => {
    const number = await draft();
    expect(await submitLesson(database.db, await proof(originator, number))).toEqual({
      kind: 'submitted',
    });
    expect((await listSubmitted(database.db, moderator)).map((each) => each.number)).toContain(
      number,
    );
    expect(await listSubmitted(database.db, originator)).toEqual([]);
    const access = await proof(moderator, number, 'lesson.decide');
    expect(
      await decideSubmission(database.db, access, { decision: 'observation', reason: null }),
    ).toEqual({ kind: 'decided' });
    expect(
      await decideSubmission(database.db, access, { decision: 'rejected', reason: 'Late.' }),
    ).toEqual({
      kind: 'already-decided',
      state: 'observation',
    });
    expect(await lessonAccess(member, number)).not.toBeNull();
  });

  it('comes back with a reason, which its originator reads and the members do not', async () => {
    const number = await draft();
    await submitLesson(database.db, await proof(originator, number));
    await decideSubmission(database.db, await proof(moderator, number, 'lesson.decide'), {
      decision: 'returned',
      reason: 'Which tunnel?',
    });
    const view = await getLesson(database.db, originator, await proof(originator, number));
    expect(view.events.at(-1)).toMatchObject({
      state: 'returned',
      reason: 'Which tunnel?',
      actor: moderator.name,
    });
    expect(await submitLesson(database.db, await proof(originator, number))).toEqual({
      kind: 'submitted',
    });
    await decideSubmission(database.db, await proof(moderator, number, 'lesson.decide'), {
      decision: 'observation',
      reason: null,
    });
    const seen = await getLesson(database.db, member, await proof(member, number));
    expect(seen.events.every(({ reason }) => reason === null)).toBe(true);
  });

  it('is not decided on by its originator, nor by an expert', async () => {
    const saved = await createDraft(database.db, moderator, await memberAccess(moderator), input());
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    const own = await proof(moderator, saved.number, 'lesson.decide');
    await submitLesson(database.db, own);
    expect(
      await decideSubmission(database.db, own, { decision: 'observation', reason: null }),
    ).toEqual({ kind: 'own-lesson' });
    expect(await lessonAccess(originator, saved.number, 'lesson.decide')).toBeNull();
  });

  it('leaves a trail in the audit log', async () => {
    const number = await draft();
    const { lessonId } = await proof(originator, number);
    await submitLesson(database.db, await proof(originator, number));
    const entries = await database.db
      .selectFrom('audit_entry')
      .select(['action', 'detail'])
      .where('subject_id', '=', lessonId)
      .orderBy('seq')
      .execute();
    expect(entries).toMatchObject([
      { action: 'lesson.drafted' },
      { action: 'lesson.moved', detail: { from: 'draft', to: 'submitted' } },
    ]);
  });
});

describe('the page of a lesson', () => {
  it('names other lessons and pages only to those who may read them', async () => {
    const { db } = database;
    const own = { community_id: community.id, originator_id: originator.personId };
    const lesson = await makeLesson(db, own);
    const amber = await makeLesson(db, { ...own, marking: 'TLP:AMBER' });
    const pending = await makeLesson(db, { ...own, state: 'submitted' });
    const page = await makeDocument(db, {
      community_id: community.id,
      marking: 'TLP:AMBER',
      owner_id: originator.personId,
    });
    await db
      .insertInto('lesson_relation')
      .values([
        { lesson_id: lesson.id, other_id: amber.id, relation: 'supports' },
        { lesson_id: pending.id, other_id: lesson.id, relation: 'contradicts' },
      ])
      .execute();
    await db
      .insertInto('lesson_page')
      .values({ lesson_id: lesson.id, document_id: page.id, section: 'Crews', relation: 'changed' })
      .execute();
    const asMember = await getLesson(db, member, await proof(member, lesson.number));
    expect([asMember.relations, asMember.pages]).toEqual([[], []]);
    const asModerator = await getLesson(db, moderator, await proof(moderator, lesson.number));
    expect(asModerator.relations.map(({ number, direction }) => [number, direction])).toEqual(
      expect.arrayContaining([
        [amber.number, 'to'],
        [pending.number, 'from'],
      ]),
    );
    expect(asModerator.pages).toMatchObject([{ title: page.title, section: 'Crews' }]);
  });

  it('records the reading of TLP:AMBER and stricter, and of nothing less', async () => {
    const { db } = database;
    for (const [marking, times] of [
      ['TLP:GREEN', 0],
      ['TLP:AMBER', 1],
    ] as const) {
      const lesson = await makeLesson(db, {
        community_id: community.id,
        originator_id: originator.personId,
        marking,
      });
      await getLesson(db, moderator, await proof(moderator, lesson.number));
      const entries = await db
        .selectFrom('audit_entry')
        .select('detail')
        .where('action', '=', 'lesson.read')
        .where('subject_id', '=', lesson.id)
        .execute();
      expect(entries).toHaveLength(times);
    }
  });

  it('tells how many days an action is overdue', async () => {
    const { db } = database;
    const lesson = await makeLesson(db, {
      community_id: community.id,
      originator_id: originator.personId,
    });
    const day = (offset: number) =>
      new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const action = (position: number, due: string, status: string) => ({
      lesson_id: lesson.id,
      position,
      what: 'Model clause',
      due,
      status,
      organisation_id: originator.organisationId,
    });
    await db
      .insertInto('lesson_action')
      .values([
        action(0, day(-9), 'delayed'),
        action(1, day(-9), 'finished'),
        action(2, day(9), 'ongoing'),
      ])
      .execute();
    const view = await getLesson(db, member, await proof(member, lesson.number));
    expect(view.actions.map(({ overdueDays }) => overdueDays)).toEqual([9, 0, 0]);
  });
});
