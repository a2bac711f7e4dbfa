import { sql } from 'kysely';
import type { ApplicationState } from '../../app/shared/application-life.ts';
import type { Country } from '../../app/shared/countries.ts';
import type { ApplicationId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';
import { mayBeSamePerson } from './duplicates.ts';

/** One line of the queue. */
export type QueueEntry = {
  id: ApplicationId;
  name: string;
  country: Country;
  organisation: string;
  state: ApplicationState;
  appliedAt: Date;
  /** Whole days since then. */
  ageDays: number;
  approvals: number;
  approvedByYou: boolean;
  /** A question of a moderator was answered last; `yours` where the asking moderator reads this. */
  answered: 'yours' | 'other' | null;
  possibleDuplicate: boolean;
  secondSponsorMissing: boolean;
};

export type Queue = {
  entries: QueueEntry[];
  approvalsNeeded: number;
  /** Moderators with access now: fewer than the approvals needed cannot admit anybody. */
  moderators: number;
};

/** Bodies whose people need two sponsors (PRODUCT, "People and vetting"). */
export const TWO_SPONSOR_TYPES = ['academia', 'private-industry'] as const;

/**
 * Applications of a community that are open, oldest first; without those of the one who asks,
 * who decides on nobody's case that is his own.
 */
export async function listQueue(db: DbOrTx, access: ModeratorAccess): Promise<Queue> {
  const { rows: entries } = await sql<QueueEntry>`
    SELECT a.id, p.name, p.country, o.name AS organisation, a.state, a.created_at AS "appliedAt",
      greatest(0, extract(day FROM now() - a.created_at))::int AS "ageDays",
      (SELECT count(*) FROM application_event e WHERE e.application_id = a.id AND e.kind = 'approval')::int AS approvals,
      EXISTS (SELECT FROM application_event e WHERE e.application_id = a.id AND e.kind = 'approval'
        AND e.actor_id = ${access.personId}) AS "approvedByYou",
      ${answered(access)} AS answered,
      EXISTS (SELECT FROM person other WHERE ${mayBeSamePerson('other', 'p')}) AS "possibleDuplicate",
      (o.type = ANY(${TWO_SPONSOR_TYPES}::text[]) AND 2 > (SELECT count(*) FROM sponsorship s
        WHERE s.applicant_id = p.id AND s.kind = 'statement')) AS "secondSponsorMissing"
    FROM application a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = p.organisation_id
    WHERE a.community_id = ${access.communityId} AND a.state IN ('applied', 'info_requested')
      AND a.person_id <> ${access.personId}
    ORDER BY a.created_at, a.id`.execute(db);
  return { entries, ...(await readRule(db, access)) };
}

/** The last question or answer is an answer, and to whom. */
function answered(access: ModeratorAccess) {
  return sql`(SELECT CASE WHEN last.kind <> 'answer' THEN NULL
      WHEN EXISTS (SELECT FROM application_event q WHERE q.application_id = a.id AND q.kind = 'question'
        AND q.actor_id = ${access.personId}) THEN 'yours' ELSE 'other' END
    FROM application_event last WHERE last.application_id = a.id AND last.kind IN ('question', 'answer')
    ORDER BY last.created_at DESC, last.id DESC LIMIT 1)`;
}

async function readRule(
  db: DbOrTx,
  access: ModeratorAccess,
): Promise<{ approvalsNeeded: number; moderators: number }> {
  const { rows } = await sql<{ approvalsNeeded: number; moderators: number }>`
    SELECT c.approvals AS "approvalsNeeded", (SELECT count(*) FROM membership m
      WHERE m.community_id = c.id AND m.role = 'moderator' AND m.state IN ('active', 'revalidation_due')) AS moderators
    FROM community c WHERE c.id = ${access.communityId}`.execute(db);
  return rows[0] ?? { approvalsNeeded: 1, moderators: 0 };
}

/** A decided or withdrawn application, for the list of what was done lately. */
export type ClosedEntry = {
  id: ApplicationId;
  name: string;
  country: Country;
  organisation: string;
  state: ApplicationState;
  closedAt: Date;
};

/** The last fifty applications that are no longer open, newest first. */
export async function listClosed(db: DbOrTx, access: ModeratorAccess): Promise<ClosedEntry[]> {
  const { rows } = await sql<ClosedEntry>`
    SELECT a.id, p.name, p.country, o.name AS organisation, a.state, last.at AS "closedAt"
    FROM application a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = p.organisation_id
    CROSS JOIN LATERAL (SELECT max(e.created_at) AS at FROM application_event e WHERE e.application_id = a.id) last
    WHERE a.community_id = ${access.communityId} AND a.state IN ('approved', 'declined', 'withdrawn')
    ORDER BY last.at DESC NULLS LAST, a.id DESC LIMIT 50`.execute(db);
  return rows;
}
