import { createHash, randomBytes } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type {
  ApplicationId,
  CommunityId,
  DocumentId,
  LessonId,
  OrganisationId,
  PersonId,
  PostId,
  ThreadId,
} from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type {
  Application,
  Community,
  Document,
  Lesson,
  Membership,
  Organisation,
  Person,
  Post,
  Thread,
} from '../../db/schema.d.ts';
import { SESSION_COOKIE } from '../access/sessions.ts';

/**
 * Rows for tests, inserted directly: each factory takes `(db, overrides?)`, makes up what is not
 * given, makes the rows it hangs on, and returns the whole row. What the use cases would check is
 * not checked here; a test about those calls them.
 */

/** Distinguishes names and addresses within a database; the value says nothing. */
const unique = () => randomBytes(4).toString('hex');

export type OrganisationRow = Selectable<Organisation> & { id: OrganisationId };
export type PersonRow = Selectable<Person> & { id: PersonId };
export type CommunityRow = Selectable<Community> & { id: CommunityId };
export type DocumentRow = Selectable<Document> & { id: DocumentId };
export type LessonRow = Selectable<Lesson> & { id: LessonId };
export type ThreadRow = Selectable<Thread> & { id: ThreadId };
export type PostRow = Selectable<Post> & { id: PostId };
export type MembershipRow = Selectable<Membership>;
export type ApplicationRow = Selectable<Application> & { id: ApplicationId };

/** An organisation of the Netherlands. */
export async function makeOrganisation(
  db: DbOrTx,
  overrides: Partial<Insertable<Organisation>> = {},
): Promise<OrganisationRow> {
  const row = await db
    .insertInto('organisation')
    .values({ name: `Example Police ${unique()}`, country: 'NL', ...overrides })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as OrganisationRow;
}

/** An admitted person without a password. */
export async function makePerson(
  db: DbOrTx,
  overrides: Partial<Insertable<Person>> = {},
): Promise<PersonRow> {
  const name = overrides.name ?? `Test Person ${unique()}`;
  const row = await db
    .insertInto('person')
    .values({
      email: `person-${unique()}@police.example`,
      country: 'NL',
      admission: 'admitted',
      email_verified_at: new Date(),
      admitted_at: new Date(),
      terms_accepted_at: new Date(),
      ...overrides,
      name,
      organisation_id: overrides.organisation_id ?? (await makeOrganisation(db)).id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as PersonRow;
}

/** A listed community. */
export async function makeCommunity(
  db: DbOrTx,
  overrides: Partial<Insertable<Community>> = {},
): Promise<CommunityRow> {
  const suffix = unique();
  const row = await db
    .insertInto('community')
    .values({
      slug: `community-${suffix}`,
      name: `Community ${suffix}`,
      purpose: 'A community that exists for one test.',
      ...overrides,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as CommunityRow;
}

/** An active membership; an expert unless another role is given. */
export async function makeMembership(
  db: DbOrTx,
  overrides: Partial<Insertable<Membership>> = {},
): Promise<MembershipRow> {
  return db
    .insertInto('membership')
    .values({
      role: 'expert',
      ...overrides,
      community_id: overrides.community_id ?? (await makeCommunity(db)).id,
      person_id: overrides.person_id ?? (await makePerson(db)).id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** An open application without answers, with the event that opened it. */
export async function makeApplication(
  db: DbOrTx,
  overrides: Partial<Insertable<Application>> = {},
): Promise<ApplicationRow> {
  const row = await db
    .insertInto('application')
    .values({
      ...overrides,
      community_id: overrides.community_id ?? (await makeCommunity(db)).id,
      person_id: overrides.person_id ?? (await makePerson(db)).id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await db
    .insertInto('application_event')
    .values({ application_id: row.id, actor_id: row.person_id, kind: 'applied' })
    .execute();
  return row as ApplicationRow;
}

/** An empty TLP:GREEN page in English; its owner is not made a member. */
export async function makeDocument(
  db: DbOrTx,
  overrides: Partial<Insertable<Document>> = {},
): Promise<DocumentRow> {
  const owner = overrides.owner_id ?? overrides.created_by ?? (await makePerson(db)).id;
  const row = await db
    .insertInto('document')
    .values({
      title: `Page ${unique()}`,
      language: 'en',
      marking: 'TLP:GREEN',
      owner_id: owner,
      created_by: owner,
      ...overrides,
      community_id: overrides.community_id ?? (await makeCommunity(db)).id,
      originating_organisation_id:
        overrides.originating_organisation_id ?? (await organisationOf(db, owner)),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as DocumentRow;
}

/** A TLP:GREEN thread in English with its first post; its author is not made a member. */
export async function makeThread(
  db: DbOrTx,
  overrides: Partial<Insertable<Thread>> = {},
): Promise<ThreadRow> {
  const author = overrides.author_id ?? (await makePerson(db)).id;
  const row = await db
    .insertInto('thread')
    .values({
      category: 'questions',
      title: `Thread ${unique()}`,
      language: 'en',
      marking: 'TLP:GREEN',
      ...overrides,
      author_id: author,
      community_id: overrides.community_id ?? (await makeCommunity(db)).id,
      originating_organisation_id:
        overrides.originating_organisation_id ?? (await organisationOf(db, author)),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await makePost(db, { thread_id: row.id, author_id: author, created_at: row.created_at });
  return row as ThreadRow;
}

/** A post in English; the thread's last activity is not moved. */
export async function makePost(
  db: DbOrTx,
  overrides: Partial<Insertable<Post>> & { thread_id: string },
): Promise<PostRow> {
  const row = await db
    .insertInto('post')
    .values({
      body: `Post ${unique()}`,
      language: 'en',
      ...overrides,
      author_id: overrides.author_id ?? (await makePerson(db)).id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as PostRow;
}

/** An accepted TLP:GREEN observation in English; its originator is not made a member. */
export async function makeLesson(
  db: DbOrTx,
  overrides: Partial<Insertable<Lesson>> = {},
): Promise<LessonRow> {
  const originator = overrides.originator_id ?? (await makePerson(db)).id;
  const row = await db
    .insertInto('lesson')
    .values({
      number: `LL-2020-${Number.parseInt(unique(), 16) + 10_000}`,
      title: `Lesson ${unique()}`,
      type: 'challenge',
      state: 'observation',
      language: 'en',
      marking: 'TLP:GREEN',
      observation: 'Something happened that others should know of.',
      ...overrides,
      originator_id: originator,
      community_id: overrides.community_id ?? (await makeCommunity(db)).id,
      originating_organisation_id:
        overrides.originating_organisation_id ?? (await organisationOf(db, originator)),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as LessonRow;
}

/**
 * A live session, valid for thirty days.
 *
 * @returns the value of the `Cookie` header
 */
export async function makeSession(db: DbOrTx, person: { id: string }): Promise<string> {
  const id = randomBytes(20).toString('hex');
  await db
    .insertInto('session')
    .values({
      id: createHash('sha256').update(id).digest(),
      person_id: person.id,
      expires_at: new Date(Date.now() + 30 * 86_400_000),
    })
    .execute();
  return `${SESSION_COOKIE}=${id}`;
}

async function organisationOf(db: DbOrTx, personId: string): Promise<string> {
  const person = await db
    .selectFrom('person')
    .select('organisation_id')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return person.organisation_id;
}
