import { describe, expect, it } from 'vitest';
import { newThreadForm, replyForm } from './discussion.ts';

const submissionId = '01900000-0000-7000-8000-000000000001';
const thread = {
  title: 'A question',
  category: 'questions',
  language: 'en',
  marking: 'TLP:GREEN',
  body: 'What do you do?',
  submissionId,
};
const faults = (changes: object) =>
  newThreadForm
    .safeParse({ ...thread, ...changes })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('a new thread', () => {
  it('is fine with the least', () => {
    expect(faults({})).toEqual([]);
  });

  it('refuses EU classified information in title and text', () => {
    expect(faults({ title: 'EU RESTRICTED notes' })).toEqual([['title', 'classified']]);
    expect(faults({ body: 'as in the RESTREINT UE annex' })).toEqual([['body', 'classified']]);
  });

  it.each([
    ['2026-02-31', 'date'],
    ['tomorrow', 'date'],
    ['2020-01-01', 'past'],
  ])('refuses the answer-by date %s', (answerBy, message) => {
    expect(faults({ answerBy })).toContainEqual(['answerBy', message]);
  });

  it('asks for readers at TLP:RED', () => {
    expect(faults({ marking: 'TLP:RED' })).toEqual([['readers', 'readersNeeded']]);
    expect(faults({ marking: 'TLP:RED', readers: [submissionId] })).toEqual([]);
  });
});

describe('a reply', () => {
  const reply = { body: 'See 12345/2026.', language: 'en', submissionId };

  it('with a case number is warned of once', () => {
    expect(replyForm.safeParse(reply).error?.issues[0]).toMatchObject({
      path: [],
      message: 'caseNumber',
    });
    expect(replyForm.safeParse({ ...reply, warned: 'yes' }).success).toBe(true);
  });
});
