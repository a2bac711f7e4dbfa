import { answerQuestion, appeal } from '../../../server/accounts/answer-decider.ts';
import { askSponsor } from '../../../server/accounts/ask-sponsor.ts';
import { sendVerificationAgain } from '../../../server/accounts/verify-address.ts';
import type { Viewer } from '../../../server/access/viewer.ts';
import type { App } from '../../../server/app.ts';
import { orStorageReply, parseFields, readFields, type Reply } from '../../edge/form.ts';
import { anotherSponsorForm, answerForm, appealForm } from '../../shared/forms/admission.ts';

/** What became of one of the page's forms: a word to show, or a reply for the form to show. */
export type Outcome = {
  intent: string;
  done: 'sentAgain' | 'answered' | 'appealSent' | 'anotherDone' | 'late' | null;
  reply: Reply | null;
};

/** Does what the form sent asks for. @throws a 400 Response where it asks for nothing known */
export async function answerIntent(request: Request, app: App, viewer: Viewer): Promise<Outcome> {
  const fields = await readFields(request);
  switch (fields.get('intent')) {
    case 'again':
      await sendVerificationAgain(app.db, viewer.email, app.config.baseUrl);
      return { intent: 'again', done: 'sentAgain', reply: null };
    case 'sponsor':
      return nameSponsor(fields, app, viewer);
    case 'answer':
      return speak(fields, app, viewer, 'answer');
    case 'appeal':
      return speak(fields, app, viewer, 'appeal');
    default:
      throw new Response(null, { status: 400, statusText: 'Bad request' });
  }
}

async function nameSponsor(
  fields: FormData,
  { db, config }: App,
  viewer: Viewer,
): Promise<Outcome> {
  const intent = 'sponsor';
  const form = parseFields(fields, anotherSponsorForm);
  if (!form.ok) return { intent, done: null, reply: form.reply };
  const input = { email: form.value.email, baseUrl: config.baseUrl };
  const stored = await orStorageReply(form, () => askSponsor(db, viewer, input));
  if (!stored.done) return { intent, done: null, reply: stored.reply };
  const refuse = (message: string) => ({
    intent,
    done: null,
    reply: form.refuse({ email: [message] }),
  });
  switch (stored.result.kind) {
    case 'asked':
      return { intent, done: 'anotherDone', reply: null };
    case 'closed':
      return { intent, done: 'late', reply: null };
    case 'own-address':
      return refuse('ownAddress');
    case 'already-named':
      return refuse('alreadyNamed');
    case 'too-many':
      return refuse('tooManySponsors');
  }
}

async function speak(
  fields: FormData,
  { db, config }: App,
  viewer: Viewer,
  intent: 'answer' | 'appeal',
): Promise<Outcome> {
  const form = parseFields(fields, intent === 'answer' ? answerForm : appealForm);
  if (!form.ok) return { intent, done: null, reply: form.reply };
  const input = { body: form.value.body, baseUrl: config.baseUrl };
  const work = intent === 'answer' ? answerQuestion : appeal;
  const stored = await orStorageReply(form, () => work(db, viewer, input));
  if (!stored.done) return { intent, done: null, reply: stored.reply };
  if (stored.result.kind !== 'sent') return { intent, done: 'late', reply: null };
  return { intent, done: intent === 'answer' ? 'answered' : 'appealSent', reply: null };
}
