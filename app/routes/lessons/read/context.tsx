import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { KeyValues } from '../../../components/key-values.tsx';
import { Section } from '../../../components/section.tsx';
import { Time } from '../../../components/time.tsx';
import { CRISES, type Crisis } from '../../../shared/vocabulary.ts';
import type { LessonData } from './route.tsx';

type LessonProps = Pick<LessonData, 'lesson'>;
type Words = TFunction<['lessons', 'common']>;

/** The circumstances: by these a lesson is found, and judged to fit or not. */
export function Context({ lesson }: LessonProps) {
  const { t } = useTranslation(['lessons', 'common']);
  const values = valuesOf(lesson, t);
  const items = Object.entries(values).map(([key, value]) => ({
    key,
    label: t(`context.${key as keyof typeof values}`),
    value,
  }));
  return (
    <Section title={t('read.context')}>
      <KeyValues narrow items={items} />
    </Section>
  );
}

function valuesOf(lesson: LessonProps['lesson'], t: Words) {
  const { crisis, confidence } = lesson;
  const list = (words: string[]) => words.join(', ');
  return {
    crisis: isKnown(crisis) ? t(`common:crisis.${crisis}`) : (lesson.crisisLabel ?? crisis),
    event: t(`common:eventKind.${lesson.eventKind}`),
    dates: <EventDates from={lesson.eventFrom} to={lesson.eventTo} />,
    countries: lesson.countries.join(' '),
    area: list(lesson.areas.map((each) => t(`common:area.${each}`))),
    function: list(lesson.functions.map((each) => t(`common:crisisFunction.${each}`))),
    organisations: list(
      lesson.organisationTypes.map((each) => t(`common:organisationType.${each}`)),
    ),
    solution: list(lesson.solutions.map((each) => t(`common:solutionType.${each}`))),
    phase: list(lesson.phases.map((each) => t(`common:phase.${each}`))),
    appliesIf: lesson.appliesIf && <span lang={lesson.language}>{lesson.appliesIf}</span>,
    confidence: confidence && (
      <>
        {t(`common:confidence.${confidence}`)}
        {lesson.confidenceNote && ': '}
        {lesson.confidenceNote && <span lang={lesson.language}>{lesson.confidenceNote}</span>}
      </>
    ),
    reviewBy: lesson.reviewBy && <Time value={lesson.reviewBy} />,
  };
}

function isKnown(crisis: string): crisis is Crisis {
  return (CRISES as readonly string[]).includes(crisis);
}

function EventDates({ from, to }: { from: string | null; to: string | null }) {
  const { t } = useTranslation('common');
  if (!from) return <>{t('word.unknown')}</>;
  return (
    <>
      <Time value={from} style="short-year" />
      {to && to !== from && ' – '}
      {to && to !== from && <Time value={to} style="short-year" />}
    </>
  );
}
