import { sql } from 'kysely';
import { SPONSOR_AFTER_MONTHS } from '../../app/shared/admission-life.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';

/**
 * From when on an admitted person may sponsor: six months after the admission (PRODUCT: "People
 * and vetting"). While the platform itself is younger than that, nobody could; then those whom
 * set-up admitted may at once. Set-up's admissions bear no decider.
 *
 * @returns null for a person who is not admitted
 */
export async function findSponsorDate(db: DbOrTx, personId: PersonId): Promise<Date | null> {
  const wait = sql`make_interval(months => ${SPONSOR_AFTER_MONTHS})`;
  const { rows } = await sql<{ from: Date }>`
    SELECT CASE
      WHEN (SELECT min(first.admitted_at) FROM person first) > now() - ${wait}
        AND EXISTS (SELECT FROM admission_event e
                    WHERE e.person_id = p.id AND e.kind = 'admitted' AND e.actor_id IS NULL)
      THEN p.admitted_at
      ELSE p.admitted_at + ${wait} END AS "from"
    FROM person p
    WHERE p.id = ${personId} AND p.admission = 'admitted' AND p.admitted_at IS NOT NULL`.execute(
    db,
  );
  return rows[0]?.from ?? null;
}
