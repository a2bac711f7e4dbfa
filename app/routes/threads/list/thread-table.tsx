import { Link, type useLoaderData } from '@remix-run/react';
import { CircleCheckBig, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table.tsx';
import { Icon } from '../../../components/icon.tsx';
import { TlpChip } from '../../../components/marking.tsx';
import { Time } from '../../../components/time.tsx';
import { threadHref } from '../../../shared/discussion.ts';
import { AnswerBy } from '../answer-by.tsx';
import type { loader } from './route.tsx';

type Line = ReturnType<typeof useLoaderData<typeof loader>>['threads'][number];

/** Threads with what is new in each; below 816 px one block per thread. */
export function ThreadTable(props: { slug: string; threads: readonly Line[]; now: string }) {
  const { t } = useTranslation('discussions');
  const columns = [
    { key: 'thread', label: t('column.thread') },
    { key: 'author', label: t('column.author') },
    { key: 'answerBy', label: t('column.answerBy') },
    { key: 'replies', label: t('column.replies'), right: true },
    { key: 'last', label: t('column.last') },
  ];
  return (
    <DataTable name={t('list.title')} columns={columns} stack>
      {props.threads.map((thread) => (
        <ThreadRow key={thread.id} slug={props.slug} thread={thread} now={props.now} />
      ))}
    </DataTable>
  );
}

function ThreadRow({ slug, thread, now }: { slug: string; thread: Line; now: string }) {
  const { t } = useTranslation('discussions');
  return (
    <tr>
      <td>
        <Link to={threadHref(slug, thread.id)} lang={thread.language}>
          {thread.title}
        </Link>
        <span className="thread-facts">
          <TlpChip marking={thread.marking} />
          <span>{t(`category.${thread.category}`)}</span>
          <ThreadState thread={thread} />
          <Unread thread={thread} />
        </span>
      </td>
      <td data-label={t('column.author')}>
        <span>
          {thread.authorName}, {thread.country ?? t('union')}
        </span>
      </td>
      <td className="keep" data-label={t('column.answerBy')}>
        {thread.answerBy && !thread.answered && !thread.closed && (
          <AnswerBy value={thread.answerBy} now={now} />
        )}
      </td>
      <td className="right" data-label={t('column.replies')}>
        {thread.replies}
      </td>
      <td data-label={t('column.last')}>
        <span>
          <Time value={thread.lastPostAt} style="short-year" />
          {thread.replies > 0 && <span className="muted">, {thread.lastAuthor}</span>}
        </span>
      </td>
    </tr>
  );
}

function ThreadState({ thread }: { thread: Line }) {
  const { t } = useTranslation('discussions');
  if (thread.answered) {
    return (
      <span className="tone-ok">
        <Icon of={CircleCheckBig} small /> {t('state.answered')}
      </span>
    );
  }
  if (!thread.closed) return null;
  return (
    <span>
      <Icon of={Lock} small /> {t('state.closed')}
    </span>
  );
}

/** “New” for a thread never opened, “2 new” for one that went on. */
function Unread({ thread }: { thread: Line }) {
  const { t } = useTranslation('discussions');
  if (thread.unread === 0) return null;
  return (
    <b className="thread-new">
      {thread.opened ? t('list.unread', { count: thread.unread }) : t('list.unopened')}
    </b>
  );
}
