import { strictness } from '../../app/shared/markings.ts';
import type { Db } from '../../db/create-db.ts';
import type { ReadAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';

/**
 * Records that somebody opened a page marked TLP:AMBER or stricter (PRODUCT, "Handling
 * markings"). Called before anything is shown: no record, no page.
 */
export async function recordReading(db: Db, access: ReadAccess): Promise<void> {
  if (strictness(access.marking) < strictness('TLP:AMBER')) return;
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      actorId: access.personId,
      action: 'document.read',
      subject: { kind: 'document', id: access.documentId },
      communityId: access.communityId,
      detail: { marking: access.marking },
    }),
  );
}
