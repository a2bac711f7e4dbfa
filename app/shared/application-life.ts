/**
 * The life of an application to a community (PRODUCT, "People and vetting", the second gate).
 * The first approval of two is recorded and leaves the application where it is.
 */
export const APPLICATION_STATES = [
  'applied',
  'info_requested',
  'approved',
  'declined',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** States in which somebody still has to do something. */
export const OPEN_APPLICATION_STATES = ['applied', 'info_requested'] as const;
export type OpenApplicationState = (typeof OPEN_APPLICATION_STATES)[number];

export const APPLICATION_ACTS = ['approve', 'ask', 'decline', 'answer', 'withdraw'] as const;
export type ApplicationAct = (typeof APPLICATION_ACTS)[number];

/** What a moderator may do; the other acts are the applicant's. */
export const APPLICATION_DECISIONS = ['approve', 'ask', 'decline'] as const;
export type ApplicationDecision = (typeof APPLICATION_DECISIONS)[number];

/** Which act leads from which state to which. What is not here cannot be done. */
const APPLICATION_TRANSITIONS = {
  applied: {
    approve: 'approved',
    ask: 'info_requested',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  // The answer may also come by telephone: a moderator need not wait for it here.
  info_requested: {
    approve: 'approved',
    ask: 'info_requested',
    decline: 'declined',
    answer: 'applied',
    withdraw: 'withdrawn',
  },
  approved: {},
  declined: {},
  withdrawn: {},
} as const satisfies Record<ApplicationState, Partial<Record<ApplicationAct, ApplicationState>>>;

/** The state after an act, or null where the table does not allow it. */
export function applicationAfter(
  state: ApplicationState,
  act: ApplicationAct,
): ApplicationState | null {
  const acts: Partial<Record<ApplicationAct, ApplicationState>> = APPLICATION_TRANSITIONS[state];
  return acts[act] ?? null;
}

/** Whether somebody still has to do something about it. */
export function isOpen(state: ApplicationState): state is OpenApplicationState {
  return (OPEN_APPLICATION_STATES as readonly string[]).includes(state);
}

/** A question and a decline always carry a reason: the applicant reads it. */
export function needsReason(decision: ApplicationDecision): boolean {
  return decision !== 'approve';
}
