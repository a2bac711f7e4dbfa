import { isLive, membershipAfter } from '../../app/shared/membership-life.ts';
import type { Db } from '../../db/create-db.ts';
import type { MemberAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { addMembershipEvent, lockMember, updateMembership } from './memberships.queries.ts';

export type LeaveOutcome =
  | { kind: 'left' }
  /** A community keeps a moderator: another must become one first. */
  | { kind: 'last-moderator' }
  /** Suspended or removed meanwhile. */
  | { kind: 'not-possible' };

/** Ends one's own membership. Who wants to come back applies again. */
export async function leaveCommunity(db: Db, access: MemberAccess): Promise<LeaveOutcome> {
  return db.transaction().execute(async (tx) => {
    const { personId, communityId } = access;
    const member = await lockMember(tx, access, personId);
    if (!member || !isLive(member.state)) return { kind: 'not-possible' };
    if (member.role === 'moderator' && member.moderators <= 1) return { kind: 'last-moderator' };
    const state = membershipAfter(member.state, 'leave');
    if (!state) return { kind: 'not-possible' };
    await updateMembership(tx, communityId, member.membershipId, { state });
    const { membershipId } = member;
    await addMembershipEvent(tx, { membershipId, actorId: personId, kind: 'left' });
    await recordAudit(tx, {
      actorId: personId,
      action: 'membership.left',
      subject: { kind: 'person', id: personId },
      communityId,
    });
    return { kind: 'left' };
  });
}
