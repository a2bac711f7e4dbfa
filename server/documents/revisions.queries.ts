import { sql } from 'kysely';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { NamedPerson } from './documents.queries.ts';

export type Dissent = NamedPerson & { body: string };

/** The revision that readers see, with the names bound to it. */
export type EndorsedRevision = {
  id: string;
  number: number;
  seq: number;
  createdAt: Date;
  content: unknown;
  quorum: number;
  endorsedBy: NamedPerson[];
  dissents: Dissent[];
};

/**
 * The newest revision with at least the community's quorum of endorsements. A newer one that is
 * still in review does not take its place.
 */
export async function findEndorsedRevision(
  db: DbOrTx,
  documentId: DocumentId,
): Promise<EndorsedRevision | null> {
  const { rows } = await sql<Omit<EndorsedRevision, 'endorsedBy' | 'dissents'>>`
    SELECT r.id, r.number, r.seq, r.created_at AS "createdAt", r.content, c.quorum
    FROM document_revision r JOIN document d ON d.id = r.document_id JOIN community c ON c.id = d.community_id
    WHERE r.document_id = ${documentId} AND c.quorum <= (
      SELECT count(*) FROM endorsement e WHERE e.revision_id = r.id AND e.verdict = 'endorse')
    ORDER BY r.number DESC LIMIT 1`.execute(db);
  const revision = rows[0];
  return revision ? { ...revision, ...(await listVerdicts(db, revision.id)) } : null;
}

async function listVerdicts(
  db: DbOrTx,
  revisionId: string,
): Promise<Pick<EndorsedRevision, 'endorsedBy' | 'dissents'>> {
  const { rows } = await sql<NamedPerson & { verdict: 'endorse' | 'dissent'; body: string | null }>`
    SELECT p.name, o.name AS organisation, o.country, e.verdict, e.body
    FROM endorsement e JOIN person p ON p.id = e.person_id JOIN organisation o ON o.id = p.organisation_id
    WHERE e.revision_id = ${revisionId} ORDER BY e.created_at, e.person_id`.execute(db);
  const named = ({ name, organisation, country }: NamedPerson) => ({ name, organisation, country });
  return {
    endorsedBy: rows.filter((row) => row.verdict === 'endorse').map(named),
    dissents: rows
      .filter((row) => row.verdict === 'dissent')
      .map((row) => ({ ...named(row), body: row.body ?? '' })),
  };
}

/** The last update of a page's log: its number (0 for a page never edited) and when it was written. */
export async function findLastUpdate(
  db: DbOrTx,
  documentId: DocumentId,
): Promise<{ seq: number; at: Date | null }> {
  const { rows } = await sql<{ seq: number; at: Date | null }>`
    SELECT l.seq, (SELECT u.created_at FROM document_update u
      WHERE u.document_id = l.document_id ORDER BY u.seq DESC LIMIT 1) AS at
    FROM document_log l WHERE l.document_id = ${documentId}`.execute(db);
  return rows[0] ?? { seq: 0, at: null };
}
