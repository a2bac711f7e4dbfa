import type { AdministratorAccess } from '../../../server/access/authorize.ts';
import {
  appoint,
  type Appointed,
  dismiss,
  inviteToOffice,
} from '../../../server/accounts/appoint.ts';
import type { App } from '../../../server/app.ts';
import { orStorageReply, parseFields, readFields, type Reply } from '../../edge/form.ts';
import { appointForm, dismissForm, inviteForm } from '../../shared/forms/setup.ts';
import { parseId, type PersonId } from '../../shared/ids.ts';

/** What became of one of the page's forms: a word to show, or a reply for the form to show. */
export type Outcome = {
  intent: string;
  done:
    'appointed' | 'invitedDone' | 'dismissed' | 'holds' | 'notHeld' | 'lastAdministrator' | null;
  good: boolean;
  name: string;
  reply: Reply | null;
};

const badRequest = () => new Response(null, { status: 400, statusText: 'Bad request' });

/** Does what the form sent asks for. @throws a 400 Response where it asks for nothing known */
export async function answerIntent(
  request: Request,
  app: App,
  access: AdministratorAccess,
): Promise<Outcome> {
  const fields = await readFields(request);
  switch (fields.get('intent')) {
    case 'invite':
      return sendInvitation(fields, app, access);
    case 'appoint':
      return sendAppointment(fields, app, access);
    case 'dismiss':
      return sendDismissal(fields, app, access);
    default:
      throw badRequest();
  }
}

async function sendInvitation(
  fields: FormData,
  { db, config }: App,
  access: AdministratorAccess,
): Promise<Outcome> {
  const form = parseFields(fields, inviteForm);
  if (!form.ok) return refused('invite', form.reply);
  const input = { ...form.value, baseUrl: config.baseUrl };
  const stored = await orStorageReply(form, () => inviteToOffice(db, access, input));
  if (!stored.done) return refused('invite', stored.reply);
  return appointed('invite', 'invitedDone', stored.result, form);
}

async function sendAppointment(
  fields: FormData,
  { db, config }: App,
  access: AdministratorAccess,
): Promise<Outcome> {
  const form = parseFields(fields, appointForm);
  if (!form.ok) return refused('appoint', form.reply);
  const input = { ...form.value, baseUrl: config.baseUrl };
  const stored = await orStorageReply(form, () => appoint(db, access, input));
  if (!stored.done) return refused('appoint', stored.reply);
  return appointed('appoint', 'appointed', stored.result, form);
}

async function sendDismissal(
  fields: FormData,
  { db, config }: App,
  access: AdministratorAccess,
): Promise<Outcome> {
  const form = parseFields(fields, dismissForm);
  const personId = form.ok && parseId<PersonId>(form.value.personId);
  if (!form.ok || !personId) throw badRequest();
  const { role, country } = form.value;
  const result = await dismiss(db, access, { personId, role, country, baseUrl: config.baseUrl });
  switch (result.kind) {
    case 'dismissed':
      return said('dismiss', 'dismissed', result.name, true);
    case 'not-held':
      return said('dismiss', 'notHeld', '', false);
    case 'last-administrator':
      return said('dismiss', 'lastAdministrator', '', false);
  }
}

function appointed(
  intent: string,
  done: 'invitedDone' | 'appointed',
  result: Appointed,
  form: { refuse: (errors: Record<string, string[]>) => Reply },
): Outcome {
  switch (result.kind) {
    case 'appointed':
      return said(intent, done, result.name, true);
    case 'already-holds':
      return said(intent, 'holds', result.name, false);
    case 'address-taken':
      return refused(intent, form.refuse({ email: ['addressTaken'] }));
    case 'unknown-address':
      return refused(intent, form.refuse({ email: ['unknownMember'] }));
  }
}

const refused = (intent: string, reply: Reply): Outcome => ({
  intent,
  done: null,
  good: false,
  name: '',
  reply,
});

const said = (intent: string, done: Outcome['done'], name: string, good: boolean): Outcome => ({
  intent,
  done,
  good,
  name,
  reply: null,
});
