import type { OrganisationType } from './vocabulary.ts';

/** The way of a person onto the platform (PRODUCT: "People and vetting", the first gate). */
export const ADMISSION_STATES = [
  'registered',
  'email_verified',
  'sponsored',
  'admitted',
  'info_requested',
  'rejected',
  'suspended',
  'revoked',
  'left',
] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];

/** Which state may follow which. Anything else cannot be written (rule 10 of the house). */
const ADMISSION_TRANSITIONS: Record<AdmissionState, readonly AdmissionState[]> = {
  registered: ['email_verified', 'left'],
  email_verified: ['sponsored', 'info_requested', 'rejected', 'left'],
  sponsored: ['admitted', 'info_requested', 'rejected', 'left'],
  // An answer, as an appeal, leads back to where the statements stand.
  info_requested: ['email_verified', 'sponsored', 'rejected', 'left'],
  rejected: ['email_verified', 'sponsored', 'left'],
  admitted: ['suspended', 'revoked', 'left'],
  suspended: ['admitted', 'revoked', 'left'],
  revoked: [],
  left: [],
};

/** Whether the table allows to go from one state to another. */
export function mayFollowAdmission(from: AdmissionState, to: AdmissionState): boolean {
  return ADMISSION_TRANSITIONS[from].includes(to);
}

/** States in which sponsors may speak and a decider may act. */
export const ADMISSION_STATES_OPEN = ['email_verified', 'sponsored', 'info_requested'] as const;

/** Whether the file still waits for words of sponsors or for a decision. */
export function isAdmissionOpen(state: AdmissionState): boolean {
  return (ADMISSION_STATES_OPEN as readonly AdmissionState[]).includes(state);
}

/** Statements needed before a decision: two for academia and private industry. */
export function statementsNeeded(type: string): 1 | 2 {
  const two: readonly OrganisationType[] = ['academia', 'private-industry'];
  return (two as readonly string[]).includes(type) ? 2 : 1;
}

/** Where a confirmed address with so many statements stands. */
export function stateByStatements(statements: number, needed: number): AdmissionState {
  return statements >= needed ? 'sponsored' : 'email_verified';
}

/** What a decider may do, and the state it leads to. */
export const ADMISSION_DECISIONS = {
  admit: 'admitted',
  ask: 'info_requested',
  reject: 'rejected',
} as const satisfies Record<string, AdmissionState>;
export type AdmissionDecision = keyof typeof ADMISSION_DECISIONS;

/** The queues of a decider, and which files lie in each. */
export const ADMISSION_QUEUES = ['ready', 'under-way', 'decided'] as const;
export type AdmissionQueue = (typeof ADMISSION_QUEUES)[number];
export const QUEUE_STATES: Record<AdmissionQueue, readonly AdmissionState[]> = {
  ready: ['sponsored'],
  'under-way': ['email_verified', 'info_requested'],
  decided: ['admitted', 'rejected'],
};

/** Months of membership before a person may sponsor. */
export const SPONSOR_AFTER_MONTHS = 6;

type AdmissionWord<S extends string = AdmissionState> = S extends `${infer A}_${infer B}`
  ? `${A}-${B}`
  : S;

/** Key of a state in the catalogue (`common:admissionState.…`). */
export function admissionWord(state: AdmissionState): AdmissionWord {
  return state.replace('_', '-') as AdmissionWord;
}
