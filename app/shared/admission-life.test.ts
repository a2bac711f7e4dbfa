import { describe, expect, it } from 'vitest';
import {
  type AdmissionState,
  ADMISSION_STATES,
  admissionWord,
  isAdmissionOpen,
  mayFollowAdmission,
  stateByStatements,
  statementsNeeded,
} from './admission-life.ts';

const after = (from: AdmissionState) =>
  ADMISSION_STATES.filter((to) => mayFollowAdmission(from, to));

describe('the way onto the platform', () => {
  it('reaches admission only through sponsors, or back from a suspension', () => {
    const before = ADMISSION_STATES.filter((state) => mayFollowAdmission(state, 'admitted'));
    expect(before).toEqual(['sponsored', 'suspended']);
  });

  it('starts with a confirmed address and nothing else', () => {
    expect(after('registered')).toEqual(['email_verified', 'left']);
  });

  it('ends for good with a revocation or with leaving', () => {
    expect(after('revoked')).toEqual([]);
    expect(after('left')).toEqual([]);
  });

  it.each(ADMISSION_STATES)('never leads from %s to itself', (state) => {
    expect(mayFollowAdmission(state, state)).toBe(false);
  });

  it('is open to sponsors and deciders in three states', () => {
    expect(ADMISSION_STATES.filter(isAdmissionOpen)).toEqual([
      'email_verified',
      'sponsored',
      'info_requested',
    ]);
  });

  it('asks two statements of academia and private industry, one of all others', () => {
    expect(['academia', 'private-industry'].map(statementsNeeded)).toEqual([2, 2]);
    expect(['police', 'eu-agency', 'other'].map(statementsNeeded)).toEqual([1, 1, 1]);
    expect([0, 1, 2].map((statements) => stateByStatements(statements, 2))).toEqual([
      'email_verified',
      'email_verified',
      'sponsored',
    ]);
  });

  it('names each state as the catalogues do', () => {
    expect(admissionWord('email_verified')).toBe('email-verified');
    expect(admissionWord('left')).toBe('left');
  });
});
