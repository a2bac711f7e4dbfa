import { sql } from 'kysely';
import type { ApplicationState } from '../../app/shared/application-life.ts';
import type { ApplicationId } from '../../app/shared/ids.ts';
import type { MembershipState } from '../../app/shared/membership-life.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ApplicantAccess } from '../access/authorize.ts';
import { type FileAnswer, listAnswers } from './application-file.queries.ts';

/** How a person stands to a community that he would join. */
export type Standing = {
  community: { purpose: string; approvals: number; moderators: number };
  questions: { id: string; body: string }[];
  membership: { state: MembershipState; reason: string | null; at: Date | null } | null;
  /** The latest application, open or not. */
  application: OwnApplication | null;
};

export type OwnApplication = {
  id: ApplicationId;
  state: ApplicationState;
  appliedAt: Date;
  answers: FileAnswer[];
  /** What moderators asked and one answered, and the reason of a decline, in order. */
  exchange: { id: string; kind: 'question' | 'answer' | 'declined'; body: string; at: Date }[];
};

/** Purpose, questions, membership and application, as the person himself may know them. */
export async function findStanding(db: DbOrTx, access: ApplicantAccess): Promise<Standing> {
  const [community, questions, membership, application] = await Promise.all([
    readCommunity(db, access),
    db
      .selectFrom('community_question')
      .select(['id', 'body'])
      .where('community_id', '=', access.communityId)
      .where('retired_at', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    findOwnMembership(db, access),
    findOwnApplication(db, access),
  ]);
  return { community, questions, membership, application };
}

async function readCommunity(db: DbOrTx, access: ApplicantAccess): Promise<Standing['community']> {
  const { rows } = await sql<Standing['community']>`
    SELECT c.purpose, c.approvals, (SELECT count(*) FROM membership m WHERE m.community_id = c.id
      AND m.role = 'moderator' AND m.state IN ('active', 'revalidation_due')) AS moderators
    FROM community c WHERE c.id = ${access.communityId}`.execute(db);
  return rows[0] ?? { purpose: '', approvals: 1, moderators: 0 };
}

async function findOwnMembership(
  db: DbOrTx,
  access: ApplicantAccess,
): Promise<Standing['membership']> {
  const { rows } = await sql<NonNullable<Standing['membership']>>`
    SELECT m.state, e.body AS reason, e.created_at AS at
    FROM membership m LEFT JOIN LATERAL (SELECT body, created_at FROM membership_event
      WHERE membership_id = m.id AND kind IN ('suspended', 'revoked') ORDER BY id DESC LIMIT 1) e
      ON m.state IN ('suspended', 'revoked')
    WHERE m.community_id = ${access.communityId} AND m.person_id = ${access.personId}`.execute(db);
  return rows[0] ?? null;
}

async function findOwnApplication(
  db: DbOrTx,
  access: ApplicantAccess,
): Promise<OwnApplication | null> {
  const row = await db
    .selectFrom('application')
    .select(['id', 'state', 'created_at as appliedAt'])
    .where('community_id', '=', access.communityId)
    .where('person_id', '=', access.personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const id = row.id as ApplicationId;
  const exchange = await db
    .selectFrom('application_event')
    .select(['id', 'kind', 'body', 'created_at as at'])
    .where('application_id', '=', id)
    .where('kind', 'in', ['question', 'answer', 'declined'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    ...row,
    id,
    answers: await listAnswers(db, id),
    exchange: exchange as OwnApplication['exchange'],
  };
}
