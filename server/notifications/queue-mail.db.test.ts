import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTexts } from '../../app/i18n/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makePerson } from '../testing/factories.ts';
import { mailLanguage, queueMail } from './queue-mail.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('queueMail', () => {
  it('writes in the language of the recipient, with link and foot', async () => {
    const { db } = database;
    const person = await makePerson(db, { languages: ['fi', 'nl', 'de'] });
    await db.transaction().execute((tx) =>
      queueMail(tx, {
        personId: person.id,
        template: 'sponsored',
        values: { link: 'https://collegium.example/joining' },
      }),
    );
    const mail = await db
      .selectFrom('mail')
      .selectAll()
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow();
    expect(mail).toMatchObject({
      to_address: person.email,
      language: 'nl',
      subject: 'Over uw registratie kan worden beslist',
    });
    expect(mail.body.split('\n')).toContain('https://collegium.example/joining');
    expect(mail.body).toContain('Operationele gegevens horen in SIENA.');
  });

  it('names an office in the language of the recipient, without a stray space', async () => {
    const { db } = database;
    const person = await makePerson(db, { interface_language: 'fr' });
    const values = { inviter: 'A', link: 'https://collegium.example/' };
    await db.transaction().execute(async (tx) => {
      await queueMail(tx, {
        personId: person.id,
        template: 'roleGranted',
        values: { ...values, role: 'auditor', country: '' },
      });
      await queueMail(tx, {
        personId: person.id,
        template: 'roleGranted',
        values: { ...values, role: 'ncp', country: 'FR' },
      });
    });
    const mails = await db
      .selectFrom('mail')
      .select('subject')
      .where('person_id', '=', person.id)
      .orderBy('id')
      .execute();
    const { platformRole } = (await loadTexts('fr')).common;
    // French puts a no-break space before a colon.
    expect(mails.map(({ subject }) => subject.replaceAll('\u00a0', ' '))).toEqual([
      `Vous êtes nommé : ${platformRole.auditor}`,
      `Vous êtes nommé : ${platformRole.ncp} FR`,
    ]);
  });

  it('takes what people typed as text, not as a template', async () => {
    const { db } = database;
    const person = await makePerson(db, { interface_language: 'en' });
    const reason = 'See {{link}} and $t(common:product) & <b>this</b>.';
    await db.transaction().execute((tx) =>
      queueMail(tx, {
        personId: person.id,
        template: 'rejected',
        values: { reason, link: 'https://collegium.example/' },
      }),
    );
    const mail = await db
      .selectFrom('mail')
      .select('body')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow();
    expect(mail.body).toContain(reason);
  });

  it('is undone with the transaction it belongs to', async () => {
    const { db } = database;
    const person = await makePerson(db);
    const work = db.transaction().execute(async (tx) => {
      await queueMail(tx, { personId: person.id, template: 'sponsored', values: { link: 'x' } });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(
      await db.selectFrom('mail').select('id').where('person_id', '=', person.id).execute(),
    ).toEqual([]);
  });
});

describe('mailLanguage', () => {
  it.each([
    ['de', ['nl'], 'de'],
    [null, ['hu', 'fr', 'en'], 'fr'],
    [null, ['hu'], 'en'],
    ['hu', [], 'en'],
  ])('for %s and %j is %s', (fixed, spoken, expected) => {
    expect(mailLanguage(fixed, spoken)).toBe(expected);
  });
});
