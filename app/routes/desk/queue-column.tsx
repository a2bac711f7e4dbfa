import { Link } from '@remix-run/react';
import { Check, ChevronRight, CircleHelp, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { Time } from '../../components/time.tsx';
import { applicationPath, deskPath } from '../communities/paths.ts';
import type { Desk } from './desk-page.tsx';

/** The list at the left: what waits, oldest first, or what was decided, newest first. */
export function QueueColumn({ desk }: { desk: Desk }) {
  const { t } = useTranslation('desk');
  const { community, queue, view } = desk;
  const base = deskPath(community.slug);
  const current = (is: boolean) => (is ? 'page' : undefined);
  return (
    <section className="queue" aria-label={t('queue')}>
      <h1>{t('title')}</h1>
      <nav className="queue-tabs" aria-label={t('queues')}>
        <Link to={base} aria-current={current(view === 'waiting')}>
          {t('applications')}{' '}
          {queue.entries.length > 0 && <span className="count">{queue.entries.length}</span>}
        </Link>
        <Link to={`${base}?view=closed`} aria-current={current(view === 'closed')}>
          {t('closed')}
        </Link>
      </nav>
      <ul className="queue-list">
        {view === 'waiting' ? <Waiting desk={desk} /> : <Closed desk={desk} />}
      </ul>
      <More desk={desk} />
    </section>
  );
}

function Line({ desk, id, children }: { desk: Desk; id: string; children: ReactNode }) {
  const { community, file } = desk;
  return (
    <li>
      <Link
        to={applicationPath(community.slug, id)}
        aria-current={file?.applicationId === id ? 'true' : undefined}
        preventScrollReset
      >
        {children}
      </Link>
    </li>
  );
}

function Waiting({ desk }: { desk: Desk }) {
  const { t } = useTranslation('desk');
  return desk.queue.entries.map((entry) => (
    <Line key={entry.id} desk={desk} id={entry.id}>
      <span className="queue-name">
        {entry.name}
        <span className="queue-age">
          {entry.ageDays === 0 ? t('ageToday') : t('age', { count: entry.ageDays })}
        </span>
      </span>
      <span className="queue-post">
        <span className="strong">{entry.country}</span> {entry.organisation}
      </span>
      <Flags entry={entry} needed={desk.queue.approvalsNeeded} />
    </Line>
  ));
}

function Closed({ desk }: { desk: Desk }) {
  const { t } = useTranslation('common');
  return desk.closed.map((entry) => (
    <Line key={entry.id} desk={desk} id={entry.id}>
      <span className="queue-name">
        {entry.name}
        <span className="queue-age">
          <Time value={entry.closedAt} style="short-year" />
        </span>
      </span>
      <span className="queue-post">
        <span className="strong">{entry.country}</span> {entry.organisation}
      </span>
      <span className="queue-flag muted">
        {entry.state !== 'info_requested' && t(`membershipState.${entry.state}`)}
      </span>
    </Line>
  ));
}

type Entry = Desk['queue']['entries'][number];

function Flags({ entry, needed }: { entry: Entry; needed: number }) {
  const { t } = useTranslation('desk');
  const { approvals, answered, state } = entry;
  return (
    <>
      {entry.possibleDuplicate && <Flag of={TriangleAlert} warn words={t('flag.duplicate')} />}
      {entry.secondSponsorMissing && <Flag of={TriangleAlert} warn words={t('flag.sponsor')} />}
      {approvals > 0 && (
        <Flag of={Check} words={t('flag.approvals', { given: approvals, needed })} />
      )}
      {state === 'info_requested' && <Flag of={CircleHelp} words={t('flag.asked')} />}
      {answered && (
        <Flag of={Check} words={t(answered === 'yours' ? 'flag.answeredYours' : 'flag.answered')} />
      )}
    </>
  );
}

function Flag({ of, words, warn = false }: { of: LucideIcon; words: string; warn?: boolean }) {
  return (
    <span className={`queue-flag ${warn ? 'tone-warn' : 'muted'}`}>
      <Icon of={of} small />
      {words}
    </span>
  );
}

/** In a narrow window the list shows one line only: the way to the others. */
function More({ desk }: { desk: Desk }) {
  const { t } = useTranslation('desk');
  const { community, queue, view, file } = desk;
  if (view === 'closed' || !file) return null;
  const at = queue.entries.findIndex(({ id }) => id === file.applicationId);
  const next = queue.entries[at + 1];
  return (
    <p className="queue-more">
      <Link to={deskPath(community.slug)}>{t('all', { count: queue.entries.length })}</Link>
      {next && (
        <Link to={applicationPath(community.slug, next.id)}>
          {t('next')} <Icon of={ChevronRight} small />
        </Link>
      )}
    </p>
  );
}
