import type { ApplicationId, PersonId } from '../../app/shared/ids.ts';
import { OPEN_APPLICATION_STATES } from '../../app/shared/application-life.ts';
import { LIVE_MEMBERSHIP_STATES } from '../../app/shared/membership-life.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';

export type InviteOutcome =
  /** Also where nobody admitted has the address: who is on the platform is told to nobody. */
  | { kind: 'sent' }
  | { kind: 'already-member'; name: string }
  /** There is an application already: the invitation leads to it instead of failing on it. */
  | { kind: 'has-applied'; name: string; applicationId: ApplicationId };

/**
 * Invites a person by address to apply. The person learns of the community, also of an unlisted
 * one, and answers its questions like anybody; the moderators decide as ever.
 *
 * @param input.baseUrl origin for the links of the mail
 */
export async function inviteToCommunity(
  db: Db,
  access: ModeratorAccess,
  input: { email: string; baseUrl: string },
): Promise<InviteOutcome> {
  return db.transaction().execute(async (tx) => {
    const person = await findInvited(tx, access, input.email);
    if (!person) return { kind: 'sent' };
    const { name, applicationId } = person;
    if (person.isMember) return { kind: 'already-member', name };
    if (applicationId) return { kind: 'has-applied', name, applicationId };
    if (await insertInvitation(tx, access, person.id)) {
      await announce(tx, access, person.id, input.baseUrl);
    }
    return { kind: 'sent' };
  });
}

type Invited = {
  id: PersonId;
  name: string;
  isMember: boolean;
  applicationId: ApplicationId | null;
};

async function findInvited(
  tx: Tx,
  access: ModeratorAccess,
  email: string,
): Promise<Invited | null> {
  const row = await tx
    .selectFrom('person as p')
    .select((eb) => [
      'p.id',
      'p.name',
      eb
        .exists(
          eb
            .selectFrom('membership as m')
            .select('m.id')
            .whereRef('m.person_id', '=', 'p.id')
            .where('m.community_id', '=', access.communityId)
            .where('m.state', 'in', [...LIVE_MEMBERSHIP_STATES, 'suspended']),
        )
        .as('isMember'),
      eb
        .selectFrom('application as a')
        .select('a.id')
        .whereRef('a.person_id', '=', 'p.id')
        .where('a.community_id', '=', access.communityId)
        .where('a.state', 'in', OPEN_APPLICATION_STATES)
        .as('applicationId'),
    ])
    .where('p.email', '=', email)
    .where('p.admission', '=', 'admitted')
    .executeTakeFirst();
  return row ? ({ ...row, isMember: Boolean(row.isMember) } as Invited) : null;
}

/** False where the person had been invited before: one mail is enough. */
async function insertInvitation(
  tx: Tx,
  access: ModeratorAccess,
  personId: PersonId,
): Promise<boolean> {
  const row = await tx
    .insertInto('community_invitation')
    .values({
      community_id: access.communityId,
      person_id: personId,
      invited_by: access.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

async function announce(
  tx: Tx,
  access: ModeratorAccess,
  personId: PersonId,
  baseUrl: string,
): Promise<void> {
  const { name: inviter } = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', access.personId)
    .executeTakeFirstOrThrow();
  const link = `${baseUrl}/c/${access.slug}/apply`;
  const values = { inviter, community: access.communityName, link };
  await queueMail(tx, { personId, template: 'communityInvitation', values });
  await recordAudit(tx, {
    actorId: access.personId,
    action: 'invitation.sent',
    subject: { kind: 'person', id: personId },
    communityId: access.communityId,
  });
}
