import { useTranslation } from 'react-i18next';
import { LessonStateBadge } from '../../../components/lesson-state.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Tag } from '../../../components/tag.tsx';
import type { LessonData } from './route.tsx';

/** Number, marking, title and the line of facts. */
export function LessonHead({ lesson }: Pick<LessonData, 'lesson'>) {
  const { t } = useTranslation(['lessons', 'common']);
  const language = t(`common:language.${lesson.language}`);
  const origin = lesson.originatingOrganisation;
  return (
    <PageHead
      title={lesson.title}
      titleLang={lesson.language}
      marking={lesson.marking}
      crumb={[{ label: t('library.title'), href: '/lessons' }, { label: lesson.number }]}
      facts={
        <>
          <Tag>{t(`common:lessonType.${lesson.type}`)}</Tag>
          <LessonStateBadge state={lesson.state} />
          <span>{t('read.languageAndVersion', { language, version: lesson.version })}</span>
          {origin && (
            <span>
              {t('read.originator', {
                name: [origin.name, origin.country].filter(Boolean).join(', '),
              })}
            </span>
          )}
          <span>{lesson.community.name}</span>
        </>
      }
    />
  );
}
