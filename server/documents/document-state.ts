import { sql } from 'kysely';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../../app/shared/editor-schema.ts';
import type { DocumentId, PersonId } from '../../app/shared/ids.ts';
import type { Db, DbOrTx } from '../../db/create-db.ts';
import { type Owners, packSnapshot, unpackSnapshot } from './snapshot-format.ts';
import { UPDATE_CHANNEL } from './update-notice.ts';

/**
 * The content of a page as the database has it: the snapshot and the tail of the log after it.
 * The log is never shortened: it says who wrote what, and when. A snapshot only spares opening
 * from replaying it.
 */

export type LoadedDocument = {
  doc: Y.Doc;
  /** Version of the editor's schema that the page is of. */
  schemaVersion: number;
  /** Sequence number up to which the log is in `doc`; 0 for an empty log. */
  seq: number;
  owners: Owners;
  /** Updates that were replayed on top of the snapshot, and their bytes. */
  tail: number;
  tailBytes: number;
  /** Bytes of the snapshot's update, inflated. */
  snapshotBytes: number;
};

export type LoggedUpdate = { seq: number; authorId: PersonId; payload: Uint8Array };

/** The updates of a log after `seq`, in order. Without a gap: the log's row lock orders the commits. */
export async function listUpdatesAfter(
  db: DbOrTx,
  documentId: DocumentId,
  seq: number,
): Promise<LoggedUpdate[]> {
  const rows = await db
    .selectFrom('document_update')
    .select(['seq', 'author_id', 'payload'])
    .where('document_id', '=', documentId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    authorId: row.author_id as PersonId,
    payload: ownBytes(row.payload),
  }));
}

/** Builds the document in memory. Its caller destroys it. */
export async function loadDocument(db: DbOrTx, documentId: DocumentId): Promise<LoadedDocument> {
  const stored = await db
    .selectFrom('document as d')
    .leftJoin('document_snapshot as s', 's.document_id', 'd.id')
    .select(['d.schema_version', 's.seq', 's.state'])
    .where('d.id', '=', documentId)
    .executeTakeFirst();
  const snapshot = stored?.state && (await unpackSnapshot(stored.state));
  const owners = snapshot?.owners ?? new Map<number, PersonId>();
  const tail = await listUpdatesAfter(db, documentId, stored?.seq ?? 0);
  const doc = new Y.Doc();
  // One transaction: Yjs tidies up once instead of after every update.
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.update);
    for (const { payload } of tail) Y.applyUpdate(doc, payload);
  });
  for (const { payload, authorId } of tail) noteOwners(owners, payload, authorId);
  return {
    doc,
    schemaVersion: stored?.schema_version ?? SCHEMA_VERSION,
    seq: tail.at(-1)?.seq ?? stored?.seq ?? 0,
    owners,
    tail: tail.length,
    tailBytes: tail.reduce((sum, { payload }) => sum + payload.byteLength, 0),
    snapshotBytes: snapshot?.update.byteLength ?? 0,
  };
}

/**
 * The whole state as one update (encoding version 1), for reading views, exports and search.
 *
 * @returns `update` is null for a page nothing was ever written to
 */
export async function loadState(
  db: DbOrTx,
  documentId: DocumentId,
): Promise<{ update: Uint8Array | null; seq: number }> {
  const { doc, seq } = await loadDocument(db, documentId);
  const update = seq === 0 ? null : Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { update, seq };
}

/**
 * Writes one update through the same log as the rooms do; open rooms learn of it at commit. For
 * imports, the demo and restored versions. The update must build on what the log has.
 *
 * @param author the proof of an edit, or whoever the content is attributed to
 * @returns its sequence number
 * @throws where there is no such document
 */
export async function appendUpdate(
  tx: DbOrTx,
  author: { personId: PersonId },
  documentId: DocumentId,
  update: Uint8Array,
): Promise<number> {
  Y.decodeUpdate(update);
  const { rows } = await sql<{ seq: number }>`
    WITH next AS (
      UPDATE document_log SET seq = seq + 1 WHERE document_id = ${documentId} RETURNING seq),
    raised AS (
      UPDATE document SET schema_version = ${SCHEMA_VERSION}
      WHERE id = ${documentId} AND schema_version < ${SCHEMA_VERSION}),
    stored AS (
      INSERT INTO document_update (document_id, seq, author_id, payload)
      SELECT ${documentId}, seq, ${author.personId}, ${Buffer.from(update)} FROM next)
    SELECT seq, pg_notify(${UPDATE_CHANNEL}, ${documentId} || ' ' || seq || ' -') FROM next`.execute(
    tx,
  );
  const seq = rows[0]?.seq;
  if (seq === undefined) throw new Error(`There is no log of the document ${documentId}.`);
  return seq;
}

/**
 * Writes the snapshot of all that is in the log now.
 *
 * @returns the number of updates that opening no longer replays
 */
export async function foldTail(db: Db, documentId: DocumentId): Promise<number> {
  const { doc, seq, owners, tail } = await loadDocument(db, documentId);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  if (tail > 0) await writeSnapshot(db, documentId, { seq, owners, update });
  return tail;
}

/** Stores a snapshot; one that is newer stays. */
export async function writeSnapshot(
  db: DbOrTx,
  documentId: DocumentId,
  snapshot: { seq: number; owners: Owners; update: Uint8Array },
): Promise<void> {
  const state = await packSnapshot(snapshot);
  await db
    .insertInto('document_snapshot')
    .values({ document_id: documentId, seq: snapshot.seq, state })
    .onConflict((conflict) =>
      conflict
        .column('document_id')
        .doUpdateSet({ seq: snapshot.seq, state, created_at: new Date() })
        .where('document_snapshot.seq', '<', snapshot.seq),
    )
    .execute();
}

/** The first writer under a client id owns it. */
export function noteOwners(owners: Owners, update: Uint8Array, author: PersonId): void {
  for (const client of Y.parseUpdateMeta(update).to.keys()) {
    if (!owners.has(client)) owners.set(client, author);
  }
}

/** A plain view of a driver's Buffer: Yjs slices it, and Buffer's slices behave differently. */
function ownBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
