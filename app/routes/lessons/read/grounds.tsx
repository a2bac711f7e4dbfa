import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { OutsideLink } from './outside-link.tsx';
import type { LessonData } from './route.tsx';

type LessonProps = Pick<LessonData, 'lesson'>;

/** What the lesson rests on. */
export function Sources({ lesson }: LessonProps) {
  const { t } = useTranslation('lessons');
  if (lesson.sources.length === 0) return null;
  return (
    <Section title={t('read.sources')}>
      <ul className="ruled-list relation-list">
        {lesson.sources.map(({ id, label, url }) => (
          <li key={id}>
            <OutsideLink label={label} url={url} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The threads that speak of the lesson. */
export function Discussed({ lesson }: LessonProps) {
  const { t } = useTranslation('lessons');
  if (lesson.threads.length === 0) return null;
  return (
    <Section title={t('read.discussed')}>
      <ul className="ruled-list relation-list">
        {lesson.threads.map(({ id, slug, title, language }) => (
          <li key={id}>
            <Link to={`/c/${slug}/threads/${id}`} lang={language}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
