import type { Db } from '../../db/create-db.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import {
  type CommunityRow,
  type DocumentRow,
  makeCommunity,
  makeDocument,
  makeMembership,
  makePerson,
  makeSession,
  type PersonRow,
} from './factories.ts';

export type SignedIn = { person: PersonRow; cookie: string };
export type Scene = {
  community: CommunityRow;
  document: DocumentRow;
  anna: SignedIn;
  bram: SignedIn;
};

/** A community with one TLP:GREEN page and two experts, both signed in. */
export async function makeScene(db: Db): Promise<Scene> {
  const community = await makeCommunity(db);
  const anna = await makeSignedIn(db, community, { role: 'expert', name: 'Anna Example' });
  const bram = await makeSignedIn(db, community, { role: 'expert', name: 'Bram Example' });
  const document = await makeDocument(db, { community_id: community.id, owner_id: anna.person.id });
  return { community, document, anna, bram };
}

/** A member of the community with a session. */
export async function makeSignedIn(
  db: Db,
  community: { id: string },
  { role, name }: { role: CommunityRole; name?: string },
): Promise<SignedIn> {
  const person = await makePerson(db, name ? { name } : {});
  await makeMembership(db, { community_id: community.id, person_id: person.id, role });
  return { person, cookie: await makeSession(db, person) };
}
