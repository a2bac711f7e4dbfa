import { Link } from '@remix-run/react';
import { CircleCheckBig, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Time } from '../../../components/time.tsx';
import { postHref } from '../../../shared/discussion.ts';
import { AnswerBy } from '../answer-by.tsx';
import { threadsPath } from '../paths.ts';
import type { ThreadData } from './route.tsx';

/** Title, marking, and what is known of the thread at a glance. */
export function ThreadHead({ data }: { data: ThreadData }) {
  const { t } = useTranslation('discussions');
  const { thread, community, now } = data;
  const list = community.member ? threadsPath(community.slug) : undefined;
  return (
    <PageHead
      title={thread.title}
      titleLang={thread.language}
      marking={thread.marking}
      crumb={[
        { label: t('list.title'), href: list },
        {
          label: t(`category.${thread.category}`),
          href: list && threadsPath(community.slug, { category: thread.category }),
        },
      ]}
      facts={
        <>
          <span>
            {t('read.started', { name: thread.authorName })} <Time value={thread.createdAt} />
          </span>
          <span>{t('read.replies', { count: thread.postCount - 1 })}</span>
          {thread.answerBy && !thread.acceptedPostId && (
            <span>
              {t('column.answerBy')}: <AnswerBy value={thread.answerBy} now={now} />
            </span>
          )}
          <Answered data={data} />
          {thread.closedAt && (
            <span>
              <Icon of={Lock} small /> {t('state.closed')}
            </span>
          )}
          {thread.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </>
      }
    />
  );
}

function Answered({ data: { thread, community } }: { data: ThreadData }) {
  const { t } = useTranslation('discussions');
  const { acceptedPostId, acceptedPosition } = thread;
  if (!acceptedPostId || acceptedPosition === null) return null;
  return (
    <span className="tone-ok">
      <Icon of={CircleCheckBig} small />{' '}
      <Link to={postHref(community.slug, thread.id, acceptedPosition, acceptedPostId)}>
        {t('read.toAnswer')}
      </Link>
    </span>
  );
}
