import { useTranslation } from 'react-i18next';
import { lessonEighths, LESSON_STEPS, type LessonState } from '../shared/lesson-life.ts';
import { classNames } from './class-names.ts';
import { Dial } from './lesson-state.tsx';
import { Time } from './time.tsx';

export type LessonStep = (typeof LESSON_STEPS)[number];

export interface LessonTimelineProps {
  state: LessonState;
  /** When each step was reached; steps to come have none. */
  reached: Partial<Record<LessonStep, Date | string | null>>;
}

/** The eight steps with their dates. Steps to come are dotted. */
export function LessonTimeline({ state, reached }: LessonTimelineProps) {
  const { t } = useTranslation(['components', 'common']);
  const current = currentStep(state, reached);
  return (
    <ol className="timeline" aria-label={t('lesson.timeline')}>
      {LESSON_STEPS.map((step, index) => {
        const at = reached[step];
        // A good practice goes the same way; only the name of the fourth step differs.
        const name = step === 'lesson-identified' && state === 'good-practice' ? state : step;
        return (
          <li
            key={step}
            className={classNames(stepClass(index, current))}
            aria-current={index === current ? 'step' : undefined}
          >
            <Dial eighths={index <= current ? index + 1 : 0} />
            <span className="step-name">{t(`common:lessonState.${name}`)}</span>
            <span className="step-date">
              {at ? <Time value={at} style="short-year" /> : index > current && t('lesson.notYet')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function stepClass(index: number, current: number): string {
  if (index === current) return 'step-now';
  return index < current ? 'step-done' : 'step-to-come';
}

/** Where the lesson stands; for one that has left the way, the last step it reached. */
function currentStep(state: LessonState, reached: LessonTimelineProps['reached']): number {
  const eighths = lessonEighths(state);
  if (eighths > 0) return eighths - 1;
  return LESSON_STEPS.findLastIndex((step) => reached[step]);
}
