import { describe, expect, it } from 'vitest';
import {
  isLive,
  MEMBERSHIP_ACTS,
  MEMBERSHIP_STATES,
  MEMBERSHIP_TRANSITIONS,
  membershipAfter,
} from './membership-life.ts';

describe('the life of a membership', () => {
  const allowed = new Set([
    'active fall-due revalidation_due',
    'active suspend suspended',
    'active remove revoked',
    'active leave left',
    'revalidation_due revalidate active',
    'revalidation_due suspend suspended',
    'revalidation_due remove revoked',
    'revalidation_due leave left',
    'suspended reinstate active',
    'suspended remove revoked',
    'suspended leave left',
    'revoked rejoin active',
    'left rejoin active',
  ]);
  const cells = MEMBERSHIP_STATES.flatMap((state) =>
    MEMBERSHIP_ACTS.map((act) => ({ state, act })),
  );

  it.each(cells)('$state, $act', ({ state, act }) => {
    const after = membershipAfter(state, act);
    const listed = [...allowed].find((line) => line.startsWith(`${state} ${act} `));
    expect(after).toBe(listed?.split(' ')[2] ?? null);
  });

  it('lets nobody in again who was removed or left, except by a new application', () => {
    expect(Object.keys(MEMBERSHIP_TRANSITIONS.revoked)).toEqual(['rejoin']);
    expect(Object.keys(MEMBERSHIP_TRANSITIONS.left)).toEqual(['rejoin']);
  });

  it('gives access while active or due, and never otherwise', () => {
    expect(MEMBERSHIP_STATES.filter(isLive)).toEqual(['active', 'revalidation_due']);
  });
});
