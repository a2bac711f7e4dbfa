import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from './viewer.ts';

/**
 * The SQL twin of `canRead` in app/shared/policy.ts: a condition over a table or alias with the
 * columns `id`, `community_id`, `marking` and `originating_organisation_id`. Every list and search
 * carries it inside its one statement, before LIMIT and before counting. A test holds the two
 * against each other over the whole matrix.
 *
 * @param alias table name or alias, from code, never from outside
 */
export function readable(viewer: Viewer, alias: string): RawBuilder<boolean> {
  if (!viewer.admitted) return sql<boolean>`false`;
  const all = [...viewer.memberships];
  const member = all.map(([id]) => id);
  const knowing = all.filter(([, m]) => m.needToKnow || m.role !== 'member').map(([id]) => id);
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(CASE ${column('marking')}
    WHEN 'TLP:CLEAR' THEN true
    WHEN 'TLP:GREEN' THEN ${column('community_id')} = ANY(${member}::uuid[])
    WHEN 'TLP:AMBER' THEN ${column('community_id')} = ANY(${knowing}::uuid[])
    WHEN 'TLP:AMBER+STRICT' THEN ${column('community_id')} = ANY(${knowing}::uuid[])
      AND ${column('originating_organisation_id')} = ${viewer.organisationId}::uuid
    WHEN 'TLP:RED' THEN ${column('community_id')} = ANY(${member}::uuid[])
      AND EXISTS (SELECT FROM named_reader WHERE resource_id = ${column('id')} AND person_id = ${viewer.personId}::uuid)
    END)`;
}

/** Communities in which the viewer is a moderator. */
export function moderatedCommunities(viewer: Viewer): string[] {
  return [...viewer.memberships].filter(([, m]) => m.role === 'moderator').map(([id]) => id);
}
