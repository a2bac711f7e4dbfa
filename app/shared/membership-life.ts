/**
 * The life of a membership (PRODUCT, "People and vetting"): it is confirmed every so many months,
 * may be suspended for a time, and ends by removal or by leaving. Who comes back applies again.
 */
export const MEMBERSHIP_STATES = [
  'active',
  'revalidation_due',
  'suspended',
  'revoked',
  'left',
] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** States that give access (server/access/viewer.ts reads the same two). */
export const LIVE_MEMBERSHIP_STATES = ['active', 'revalidation_due'] as const;

export const MEMBERSHIP_ACTS = [
  'fall-due',
  'revalidate',
  'suspend',
  'reinstate',
  'remove',
  'leave',
  'rejoin',
] as const;
export type MembershipAct = (typeof MEMBERSHIP_ACTS)[number];

/** Which act leads from which state to which. What is not here cannot be done. */
export const MEMBERSHIP_TRANSITIONS = {
  active: {
    'fall-due': 'revalidation_due',
    suspend: 'suspended',
    remove: 'revoked',
    leave: 'left',
  },
  revalidation_due: {
    revalidate: 'active',
    suspend: 'suspended',
    remove: 'revoked',
    leave: 'left',
  },
  suspended: { reinstate: 'active', remove: 'revoked', leave: 'left' },
  revoked: { rejoin: 'active' },
  left: { rejoin: 'active' },
} as const satisfies Record<MembershipState, Partial<Record<MembershipAct, MembershipState>>>;

/** The state after an act, or null where the table does not allow it. */
export function membershipAfter(
  state: MembershipState,
  act: MembershipAct,
): MembershipState | null {
  const acts: Partial<Record<MembershipAct, MembershipState>> = MEMBERSHIP_TRANSITIONS[state];
  return acts[act] ?? null;
}

/** Whether the membership gives access. */
export function isLive(state: MembershipState): boolean {
  return (LIVE_MEMBERSHIP_STATES as readonly string[]).includes(state);
}
