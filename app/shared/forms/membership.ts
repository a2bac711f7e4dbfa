import { z } from 'zod';
import { APPLICATION_DECISIONS, needsReason } from '../application-life.ts';
import type { Marking } from '../markings.ts';
import { COMMUNITY_ROLES } from '../roles.ts';
import { slugOf } from '../slug.ts';
import { email, line, prose, title } from './text.ts';

const ANSWER_LENGTH = 5000;
const REASON_LENGTH = 2000;

/** An empty field is sent as '' by a browser and left out by conform: both mean nothing. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Name of the field that answers a question. */
export const answerField = (questionId: string) => `answer-${questionId}`;

/** The questions of one community, all of them to be answered. */
export function applicationForm(questionIds: readonly string[]) {
  const answers = questionIds.map((id) => [answerField(id), prose(1, ANSWER_LENGTH)] as const);
  return z.object(Object.fromEntries(answers));
}

/** The answer to what a moderator asked. */
export const questionAnswerForm = z.object({ answer: prose(1, ANSWER_LENGTH) });

/** A form of buttons alone. */
export const emptyForm = z.object({});

/** A moderator's decision; the reason reaches the applicant. */
export const decisionForm = z
  .object({
    decision: z.enum(APPLICATION_DECISIONS, { error: 'choose' }),
    reason: optional(prose(1, REASON_LENGTH)),
  })
  .refine(({ decision, reason }) => !needsReason(decision) || reason, {
    path: ['reason'],
    error: 'needsReason',
  });

export const roleForm = z.object({ role: z.enum(COMMUNITY_ROLES, { error: 'choose' }) });
export const needToKnowForm = z.object({ confirmed: z.enum(['yes', 'no'], { error: 'choose' }) });

/** Suspension or removal; the reason reaches the member. */
export const endingForm = z.object({
  ending: z.enum(['suspend', 'remove'], { error: 'choose' }),
  reason: z
    .string({ error: 'needsReason' })
    .refine((value) => value.trim() !== '', { error: 'needsReason' })
    .pipe(prose(1, REASON_LENGTH)),
});

export const invitationForm = z.object({ email });

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LEAST_PURPOSE = 10;

/** What new pages may start as. TLP:RED needs named readers, so it is never a default. */
export const DEFAULT_MARKINGS = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
] as const satisfies readonly Marking[];

/** A new community. Without an address of its own it gets one from its name. */
export const communityForm = z
  .object({
    name: title(3, 120),
    slug: optional(line(1, 60).refine((value) => SLUG.test(value), { error: 'slug' })),
    purpose: prose(1, 2000).refine((value) => value.length >= LEAST_PURPOSE, { error: 'tooShort' }),
    visibility: z.enum(['listed', 'unlisted'], { error: 'choose' }),
    defaultMarking: z.enum(DEFAULT_MARKINGS, { error: 'choose' }),
    approvals: z.enum(['1', '2'], { error: 'choose' }),
    quorum: z
      .string({ error: 'oneToTwenty' })
      .refine((value) => /^([1-9]|1\d|20)$/.test(value.trim()), { error: 'oneToTwenty' }),
    question1: prose(3, 500),
    question2: optional(prose(3, 500)),
    question3: optional(prose(3, 500)),
    question4: optional(prose(3, 500)),
    question5: optional(prose(3, 500)),
    moderator: email,
  })
  .refine(({ slug, name }) => slug || slugOf(name), { path: ['slug'], error: 'slugNeeded' });

/** What the form comes to: its address made where none was given, numbers as numbers. */
export function communityOf(form: z.output<typeof communityForm>) {
  const { name, purpose, visibility, defaultMarking, moderator } = form;
  return {
    name,
    purpose,
    visibility,
    defaultMarking,
    moderatorEmail: moderator,
    slug: form.slug ?? slugOf(name),
    approvals: Number(form.approvals) as 1 | 2,
    quorum: Number(form.quorum),
    questions: QUESTION_FIELDS.flatMap((field) => form[field] ?? []),
  };
}

/** Fields of the questions of a new community, in order. */
export const QUESTION_FIELDS = [
  'question1',
  'question2',
  'question3',
  'question4',
  'question5',
] as const;
