import { Link } from '@remix-run/react';
import { PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { LessonBadge } from '../../../components/lesson-badge.tsx';
import { Time } from '../../../components/time.tsx';
import { editPagePath, lessonPath } from '../paths.ts';
import { EndorsementPanel } from './endorsement-panel.tsx';
import { groupSections } from './group-sections.ts';
import type { ReadData } from './route.tsx';

type Lesson = ReadData['view']['otherLessons'][number];

/** The text, with what belongs to a passage in the margin beside it. */
export function Article({ data }: { data: ReadData }) {
  const { t } = useTranslation('documents');
  const { facts, sections, otherLessons } = data.view;
  const groups = groupSections(sections);
  return (
    <article className="article">
      {groups.map(({ key, html, lessons, heading }, index) => (
        <div className="passage" key={key}>
          {index === 0 && <FirstMargin data={data} />}
          {lessons.length > 0 && (
            <Margin label={t('read.lessonsOn', { section: heading })} lessons={lessons} />
          )}
          {html === '' ? (
            <p className="prose muted">{t('read.empty')}</p>
          ) : (
            // Rendered by server/documents/render-content.ts from cleaned content.
            <div
              className="prose"
              lang={facts.language}
              dangerouslySetInnerHTML={{ __html: html }}
            />
          )}
        </div>
      ))}
      {otherLessons.length > 0 && <Margin label={t('read.otherLessons')} lessons={otherLessons} />}
    </article>
  );
}

function FirstMargin({ data: { view, community, mayEdit } }: { data: ReadData }) {
  const { t } = useTranslation('documents');
  const { endorsement, facts } = view;
  if (!endorsement) return null;
  return (
    <aside className="margin" aria-label={t('endorsement.label')}>
      <EndorsementPanel endorsement={endorsement} />
      {endorsement.newerDraftOf && (
        <p className="noprint">
          <Icon of={PencilLine} small /> {t('read.newerDraft')}{' '}
          <Time value={endorsement.newerDraftOf} />.{' '}
          {mayEdit === null && (
            <Link to={editPagePath(community.slug, facts.id)}>{t('read.openDraft')}</Link>
          )}
        </p>
      )}
    </aside>
  );
}

function Margin({ label, lessons }: { label: string; lessons: readonly Lesson[] }): ReactNode {
  return (
    <aside className="margin" aria-label={label}>
      {lessons.map(({ number, relation, text, language }) => (
        <LessonBadge
          key={`${number} ${relation}`}
          number={number}
          href={lessonPath(number)}
          relation={relation}
          line={text}
          lang={language}
        />
      ))}
    </aside>
  );
}
