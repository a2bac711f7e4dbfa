import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';

export type HistoryKind =
  | `admission.${'registered' | 'email_verified' | 'sponsored' | 'concern' | 'admitted' | 'rejected' | 'info_requested' | 'answered' | 'appealed' | 'suspended' | 'reinstated' | 'revoked' | 'left'}`
  | `application.${'applied' | 'approval' | 'approved' | 'declined' | 'question' | 'answer' | 'withdrawn'}`
  | `membership.${'joined' | 'role_changed' | 'need_to_know_confirmed' | 'need_to_know_withdrawn' | 'suspended' | 'reinstated' | 'revoked' | 'left'}`;

export type HistoryEntry = {
  id: string;
  kind: HistoryKind;
  at: Date;
  /** Null where the system acted. */
  actor: string | null;
  /** Set where the actor is the contact point of the applicant's country. */
  contactPoint: Country | null;
  body: string | null;
};

/**
 * All that is on file about a person for this community, newest first: the admission to the
 * platform, this and earlier applications here, and an earlier membership here.
 */
export async function listHistory(
  db: DbOrTx,
  access: ModeratorAccess,
  personId: PersonId,
): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    SELECT e.id, e.kind, e.created_at AS at, actor.name AS actor, e.body, (
      SELECT r.country FROM person_role r JOIN person p ON p.id = ${personId}
      WHERE r.person_id = e.actor_id AND r.role = 'ncp' AND r.country = p.country) AS "contactPoint"
    FROM (
      SELECT id, 'admission.' || kind AS kind, created_at, actor_id,
        -- Words of a question before the admission are between the applicant and the contact point.
        CASE WHEN kind IN ('rejected', 'suspended', 'revoked') THEN body END AS body
      FROM admission_event WHERE person_id = ${personId}
      UNION ALL
      SELECT v.id, 'application.' || v.kind, v.created_at, v.actor_id, v.body
      FROM application_event v JOIN application a ON a.id = v.application_id
      WHERE a.person_id = ${personId} AND a.community_id = ${access.communityId}
      UNION ALL
      SELECT m.id, 'membership.' || m.kind, m.created_at, m.actor_id, m.body
      FROM membership_event m JOIN membership s ON s.id = m.membership_id
      WHERE s.person_id = ${personId} AND s.community_id = ${access.communityId}
    ) e LEFT JOIN person actor ON actor.id = e.actor_id
    ORDER BY e.created_at DESC, e.id DESC`.execute(db);
  return rows;
}
