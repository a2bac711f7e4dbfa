import { useTranslation } from 'react-i18next';
import { ConfirmForm } from '../../../components/confirm-form.tsx';
import { Notice } from '../../../components/notice.tsx';

/** Ends one's own membership, after a question. */
export function LeaveForm({ community, refused }: { community: string; refused: boolean }) {
  const { t } = useTranslation('community');
  return (
    <>
      {refused && (
        <div role="status" className="mb-3 max-w-[36rem]">
          <Notice kind="warn">{t('members.leaveRefused')}</Notice>
        </div>
      )}
      <p className="small muted mb-3">{t('members.leaveText')}</p>
      <ConfirmForm
        action="?do=leave"
        label={t('members.leave')}
        title={t('members.leaveTitle', { community })}
        text={t('members.leaveText')}
        confirm={t('members.leave')}
        keep={t('members.leaveStay')}
        busyLabel={t('members.leaveBusy')}
      />
    </>
  );
}
