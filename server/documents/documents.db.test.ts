import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { CommunityId, DocumentId, PersonId } from '../../app/shared/ids.ts';
import type { Marking } from '../../app/shared/markings.ts';
import { authorizeCommunity, authorizeEdit, authorizeRead } from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeDocument,
  makeMembership,
  makeOrganisation,
  makePerson,
} from '../testing/factories.ts';
import { createPage, type NewPage } from './create-page.ts';
import { appendUpdate } from './document-state.ts';
import { getReadingView } from './get-reading-view.ts';
import { indexDocument } from './index-document.ts';
import { listPages } from './list-pages.ts';
import { type PageFactsInput, updatePageFacts } from './update-page-facts.ts';

const labels = { table: (n: number) => `Table ${n}`, note: 'Note', warning: 'Warning' };

let test: TestDatabase;
let community: CommunityRow;
let expert: Viewer;
let member: Viewer;

beforeAll(async () => {
  test = await createTestDatabase();
  community = await makeCommunity(test.db, { quorum: 2 });
  expert = await newViewer('expert');
  member = await newViewer('member');
});
afterAll(() => test?.drop());

async function newViewer(
  role: 'member' | 'expert' | 'moderator',
  organisationId?: string,
): Promise<Viewer> {
  const person = await makePerson(
    test.db,
    organisationId ? { organisation_id: organisationId } : {},
  );
  await makeMembership(test.db, { community_id: community.id, person_id: person.id, role });
  return viewerOf(person.id);
}

async function viewerOf(id: PersonId): Promise<Viewer> {
  const viewer = await findViewer(test.db, id);
  if (!viewer) throw new Error('no such person');
  return viewer;
}

async function granted<A>(
  result: Promise<{ kind: 'granted'; access: A } | { kind: 'refused' }>,
): Promise<A> {
  const answer = await result;
  if (answer.kind !== 'granted') throw new Error('refused');
  return answer.access;
}

const memberAccess = (viewer: Viewer) =>
  granted(authorizeCommunity(test.db, viewer, community.slug));
const readAccess = (viewer: Viewer, id: DocumentId) => granted(authorizeRead(test.db, viewer, id));
const editAccess = (viewer: Viewer, id: DocumentId) => granted(authorizeEdit(test.db, viewer, id));
const view = async (viewer: Viewer, id: DocumentId) =>
  getReadingView(test.db, viewer, await readAccess(viewer, id), labels);

const newPage = (overrides: Partial<NewPage> = {}): NewPage => ({
  title: 'Duty planning',
  language: 'en',
  marking: 'TLP:GREEN',
  parentId: null,
  reviewBy: null,
  ...overrides,
});

async function create(overrides: Partial<NewPage> = {}, viewer = expert): Promise<DocumentId> {
  const result = await createPage(test.db, viewer, await memberAccess(viewer), newPage(overrides));
  if (result.kind !== 'created') throw new Error(result.kind);
  return result.documentId;
}

/** Appends a paragraph, or a heading of level 2, to the draft. */
async function write(id: DocumentId, words: string, type = 'paragraph'): Promise<void> {
  const doc = new Y.Doc();
  const element = new Y.XmlElement(type);
  if (type === 'heading') element.setAttribute('level', 2 as unknown as string);
  element.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment('default').insert(0, [element]);
  await test.db
    .transaction()
    .execute((tx) => appendUpdate(tx, expert, id, Y.encodeStateAsUpdate(doc)));
}

async function audited(id: DocumentId): Promise<{ action: string; detail: unknown }[]> {
  return test.db
    .selectFrom('audit_entry')
    .select(['action', 'detail'])
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute();
}

describe('createPage', () => {
  it('makes an empty page of its author, behind its siblings, and says so in the audit log', async () => {
    const parentId = await create({ title: 'Keeping the service running' });
    const first = await create({ parentId });
    const second = await create({ parentId, title: 'Control rooms', reviewBy: '2027-02-03' });
    const top = await listPages(test.db, member, await memberAccess(member));
    const branch = top.find((page) => page.id === parentId);
    expect(branch?.children.map((page) => page.id)).toEqual([first, second]);
    expect(branch?.children[1]).toMatchObject({
      state: 'draft',
      reviewBy: '2027-02-03',
      owner: { name: expert.name },
    });
    expect((await audited(first)).map((entry) => entry.action)).toEqual(['document.created']);
    expect((await view(member, first)).sections).toEqual([]);
  });

  it('refuses a title that bears an EU classification', async () => {
    const input = newPage({ title: 'Annex (RESTREINT UE/EU RESTRICTED)' });
    expect(await createPage(test.db, expert, await memberAccess(expert), input)).toEqual({
      kind: 'classified',
    });
  });

  it('takes a parent only from its own community, and only one that the author may read', async () => {
    const elsewhere = await makeDocument(test.db);
    const red = await makeDocument(test.db, { community_id: community.id, marking: 'TLP:RED' });
    for (const parentId of [elsewhere.id, red.id]) {
      const result = await createPage(
        test.db,
        expert,
        await memberAccess(expert),
        newPage({ parentId }),
      );
      expect(result).toEqual({ kind: 'unknown-parent' });
    }
  });

  it('names the author as the first reader of a TLP:RED page', async () => {
    const id = await create({ marking: 'TLP:RED' });
    await expect(readAccess(expert, id)).resolves.toMatchObject({ marking: 'TLP:RED' });
    await expect(readAccess(await newViewer('moderator'), id)).rejects.toThrow('refused');
  });

  it('does not work with the proof of a member', async () => {
    await expect(
      createPage(test.db, member, await memberAccess(member), newPage()),
    ).rejects.toThrow('expert');
  });
});

describe('listPages', () => {
  it('leaves out what the viewer may not read and moves up what hangs below it', async () => {
    const amber = await create({ marking: 'TLP:AMBER', title: 'Amber' });
    const below = await create({ parentId: amber, title: 'Below' });
    const seen = await listPages(test.db, member, await memberAccess(member));
    expect(seen.some((page) => page.id === amber)).toBe(false);
    expect(seen.some((page) => page.id === below)).toBe(true);
    expect((await view(member, below)).ancestors).toEqual([]);
    expect((await view(expert, below)).ancestors.map((page) => page.title)).toEqual(['Amber']);
  });
});

describe('getReadingView', () => {
  it('shows the draft until a revision has its quorum, then that revision with its names', async () => {
    const id = await create();
    await write(id, 'Draft words.');
    expect((await view(member, id)).sections[0]?.html).toBe('<p>Draft words.</p>');

    await revision(id, 1, 'Endorsed words.', ['endorse']);
    expect((await view(member, id)).endorsement).toBeNull();
    await revision(id, 2, 'Second words.', ['endorse', 'endorse', 'dissent']);
    await revision(id, 3, 'In review.', ['endorse']);

    const endorsed = await view(member, id);
    expect(endorsed.sections[0]?.html).toBe('<p>Second words.</p>');
    expect(endorsed.endorsement).toMatchObject({ revision: 2, quorum: 2, newerDraftOf: null });
    expect(endorsed.endorsement?.endorsedBy).toHaveLength(2);
    expect(endorsed.endorsement?.dissents[0]).toMatchObject({ body: 'Too long.' });

    await write(id, 'Newer words.');
    expect((await view(member, id)).endorsement?.newerDraftOf).toBeInstanceOf(Date);
  });

  it('places lessons beside their section and hides those that the viewer may not read', async () => {
    const id = await create();
    await write(id, 'Fixed crews', 'heading');
    await linkLesson(id, 'LL-2021-0042', { section: 'Fixed crews' });
    await linkLesson(id, 'LL-2021-0043', { section: 'Fixed crews', marking: 'TLP:AMBER' });
    await linkLesson(id, 'LL-2021-0044', { section: 'Fixed crews', state: 'submitted' });
    await linkLesson(id, 'LL-2021-0045', { section: 'Gone' });
    const numbers = async (viewer: Viewer) => {
      const { sections, otherLessons } = await view(viewer, id);
      return [sections[0]?.lessons.map((l) => l.number), otherLessons.map((l) => l.number)];
    };
    expect(await numbers(member)).toEqual([['LL-2021-0042'], ['LL-2021-0045']]);
    expect(await numbers(await newViewer('moderator'))).toEqual([
      ['LL-2021-0044', 'LL-2021-0043', 'LL-2021-0042'],
      ['LL-2021-0045'],
    ]);
  });

  it('records the reading of TLP:AMBER and stricter, and only that', async () => {
    const green = await create();
    const amber = await create({ marking: 'TLP:AMBER' });
    await view(expert, green);
    await view(expert, amber);
    expect((await audited(green)).map((entry) => entry.action)).toEqual(['document.created']);
    expect((await audited(amber)).map((entry) => entry.action)).toEqual([
      'document.created',
      'document.read',
    ]);
  });
});

describe('updatePageFacts', () => {
  const facts = (overrides: Partial<PageFactsInput> = {}): PageFactsInput => ({
    ...newPage(),
    reason: null,
    ...overrides,
  });
  const update = async (viewer: Viewer, id: DocumentId, overrides: Partial<PageFactsInput>) =>
    (await updatePageFacts(test.db, viewer, await editAccess(viewer, id), facts(overrides))).kind;
  const markingOf = async (id: DocumentId): Promise<Marking> =>
    (await readAccess(expert, id)).marking;

  it('lets any expert raise the marking and only the originating organisation lower it, with a reason', async () => {
    const id = await create();
    const other = await newViewer('expert');
    expect(await update(other, id, { marking: 'TLP:AMBER' })).toBe('updated');
    expect(await update(other, id, { marking: 'TLP:GREEN', reason: 'Enough.' })).toBe(
      'not-originator',
    );
    expect(await update(expert, id, { marking: 'TLP:GREEN' })).toBe('reason-missing');
    expect(await update(expert, id, { marking: 'TLP:GREEN', reason: 'Published since.' })).toBe(
      'updated',
    );
    expect(await markingOf(id)).toBe('TLP:GREEN');
    expect((await audited(id)).filter((entry) => entry.action === 'document.marked')).toMatchObject(
      [
        { detail: { from: 'TLP:GREEN', to: 'TLP:AMBER', reason: null } },
        { detail: { from: 'TLP:AMBER', to: 'TLP:GREEN', reason: 'Published since.' } },
      ],
    );
  });

  it('refuses a marking that would lock its own author out', async () => {
    const id = await create();
    const organisation = await makeOrganisation(test.db);
    const other = await newViewer('expert', organisation.id);
    expect(await update(other, id, { marking: 'TLP:AMBER+STRICT' })).toBe('locks-out');
    expect(await update(other, id, { marking: 'TLP:RED' })).toBe('updated');
    // Who raised it and the owner are its first readers.
    await expect(readAccess(other, id)).resolves.toBeDefined();
    await expect(readAccess(expert, id)).resolves.toBeDefined();
    await expect(readAccess(await newViewer('expert'), id)).rejects.toThrow('refused');
  });

  it('moves a page, but not under itself or under what hangs below it', async () => {
    const top = await create({ title: 'Top' });
    const middle = await create({ title: 'Middle', parentId: top });
    const leaf = await create({ title: 'Leaf', parentId: middle });
    expect(await update(expert, top, { parentId: leaf })).toBe('parent-below');
    expect(await update(expert, top, { parentId: top })).toBe('parent-below');
    expect(await update(expert, leaf, { parentId: top })).toBe('updated');
    expect((await view(expert, leaf)).ancestors.map((page) => page.id)).toEqual([top]);
  });

  it('refuses an EU classification in the title', async () => {
    expect(await update(expert, await create(), { title: 'SECRET UE/EU SECRET' })).toBe(
      'classified',
    );
  });
});

describe('search entry', () => {
  const entry = (id: DocumentId) =>
    test.db.selectFrom('search_entry').selectAll().where('id', '=', id).executeTakeFirst();

  it('holds what readers see, and follows the facts of the page', async () => {
    const id = await create({ title: 'Night duty' });
    await write(id, 'Crews swap as whole crews.');
    await indexDocument(test.db, id);
    expect(await entry(id)).toMatchObject({
      kind: 'document',
      title: 'Night duty',
      body: 'Crews swap as whole crews.',
    });
    const { rows } = await sql<{ found: boolean }>`
      SELECT words @@ to_tsquery('english', 'crew & swapping') AS found FROM search_entry WHERE id = ${id}`.execute(
      test.db,
    );
    expect(rows[0]?.found).toBe(true);

    await updatePageFacts(test.db, expert, await editAccess(expert, id), {
      ...newPage({ title: 'Nights', marking: 'TLP:AMBER' }),
      reason: null,
    });
    expect(await entry(id)).toMatchObject({ title: 'Nights', marking: 'TLP:AMBER' });
  });

  it('does nothing for a page that is gone', async () => {
    await expect(
      indexDocument(test.db, '00000000-0000-7000-8000-000000000000' as DocumentId),
    ).resolves.toBeUndefined();
  });
});

async function revision(
  id: DocumentId,
  number: number,
  words: string,
  verdicts: ('endorse' | 'dissent')[],
): Promise<void> {
  const content = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  };
  const { rows } = await sql<{ id: string }>`
    INSERT INTO document_revision (document_id, number, seq, content, created_by)
    SELECT ${id}, ${number}, seq, ${JSON.stringify(content)}, ${expert.personId}
    FROM document_log WHERE document_id = ${id} RETURNING id`.execute(test.db);
  for (const verdict of verdicts) {
    const person = await makePerson(test.db);
    await test.db
      .insertInto('endorsement')
      .values({
        revision_id: rows[0]!.id,
        person_id: person.id,
        verdict,
        body: verdict === 'dissent' ? 'Too long.' : null,
      })
      .execute();
  }
}

async function linkLesson(
  id: DocumentId,
  number: string,
  {
    section,
    marking = 'TLP:GREEN',
    state = 'observation',
  }: { section: string; marking?: Marking; state?: 'observation' | 'submitted' },
): Promise<void> {
  const originator = await makePerson(test.db);
  const lesson = await test.db
    .insertInto('lesson')
    .values({
      number,
      community_id: community.id as CommunityId,
      title: 'Rotating crews sent whole stations into quarantine',
      type: 'challenge',
      state,
      language: 'en',
      marking,
      originator_id: originator.id,
      originating_organisation_id: originator.organisation_id,
      observation: 'Observed.',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await test.db
    .insertInto('lesson_page')
    .values({ lesson_id: lesson.id, document_id: id, section, relation: 'supports' })
    .execute();
}
