import type { ModeratorAccess } from '../../../../server/access/authorize.ts';
import type { App } from '../../../../server/app.ts';
import {
  changeMember,
  type MemberChange,
  type MemberChangeOutcome,
} from '../../../../server/membership/change-member.ts';
import { orStorageReply, parseForm, type ParsedForm, type Reply } from '../../../edge/form.ts';
import {
  emptyForm,
  endingForm,
  needToKnowForm,
  roleForm,
} from '../../../shared/forms/membership.ts';
import type { PersonId } from '../../../shared/ids.ts';

/** The forms of the page, by what stands in `?do=`. */
export type ManageForm = 'role' | 'need-to-know' | 'ending' | 'reinstate';

export type ManageAnswer =
  | { kind: 'outcome'; outcome: MemberChangeOutcome }
  | { kind: 'refused'; form: ManageForm; reply: Reply; status: 400 | 503 };

type Context = { app: App; access: ModeratorAccess; personId: PersonId };

/** Does what the form asks for. */
export async function act(request: Request, context: Context): Promise<ManageAnswer> {
  switch (new URL(request.url).searchParams.get('do')) {
    case 'role':
      return change(context, 'role', await parseForm(request, roleForm), ({ role }) => ({
        kind: 'change-role',
        role,
      }));
    case 'need-to-know':
      return change(context, 'need-to-know', await parseForm(request, needToKnowForm), (value) => ({
        kind: 'need-to-know',
        confirmed: value.confirmed === 'yes',
      }));
    case 'reinstate':
      return change(context, 'reinstate', await parseForm(request, emptyForm), () => ({
        kind: 'reinstate',
      }));
    default:
      return change(context, 'ending', await parseForm(request, endingForm), (value) => ({
        kind: value.ending,
        reason: value.reason,
      }));
  }
}

async function change<T>(
  { app, access, personId }: Context,
  name: ManageForm,
  form: ParsedForm<T>,
  toChange: (value: T) => MemberChange,
): Promise<ManageAnswer> {
  if (!form.ok) return { kind: 'refused', form: name, reply: form.reply, status: 400 };
  const input = { personId, change: toChange(form.value), baseUrl: app.config.baseUrl };
  const stored = await orStorageReply(form, () => changeMember(app.db, access, input));
  return stored.done
    ? { kind: 'outcome', outcome: stored.result }
    : { kind: 'refused', form: name, reply: stored.reply, status: 503 };
}
