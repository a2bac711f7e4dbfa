import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { OrganisationId } from '../../app/shared/ids.ts';
import type { OrganisationType } from '../../app/shared/vocabulary.ts';
import type { DbOrTx, Tx } from '../../db/create-db.ts';

export type OrganisationInput = { name: string; type: OrganisationType; country: Country };

/**
 * Finds the body by its name and country, or notes it. The type of a known body stays: it decides
 * how many sponsors are needed, so a form does not change it. A body of the Union has no country.
 */
export async function findOrMakeOrganisation(
  tx: Tx,
  input: OrganisationInput,
): Promise<OrganisationId> {
  const country = input.type === 'eu-agency' ? null : input.country;
  const known = await tx
    .selectFrom('organisation')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${input.name})`)
    .where(sql<boolean>`country IS NOT DISTINCT FROM ${country}`)
    .executeTakeFirst();
  if (known) return known.id as OrganisationId;
  // Two at once: the second takes the row of the first.
  const made = await tx
    .insertInto('organisation')
    .values({ name: input.name, type: input.type, country })
    .onConflict((conflict) =>
      conflict.columns(['name', 'country']).doUpdateSet({ name: input.name }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id as OrganisationId;
}

/** Names to choose from in a form: bodies with an admitted member, so that nobody's typing shows. */
export async function listKnownOrganisations(db: DbOrTx): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation as o')
    .select('o.name')
    .distinct()
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('person as p')
          .select('p.id')
          .whereRef('p.organisation_id', '=', 'o.id')
          .where('p.admission', '=', 'admitted'),
      ),
    )
    .orderBy('o.name')
    .execute();
  return rows.map(({ name }) => name);
}
