import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.tsx';
import { TlpChip } from '../../components/marking.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import { threadHref } from '../../shared/discussion.ts';
import { threadsPath } from '../threads/paths.ts';
import type { StartData } from './route.tsx';

/** The threads with the last activity in all communities of the person. */
export function ActiveThreads({ threads }: { threads: StartData['threads'] }) {
  const { t } = useTranslation(['shell', 'discussions']);
  const columns = [
    { key: 'thread', label: t('discussions:column.thread') },
    { key: 'community', label: t('start.community') },
    { key: 'replies', label: t('discussions:column.replies'), right: true },
    { key: 'last', label: t('discussions:column.last') },
  ];
  return (
    <Section title={t('start.threads')}>
      {threads.length === 0 && <p className="muted">{t('start.noThreads')}</p>}
      {threads.length > 0 && (
        <DataTable name={t('start.threadsTable')} columns={columns} stack>
          {threads.map((thread) => (
            <tr key={thread.id}>
              <td>
                <Link to={threadHref(thread.slug, thread.id)} lang={thread.language}>
                  {thread.title}
                </Link>
                <span className="thread-facts">
                  <TlpChip marking={thread.marking} />
                </span>
              </td>
              <td data-label={t('start.community')}>
                <Link to={threadsPath(thread.slug)} lang="en">
                  {thread.communityName}
                </Link>
              </td>
              <td className="right" data-label={t('discussions:column.replies')}>
                {thread.replies}
              </td>
              <td className="keep" data-label={t('discussions:column.last')}>
                <Time value={thread.lastPostAt} style="short-year" />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </Section>
  );
}
