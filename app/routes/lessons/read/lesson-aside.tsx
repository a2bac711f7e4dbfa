import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { KeyValues } from '../../../components/key-values.tsx';
import { Section } from '../../../components/section.tsx';
import { lessonPath } from '../paths.ts';
import { Context } from './context.tsx';
import { OutsideLink } from './outside-link.tsx';
import type { LessonData } from './route.tsx';

type LessonProps = Pick<LessonData, 'lesson'>;

/** Context, what it changed in practice, other lessons, where a published record comes from. */
export function LessonAside({ lesson }: LessonProps) {
  const { t } = useTranslation('lessons');
  return (
    <aside aria-label={t('read.about')}>
      <Context lesson={lesson} />
      <InPractice lesson={lesson} />
      <OtherLessons lesson={lesson} />
      <Origin lesson={lesson} />
    </aside>
  );
}

function InPractice({ lesson }: LessonProps) {
  const { t } = useTranslation('lessons');
  if (lesson.pages.length === 0) return null;
  return (
    <Section title={t('read.practice')}>
      <ul className="ruled-list relation-list">
        {lesson.pages.map(({ relation, id, slug, title, section, language }) => (
          <li key={`${id} ${section}`}>
            <span className="relation-word">{t(`pageRelation.${relation}`)}</span>
            <Link to={`/c/${slug}/pages/${id}`} lang={language}>
              {title}: {section}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OtherLessons({ lesson }: LessonProps) {
  const { t } = useTranslation(['lessons', 'common']);
  if (lesson.relations.length === 0) return null;
  return (
    <Section title={t('read.others')}>
      <ul className="ruled-list relation-list">
        {lesson.relations.map(({ relation, direction, number, title, language }) => (
          <li key={`${relation} ${direction} ${number}`}>
            <span className="relation-word">
              {t(
                direction === 'to'
                  ? `common:lessonRelation.${relation}`
                  : `common:lessonRelationFrom.${relation}`,
              )}
            </span>
            <Link to={lessonPath(number)}>
              <span className="num">{number}</span> <span lang={language}>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Of a record that others published: where from, and on what terms. */
function Origin({ lesson }: LessonProps) {
  const { t } = useTranslation('lessons');
  const { source } = lesson;
  if (!source) return null;
  return (
    <Section title={t('read.source')}>
      <KeyValues
        narrow
        items={[
          {
            key: 'name',
            label: t('source.name'),
            value: <OutsideLink label={source.name} url={source.url} />,
          },
          { key: 'id', label: t('source.id'), value: source.id },
          { key: 'organisation', label: t('source.organisation'), value: source.organisation },
          { key: 'licence', label: t('source.licence'), value: source.licence },
          { key: 'topics', label: t('source.topics'), value: lesson.topics.join(' · ') },
        ]}
      />
    </Section>
  );
}
