import { describe, expect, it } from 'vitest';
import {
  APPLICATION_ACTS,
  APPLICATION_DECISIONS,
  APPLICATION_STATES,
  applicationAfter,
  isOpen,
  needsReason,
} from './application-life.ts';

describe('the life of an application', () => {
  const allowed = new Map([
    ['applied approve', 'approved'],
    ['applied ask', 'info_requested'],
    ['applied decline', 'declined'],
    ['applied withdraw', 'withdrawn'],
    ['info_requested approve', 'approved'],
    ['info_requested ask', 'info_requested'],
    ['info_requested decline', 'declined'],
    ['info_requested answer', 'applied'],
    ['info_requested withdraw', 'withdrawn'],
  ]);
  const cells = APPLICATION_STATES.flatMap((state) =>
    APPLICATION_ACTS.map((act) => ({ state, act })),
  );

  it.each(cells)('$state, $act', ({ state, act }) => {
    expect(applicationAfter(state, act)).toBe(allowed.get(`${state} ${act}`) ?? null);
  });

  it('is open exactly where something can still be done', () => {
    for (const state of APPLICATION_STATES) {
      const acts = APPLICATION_ACTS.filter((act) => applicationAfter(state, act) !== null);
      expect(isOpen(state), state).toBe(acts.length > 0);
    }
  });

  it('asks for a reason to ask and to decline', () => {
    expect(APPLICATION_DECISIONS.filter(needsReason)).toEqual(['ask', 'decline']);
  });
});
