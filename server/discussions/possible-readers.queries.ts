import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { Db } from '../../db/create-db.ts';
import type { MemberAccess } from '../access/authorize.ts';

export type PossibleReader = {
  id: PersonId;
  name: string;
  organisation: string;
  country: Country | null;
};

/** The other members of a community, whom the author of a TLP:RED thread may name as readers. */
export async function listPossibleReaders(db: Db, access: MemberAccess): Promise<PossibleReader[]> {
  const { rows } = await sql<PossibleReader>`
    SELECT p.id, p.name, o.name AS organisation, o.country
    FROM membership m JOIN person p ON p.id = m.person_id JOIN organisation o ON o.id = p.organisation_id
    WHERE m.community_id = ${access.communityId} AND m.state IN ('active', 'revalidation_due')
      AND p.admission = 'admitted' AND p.id <> ${access.personId}
    ORDER BY p.name COLLATE "und-x-icu"`.execute(db);
  return rows;
}

/** The marking that new threads of a community start with. */
export async function getDefaultMarking(db: Db, access: MemberAccess): Promise<Marking> {
  const row = await db
    .selectFrom('community')
    .select('default_marking')
    .where('id', '=', access.communityId)
    .executeTakeFirstOrThrow();
  return row.default_marking;
}
