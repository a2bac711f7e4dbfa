import { sql } from 'kysely';
import type { CommunityId, PersonId } from '../../app/shared/ids.ts';
import { LIVE_MEMBERSHIP_STATES, type MembershipState } from '../../app/shared/membership-life.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { Tx } from '../../db/create-db.ts';
import type { MemberAccess, ModeratorAccess } from '../access/authorize.ts';

export type MembershipEventKind =
  | 'joined'
  | 'role_changed'
  | 'need_to_know_confirmed'
  | 'need_to_know_withdrawn'
  | 'suspended'
  | 'reinstated'
  | 'revoked'
  | 'left';

/**
 * Makes a person a member, or a member again after removal or leaving; the next confirmation of
 * the post is due after the community's number of months. Who is a member already stays as he is.
 */
export async function admitMember(
  tx: Tx,
  access: ModeratorAccess,
  personId: PersonId,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO membership (community_id, person_id, role, revalidation_due_on)
    SELECT c.id, ${personId}, 'member', (now() + make_interval(months => c.revalidation_months))::date
    FROM community c WHERE c.id = ${access.communityId}
    ON CONFLICT (community_id, person_id) DO UPDATE
      SET role = 'member', state = 'active', need_to_know = false, since = now(),
        revalidation_due_on = excluded.revalidation_due_on
      WHERE membership.state IN ('revoked', 'left')
    RETURNING id`.execute(tx);
  const membershipId = rows[0]?.id;
  if (!membershipId) return;
  const { personId: actorId } = access;
  await addMembershipEvent(tx, { membershipId, actorId, kind: 'joined', role: 'member' });
}

export type LockedMember = {
  membershipId: string;
  personId: PersonId;
  name: string;
  role: CommunityRole;
  state: MembershipState;
  needToKnow: boolean;
  /** Moderators of the community with access now, this person included where it is one. */
  moderators: number;
  /** Whether the one who acts is still a moderator. */
  actorModerates: boolean;
};

/**
 * Locks the memberships of a community against other changes of members and reads one of them.
 * The lock is on the community: two moderators who remove each other at once must leave one.
 */
export async function lockMember(
  tx: Tx,
  access: MemberAccess | ModeratorAccess,
  personId: PersonId,
): Promise<LockedMember | null> {
  const { communityId } = access;
  // NO KEY: rows that refer to the community may be added meanwhile.
  await sql`SELECT FROM community WHERE id = ${communityId} FOR NO KEY UPDATE`.execute(tx);
  const moderates = sql`role = 'moderator' AND state = ANY(${LIVE_MEMBERSHIP_STATES}::membership_state[])`;
  const { rows } = await sql<LockedMember>`
    SELECT m.id AS "membershipId", m.person_id AS "personId", p.name, m.role, m.state,
      m.need_to_know AS "needToKnow",
      (SELECT count(*) FROM membership WHERE community_id = ${communityId} AND ${moderates}) AS moderators,
      EXISTS (SELECT FROM membership WHERE community_id = ${communityId}
        AND person_id = ${access.personId} AND ${moderates}) AS "actorModerates"
    FROM membership m JOIN person p ON p.id = m.person_id
    WHERE m.community_id = ${communityId} AND m.person_id = ${personId}
    FOR UPDATE OF m`.execute(tx);
  return rows[0] ?? null;
}

/** Adds to the file of a membership. */
export async function addMembershipEvent(
  tx: Tx,
  event: {
    membershipId: string;
    actorId: PersonId;
    kind: MembershipEventKind;
    role?: CommunityRole;
    body?: string | null;
  },
): Promise<void> {
  const { membershipId, actorId, kind, role = null, body = null } = event;
  await tx
    .insertInto('membership_event')
    .values({ membership_id: membershipId, actor_id: actorId, kind, role, body })
    .execute();
}

/** Changes what a membership gives, within the community of the proof. */
export async function updateMembership(
  tx: Tx,
  communityId: CommunityId,
  membershipId: string,
  change: { role?: CommunityRole; need_to_know?: boolean; state?: MembershipState },
): Promise<void> {
  await tx
    .updateTable('membership')
    .set(change)
    .where('community_id', '=', communityId)
    .where('id', '=', membershipId)
    .execute();
}
