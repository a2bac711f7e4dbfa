import { type RawBuilder, sql } from 'kysely';

/**
 * How alike two names must be (trigram similarity, 0 to 1) to be shown as a possible duplicate;
 * below it two people with one common surname would be.
 */
const ALIKE = 0.6;

/** The digits of a telephone number, without signs and spaces; '' for none. */
const digits = (column: string) => sql`regexp_replace(${sql.ref(column)}, '\\D', '', 'g')`;

/** The same telephone number, however it is written. */
export const sameTelephone = (one: string, other: string): RawBuilder<boolean> =>
  sql<boolean>`(length(${digits(`${one}.phone`)}) >= 6 AND ${digits(`${one}.phone`)} = ${digits(`${other}.phone`)})`;

/** Names that differ in a letter or two. */
export const similarName = (one: string, other: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${one}.name`)} % ${sql.ref(`${other}.name`)}
    AND similarity(${sql.ref(`${one}.name`)}, ${sql.ref(`${other}.name`)}) >= ${ALIKE})`;

/**
 * Whether two rows of `person` may be the same human: the same telephone, or names that are alike.
 *
 * @param one, other aliases of `person` in the statement, from code
 */
export function mayBeSamePerson(one: string, other: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${one}.id`)} <> ${sql.ref(`${other}.id`)}
    AND (${sameTelephone(one, other)} OR ${similarName(one, other)}))`;
}
