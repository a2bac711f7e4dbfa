import { authorizeModerator, type MemberAccess } from '../../../../server/access/authorize.ts';
import type { Viewer } from '../../../../server/access/viewer.ts';
import type { App } from '../../../../server/app.ts';
import {
  inviteToCommunity,
  type InviteOutcome,
} from '../../../../server/membership/invite-to-community.ts';
import { leaveCommunity } from '../../../../server/membership/leave-community.ts';
import { orRefuse } from '../../../edge/context.ts';
import { orStorageReply, parseForm, type Reply } from '../../../edge/form.ts';
import { emptyForm, invitationForm } from '../../../shared/forms/membership.ts';

type Context = { db: App['db']; app: App; viewer: Viewer; access: MemberAccess };

export type MembersAnswer =
  | { kind: 'left' }
  | { kind: 'not-left'; status: 409 | 503 }
  | { kind: 'invited'; outcome: InviteOutcome }
  | { kind: 'not-invited'; reply: Reply; status: 400 | 503 };

/** Does what the form asks for: `?do=leave`, or else an invitation. */
export async function act(request: Request, context: Context): Promise<MembersAnswer> {
  const leaves = new URL(request.url).searchParams.get('do') === 'leave';
  return leaves ? leave(request, context) : invite(request, context);
}

async function leave(request: Request, { db, access }: Context): Promise<MembersAnswer> {
  const form = await parseForm(request, emptyForm);
  if (!form.ok) return { kind: 'not-left', status: 409 };
  const stored = await orStorageReply(form, () => leaveCommunity(db, access));
  if (!stored.done) return { kind: 'not-left', status: 503 };
  // Where the membership had ended already, it has ended.
  return stored.result.kind === 'last-moderator'
    ? { kind: 'not-left', status: 409 }
    : { kind: 'left' };
}

async function invite(request: Request, context: Context): Promise<MembersAnswer> {
  const { db, app, viewer, access } = context;
  const moderator = orRefuse(await authorizeModerator(db, viewer, access.slug, 'member.change'));
  const form = await parseForm(request, invitationForm);
  if (!form.ok) return { kind: 'not-invited', reply: form.reply, status: 400 };
  const input = { ...form.value, baseUrl: app.config.baseUrl };
  const stored = await orStorageReply(form, () => inviteToCommunity(db, moderator, input));
  return stored.done
    ? { kind: 'invited', outcome: stored.result }
    : { kind: 'not-invited', reply: stored.reply, status: 503 };
}
