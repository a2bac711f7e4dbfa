import { type RawBuilder, sql } from 'kysely';
import { LESSON_STATES_BEFORE_ACCEPTANCE } from '../../app/shared/lesson-life.ts';
import { moderatedCommunities, readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

/**
 * Whether the viewer may know of the lessons of a table or alias: its marking, and that until it is
 * accepted it is its originator's and the moderators' alone.
 *
 * @param alias table name or alias, from code, never from outside
 */
export function visibleLessons(viewer: Viewer, alias: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const pending = [...LESSON_STATES_BEFORE_ACCEPTANCE];
  return sql<boolean>`(${readable(viewer, alias)} AND (
    ${column('state')}::text <> ALL(${pending}::text[])
    OR ${column('originator_id')} = ${viewer.personId}::uuid
    OR ${column('community_id')} = ANY(${moderatedCommunities(viewer)}::uuid[])))`;
}
