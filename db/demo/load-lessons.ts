import type { PersonKey } from './cast.ts';
import { people } from './cast.ts';
import { LESSON_STEPS, type LessonState } from '../../app/shared/lesson-life.ts';
import { type DemoContext, idOf, noon } from './context.ts';
import { lessons } from './lessons/index.ts';
import type { DemoLesson } from './types.ts';

/** Headings of pages that are not in English; the lessons name sections by their English words. */
const SECTIONS: Record<string, Record<string, string>> = {
  'cordons-and-looting': {
    'Access passes': 'Zugangsausweise',
    'Patrol pattern': 'Streifenmuster',
    Volunteers: 'Freiwillige',
  },
  'help-across-borders': { Request: 'Demande', Reception: 'Accueil', Command: 'Commandement' },
  'visits-during-lockdown': {
    'Who is visited': 'A quién se visita',
    'At the door': 'En la puerta',
    'Follow-up': 'Seguimiento',
  },
};

/** Inserts the library: records, their life so far, actions, adoption and what they are linked to. */
export async function loadLessons(demo: DemoContext): Promise<void> {
  for (const lesson of lessons) {
    const id = await insertLesson(demo, lesson);
    demo.lessons.set(lesson.number, id);
    await insertLife(demo, lesson, id);
    await insertDetails(demo, lesson, id);
    if (lesson.marking === 'TLP:RED') await nameReaders(demo, lesson, id);
  }
  for (const lesson of lessons) await insertRelations(demo, lesson);
  await rememberNumbers(demo);
}

async function insertLesson(demo: DemoContext, lesson: DemoLesson): Promise<string> {
  const person = (key: PersonKey | undefined) => (key ? idOf(demo.people, key) : null);
  const roles = assign(lesson);
  const lastStep = lesson.steps.at(-1) ?? '2026-11-18';
  const { id } = await demo.tx
    .insertInto('lesson')
    .values({
      number: lesson.number,
      version: lesson.steps.length + 1,
      community_id: idOf(demo.communities, lesson.community),
      title: lesson.title,
      type: lesson.type,
      state: lesson.state,
      language: lesson.language,
      marking: lesson.marking,
      originator_id: idOf(demo.people, lesson.originator),
      originating_organisation_id: idOf(demo.organisations, lesson.originatingOrganisation),
      analyst_id: person(roles.analyst),
      approver_id: person(roles.approver),
      owner_id: person(roles.owner),
      validator_id: person(roles.validator),
      observation: lesson.observation,
      discussion: lesson.discussion || null,
      root_cause: lesson.rootCause,
      conclusion: lesson.conclusion,
      recommendation: lesson.recommendation,
      original: lesson.original ? JSON.stringify(lesson.original) : null,
      crisis: lesson.crisis,
      event_kind: lesson.eventKind,
      event_from: lesson.from,
      event_to: lesson.to,
      areas: lesson.areas,
      countries: lesson.countries,
      organisation_types: lesson.organisationTypes,
      functions: lesson.functions,
      solutions: lesson.solutions,
      phases: lesson.phases,
      applies_if: lesson.appliesIf,
      confidence: lesson.confidence,
      confidence_note: lesson.confidenceNote,
      review_by: lesson.reviewBy,
      created_at: noon(lesson.steps[0] ?? lastStep),
      updated_at: noon(lastStep),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Four eyes also in the demo: who analysed, approved, owns and validated are different people. */
function assign(lesson: DemoLesson) {
  const steps = lesson.steps.length;
  const owner = lesson.actions?.[0]?.owner;
  const keys = Object.keys(people) as PersonKey[];
  const others = keys.filter(
    (key) =>
      key !== lesson.originator &&
      key !== owner &&
      people[key].memberships.some((m) => m.community === lesson.community),
  );
  const role = (key: PersonKey) =>
    people[key].memberships.find((m) => m.community === lesson.community)?.role;
  const approver = others.find((key) => role(key) === 'moderator');
  const experts = others.filter((key) => role(key) !== 'member' && key !== approver);
  const learned = lesson.state === 'lesson-learned';
  return {
    analyst: steps >= 3 ? (experts[0] ?? approver) : undefined,
    approver: steps >= 4 ? approver : undefined,
    owner: steps >= 5 ? owner : undefined,
    validator: learned ? (experts.at(-1) ?? others.find((key) => key !== approver)) : undefined,
  };
}

async function insertLife(demo: DemoContext, lesson: DemoLesson, id: string): Promise<void> {
  const steps: LessonState[] = [...LESSON_STEPS];
  if (lesson.state === 'good-practice') steps[steps.indexOf('lesson-identified')] = 'good-practice';
  const path = lesson.steps.flatMap((day, i) => {
    const state = steps[i];
    return state ? [{ state, at: noon(day) }] : [];
  });
  const last = path.at(-1);
  // States beside the eight steps (returned, declined, merged …) follow the last step reached.
  if (last && last.state !== lesson.state) {
    const after = new Date(last.at.getTime() + 12 * 24 * 60 * 60 * 1000);
    path.push({
      state: lesson.state,
      at: after < new Date('2026-11-22') ? after : noon('2026-11-22'),
    });
  }
  if (path.length === 0) return;
  await demo.tx
    .insertInto('lesson_event')
    .values(path.map(({ state, at }) => ({ lesson_id: id, to_state: state, created_at: at })))
    .execute();
}

async function insertDetails(demo: DemoContext, lesson: DemoLesson, id: string): Promise<void> {
  const { tx } = demo;
  const { actions = [], adoption = [], reuse = [], sources = [], pages = [] } = lesson;
  for (const [position, action] of actions.entries()) {
    await tx
      .insertInto('lesson_action')
      .values({
        lesson_id: id,
        position,
        what: action.what,
        due: action.due,
        status: action.status,
        organisation_id: idOf(demo.organisations, action.body),
        owner_id: idOf(demo.people, action.owner),
        evidence: action.evidence,
      })
      .execute();
  }
  for (const { country, status, on, note } of adoption) {
    await tx
      .insertInto('lesson_adoption')
      .values({ lesson_id: id, country, status, adopted_on: on, note })
      .execute();
  }
  for (const { country, where, outcome, on } of reuse) {
    await tx
      .insertInto('lesson_reuse')
      .values({ lesson_id: id, country, place: where, outcome, reused_on: on })
      .execute();
  }
  for (const source of sources)
    await tx
      .insertInto('lesson_source')
      .values({ lesson_id: id, ...source })
      .execute();
  for (const { page, section, relation, note } of pages) {
    await tx
      .insertInto('lesson_page')
      .values({
        lesson_id: id,
        document_id: idOf(demo.pages, page),
        section: SECTIONS[page]?.[section] ?? section,
        relation,
        note,
      })
      .execute();
  }
}

async function insertRelations(demo: DemoContext, lesson: DemoLesson): Promise<void> {
  for (const { lesson: other, relation } of lesson.relations ?? []) {
    await demo.tx
      .insertInto('lesson_relation')
      .values({
        lesson_id: idOf(demo.lessons, lesson.number),
        other_id: idOf(demo.lessons, other),
        relation,
      })
      .execute();
  }
}

async function nameReaders(demo: DemoContext, lesson: DemoLesson, id: string): Promise<void> {
  const { analyst, approver } = assign(lesson);
  const named = new Set([lesson.originator, analyst, approver].filter((key) => key !== undefined));
  await demo.tx
    .insertInto('named_reader')
    .values(
      [...named].map((key) => ({
        resource_id: id,
        person_id: idOf(demo.people, key),
        named_by: idOf(demo.people, lesson.originator),
      })),
    )
    .execute();
}

/** The next lesson of a year goes on after the highest number of the demo. */
async function rememberNumbers({ tx, lessons: ids }: DemoContext): Promise<void> {
  const last = new Map<number, number>();
  for (const number of ids.keys()) {
    const [, year = 0, count = 0] = number.split('-').map(Number);
    last.set(year, Math.max(last.get(year) ?? 0, count));
  }
  await tx
    .insertInto('lesson_number')
    .values([...last].map(([year, count]) => ({ year, last: count })))
    .execute();
}
