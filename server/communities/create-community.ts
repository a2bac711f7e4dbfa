import { sql } from 'kysely';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { FounderAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';

export type NewCommunity = {
  name: string;
  slug: string;
  purpose: string;
  visibility: 'listed' | 'unlisted';
  defaultMarking: Marking;
  approvals: 1 | 2;
  quorum: number;
  questions: readonly string[];
  /** Address of an admitted person. */
  moderatorEmail: string;
  /** Origin for the links of the mail. */
  baseUrl: string;
};

export type CreateCommunityOutcome =
  | { kind: 'created'; slug: string }
  | { kind: 'slug-taken' }
  /** Nobody admitted has the address of the first moderator. */
  | { kind: 'unknown-moderator' };

/** Opens a community with its questions and its first moderator, who is told by mail. */
export async function createCommunity(
  db: Db,
  access: FounderAccess,
  input: NewCommunity,
): Promise<CreateCommunityOutcome> {
  return db.transaction().execute(async (tx) => {
    const moderatorId = await findAdmitted(tx, input.moderatorEmail);
    if (!moderatorId) return { kind: 'unknown-moderator' };
    const communityId = await insertCommunity(tx, access, input);
    if (!communityId) return { kind: 'slug-taken' };
    await insertQuestions(tx, communityId, input.questions);
    await appoint(tx, access, communityId, moderatorId);
    await recordAudit(tx, {
      actorId: access.personId,
      action: 'community.created',
      subject: { kind: 'community', id: communityId },
      detail: { moderator: moderatorId, visibility: input.visibility },
    });
    await tellModerator(tx, access, moderatorId, input);
    return { kind: 'created', slug: input.slug };
  });
}

async function findAdmitted(tx: Tx, email: string): Promise<PersonId | null> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('admission', '=', 'admitted')
    .executeTakeFirst();
  return (row?.id as PersonId | undefined) ?? null;
}

async function insertCommunity(
  tx: Tx,
  access: FounderAccess,
  input: NewCommunity,
): Promise<string | null> {
  const row = await tx
    .insertInto('community')
    .values({
      slug: input.slug,
      name: input.name,
      purpose: input.purpose,
      visibility: input.visibility,
      default_marking: input.defaultMarking,
      approvals: input.approvals,
      quorum: input.quorum,
      created_by: access.personId,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function insertQuestions(
  tx: Tx,
  communityId: string,
  questions: readonly string[],
): Promise<void> {
  await tx
    .insertInto('community_question')
    .values(questions.map((body, position) => ({ community_id: communityId, position, body })))
    .execute();
}

async function appoint(
  tx: Tx,
  access: FounderAccess,
  communityId: string,
  moderatorId: PersonId,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO membership (community_id, person_id, role, need_to_know, revalidation_due_on)
    SELECT id, ${moderatorId}, 'moderator', true, (now() + make_interval(months => revalidation_months))::date
    FROM community WHERE id = ${communityId} RETURNING id`.execute(tx);
  const id = rows[0]?.id;
  if (!id) throw new Error('The community of this transaction is gone.');
  await tx
    .insertInto('membership_event')
    .values({ membership_id: id, actor_id: access.personId, kind: 'joined', role: 'moderator' })
    .execute();
}

async function tellModerator(
  tx: Tx,
  access: FounderAccess,
  moderatorId: PersonId,
  { name, slug, baseUrl }: NewCommunity,
): Promise<void> {
  const { name: inviter } = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', access.personId)
    .executeTakeFirstOrThrow();
  await queueMail(tx, {
    personId: moderatorId,
    template: 'communityOpened',
    values: { inviter, community: name, link: `${baseUrl}/c/${slug}/desk` },
  });
}
