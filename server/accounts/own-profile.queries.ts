import type { PersonId } from '../../app/shared/ids.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { MembershipState } from '../../db/schema.d.ts';

export type OwnProfile = {
  name: string;
  email: string;
  phone: string;
  organisation: string;
  unit: string;
  supervisor: string;
  expertise: string[];
  languages: string[];
  admittedAt: Date | null;
  theme: string | null;
  singleKeyShortcuts: boolean;
  memberships: {
    slug: string;
    name: string;
    role: CommunityRole;
    state: MembershipState;
    since: Date;
    revalidationDueOn: string | null;
  }[];
};

/** What Collegium holds of a person as that person sees it. */
export async function getOwnProfile(db: DbOrTx, personId: PersonId): Promise<OwnProfile> {
  const person = await db
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'p.name',
      'p.email',
      'p.phone',
      'o.name as organisation',
      'p.unit',
      'p.supervisor',
      'p.expertise',
      'p.languages',
      'p.admitted_at as admittedAt',
      'p.theme',
      'p.single_key_shortcuts as singleKeyShortcuts',
    ])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow();
  const memberships = await db
    .selectFrom('membership as m')
    .innerJoin('community as c', 'c.id', 'm.community_id')
    .select([
      'c.slug',
      'c.name',
      'm.role',
      'm.state',
      'm.since',
      'm.revalidation_due_on as revalidationDueOn',
    ])
    .where('m.person_id', '=', personId)
    .orderBy('m.since')
    .execute();
  return { ...person, memberships };
}
