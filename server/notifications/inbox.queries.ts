import type { Db } from '../../db/create-db.ts';

export type InboxMail = { id: string; to: string; subject: string; at: Date; language: string };

/** Mails shown at most; older ones stay in the table. */
const SHOWN = 100;

/** The outbox as the demo's mailbox, newest first; optionally that of one address. */
export async function listOutbox(db: Db, address: string | null): Promise<InboxMail[]> {
  return db
    .selectFrom('mail')
    .select(['id', 'to_address as to', 'subject', 'created_at as at', 'language'])
    .$if(address !== null, (query) => query.where('to_address', '=', address))
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
}

/** One mail with its text; null where there is none. */
export async function findOutboxMail(
  db: Db,
  id: string,
): Promise<(InboxMail & { body: string }) | null> {
  const mail = await db
    .selectFrom('mail')
    .select(['id', 'to_address as to', 'subject', 'created_at as at', 'language', 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  return mail ?? null;
}
