import { describe, expect, it } from 'vitest';
import {
  applicationForm,
  communityForm,
  communityOf,
  decisionForm,
  endingForm,
} from './membership.ts';

const messages = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a decision', () => {
  it.each(['ask', 'decline'])('to %s needs a reason', (decision) => {
    expect(messages(decisionForm.safeParse({ decision, reason: '' }))).toEqual([
      'reason: needsReason',
    ]);
    expect(decisionForm.safeParse({ decision, reason: 'Not our field.' }).success).toBe(true);
  });

  it('to approve needs none', () => {
    expect(decisionForm.parse({ decision: 'approve', reason: '' })).toEqual({
      decision: 'approve',
      reason: undefined,
    });
  });

  it('is one of three', () => {
    expect(messages(decisionForm.safeParse({ decision: 'delete' }))).toEqual(['decision: choose']);
  });

  it('takes no reason that bears an EU classification', () => {
    const result = decisionForm.safeParse({ decision: 'ask', reason: 'See RESTREINT UE annex' });
    expect(messages(result)).toEqual(['reason: classified']);
  });
});

it('asks why a member is suspended or removed', () => {
  expect(messages(endingForm.safeParse({ ending: 'remove', reason: '  ' }))).toEqual([
    'reason: needsReason',
  ]);
});

it('wants every question of a community answered', () => {
  const form = applicationForm(['a', 'b']);
  expect(messages(form.safeParse({ 'answer-a': 'Plans.' }))).toEqual(['answer-b: required']);
});

describe('a new community', () => {
  const filled = {
    name: 'Water and islands',
    slug: '',
    purpose: 'Police work where the road ends.',
    visibility: 'listed',
    defaultMarking: 'TLP:GREEN',
    approvals: '2',
    quorum: '3',
    question1: 'Which waters?',
    moderator: 'A.B@police.example',
  };

  it('gets its address from its name', () => {
    expect(communityOf(communityForm.parse(filled))).toMatchObject({
      slug: 'water-and-islands',
      approvals: 2,
      quorum: 3,
      moderatorEmail: 'a.b@police.example',
      questions: ['Which waters?'],
    });
  });

  it.each([
    [{ slug: 'Water & Islands' }, 'slug: slug'],
    [{ name: 'Νερό' }, 'slug: slugNeeded'],
    [{ purpose: 'Short' }, 'purpose: tooShort'],
    [{ quorum: '0' }, 'quorum: oneToTwenty'],
    [{ question1: '' }, 'question1: required'],
    [{ approvals: '3' }, 'approvals: choose'],
  ])('%j is refused', (change, message) => {
    expect(messages(communityForm.safeParse({ ...filled, ...change }))).toEqual([message]);
  });
});
