import { sql } from 'kysely';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import { textOf } from './content.ts';
import { readReadersContent } from './readers-content.ts';

/** A page with more text than this is found by its beginning: PostgreSQL refuses a tsvector over 1 MB. */
const MAX_INDEXED = 300_000;

/**
 * Brings the search entry of a page up to date, in the background; nothing happens where the page
 * is gone. Its commit need not reach the disk at once: what a crash loses is indexed again.
 */
export async function indexDocument(db: Db, documentId: DocumentId): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`SET LOCAL synchronous_commit = off`.execute(tx);
    await writeSearchEntry(tx, documentId);
  });
}

/** The pages whose log has gone on since their search entry was written. */
export async function listBehindIndex(db: Db): Promise<DocumentId[]> {
  const rows = await db
    .selectFrom('document as d')
    .innerJoin('document_log as l', 'l.document_id', 'd.id')
    .whereRef('l.seq', '>', 'd.indexed_seq')
    .select('d.id')
    .execute();
  return rows.map(({ id }) => id as DocumentId);
}

/**
 * Writes the search entry from what readers see, with the permission columns of the page as they
 * are in this transaction. Touching the page's row first keeps two of these in order, so that an
 * older marking never overwrites a newer one.
 */
export async function writeSearchEntry(tx: Tx, documentId: DocumentId): Promise<void> {
  const { numAffectedRows } = await sql`
    UPDATE document d SET indexed_seq = l.seq, updated_at = greatest(d.updated_at, (
      SELECT u.created_at FROM document_update u WHERE u.document_id = d.id ORDER BY u.seq DESC LIMIT 1))
    FROM document_log l WHERE l.document_id = d.id AND d.id = ${documentId}`.execute(tx);
  if (!numAffectedRows) return;
  const { content } = await readReadersContent(tx, documentId);
  const body = textOf(content).replace(/\s+/g, ' ').trim().slice(0, MAX_INDEXED);
  await sql`SELECT search_index_document(${documentId}, ${body})`.execute(tx);
}
