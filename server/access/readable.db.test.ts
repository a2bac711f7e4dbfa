import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommunityId, OrganisationId, PersonId } from '../../app/shared/ids.ts';
import { MARKINGS } from '../../app/shared/markings.ts';
import { canRead } from '../../app/shared/policy.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeDocument,
  makeMembership,
  makeOrganisation,
  makePerson,
  type OrganisationRow,
} from '../testing/factories.ts';
import { readable } from './readable.ts';
import { findViewer } from './viewer.ts';

/** Kinds of viewer: the membership here, or none; somebody of the originating organisation, or not. */
const STANDINGS = [
  { name: 'somebody not admitted', admission: 'sponsored', membership: null },
  { name: 'a person of no community', admission: 'admitted', membership: null },
  {
    name: 'a suspended expert',
    admission: 'admitted',
    membership: { role: 'expert', state: 'suspended' },
  },
  { name: 'a member', admission: 'admitted', membership: { role: 'member' } },
  {
    name: 'a member who needs to know',
    admission: 'admitted',
    membership: { role: 'member', need_to_know: true },
  },
  {
    name: 'an expert due for revalidation',
    admission: 'admitted',
    membership: { role: 'expert', state: 'revalidation_due' },
  },
  { name: 'an expert', admission: 'admitted', membership: { role: 'expert' } },
  { name: 'a moderator', admission: 'admitted', membership: { role: 'moderator' } },
] as const;

type Page = {
  id: string;
  marking: (typeof MARKINGS)[number];
  organisationId: OrganisationId;
  named: boolean;
};

let database: TestDatabase;
let community: CommunityRow;
let home: OrganisationRow;
let abroad: OrganisationRow;
let pages: Page[];

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  community = await makeCommunity(db);
  [home, abroad] = [await makeOrganisation(db), await makeOrganisation(db)];
  const owner = await makePerson(db, { organisation_id: abroad.id });
  pages = [];
  for (const marking of MARKINGS) {
    for (const organisationId of [home.id, abroad.id]) {
      for (const named of [true, false]) {
        const { id } = await makeDocument(db, {
          community_id: community.id,
          marking,
          originating_organisation_id: organisationId,
          owner_id: owner.id,
        });
        pages.push({ id, marking, organisationId, named });
      }
    }
  }
});

afterAll(() => database.drop());

describe('the SQL condition gives what the policy gives', () => {
  it.each(STANDINGS)('to $name', async ({ admission, membership }) => {
    const { db } = database;
    const person = await makePerson(db, { admission, organisation_id: home.id });
    if (membership)
      await makeMembership(db, { community_id: community.id, person_id: person.id, ...membership });
    await name(person.id);
    const viewer = await findViewer(db, person.id);
    if (!viewer) throw new Error('no viewer');
    const { rows } = await sql<{
      id: string;
    }>`SELECT d.id FROM document d WHERE ${readable(viewer, 'd')}`.execute(db);
    const bySql = new Set(rows.map(({ id }) => id));
    for (const page of pages) {
      const marked = {
        communityId: community.id as CommunityId,
        marking: page.marking,
        originatingOrganisationId: page.organisationId,
        named: page.named,
      };
      const where = `${page.marking}, ${page.organisationId === home.id ? 'own' : 'other'} organisation, named: ${page.named}`;
      expect(bySql.has(page.id), where).toBe(canRead(viewer, marked).allowed);
    }
  });
});

async function name(personId: PersonId): Promise<void> {
  const named = pages
    .filter((page) => page.named)
    .map(({ id }) => ({ resource_id: id, person_id: personId, named_by: personId }));
  await database.db.insertInto('named_reader').values(named).execute();
}
