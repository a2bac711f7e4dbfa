import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../server/membership/application-history.queries.ts';
import { Time } from '../../components/time.tsx';
import { Block } from './file-parts.tsx';

type Entry = SerializeFrom<HistoryEntry>;

const SHOWN = 6;

/** What happened, newest first; the older part is folded. */
export function HistoryList({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('desk');
  const rest = entries.slice(SHOWN);
  return (
    <>
      <List entries={entries.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="facet-more">
          <summary>{t('history.more')}</summary>
          <List entries={rest} />
        </details>
      )}
    </>
  );
}

/** The same as a block of the file. */
export function History({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('desk');
  return (
    <Block title={t('history.title')}>
      <HistoryList entries={entries} />
    </Block>
  );
}

function List({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Time value={entry.at} style="short-year" />
          <span>
            <Words entry={entry} />
            {entry.body && <span className="block muted whitespace-pre-line">{entry.body}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Words({ entry }: { entry: Entry }) {
  const { t } = useTranslation('desk');
  const name = entry.contactPoint
    ? t('history.contactPoint', { country: entry.contactPoint })
    : (entry.actor ?? t('history.system'));
  return <>{t(`history.${entry.kind}`, { name })}</>;
}
