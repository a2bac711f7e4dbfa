import type { PersonId } from '../../app/shared/ids.ts';
import { isLive, membershipAfter, type MembershipState } from '../../app/shared/membership-life.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import {
  addMembershipEvent,
  type LockedMember,
  lockMember,
  type MembershipEventKind,
  updateMembership,
} from './memberships.queries.ts';

export type MemberChange =
  | { kind: 'change-role'; role: CommunityRole }
  | { kind: 'need-to-know'; confirmed: boolean }
  | { kind: 'suspend'; reason: string }
  | { kind: 'remove'; reason: string }
  | { kind: 'reinstate' };

export type MemberChangeOutcome =
  | { kind: 'changed'; name: string }
  /** It was so already: by another moderator, or by the same form sent twice. */
  | { kind: 'unchanged'; name: string }
  /** The state does not allow it (any more). */
  | { kind: 'not-possible'; state: MembershipState }
  | { kind: 'own-case' }
  /** The one who acts has ceased to be a moderator meanwhile. */
  | { kind: 'no-longer-moderator' }
  | { kind: 'not-found' };

type Plan = {
  set: { role?: CommunityRole; need_to_know?: boolean; state?: MembershipState };
  event: { kind: MembershipEventKind; role?: CommunityRole; body?: string };
};

/**
 * Changes a membership: role, need to know, suspension, removal, reinstatement. A removal or
 * suspension ends reading everywhere at commit (the trigger of migration 0006 tells all servers).
 * Nobody changes his own membership, so the last moderator cannot be removed: he would have to do
 * it himself.
 *
 * @param input.baseUrl origin for the links of the mail
 */
export async function changeMember(
  db: Db,
  access: ModeratorAccess,
  input: { personId: PersonId; change: MemberChange; baseUrl: string },
): Promise<MemberChangeOutcome> {
  return db.transaction().execute(async (tx) => {
    const member = await lockMember(tx, access, input.personId);
    if (!member) return { kind: 'not-found' };
    if (member.personId === access.personId) return { kind: 'own-case' };
    if (!member.actorModerates) return { kind: 'no-longer-moderator' };
    const plan = planChange(member, input.change);
    if ('kind' in plan) return plan;
    await carryOut(tx, access, member, plan);
    await tellMember(tx, access, member, input.change, input.baseUrl);
    return { kind: 'changed', name: member.name };
  });
}

/** What the change comes to for this member, or why it does not. */
function planChange(member: LockedMember, change: MemberChange): Plan | MemberChangeOutcome {
  const unchanged = { kind: 'unchanged', name: member.name } as const;
  switch (change.kind) {
    case 'change-role':
      if (!isLive(member.state)) return { kind: 'not-possible', state: member.state };
      if (member.role === change.role) return unchanged;
      return {
        set: { role: change.role },
        event: { kind: 'role_changed', role: change.role },
      };
    case 'need-to-know':
      if (!isLive(member.state)) return { kind: 'not-possible', state: member.state };
      if (member.needToKnow === change.confirmed) return unchanged;
      return {
        set: { need_to_know: change.confirmed },
        event: { kind: change.confirmed ? 'need_to_know_confirmed' : 'need_to_know_withdrawn' },
      };
    case 'suspend':
    case 'remove':
    case 'reinstate':
      return planMove(member, change);
  }
}

const EVENTS = { suspend: 'suspended', remove: 'revoked', reinstate: 'reinstated' } as const;
const RESULTS = { suspend: 'suspended', remove: 'revoked', reinstate: 'active' } as const;

function planMove(
  member: LockedMember,
  change: Extract<MemberChange, { kind: 'suspend' | 'remove' | 'reinstate' }>,
): Plan | MemberChangeOutcome {
  const next = membershipAfter(member.state, change.kind);
  if (!next) {
    return member.state === RESULTS[change.kind]
      ? { kind: 'unchanged', name: member.name }
      : { kind: 'not-possible', state: member.state };
  }
  const body = change.kind === 'reinstate' ? undefined : change.reason;
  return {
    set: { state: next },
    event: { kind: EVENTS[change.kind], body },
  };
}

async function carryOut(
  tx: Tx,
  access: ModeratorAccess,
  member: LockedMember,
  plan: Plan,
): Promise<void> {
  const { membershipId } = member;
  await updateMembership(tx, access.communityId, membershipId, plan.set);
  await addMembershipEvent(tx, { membershipId, actorId: access.personId, ...plan.event });
  await recordAudit(tx, {
    actorId: access.personId,
    action: `membership.${plan.event.kind.replaceAll('_', '-')}`,
    subject: { kind: 'person', id: member.personId },
    communityId: access.communityId,
    detail: plan.event.role ? { from: member.role, to: plan.event.role } : {},
  });
}

const TEMPLATES = {
  suspend: 'membershipSuspended',
  remove: 'membershipRevoked',
  reinstate: 'membershipReinstated',
} as const;

/** The member reads of what takes access away or gives it back, and why. */
async function tellMember(
  tx: Tx,
  access: ModeratorAccess,
  { personId }: LockedMember,
  change: MemberChange,
  baseUrl: string,
): Promise<void> {
  if (change.kind === 'change-role' || change.kind === 'need-to-know') return;
  const back = change.kind === 'reinstate';
  await queueMail(tx, {
    personId,
    template: TEMPLATES[change.kind],
    values: {
      community: access.communityName,
      reason: back ? '' : change.reason,
      link: back ? `${baseUrl}/c/${access.slug}` : `${baseUrl}/communities`,
    },
  });
}
