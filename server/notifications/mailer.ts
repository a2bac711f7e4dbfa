import { createTransport } from 'nodemailer';

export type Mail = { to: string; subject: string; text: string };
/** Sends one mail; null where no mail server is set. */
export type Mailer = ((mail: Mail) => Promise<void>) | null;

/**
 * @param smtpUrl `smtp://` or `smtps://`, or null: then mail stays in its table
 * @param from address of the sender
 */
export function createMailer(smtpUrl: string | null, from: string): Mailer {
  if (!smtpUrl) return null;
  const transport = createTransport(smtpUrl);
  return async (mail) => {
    await transport.sendMail({ ...mail, from });
  };
}
