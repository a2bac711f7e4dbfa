/**
 * The life of a lesson (PRODUCT: "Lessons library", who moves it). A lesson identified is
 * never called learned: `lesson-learned` is reached only through validation.
 */
export const LESSON_STATES = [
  'draft',
  'submitted',
  'returned',
  'rejected',
  'observation',
  'analysis',
  'lesson-identified',
  'good-practice',
  'tasked',
  'declined',
  'implementing',
  'validation',
  'lesson-learned',
  'merged',
  'superseded',
  'archived',
] as const;
export type LessonState = (typeof LESSON_STATES)[number];

/** The eight steps of the dial and timeline, in order. */
export const LESSON_STEPS = [
  'submitted',
  'observation',
  'analysis',
  'lesson-identified',
  'tasked',
  'implementing',
  'validation',
  'lesson-learned',
] as const satisfies readonly LessonState[];

/** Which state may follow which. Anything else cannot be written (rule 10 of the house). */
const LESSON_TRANSITIONS: Record<LessonState, readonly LessonState[]> = {
  draft: ['submitted'],
  submitted: ['observation', 'returned', 'rejected'],
  returned: ['submitted'],
  rejected: [],
  observation: ['analysis', 'merged', 'superseded', 'archived'],
  analysis: ['lesson-identified', 'good-practice', 'merged', 'superseded', 'archived'],
  'good-practice': ['tasked', 'merged', 'superseded', 'archived'],
  'lesson-identified': ['tasked', 'merged', 'superseded', 'archived'],
  tasked: ['implementing', 'declined', 'merged', 'superseded', 'archived'],
  declined: ['tasked', 'archived'],
  implementing: ['validation', 'merged', 'superseded', 'archived'],
  validation: ['lesson-learned', 'implementing', 'merged', 'superseded', 'archived'],
  'lesson-learned': ['implementing', 'merged', 'superseded', 'archived'],
  merged: [],
  superseded: [],
  archived: [],
};

/** Whether the table allows to go from one state to another. */
export function mayFollow(from: LessonState, to: LessonState): boolean {
  return LESSON_TRANSITIONS[from].includes(to);
}

/** Eighths of the dial that are filled in a state; 0 where the lesson is outside the eight steps. */
export function lessonEighths(state: LessonState): number {
  if (state === 'good-practice') return LESSON_STEPS.indexOf('lesson-identified') + 1;
  return (LESSON_STEPS as readonly LessonState[]).indexOf(state) + 1;
}

/** Until accepted, only the originator and the moderators see a lesson. */
export const LESSON_STATES_BEFORE_ACCEPTANCE = [
  'draft',
  'submitted',
  'returned',
  'rejected',
] as const;
