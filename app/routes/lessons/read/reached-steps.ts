import { LESSON_STEPS, type LessonState } from '../../../shared/lesson-life.ts';

type Step = (typeof LESSON_STEPS)[number];

/** When each of the eight steps was last reached; a good practice stands at the fourth. */
export function reachedSteps(
  events: readonly { state: LessonState; at: string }[],
): Partial<Record<Step, string>> {
  const reached: Partial<Record<Step, string>> = {};
  for (const { state, at } of events) {
    const step =
      state === 'good-practice' ? 'lesson-identified' : LESSON_STEPS.find((each) => each === state);
    if (step) reached[step] = at;
  }
  return reached;
}
