import { Link } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import type { OwnLesson } from '../../../server/lessons/lessons.queries.ts';
import { LessonStateBadge } from '../../components/lesson-state.tsx';
import { TlpChip } from '../../components/marking.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import { editLessonPath, lessonPath } from './paths.ts';

/** Drafts go on where they were left; the others open on their page. */
export function OwnPending({ lessons }: { lessons: readonly SerializeFrom<OwnLesson>[] }) {
  const { t } = useTranslation('lessons');
  if (lessons.length === 0) return null;
  return (
    <Section title={t('new.pending')} className="own-pending">
      <ul className="ruled-list small">
        {lessons.map(({ number, title, language, state, marking, communityName, updatedAt }) => (
          <li key={number} className="row row-wrap">
            <LessonStateBadge state={state} />
            <Link to={state === 'draft' ? editLessonPath(number) : lessonPath(number)}>
              <span className="num">{number}</span> <span lang={language}>{title}</span>
            </Link>
            <TlpChip marking={marking} />
            <span className="muted">{communityName}</span>
            <Time value={updatedAt} style="short-year" className="num faint" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
