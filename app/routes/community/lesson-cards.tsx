import { Link } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import type { LessonCard } from '../../../server/communities/latest.queries.ts';
import { LessonStateBadge } from '../../components/lesson-state.tsx';
import { TlpChip } from '../../components/marking.tsx';

/** Lessons side by side: number, marking, title, state. */
export function LessonCards({ lessons }: { lessons: readonly SerializeFrom<LessonCard>[] }) {
  return (
    <ul className="lesson-cards">
      {lessons.map(({ id, number, title, language, marking, state }) => (
        <li key={id}>
          <p className="lesson-cards-top">
            <b className="num">{number}</b>
            <TlpChip marking={marking} />
          </p>
          <h3 lang={language}>
            <Link to={`/lessons/${number}`}>{title}</Link>
          </h3>
          <p>
            <LessonStateBadge state={state} />
          </p>
        </li>
      ))}
    </ul>
  );
}
