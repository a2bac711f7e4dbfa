import type { mail as texts } from '../../app/i18n/en/mail.ts';
import { createI18n, loadTexts } from '../../app/i18n/index.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import { isInterfaceLanguage, type InterfaceLanguage } from '../../app/shared/languages.ts';
import type { Tx } from '../../db/create-db.ts';

/** Occasions on which the platform writes; their texts are in the catalogue `mail`. */
export type MailTemplate = Exclude<keyof typeof texts, 'frame'>;

type Variables<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Variables<Rest>
  : never;
type TemplateVariables<T extends MailTemplate> =
  Variables<(typeof texts)[T]['subject']> | Variables<(typeof texts)[T]['body']>;

/** Each text of the template has all of its variables, or it does not compile. */
export type MailRequest<T extends MailTemplate> = {
  /** The person it is for, at his address and in his language. */
  personId: PersonId;
  template: T;
  /** What stands for the variables. Nothing of AMBER or stricter: mail leaves the platform. */
  values: Record<TemplateVariables<T>, string>;
};

type Write = (key: string, values: Record<string, string>) => string;

/**
 * Puts a mail into the outbox in the caller's transaction: it is sent if that commits, and only
 * then (migration 0006).
 *
 * @throws where there is no such person
 */
export async function queueMail<T extends MailTemplate>(
  tx: Tx,
  request: MailRequest<T>,
): Promise<void> {
  const { to, language } = await readRecipient(tx, request.personId);
  // The type of the request has matched the variables to the template already.
  const t = createI18n(language, await loadTexts(language)).getFixedT(language, 'mail') as Write;
  const body = t(`${request.template}.body`, request.values);
  await tx
    .insertInto('mail')
    .values({
      person_id: request.personId,
      to_address: to,
      language,
      subject: t(`${request.template}.subject`, request.values).trim(),
      body: t('frame.text', { body }),
    })
    .execute();
}

async function readRecipient(
  tx: Tx,
  personId: PersonId,
): Promise<{ to: string; language: InterfaceLanguage }> {
  const row = await tx
    .selectFrom('person')
    .select(['email', 'interface_language', 'languages'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return { to: row.email, language: mailLanguage(row.interface_language, row.languages) };
}

/** The language fixed by the person, else the first of his that the interface speaks, else English. */
export function mailLanguage(fixed: string | null, spoken: readonly string[]): InterfaceLanguage {
  return [fixed ?? '', ...spoken].find(isInterfaceLanguage) ?? 'en';
}
