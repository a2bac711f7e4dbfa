import { sql } from 'kysely';
import type { CommunityId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { LessonAccess } from '../access/authorize.ts';
import { moderatedCommunities, readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';
import type { LessonLinks, LessonRecord } from './lesson-view.ts';
import { visibleLessons } from './visible-lessons.ts';

/** The record of a lesson, as its proof allows. */
export async function getLessonRecord(db: DbOrTx, access: LessonAccess): Promise<LessonRecord> {
  const { rows } = await sql<LessonRecord>`
    SELECT l.id, l.number, l.version, l.title, l.type, l.state, l.language, l.marking,
      json_build_object('slug', c.slug, 'name', c.name) AS community,
      l.originator_id AS "originatorId",
      CASE WHEN o.id IS NOT NULL THEN json_build_object('name', o.name, 'country', o.country) END
        AS "originatingOrganisation",
      l.observation, l.discussion, l.root_cause AS "rootCause", l.conclusion, l.recommendation, l.original,
      l.crisis, k.label AS "crisisLabel", l.event_kind AS "eventKind", l.event_from AS "eventFrom",
      l.event_to AS "eventTo", l.areas, l.countries, l.organisation_types AS "organisationTypes", l.functions,
      l.solutions, l.phases, l.applies_if AS "appliesIf", l.confidence, l.confidence_note AS "confidenceNote",
      l.review_by AS "reviewBy", l.topics,
      CASE WHEN l.source_name IS NOT NULL THEN json_build_object('name', l.source_name, 'id', l.source_id,
        'url', l.source_url, 'organisation', l.source_organisation, 'licence', l.licence) END AS source
    FROM lesson l
    JOIN community c ON c.id = l.community_id
    JOIN crisis k ON k.key = l.crisis
    LEFT JOIN organisation o ON o.id = l.originating_organisation_id
    WHERE l.id = ${access.lessonId}`.execute(db);
  const [record] = rows;
  if (!record) throw new Error(`Lesson ${access.lessonId} was read after it had gone`);
  return record;
}

/**
 * What hangs on a lesson, in one statement. Other lessons, pages and threads only as far as the
 * viewer may read them.
 */
export async function getLessonLinks(
  db: DbOrTx,
  viewer: Viewer,
  access: LessonAccess,
): Promise<LessonLinks> {
  const id = access.lessonId;
  const { rows } = await sql<LessonLinks>`SELECT
    (SELECT coalesce(json_agg(json_build_object('id', a.id, 'what', a.what, 'body', o.name, 'bodyCountry', o.country,
        'owner', p.name, 'due', a.due, 'status', a.status, 'evidence', a.evidence, 'overdueDays',
        CASE WHEN a.status = 'finished' THEN 0 ELSE greatest(0, current_date - a.due) END) ORDER BY a.position), '[]')
      FROM lesson_action a JOIN organisation o ON o.id = a.organisation_id LEFT JOIN person p ON p.id = a.owner_id
      WHERE a.lesson_id = ${id}) AS actions,
    (SELECT coalesce(json_agg(json_build_object('country', country, 'status', status, 'on', adopted_on, 'note', note)), '[]')
      FROM lesson_adoption WHERE lesson_id = ${id}) AS adoption,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'country', country, 'place', place, 'outcome', outcome,
        'on', reused_on) ORDER BY reused_on, id), '[]')
      FROM lesson_reuse WHERE lesson_id = ${id}) AS reuse,
    (SELECT coalesce(json_agg(json_build_object('id', id, 'label', label, 'url', url) ORDER BY label, id), '[]')
      FROM lesson_source WHERE lesson_id = ${id}) AS sources,
    (SELECT coalesce(json_agg(json_build_object('relation', r.relation, 'direction', r.direction, 'number', l.number,
        'title', l.title, 'language', l.language) ORDER BY l.number), '[]')
      FROM (SELECT relation, 'to' AS direction, other_id AS other FROM lesson_relation WHERE lesson_id = ${id}
            UNION ALL
            SELECT relation, 'from', lesson_id FROM lesson_relation WHERE other_id = ${id}) r
      JOIN lesson l ON l.id = r.other WHERE ${visibleLessons(viewer, 'l')}) AS relations,
    (SELECT coalesce(json_agg(json_build_object('relation', p.relation, 'id', d.id, 'slug', c.slug, 'title', d.title,
        'section', p.section, 'language', d.language) ORDER BY p.relation DESC, d.title, p.section), '[]')
      FROM lesson_page p JOIN document d ON d.id = p.document_id JOIN community c ON c.id = d.community_id
      WHERE p.lesson_id = ${id} AND ${readable(viewer, 'd')}) AS pages,
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'slug', c.slug, 'title', t.title, 'language', t.language)
        ORDER BY t.last_post_at DESC), '[]')
      FROM thread_about a JOIN thread t ON t.id = a.thread_id JOIN community c ON c.id = t.community_id
      WHERE a.lesson_id = ${id} AND ${readable(viewer, 't')}) AS threads,
    (SELECT coalesce(json_agg(json_build_object('state', e.to_state, 'at', e.created_at, 'reason', e.reason, 'actor', p.name)
        ORDER BY e.created_at, e.id), '[]')
      FROM lesson_event e LEFT JOIN person p ON p.id = e.actor_id WHERE e.lesson_id = ${id}) AS events`.execute(
    db,
  );
  return rows[0] as LessonLinks;
}

export type OwnLesson = Pick<
  LessonRecord,
  'number' | 'title' | 'language' | 'state' | 'marking'
> & {
  communityName: string;
  updatedAt: Date;
};

/** Lessons of the viewer's own that are not accepted yet: drafts, submitted, returned and rejected ones. */
export async function listOwnPending(db: DbOrTx, viewer: Viewer): Promise<OwnLesson[]> {
  const { rows } = await sql<OwnLesson>`
    SELECT l.number, l.title, l.language, l.state, l.marking, c.name AS "communityName", l.updated_at AS "updatedAt"
    FROM lesson l JOIN community c ON c.id = l.community_id
    WHERE l.originator_id = ${viewer.personId} AND ${visibleLessons(viewer, 'l')}
      AND l.state IN ('draft', 'submitted', 'returned', 'rejected')
    ORDER BY l.updated_at DESC, l.number DESC LIMIT 50`.execute(db);
  return rows;
}

/** Lessons that wait for a decision of the viewer as a moderator, in one community or all, oldest first. */
export async function listSubmitted(
  db: DbOrTx,
  viewer: Viewer,
  communityId?: CommunityId,
): Promise<OwnLesson[]> {
  const moderated = moderatedCommunities(viewer).filter((id) => !communityId || id === communityId);
  const { rows } = await sql<OwnLesson>`
    SELECT l.number, l.title, l.language, l.state, l.marking, c.name AS "communityName", l.updated_at AS "updatedAt"
    FROM lesson l JOIN community c ON c.id = l.community_id
    WHERE l.state = 'submitted' AND l.originator_id <> ${viewer.personId}
      AND l.community_id = ANY(${moderated}::uuid[])
      AND ${visibleLessons(viewer, 'l')}
    ORDER BY l.updated_at, l.number LIMIT 50`.execute(db);
  return rows;
}
