import { useTranslation } from 'react-i18next';
import { Time } from '../../../components/time.tsx';
import type { FileData } from '../desk-data.ts';

/** What has happened to the file, latest first, and where the person is a member already. */
export function History({ file }: { file: FileData }) {
  const { t } = useTranslation('joining');
  return (
    <>
      <section className="file-block">
        <h3>{t('desk.history')}</h3>
        <ol className="history">
          {file.history.map((entry) => (
            <li key={entry.kind + entry.at}>
              <Time value={entry.at} style="short-year" />
              <span>
                <EventWords entry={entry} />
                {entry.body && (
                  <span className="block muted whitespace-pre-line">{entry.body}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className="file-block">
        <h3>{t('desk.communities')}</h3>
        {file.memberships.length === 0 && <p className="small muted">{t('desk.noCommunities')}</p>}
        {file.memberships.map(({ community, since }) => (
          <p key={community} className="small muted">
            {t('desk.memberOf', { community })} <Time value={since} style="month" />.
          </p>
        ))}
      </section>
    </>
  );
}

function EventWords({ entry: { kind, actor } }: { entry: FileData['history'][number] }) {
  const { t } = useTranslation('joining');
  if (kind === 'admitted' && actor === null) return <>{t('desk.event.admittedSetUp')}</>;
  return <>{t(`desk.event.${kind}`, { name: actor ?? '' })}</>;
}
