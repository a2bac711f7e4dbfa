import { z } from 'zod';
import { looksLikeCaseNumber } from '../case-number.ts';
import { POST_LENGTH, THREAD_CATEGORIES } from '../discussion.ts';
import type { PersonId, PostId } from '../ids.ts';
import { LANGUAGES } from '../languages.ts';
import { MARKINGS } from '../markings.ts';
import { prose, title } from './text.ts';

/** What tells a warning apart from a fault: sending the same once more is allowed. */
export const CASE_NUMBER = 'caseNumber';

const language = z.enum(LANGUAGES, { error: 'required' });
const submissionId = z.uuid({ error: 'required' });
/** `yes` once the writer has seen the warning. */
const warned = z.literal('yes').optional();
const body = prose(1, POST_LENGTH);

/** Warns, once, of what looks like a case number. */
function warnOfCaseNumber(
  value: { body: string; title?: string; warned?: 'yes' },
  context: z.RefinementCtx,
): void {
  if (value.warned || !looksLikeCaseNumber(`${value.title ?? ''}\n${value.body}`)) return;
  context.addIssue({ code: 'custom', message: CASE_NUMBER, path: [] });
}

export const newThreadForm = z
  .object({
    title: title(3, 200),
    category: z.enum(THREAD_CATEGORIES, { error: 'required' }),
    language,
    marking: z.enum(MARKINGS, { error: 'required' }),
    readers: z.array(z.uuid().transform((id) => id as PersonId)).default([]),
    answerBy: z.iso
      .date({ error: 'date' })
      .refine((day) => day >= todayInBrussels(), { error: 'past' })
      .optional(),
    body,
    submissionId,
    warned,
  })
  .superRefine((value, context) => {
    if (value.marking === 'TLP:RED' && value.readers.length === 0) {
      context.addIssue({ code: 'custom', message: 'readersNeeded', path: ['readers'] });
    }
    warnOfCaseNumber(value, context);
  });

export const replyForm = z
  .object({
    body,
    language,
    quotedPostId: z
      .uuid()
      .transform((id) => id as PostId)
      .optional(),
    submissionId,
    warned,
  })
  .superRefine(warnOfCaseNumber);

export const editPostForm = z
  .object({
    postId: z.uuid().transform((id) => id as PostId),
    body,
    language,
    warned,
  })
  .superRefine(warnOfCaseNumber);

export const acceptForm = z.object({
  /** Empty: no answer is accepted any more. */
  postId: z
    .uuid()
    .transform((id) => id as PostId)
    .optional(),
});

/** Dates are days in the zone of the European institutions. */
function todayInBrussels(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date());
}
