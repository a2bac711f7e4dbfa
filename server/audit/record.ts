import type { CommunityId, PersonId } from '../../app/shared/ids.ts';
import type { Tx } from '../../db/create-db.ts';

export type AuditEntry = {
  /** Null where the system acted. */
  actorId: PersonId | null;
  /** What was done, as `noun.verb`: `membership.approved`, `session.opened`. */
  action: string;
  subject: { kind: string; id: string | null };
  communityId?: CommunityId;
  /** Facts, never content. */
  detail?: Record<string, string | number | boolean | null>;
};

/**
 * Writes to the audit log in the caller's transaction: what is recorded and the record commit
 * together or not at all. The database closes the hash chain (migration 0006).
 */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      actor_id: entry.actorId,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      community_id: entry.communityId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      // The trigger writes these four; they are named here because the columns have no default.
      seq: 0,
      created_at: new Date(),
      previous_hash: Buffer.alloc(0),
      hash: Buffer.alloc(0),
    })
    .execute();
}
