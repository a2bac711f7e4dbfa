import type { PersonId } from '../../app/shared/ids.ts';
import type { CommunityAction } from '../../app/shared/policy.ts';
import type { Db } from '../../db/create-db.ts';
import {
  type ApplicantAccess,
  authorizeApplicant,
  authorizeCommunity,
  type Authorized,
  authorizeModerator,
  type MemberAccess,
  type ModeratorAccess,
} from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';

/** Proofs as the edge gets them, for tests: each fails where the person has no such right. */

type Someone = { id: PersonId };
type Somewhere = { slug: string };

/** The person as he signs in now. */
export async function viewerOf(db: Db, person: Someone): Promise<Viewer> {
  const viewer = await findViewer(db, person.id);
  if (!viewer) throw new Error('There is no such person.');
  return viewer;
}

/** Proof of moderating a community. */
export async function asModerator(
  db: Db,
  person: Someone,
  community: Somewhere,
): Promise<ModeratorAccess> {
  return granted(await authorizeModerator(db, await viewerOf(db, person), community.slug));
}

/** Proof of an action in a community. */
export async function asMember(
  db: Db,
  person: Someone,
  community: Somewhere,
  action?: CommunityAction,
): Promise<MemberAccess> {
  return granted(await authorizeCommunity(db, await viewerOf(db, person), community.slug, action));
}

/** Proof of being free to apply to a community. */
export async function asApplicant(
  db: Db,
  person: Someone,
  community: Somewhere,
): Promise<ApplicantAccess> {
  return granted(await authorizeApplicant(db, await viewerOf(db, person), community.slug));
}

function granted<A>(result: Authorized<A>): A {
  if (result.kind === 'refused') throw new Error(`Refused: ${result.reason}`);
  return result.access;
}
