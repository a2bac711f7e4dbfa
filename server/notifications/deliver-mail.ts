import type { Db } from '../../db/create-db.ts';
import type { Mailer } from './mailer.ts';

/**
 * Sends a queued mail and notes the time. Run again after a crash it may send twice, never not at
 * all. Without a mail server the mail stays unsent in its table, where the demo's inbox shows it.
 *
 * @throws what the mail server says; the queue tries again later
 */
export async function deliverMail(db: Db, mailer: Mailer, mailId: string): Promise<void> {
  if (!mailer) return;
  const mail = await db
    .selectFrom('mail')
    .select(['to_address', 'subject', 'body'])
    .where('id', '=', mailId)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  if (!mail) return;
  await mailer({ to: mail.to_address, subject: mail.subject, text: mail.body });
  await db.updateTable('mail').set({ sent_at: new Date() }).where('id', '=', mailId).execute();
}
