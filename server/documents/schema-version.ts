import type { DocumentId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';

/** Version of the editor's schema that a page is of; 0 for a page that is gone. */
export async function findSchemaVersion(db: DbOrTx, documentId: DocumentId): Promise<number> {
  const row = await db
    .selectFrom('document')
    .select('schema_version')
    .where('id', '=', documentId)
    .executeTakeFirst();
  return row?.schema_version ?? 0;
}

/**
 * Notes that a page holds content of this version from now on. It never goes down; at commit all
 * servers are told (migration 0009), and one that is older lets nobody write there any more.
 */
export async function raiseSchemaVersion(
  db: DbOrTx,
  documentId: DocumentId,
  version: number,
): Promise<void> {
  await db
    .updateTable('document')
    .set({ schema_version: version })
    .where('id', '=', documentId)
    .where('schema_version', '<', version)
    .execute();
}
