import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  makeApplication,
  makeCommunity,
  makeMembership,
  makeOrganisation,
  makePerson,
} from '../testing/factories.ts';
import { asMember, asModerator } from '../testing/proofs.ts';
import { findApplicationFile } from './get-application-file.ts';
import { listMembers, type MemberFilter } from './list-members.ts';
import { listQueue } from './list-queue.ts';

let test: TestDatabase;
let db: TestDatabase['db'];

beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());

const everybody: MemberFilter = {
  words: '',
  countries: [],
  expertise: [],
  languages: [],
  former: false,
  page: 1,
};

async function makeDesk() {
  const community = await makeCommunity(db, { approvals: 2 });
  const moderator = await makePerson(db);
  await makeMembership(db, {
    community_id: community.id,
    person_id: moderator.id,
    role: 'moderator',
  });
  return { community, moderator, access: await asModerator(db, moderator, community) };
}

describe('the queue', () => {
  it('is oldest first, says what to look at, and is of one community', async () => {
    const { community, moderator, access } = await makeDesk();
    const university = await makeOrganisation(db, { type: 'academia' });
    const scholar = await makePerson(db, {
      name: 'Matteo Bellandi',
      organisation_id: university.id,
    });
    const twin = await makePerson(db, { name: 'Réka Somlai', phone: '+36 1 555 0142' });
    await makePerson(db, { name: 'R. Somlay', phone: '+36 (1) 5550142', admission: 'left' });
    const at = (days: number) => new Date(Date.now() - days * 86_400_000);
    const community_id = community.id;
    const younger = await makeApplication(db, {
      community_id,
      person_id: twin.id,
      created_at: at(2),
    });
    await makeApplication(db, { community_id, person_id: scholar.id, created_at: at(4) });
    await makeApplication(db);
    const event = (actor_id: string, kind: string, body: string) =>
      db
        .insertInto('application_event')
        .values({ application_id: younger.id, actor_id, kind, body })
        .execute();
    await event(moderator.id, 'question', 'Which counties?');
    await event(twin.id, 'answer', 'Two.');
    const { entries, approvalsNeeded, moderators } = await listQueue(db, access);
    expect({ approvalsNeeded, moderators }).toEqual({ approvalsNeeded: 2, moderators: 1 });
    expect(entries).toMatchObject([
      { name: 'Matteo Bellandi', ageDays: 4, secondSponsorMissing: true, possibleDuplicate: false },
      { name: 'Réka Somlai', ageDays: 2, possibleDuplicate: true, answered: 'yours' },
    ]);
  });
});

describe('the file', () => {
  it('tells of no unlisted community that the moderator is not in', async () => {
    const { community, access } = await makeDesk();
    const applicant = await makePerson(db);
    const hidden = await makeCommunity(db, { visibility: 'unlisted' });
    const shown = await makeCommunity(db);
    for (const { id } of [hidden, shown]) {
      await makeMembership(db, { community_id: id, person_id: applicant.id });
    }
    const { id } = await makeApplication(db, {
      community_id: community.id,
      person_id: applicant.id,
    });
    const file = await findApplicationFile(db, access, id);
    expect(file?.others.map(({ slug }) => slug)).toEqual([shown.slug]);
  });

  it('is not there for an application of another community', async () => {
    const { access } = await makeDesk();
    const { id } = await makeApplication(db);
    expect(await findApplicationFile(db, access, id)).toBeNull();
  });

  it('knows an e-mail domain only of the applicant’s own organisation', async () => {
    const { community, access } = await makeDesk();
    const [own, other] = [await makeOrganisation(db), await makeOrganisation(db)];
    await db
      .insertInto('email_domain')
      .values([
        { domain: 'own.example', organisation_id: own.id },
        { domain: 'other.example', organisation_id: other.id },
      ])
      .execute();
    const check = async (email: string) => {
      const person = await makePerson(db, { email, organisation_id: own.id });
      const { id } = await makeApplication(db, {
        community_id: community.id,
        person_id: person.id,
      });
      return (await findApplicationFile(db, access, id))?.domainConfirmedOn ?? null;
    };
    expect(await check('a@own.example')).toMatch(/^\d{4}-/);
    expect(await check('a@other.example')).toBeNull();
  });
});

describe('the directory', () => {
  it('finds by name, body, expertise, country and language, without accents', async () => {
    const { community, moderator } = await makeDesk();
    const add = async (name: string, values: object) => {
      const person = await makePerson(db, { name, ...values });
      await makeMembership(db, { community_id: community.id, person_id: person.id });
    };
    await add('Åsa Öberg', { country: 'SE', expertise: ['logistics'], languages: ['sv', 'en'] });
    await add('Zoé Lambert', { country: 'BE', expertise: ['custody'], languages: ['fr'] });
    const access = await asMember(db, moderator, community, 'member.list');
    const names = async (filter: Partial<MemberFilter>) =>
      (await listMembers(db, access, { ...everybody, ...filter }, 'en')).members.map((m) => m.name);
    expect(await names({ words: 'asa oberg' })).toEqual(['Åsa Öberg']);
    expect(await names({ words: 'CUSTODY' })).toEqual(['Zoé Lambert']);
    expect(await names({ words: '%' })).toEqual([]);
    expect(await names({ countries: ['SE'], languages: ['en'] })).toEqual(['Åsa Öberg']);
    expect(await names({ expertise: ['custody'], countries: ['SE'] })).toEqual([]);
    const { facets } = await listMembers(db, access, everybody, 'en');
    expect(facets.countries.map(({ value }) => value)).toEqual(['BE', 'NL', 'SE']);
  });

  it('orders names as people do', async () => {
    const { community, moderator } = await makeDesk();
    for (const name of ['Zoë Arends', 'Ömer Aydın', 'Olga Petrov', 'émile Roux', 'Åke Ek']) {
      const person = await makePerson(db, { name });
      await makeMembership(db, { community_id: community.id, person_id: person.id });
    }
    const access = await asMember(db, moderator, community, 'member.list');
    const { members } = await listMembers(db, access, everybody, 'en');
    const names = members.map(({ name }) => name).filter((name) => !name.startsWith('Test'));
    expect(names).toEqual(['Åke Ek', 'émile Roux', 'Olga Petrov', 'Ömer Aydın', 'Zoë Arends']);
  });

  it('shows addresses and former members to moderators only', async () => {
    const { community, moderator } = await makeDesk();
    const [member, gone] = [await makePerson(db), await makePerson(db)];
    const community_id = community.id;
    await makeMembership(db, { community_id, person_id: member.id, role: 'member' });
    await makeMembership(db, { community_id, person_id: gone.id, state: 'suspended' });
    const list = async (by: typeof member, former: boolean) =>
      (
        await listMembers(
          db,
          await asMember(db, by, community, 'member.list'),
          { ...everybody, former },
          'en',
        )
      ).members;
    expect((await list(member, false)).every(({ email }) => email === null)).toBe(true);
    expect((await list(member, true)).map(({ personId }) => personId)).not.toContain(gone.id);
    expect((await list(moderator, false)).every(({ email }) => email !== null)).toBe(true);
    expect((await list(moderator, true)).map(({ personId }) => personId)).toEqual([gone.id]);
  });
});
