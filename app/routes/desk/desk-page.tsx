import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { Empty } from '../../components/empty.tsx';
import { membersPath } from '../communities/paths.ts';
import type { Refusal } from './application/route.tsx';
import type { loadDesk } from './desk.server.ts';
import { File } from './file.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { QueueColumn } from './queue-column.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

export type Desk = SerializeFrom<typeof loadDesk>;

export type DeskPageProps = {
  desk: Desk;
  /** Whether the address names the application; else a narrow window shows the queue alone. */
  chosen: boolean;
  refusal?: SerializeFrom<Refusal>;
};

/** Queue left, the whole file right, the decision at its foot. */
export function DeskPage({ desk, chosen, refusal }: DeskPageProps) {
  const { file, queue, view } = desk;
  useDeskKeys(desk);
  return (
    <div className={classNames('wrap desk-layout', !chosen && 'desk-index')}>
      <QueueColumn desk={desk} />
      {file ? (
        <File
          // What was typed for one applicant must not be sent about another.
          key={file.applicationId}
          desk={desk}
          file={file}
          refusal={refusal}
        />
      ) : (
        <div className="file file-body">
          <OutcomeNotice done={desk.done} />
          <EmptyDesk desk={desk} closed={view === 'closed' || queue.entries.length > 0} />
        </div>
      )}
    </div>
  );
}

function EmptyDesk({ desk, closed }: { desk: Desk; closed: boolean }) {
  const { t } = useTranslation('desk');
  if (closed) return <Empty title={t('emptyClosed')} />;
  return (
    <Empty
      title={t('empty')}
      actions={<LinkButton to={membersPath(desk.community.slug)}>{t('toMembers')}</LinkButton>}
    >
      {t('emptyNext')}
    </Empty>
  );
}
