import type { ApplicantAccess } from '../../../server/access/authorize.ts';
import type { App } from '../../../server/app.ts';
import { applyToCommunity } from '../../../server/membership/apply-to-community.ts';
import { findStanding } from '../../../server/membership/find-standing.ts';
import {
  answerQuestion,
  withdrawApplication,
} from '../../../server/membership/follow-application.ts';
import { orStorageReply, parseForm, type Reply } from '../../edge/form.ts';
import {
  answerField,
  applicationForm,
  emptyForm,
  questionAnswerForm,
} from '../../shared/forms/membership.ts';

type Result = { kind: 'done' } | { kind: 'refused'; reply: Reply; status: 400 | 503 };

const DONE: Result = { kind: 'done' };
const refused = (reply: Reply, status: 400 | 503 = 400): Result => ({
  kind: 'refused',
  reply,
  status,
});

/**
 * Does what the form asks for: `?do=withdraw`, `?do=answer`, or else an application. Where it came
 * too late the page shows how things stand, which says more than an error.
 */
export async function act(request: Request, db: App['db'], access: ApplicantAccess) {
  switch (new URL(request.url).searchParams.get('do')) {
    case 'withdraw':
      return withdraw(request, db, access);
    case 'answer':
      return answer(request, db, access);
    default:
      return apply(request, db, access);
  }
}

async function withdraw(request: Request, db: App['db'], access: ApplicantAccess): Promise<Result> {
  const form = await parseForm(request, emptyForm);
  if (!form.ok) return refused(form.reply);
  const stored = await orStorageReply(form, () => withdrawApplication(db, access));
  return stored.done ? DONE : refused(stored.reply, 503);
}

async function answer(request: Request, db: App['db'], access: ApplicantAccess): Promise<Result> {
  const form = await parseForm(request, questionAnswerForm);
  if (!form.ok) return refused(form.reply);
  const stored = await orStorageReply(form, () => answerQuestion(db, access, form.value));
  return stored.done ? DONE : refused(stored.reply, 503);
}

async function apply(request: Request, db: App['db'], access: ApplicantAccess): Promise<Result> {
  const { questions } = await findStanding(db, access);
  const form = await parseForm(request, applicationForm(questions.map(({ id }) => id)));
  if (!form.ok) return refused(form.reply);
  const answers = questions.map(({ id }) => ({
    questionId: id,
    body: form.value[answerField(id)] ?? '',
  }));
  const stored = await orStorageReply(form, () => applyToCommunity(db, access, { answers }));
  if (!stored.done) return refused(stored.reply, 503);
  if (stored.result.kind === 'other-questions') {
    return refused(form.refuse({ '': ['otherQuestions'] }));
  }
  return DONE;
}
