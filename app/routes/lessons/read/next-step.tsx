import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/button.tsx';
import { Time } from '../../../components/time.tsx';
import type { Reply } from '../../../edge/form.ts';
import { editLessonPath } from '../paths.ts';
import { DecisionForm } from './decision-form.tsx';
import type { LessonData } from './route.tsx';

type NextStepProps = LessonData & { lastResult: Reply | undefined };

/** What may be done now, by whom, and what was decided last. Nothing where nothing waits. */
export function NextStep(props: NextStepProps) {
  const { lesson, mine, moderates } = props;
  switch (lesson.state) {
    case 'draft':
      return <OwnStep {...props} />;
    case 'returned':
    case 'rejected':
      return <Decided {...props} />;
    case 'submitted':
      return moderates ? <DecisionForm {...props} /> : mine ? <Waiting /> : null;
    default:
      return null;
  }
}

function Waiting() {
  const { t } = useTranslation('lessons');
  return (
    <div className="next-step no-print">
      <p className="small muted">{t('next.waiting')}</p>
    </div>
  );
}

function OwnStep({ lesson, mine }: NextStepProps) {
  const { t } = useTranslation('lessons');
  if (!mine) return null;
  return (
    <div className="next-step no-print">
      <LinkButton small kind="primary" to={editLessonPath(lesson.number)}>
        {t('next.edit')}
      </LinkButton>
      <p className="small muted">{t('next.draft')}</p>
    </div>
  );
}

/** Returned or rejected: by whom, when and why; the originator of a returned one goes on. */
function Decided({ lesson, mine }: NextStepProps) {
  const { t } = useTranslation('lessons');
  const state = lesson.state === 'returned' ? 'returned' : 'rejected';
  const last = lesson.events.findLast((event) => event.state === lesson.state);
  return (
    <div className="next-step no-print">
      {mine && state === 'returned' && (
        <LinkButton small kind="primary" to={editLessonPath(lesson.number)}>
          {t('next.edit')}
        </LinkButton>
      )}
      {last && (
        <p className="small">
          {last.actor ? t(`next.${state}`, { name: last.actor }) : t(`next.${state}Plain`)}{' '}
          <Time value={last.at} className="num faint" /> {last.reason}
        </p>
      )}
    </div>
  );
}
